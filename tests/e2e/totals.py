#!/usr/bin/env python3
"""The numbers of form 3, counted a second time: PyYAML for the records, poppler for the printed form.

First the sample's six months, then fifty seeded random months. Every count is found in the form by the
words that stand beside it, row by row in the order in which a screen reader comes to it.
"""

import collections
import datetime
import functools
import os
import random
import re
import subprocess

import yaml

from support import copy_sample, fail, main, require, run, scratch

RANDOM_MONTHS = int(os.environ.get("RANDOM_MONTHS", "50"))


# A date stays text and `no` a word; on libyaml where PyYAML was built with it, ten times as fast.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# A count's item, by identifier or label; Japanese keys; whatever the records are allowed to write.
JAPANESE = {"相談": "consultations", "受付日": "received", "方法": "way", "新規・継続": "continuity",
            "相談者種別": "consulter_type", "相談内容": "contents", "会議": "meetings", "開催日": "date",
            "区分": "kind", "地域ケア会議": "care_conference", "研修": "trainings", "日報": "daily_logs",
            "日付": "date", "開室": "open"}
CONTINUITY = {"new": "new", "新規": "new", "continuing": "continuing", "継続": "continuing"}
YES = {"yes", "可", "はい"}


def read_yaml(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, LOADER)


def english(record):
    return {JAPANESE.get(key, key): value for key, value in record.items()}


def as_list(value):
    return value if isinstance(value, list) else [value]


@functools.cache
def lists_of(path, fiscal_year):
    return Lists(path, fiscal_year)


class Lists:
    """The code lists: what an item is called in the records and what the form prints for it."""

    def __init__(self, path, fiscal_year):
        self.labels = {}
        self.parts = {}
        self.names = collections.defaultdict(dict)
        for one in read_yaml(path)["lists"]:
            items = self.labels[one["id"]] = {}
            for item in one["items"]:
                if not int(item.get("from", 0)) <= fiscal_year <= int(item.get("to", 9999)):
                    continue
                items[item["id"]] = item["label"]
                self.names[one["id"]].update({item["id"]: item["id"], item["label"]: item["id"]})
                for part in item.get("items", []):
                    full = f"{item['id']}.{part['id']}"
                    self.parts.setdefault((one["id"], item["id"]), {})[full] = part["label"]
                    self.names[one["id"]].update({full: full, f"{item['label']}/{part['label']}": full})


def count(folder, month, lists):
    """The month's totals, from the record files themselves."""
    found = collections.defaultdict(collections.Counter)
    tally = None
    for path in sorted((folder / "data/records").rglob("*.yaml")):
        records = english(read_yaml(path))
        for record in map(english, records.get("consultations") or []):
            if not record["received"].startswith(month):
                continue
            found["cases"][CONTINUITY[record["continuity"]]] += 1
            found["ways"][lists.names["ways"][record["way"]]] += 1
            found["consulters"][lists.names["consulter_types"][record["consulter_type"]]] += 1
            for content in as_list(record["contents"]):
                found["contents"][lists.names["consultation_contents"][content]] += 1
        for record in map(english, records.get("meetings") or []):
            if record["date"].startswith(month):
                found["meetings"][lists.names["meeting_kinds"][record["kind"]]] += 1
                found["care_conferences"]["all"] += record.get("care_conference") in YES
        for record in map(english, records.get("trainings") or []):
            found["trainings"]["all"] += record["date"].startswith(month)
        for record in map(english, records.get("daily_logs") or []):
            if record["date"].startswith(month):
                found["logged"]["all"] += 1
                found["open_days"]["all"] += record["open"] in YES
        for record in records.get("tallies") or []:
            tally = record if record["month"] == month else tally
    if not found["cases"].total() and tally:
        for name, key in (("ways", "by_way"), ("consulters", "by_consulter"), ("contents", "by_content")):
            for item, number in tally.get(key, {}).items():
                found[name][item] += int(number)
        found["cases"].update({"new": int(tally.get("new", 0)), "continuing": int(tally.get("continuing", 0))})
    if not found["logged"].total():
        recorded = tally or any(found[name].total() for name in ("cases", "meetings", "trainings"))
        found["open_days"]["all"] = office_days(folder, month) if recorded else "—"
    return found


def office_days(folder, month):
    """Monday to Friday without the holidays and closures."""
    file = read_yaml(folder / "data/holidays.yaml")
    off = {one["date"] for key in ("holidays", "closures") for one in file.get(key) or []}
    day = datetime.date.fromisoformat(month + "-01")
    days = 0
    while day.isoformat().startswith(month):
        days += day.weekday() < 5 and day.isoformat() not in off
        day += datetime.timedelta(1)
    return days


def expected_rows(found, lists):
    """What the form must hold: the words of each row in its order, with the numbers counted here."""
    ways = lists.labels["ways"]
    cases = found["cases"]
    yield [str(number) for number in (cases["new"], cases["continuing"], cases.total())] + [
        str(found["ways"][way]) for way in ways]
    types = list(lists.labels["consulter_types"].items())
    cells = [[f"{i + 1}{label}", str(found["consulters"][item])] for i, (item, label) in enumerate(types)]
    half = (len(cells) + 1) // 2
    for i in range(half):
        yield cells[i] + (cells[i + half] if i + half < len(cells) else [])
    yield ["合計", str(cases.total())]
    meetings = found["meetings"]
    yield [str(meetings[kind]) for kind in lists.labels["meeting_kinds"]] + [
        str(meetings.total()), str(found["care_conferences"]["all"]), str(found["trainings"]["all"])]
    contents = found["contents"]
    for i, (item, label) in enumerate(lists.labels["consultation_contents"].items()):
        parts = lists.parts.get(("consultation_contents", item), {})
        rows = [[label_, str(contents[part])] for part, label_ in parts.items()]
        if parts and contents[item]:
            rows.append(["内訳なし", str(contents[item])])
        whole = contents[item] + sum(contents[part] for part in parts)
        yield [f"{i + 1}{label}", str(whole)] + (rows[0] if rows else [])
        yield from rows[1:]
    yield ["合計", str(contents.total())]


def printed_rows(pdf):
    """The form's table rows, each as the texts of its cells, in reading order."""
    lines = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], capture_output=True, text=True,
                           check=True).stdout.splitlines()
    rows, cell = [], None
    for line in map(str.strip, lines):
        kind = line.split()[0].rstrip(":") if line else ""
        if line.startswith('"'):
            if cell is not None:
                cell[-1] += line[1:-1]
        elif kind == "TR":
            rows.append([])
        elif kind in ("TH", "TD"):
            cell = rows[-1]
            cell.append("")
        elif kind in ("H1", "H2", "P", "Table"):
            cell = None  # What follows stands outside a table; a row comes before its cells.
    return [[re.sub(r"\s+", "", text) for text in row if text.strip()] for row in rows]


def compare(folder, pdf, month, what):
    year = int(month[:4]) - (int(month[5:]) < 4)
    lists = lists_of(folder / "data/code-lists.yaml", year)
    found = count(folder, month, lists)
    printed = printed_rows(pdf)
    at = 0
    for wanted in expected_rows(found, lists):
        wanted = [re.sub(r"\s+", "", text) for text in wanted]
        try:
            at = printed.index(wanted, at) + 1
        except ValueError:
            fail(f"{what} {month}: a row of form 3", wanted, "\n".join(map(str, printed)))
    days = f"{found['open_days']['all']}日"
    require(any("開室日数" in row and days in row for row in printed), f"{what} {month}: open days", days,
            [row for row in printed if "開室日数" in row])
    return found


def build(program, folder, month):
    run(program, "build", "--only", "submissions", "--month", month, "--quiet", cwd=folder)
    return folder / f"out/submissions/{month}/form-03-monthly-report.pdf"


def without_wholes(contents):
    """An item beside one of its own parts would be refused: the mention would count twice."""
    return [one for one in contents if not any(other.startswith(one + ".") for other in contents)]


def consulting_days(path, month):
    """The first 28 days of a month without weekends and holidays, on which alone somebody is consulted."""
    closed = {holiday["date"] for holiday in read_yaml(path)["holidays"]}
    days = [datetime.date.fromisoformat(f"{month}-{day:02d}") for day in range(1, 29)]
    return [day.isoformat() for day in days if day.weekday() < 5 and day.isoformat() not in closed]


def random_records(chance, month, lists, days):
    """A month of records, sparse or full; now and then contents without breakdown or only a tally sheet."""
    day = lambda: chance.choice(days)
    pick = lambda name: chance.choice(list(lists.labels[name]))
    contents = [name for name in set(lists.names["consultation_contents"].values())]
    contents.sort()
    records = collections.defaultdict(list)
    for i in range(chance.choice((0, 1, 7, 30, 120))):
        records["consultations"].append({
            "id": f"c{i}", "received": day(), "way": pick("ways"), "continuity": chance.choice(["new", "continuing"]),
            "consulter_type": pick("consulter_types"),
            "contents": without_wholes(chance.sample(contents, chance.randint(1, 5)))})
    for i in range(chance.randint(0, 12)):
        records["meetings"].append({"id": f"m{i}", "name": "会議", "kind": pick("meeting_kinds"), "date": day(),
                                    "care_conference": chance.choice(["yes", "no"])})
    for i in range(chance.randint(0, 3)):
        records["trainings"].append({"id": f"t{i}", "name": "研修", "date": day()})
    if chance.random() < 0.5:
        consulted = {record["received"] for record in records["consultations"]}
        for i in range(1, chance.randint(2, 28)):
            date = f"{month}-{i:02d}"
            records["daily_logs"].append({"date": date,
                                          "open": "yes" if date in consulted else chance.choice(["yes", "no"])})
    if not records["consultations"] and chance.random() < 0.7:
        number = chance.randint(1, 40)
        records["tallies"].append({"month": month, "by_consulter": {pick("consulter_types"): str(number)},
                                   "by_content": {name: str(chance.randint(1, 9)) for name in chance.sample(contents, 4)},
                                   "by_way": {pick("ways"): str(number)}, "new": str(number // 3),
                                   "continuing": str(number - number // 3)})
    # A neighbour of each kind on either side, which must not be counted.
    for neighbour in ("2026-03-31", "2026-11-01"):
        records["meetings"].append({"id": f"n{neighbour}", "name": "会議", "kind": pick("meeting_kinds"), "date": neighbour,
                                    "care_conference": "yes"})
        records["trainings"].append({"id": f"u{neighbour}", "name": "研修", "date": neighbour})
    return dict(records)


def test(program):
    with scratch() as folder:
        project = copy_sample(folder)
        for month in range(4, 11):
            name = f"2026-{month:02d}"
            found = compare(project, build(program, project, name), name, "the sample,")
            print(f"{name}: {found['cases'].total()} consultations, {found['contents'].total()} contents, "
                  f"{found['meetings'].total()} meetings, {found['trainings']['all']} trainings, "
                  f"{found['open_days']['all']} open days: as printed", flush=True)
            require(found["cases"].total() > 0, name, "consultations", "none")

    chance = random.Random(3)
    cases = 0
    with scratch() as folder:
        project = copy_sample(folder)
        for path in (project / "data/records").rglob("*.yaml"):
            path.unlink()
        for i in range(RANDOM_MONTHS):
            month = f"2026-{chance.randint(4, 10):02d}"
            lists = lists_of(project / "data/code-lists.yaml", 2026)
            days = consulting_days(project / "data/holidays.yaml", month)
            records = random_records(chance, month, lists, days)
            with open(project / "data/records/2026/all.yaml", "w", encoding="utf-8") as file:
                yaml.dump(records, file, allow_unicode=True, default_style='"', sort_keys=False)
            found = compare(project, build(program, project, month), month, f"random set {i},")
            cases += found["cases"].total()
    print(f"{RANDOM_MONTHS} random months with {cases} consultations: as printed")


if __name__ == "__main__":
    main(test)
