#!/usr/bin/env python3
"""Writes a large project to measure with: generate_project.py N FOLDER

N plainly fictional resources in files of 500 with the fields that their kinds use, and twelve months of
records. Everything else is the sample's. The same N gives the same bytes.
"""

import calendar
import datetime
import itertools
import json
import pathlib
import random
import shutil
import sys

import yaml

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]
FILE_SIZE = 500
MONTHS = [(2025, month) for month in (11, 12)] + [(2026, month) for month in range(1, 11)]
CONSULTATIONS = 40  # A month.
WORDS = ["青空", "いろは", "うみべ", "えがお", "大空", "かもめ", "きぼう", "くすのき", "けやき", "こもれび",
         "さざなみ", "しおさい", "すずらん", "せせらぎ", "そよかぜ", "たんぽぽ", "つばさ", "ともしび", "なぎさ", "ひだまり"]
KANA = ["あおぞら", "いろは", "うみべ", "えがお", "おおぞら", "かもめ", "きぼう", "くすのき", "けやき", "こもれび",
        "さざなみ", "しおさい", "すずらん", "せせらぎ", "そよかぜ", "たんぽぽ", "つばさ", "ともしび", "なぎさ", "ひだまり"]
VISITS = {"clinic": "home_visits", "hospital": "home_visits", "dental": "dental_visits",
          "pharmacy": "medication_visits"}
ANSWERS = {"clinic": ("provides", "provided_treatments"), "visiting_nurse": ("provides", "provided_treatments"),
           "dental": ("dental_services", "dental_services"), "pharmacy": ("pharmacy_services", "pharmacy_services")}
KINDS = ["clinic", "clinic", "clinic", "dental", "dental", "pharmacy", "pharmacy", "hospital", "visiting_nurse",
         "care_manager", "care_manager", "home_help", "day_service", "group_home", "care_home", "gathering"]


def code_lists():
    """The sample's lists: identifier → identifiers of the items, or of their parts."""
    def ids(items):
        for item in items:
            parts = item.get("items", [])
            yield from (f"{item['id']}.{part['id']}" for part in parts) if parts else (str(item["id"]),)
    with open(REPOSITORY / "data/code-lists.yaml", encoding="utf-8") as file:
        return {one["id"]: list(ids(one["items"])) for one in yaml.safe_load(file)["lists"]}


def places():
    """Points that lie in the sample's areas, as its resources give them."""
    for path in sorted((REPOSITORY / "data/resources").glob("*.yaml")):
        with open(path, encoding="utf-8") as file:
            for one in yaml.safe_load(file)["resources"]:
                if "area" in one and "coordinates" in one:
                    yield one["area"], one["coordinates"]["latitude"], one["coordinates"]["longitude"]


def resource(i, chance, codes, points):
    kind = KINDS[i % len(KINDS)]
    word = chance.randrange(len(WORDS))
    area, latitude, longitude = chance.choice(points)
    answers, answer_list = ANSWERS.get(kind, ("accepts", "accepted_conditions"))
    asked = chance.sample(codes[answer_list], len(codes[answer_list]) * 2 // 3)
    given = ", ".join(f"{item}: {chance.choice(('yes', 'no', 'consult'))}" for item in asked)
    lines = [
        f"  - id: r{i:06d}", f"    kind: {kind}", f"    name: 見本{WORDS[word]}第{i}事業所",
        f"    kana: みほん{KANA[word]}だい{i}じぎょうしょ", f"    operator: 医療法人例示{WORDS[-word]}会",
        f"    postal_code: 000-{i % 10000:04d}", f"    address: 見本市見本区見本本町{i % 9 + 1}-{i % 30 + 1}-{i % 17 + 1}",
        f"    building: 見本{WORDS[word]}ビル {i % 8 + 1}階", f"    phone: 06-0000-{i % 10000:04d}",
        f"    fax: 06-0001-{i % 10000:04d}", f"    web: https://example.jp/r{i:06d}/",
        f"    coordinates: {{latitude: {latitude}, longitude: {longitude}}}", f"    area: {area}",
        "    hours:", "      weekly:", "        mon-fri: 9:00-12:00, 16:00-19:00", "        sat: 9:00-12:30",
        "        sun: closed", "        holiday: closed", "      exceptions:",
        "        - {from: 2026-12-29, to: 2027-01-03, hours: closed, note: 年末年始}",
        "    service_area: 見本区全域", "    barrier_free: [wheelchair, elevator]",
        f"    note: {WORDS[word]}のような家庭的な雰囲気を大切にしています。はじめての方は、先にお電話をいただけると安心してお越しいただけます。",
        f"    {answers}: {{{given}}}",
        "    contact_person: 相談員 見本 例子", "    meeting_times: 平日 13:00〜15:00",
        "    preferred_contact: [phone, fax]", f"    verified: {{on: 2026-{i % 10 + 1:02d}-15, by: 見本 花子, how: FAX}}",
        "    consent:"]
    lines += [f"      - {{audience: {audience}, answer: yes, on: 2026-04-02, person: 管理者, way: 書面}}"
              for audience in ("public", "professional")]
    if kind in VISITS:
        lines.append(f"    {VISITS[kind]}: {chance.choice(['yes', 'no', 'unknown', '{answer: yes, record: yes}'])}")
    if kind in ("clinic", "hospital"):
        lines.append(f"    departments: [{', '.join(chance.sample(codes['departments'], 3))}]")
    return "\n".join(lines) + "\n"


def office_days(year, month):
    """The days on which the sample's office is open."""
    holidays = yaml.load((REPOSITORY / "data/holidays.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    closed = {one["date"] for key in ("holidays", "closures") for one in holidays.get(key) or []}
    days = [datetime.date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    return [day.isoformat() for day in days if day.weekday() < 5 and day.isoformat() not in closed
            and not (day.month, day.day) >= (12, 29) and not (day.month, day.day) <= (1, 3)]


def consultation(year, month, i, chance, codes, count, days):
    return (f"  - id: c{year}-{month:02d}-{i:03d}\n    received: {days[i % len(days)]}\n"
            f"    received_at: {9 + i % 8}:30\n    by: mihon-hanako\n    minutes: {10 + i % 50}\n"
            f"    way: {chance.choice(codes['ways'])}\n    continuity: {chance.choice(['new', 'continuing'])}\n"
            f"    programme: o\n    consulter_type: {chance.choice(codes['consulter_types'])}\n"
            "    request: 退院が近いが、家での療養をどう整えればよいか分からず困っている。\n"
            f"    contents: [{', '.join(chance.sample(codes['consultation_contents'], 1 + i % 4))}]\n"
            "    action: 候補を2か所案内し、空きを確かめた。\n    result: 訪問が始まることになった。\n"
            f"    resources: [r{chance.randrange(count):06d}]\n")


def records(year, month, chance, codes, count):
    days = office_days(year, month)
    kinds = codes["meeting_kinds"]
    return ("consultations:\n"
            + "".join(consultation(year, month, i, chance, codes, count, days) for i in range(CONSULTATIONS))
            + "meetings:\n" + "".join(
                f"  - {{id: m{year}-{month:02d}-{i}, name: 見本連絡会, kind: {kinds[i % len(kinds)]}, "
                f"care_conference: {'yes' if i % 3 == 0 else 'no'}, date: {days[i * 3]}}}\n"
                for i in range(6))
            + f"trainings:\n  - {{id: t{year}-{month:02d}, name: 見本研修, date: {days[-1]}}}\n"
            + "daily_logs:\n" + "".join(
                f"  - {{date: {day}, open: yes, staff: [mihon-hanako]}}\n" for day in days))


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    if folder.exists():
        sys.exit(f"{folder} is there already")
    for part in ("data", "site", "templates"):
        shutil.copytree(REPOSITORY / part, folder / part)
    for part in ("data/resources", "data/records"):
        shutil.rmtree(folder / part)
    # The sample's areas name its own support centres.
    areas = yaml.safe_load((folder / "data/areas.yaml").read_text(encoding="utf-8"))
    for area in areas["areas"]:
        area.pop("support_center", None)
    (folder / "data/areas.yaml").write_text(json.dumps(areas, ensure_ascii=False), encoding="utf-8")

    chance, codes, points = random.Random(count), code_lists(), list(places())
    (folder / "data/resources").mkdir()
    for number, start in enumerate(range(0, count, FILE_SIZE)):
        with open(folder / f"data/resources/part-{number:03d}.yaml", "w", encoding="utf-8") as file:
            file.write("resources:\n" + "\n".join(
                resource(i, chance, codes, points) for i in range(start, min(start + FILE_SIZE, count))))
    for year, months in itertools.groupby(MONTHS, lambda month: month[0]):
        (folder / f"data/records/{year}").mkdir(parents=True)
        for _, month in months:
            text = records(year, month, chance, codes, count)
            (folder / f"data/records/{year}/{month:02d}.yaml").write_text(text, encoding="utf-8")
    shutil.copy(REPOSITORY / "data/records/2026/staff.yaml", folder / "data/records/2026")
    shutil.copy(REPOSITORY / "data/records/contracts.yaml", folder / "data/records")


if __name__ == "__main__":
    main()
