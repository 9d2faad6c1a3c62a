#!/usr/bin/env python3
"""Makes a project of all care offices of Osaka City: osaka_project.py KAKEHASHI FOLDER

24 areas, which are the wards with their real outlines, and the official file through `kakehashi import kaigo`; the
office and the site's texts are the sample's. What the official file says, counted here from its rows alone, goes to
FOLDER/expected.json for the tests:

  wards     [{id, code, name, pairs: [[number, service] …]}]
  services  {name of the service → its rows' pairs}
  rows      how many
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
                 "data/csv-columns.yaml"):
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


def count(found):
    """The pairs of office number and service of each ward and of each service, from the rows."""
    by_ward, by_service = collections.defaultdict(set), collections.defaultdict(set)
    rows = 0
    with open(OFFICIAL, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows += 1
            pair = (row["事業所番号"], folded(row["サービスの種類"]))
            by_ward[row["都道府県コード又は市町村コード"]].add(pair)
            by_service[pair[1]].add(pair)
    return {"rows": rows,
            "wards": [{"id": f"w{code}", "code": code, "name": ward["name"], "pairs": sorted(by_ward[code])}
                      for code, ward in found.items()],
            "services": {name: sorted(pairs) for name, pairs in by_service.items()}}


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
