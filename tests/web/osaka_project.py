#!/usr/bin/env python3
"""Makes a project of all care offices of Osaka City: osaka_project.py KAKEHASHI FOLDER

24 areas, which are the wards with their real outlines, and the official file through `kakehashi import kaigo`; the
office and the site's texts are the sample's. What the official file says, counted here from its rows alone, goes to
FOLDER/expected.json for the tests:

  wards   [{id, name, places, services: {code → places}}], by area id
  kinds   {kind → places}
  names   [{name, kana}], three of a ward each
  rows    how many rows the file has

A place is what has an office number of its own, but for the two that the rows show to be otherwise (see below).
"""

import collections
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

import yaml

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
DATA = REPOSITORY.parent / "shared/data"
OFFICIAL = DATA / "kaigo/osaka_city_27codes.csv"
OUTLINES = DATA / "boundary/osaka24"
NAMES = DATA / "codes/localgovjp-utf8.csv"


def folded(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def wards():
    """Code of 6 digits → name, reading and outline; the list of codes has no check digit in `cid`."""
    found = {}
    with open(NAMES, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            outline = OUTLINES / f"{row['cid']}.geojson"
            if outline.exists():
                # Islands are features of their own.
                parts = [one["geometry"]["coordinates"]
                         for one in json.loads(outline.read_text(encoding="utf-8"))["features"]]
                found[row["lgcode"]] = {
                    "name": row["city"].split()[-1], "kana": row["citykana"].split()[-1],
                    "geometry": {"type": "MultiPolygon", "coordinates": parts}}
    return found


def make(program, folder):
    for part in ("data/office.yaml", "data/holidays.yaml", "data/code-lists.yaml", "data/forms.yaml",
                 "data/csv-columns.yaml", "data/events.yaml"):
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / part, folder / part)
    for part in ("site", "templates"):
        shutil.copytree(REPOSITORY / part, folder / part)
    found = wards()
    (folder / "data/areas.yaml").write_text(json.dumps({"areas": [
        {"id": f"w{code}", "name": ward["name"], "kana": ward["kana"], "municipality_code": code}
        for code, ward in found.items()]}, ensure_ascii=False), encoding="utf-8")
    (folder / "data/areas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"id": f"w{code}"}, "geometry": ward["geometry"]}
        for code, ward in found.items()]}), encoding="utf-8")
    done = subprocess.run([program, "import", "kaigo", OFFICIAL, "--project", folder, "--into", folder / "data/resources",
                    "--as-of", "2025-12-31", "--quiet", "--date", "2026-11-20"],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return found


# Two numbers at one door, of one operator under one name: one place.
SAME_PLACE = {"2750880060": "2750880029"}
# One number with two doors, 500 m apart: two places. The second is known by its service.
SECOND_DOOR = {("2779402177", "410")}


def count(found):
    """Places by ward and service and by kind, from the rows alone."""
    with open(REPOSITORY / "data/code-lists.yaml", encoding="utf-8") as file:
        lists = yaml.safe_load(file)["lists"]
    services = next(one["items"] for one in lists if one["id"] == "care_services")
    codes = {folded(item["label"]): (rank, str(item["id"]), item["group"]) for rank, item in enumerate(services)}
    by_ward, kinds, rows = collections.defaultdict(lambda: collections.defaultdict(set)), {}, 0
    names = {}
    with open(OFFICIAL, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows += 1
            rank, service, kind = codes[folded(row["サービスの種類"])]
            number = row["事業所番号"]
            place = (SAME_PLACE.get(number, number), (number, service) in SECOND_DOOR)
            ward = row["都道府県コード又は市町村コード"]
            by_ward[ward][service].add(place)
            # A place is of the kind of its service that stands highest in the list.
            kinds[place] = min(kinds.get(place, (rank, kind)), (rank, kind))
            # Names that no two places have, in two kinds of letters.
            names.setdefault((row["事業所名"], row["事業所名カナ"]), set()).add(place)
    chosen = [{"name": name, "kana": kana} for (name, kana), places in names.items()
              if len(places) == 1 and re.search("[\u4e00-\u9fff]{3}", name) and re.fullmatch("[ァ-ヶー]{8,}", kana)]
    return {"rows": rows, "kinds": collections.Counter(kind for _, kind in kinds.values()),
            "names": chosen[::len(chosen) // 3][:3],
            "wards": [{"id": f"w{code}", "name": ward["name"],
                       "places": len(set().union(*by_ward[code].values())),
                       "services": {service: len(places) for service, places in by_ward[code].items()}}
                      for code, ward in found.items()]}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if not OFFICIAL.exists():
        print(f"skipped: {OFFICIAL} is not there")
        sys.exit(77)
    folder = pathlib.Path(sys.argv[2])
    found = make(sys.argv[1], folder)
    (folder / "expected.json").write_text(json.dumps(count(found), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
