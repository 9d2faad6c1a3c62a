#!/usr/bin/env python3
"""Every table of `kakehashi totals`, counted a second time from the YAML, for seeded random projects.

One to three fiscal years of random records, before and after new items came into the code lists
(2022/2023), with Japanese and English keys, items by label or identifier, months counted by sheets, by
a tally sheet or not at all, years that are there in numbers only, and days after today. PyYAML reads
them, the counting below knows nothing of the program's, and every cell of every table must agree.
"""

import calendar
import collections
import csv
import datetime
import io
import os
import random

import yaml

from support import REPOSITORY, fail, main, require, run, scratch

PROJECTS = int(os.environ.get("RANDOM_PROJECTS", "200"))
TODAY = datetime.date(2026, 11, 20)
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
UNKNOWN = "—"
YES = {"yes", "はい"}

KEYS = {
    "consultations": ("相談", {"id": "番号", "received": "受付日", "way": "方法", "continuity": "新規・継続",
                             "consulter_type": "相談者種別", "contents": "相談内容", "minutes": "所要時間",
                             "person": "対象者", "themes": "テーマ"}),
    "meetings": ("会議", {"id": "番号", "name": "名称", "kind": "区分", "care_conference": "地域ケア会議",
                        "programmes": "事業項目", "date": "開催日", "attendees": "出席者"}),
    "trainings": ("研修", {"id": "番号", "name": "名称", "date": "開催日", "participants": "参加者"}),
    "activities": ("活動", {"id": "番号", "date": "日付", "programmes": "事業項目", "what": "活動内容"}),
    "daily_logs": ("日報", {"date": "日付", "open": "開室", "consultations": "相談件数", "meetings": "会議",
                          "trainings": "研修"}),
    "tallies": ("集計表", {"month": "月", "by_consulter": "相談者別", "by_content": "内容別", "by_way": "方法別",
                         "new": "新規", "continuing": "継続"}),
    "year_tallies": ("年度集計", {"fiscal_year": "年度", "source": "出典", "cases": "相談件数", "new": "新規",
                              "continuing": "継続", "minutes": "相談時間", "by_consulter": "相談者別",
                              "by_content": "内容別", "by_way": "方法別", "meetings": "会議出席回数",
                              "meetings_by_kind": "会議の区分別", "care_conferences": "地域ケア会議",
                              "trainings": "研修", "open_days": "開室日数"}),
}
OFFICE = """
name: 見本相談支援室
city: 見本市
ward: 見本区
municipality_code: 991015
contractor: {name: 見本医師会, manager: 見本 会長}
postal_code: 000-0021
address: 見本1-1
phone: 06-0000-0010
fax: 06-0000-0011
hours:
  weekly: {mon-fri: 9:00-17:00, sat-sun: closed, holiday: closed}
"""


def fiscal(day):
    return day[0] - (day[1] < 4)


class Lists:
    """The code lists of the repository."""

    def __init__(self):
        with open(REPOSITORY / "data/code-lists.yaml", encoding="utf-8") as file:
            self.items = {}  # list → [(id, label, parent's id or None, first year)]
            for one in yaml.load(file, LOADER)["lists"]:
                rows = self.items[one["id"]] = []
                for item in one["items"]:
                    first = int(item.get("from", 0))
                    rows.append((item["id"], item["label"], None, first))
                    rows += [(f"{item['id']}.{part['id']}", part["label"], item["id"], first)
                             for part in item.get("items", [])]
        self.ids = {}  # list → what may be written → id
        for name, rows in self.items.items():
            names = self.ids[name] = {}
            labels = collections.Counter(row[1] for row in rows)
            top = {row[0]: row[1] for row in rows}
            for item, label, parent, _ in rows:
                names[item] = item
                if labels[label] == 1:
                    names[label] = item
                if parent:
                    names[f"{top[parent]}/{label}"] = item

    def edition(self, name, years):
        return [row for row in self.items[name] if any(year >= row[3] for year in years)]


LISTS = Lists()


# ---- making a project


class Maker:
    def __init__(self, chance):
        self.chance = chance
        self.number = 0
        self.records = collections.defaultdict(list)
        first = chance.randint(2020, 2026)
        self.years = list(range(first, min(first + chance.randint(1, 3), 2027)))
        self.off = self.make_days_off()
        for year in self.years:
            for month in months_of(year):
                self.make_month(*month)
        self.make_years()

    def make_days_off(self):
        """Holidays and closures; and the days that the office's hours except."""
        days = [datetime.date(year, 1, 1) + datetime.timedelta(n) for year in range(2020, 2028) for n in range(366)]
        picked = self.chance.sample(days, 120)
        self.holidays, self.closures = picked[:60], picked[60:]
        self.exceptions = [datetime.date(year, 12, 29) for year in range(2020, 2027)]
        off = set(picked)
        for day in self.exceptions:
            off |= {day + datetime.timedelta(n) for n in range(6)}
        return off

    def project(self, folder):
        (folder / "data/records").mkdir(parents=True)
        (folder / "site").mkdir()
        exceptions = "".join(f"    - {{from: {day}, to: {day + datetime.timedelta(5)}, hours: closed}}\n"
                             for day in self.exceptions)
        (folder / "data/office.yaml").write_text(OFFICE + "  exceptions:\n" + exceptions, encoding="utf-8")
        days = [f"{name}:\n" + "".join(f"  - {{date: {day}, name: 休み}}\n" for day in off)
                for name, off in (("holidays", self.holidays), ("closures", self.closures))]
        (folder / "data/holidays.yaml").write_text("".join(days), encoding="utf-8")
        (folder / "site/site.yaml").write_text("title: 見本\ndescription: 説明\n", encoding="utf-8")
        with open(folder / "data/records/all.yaml", "w", encoding="utf-8") as file:
            yaml.dump(self.written(), file, allow_unicode=True, default_style='"', sort_keys=False)

    def written(self):
        """The records in either language."""
        out = {}
        for section, records in self.records.items():
            japanese, keys = KEYS[section]
            out[self.chance.choice((section, japanese))] = [
                {self.chance.choice((key, keys[key])): value for key, value in record.items()} for record in records]
        return out

    def next_id(self):
        self.number += 1
        return f"r{self.number}"

    def name(self, item, list_name):
        """An item as somebody may write it."""
        return self.chance.choice([text for text, one in LISTS.ids[list_name].items() if one == item])

    def pick(self, list_name, year, number=1):
        items = [row[0] for row in LISTS.edition(list_name, [year]) if row[2] is None]
        return [self.name(item, list_name) for item in self.chance.sample(items, min(number, len(items)))]

    def contents(self, year):
        """Contents with and without breakdown, but none beside its own part."""
        rows = [row[0] for row in LISTS.edition("consultation_contents", [year])]
        picked = self.chance.sample(rows, self.chance.randint(1, 5))
        picked = [one for one in picked if not any(other.startswith(one + ".") for other in picked)]
        return [self.name(item, "consultation_contents") for item in picked]

    def counts(self, list_name, year, total):
        items = [row[0] for row in LISTS.edition(list_name, [year]) if row[2] is None]
        numbers = collections.Counter(self.chance.choice(items) for _ in range(total))
        return {self.name(item, list_name): str(number) for item, number in numbers.items()}

    def make_month(self, year, month):
        chance = self.chance
        days = [datetime.date(year, month, n) for n in range(1, calendar.monthrange(year, month)[1] + 1)]
        future = [day for day in days if day > TODAY]
        days = [day for day in days if day <= TODAY]
        # A meeting may be written down before it takes place; it does not count yet.
        if future and chance.random() < 0.5:
            self.add_meeting(chance.choice(future), fiscal((year, month)))
        if not days or chance.random() < 0.15:
            return
        logs = {}
        if chance.random() < 0.5:
            logs = {day: chance.random() < 0.8 for day in chance.sample(days, chance.randint(1, len(days)))}
        working = [day for day in days
                   if logs.get(day, day not in self.off and day.weekday() < 5)]
        edition = fiscal((year, month))
        sheets = collections.Counter()
        how = chance.choice(("sheets", "sheets", "sheets", "tally", "both", "none"))
        if how in ("sheets", "both") and working:
            for _ in range(chance.choice((1, 4, 12))):
                self.add_consultation(chance.choice(working), edition, sheets)
        if how == "tally":
            number = chance.randint(0, 40)
            new = chance.randint(0, number)
            self.records["tallies"].append({
                "month": f"{year}-{month:02d}", "by_consulter": self.counts("consulter_types", edition, number) or
                {"medical": "0"}, "by_content": self.counts("consultation_contents", edition, number + 3),
                "by_way": self.counts("ways", edition, number) or {"phone": "0"}, "new": str(new),
                "continuing": str(number - new)})
        if how == "both" and sheets:
            self.add_tally_of_sheets(year, month)
        meetings = collections.Counter()
        for _ in range(chance.choice((0, 2, 6))):
            day = chance.choice(days)
            meetings[day] += 1
            self.add_meeting(day, edition)
        for _ in range(chance.choice((0, 0, 1))):
            self.records["trainings"].append({"id": self.next_id(), "name": "研修", "date": str(chance.choice(days)),
                                              "participants": self.counts("professions", edition, chance.randint(1, 40))})
        for _ in range(chance.choice((0, 3)) if working else 0):
            self.records["activities"].append({
                "id": self.next_id(), "date": str(chance.choice(working)), "what": "訪問",
                "programmes": self.pick("programmes", edition, chance.randint(1, 3))})
        for day, is_open in logs.items():
            log = {"date": str(day), "open": "yes" if is_open else "no"}
            if sheets and chance.random() < 0.3:
                log["consultations"] = str(sheets[day])
            if chance.random() < 0.3:
                log["meetings"] = str(meetings[day])
            self.records["daily_logs"].append(log)

    def add_consultation(self, day, edition, sheets):
        chance = self.chance
        sheets[day] += 1
        record = {"id": self.next_id(), "received": str(day), "way": self.pick("ways", edition)[0],
                  "continuity": chance.choice(("new", "新規", "continuing", "継続")),
                  "consulter_type": self.pick("consulter_types", edition)[0], "contents": self.contents(edition)}
        if chance.random() < 0.8:
            record["minutes"] = str(chance.randint(0, 90))
        if chance.random() < 0.8:
            record["person"] = {"居住区": chance.choice(("見本区", "例示区", "試作区"))}
        if chance.random() < 0.5:
            record["themes"] = self.pick("themes", edition, chance.randint(1, 2))
        self.records["consultations"].append(record)

    def add_meeting(self, day, edition):
        chance = self.chance
        self.records["meetings"].append({
            "id": self.next_id(), "name": "会議", "kind": self.pick("meeting_kinds", edition)[0], "date": str(day),
            "care_conference": chance.choice(("yes", "no", "はい", "いいえ")),
            "programmes": self.pick("programmes", edition, chance.randint(1, 3)),
            "attendees": self.counts("professions", edition, chance.randint(1, 20))})

    def add_tally_of_sheets(self, year, month):
        """The month a second time, from its sheets."""
        counts = collections.defaultdict(collections.Counter)
        for one in self.records["consultations"]:
            if one["received"].startswith(f"{year}-{month:02d}"):
                counts["by_consulter"][LISTS.ids["consulter_types"][one["consulter_type"]]] += 1
                counts["by_way"][LISTS.ids["ways"][one["way"]]] += 1
                counts["new" if one["continuity"] in ("new", "新規") else "continuing"][""] += 1
                for content in one["contents"]:
                    counts["by_content"][LISTS.ids["consultation_contents"][content]] += 1
        self.records["tallies"].append({
            "month": f"{year}-{month:02d}", "new": str(counts["new"][""]), "continuing": str(counts["continuing"][""]),
            **{name: {item: str(number) for item, number in counts[name].items()}
               for name in ("by_consulter", "by_content", "by_way")}})

    def make_years(self):
        """Years in numbers: published ones, beside records or not, whose parts need not add up."""
        chance = self.chance
        for year in range(min(self.years) - 2, max(self.years) + 1):
            if chance.random() > 0.4:
                continue
            number = chance.randint(1, 3000)
            entry = {"fiscal_year": str(year)}
            published = year in self.years or chance.random() < 0.5
            if published:
                entry["source"] = "市の実績"
            off = chance.choice((0, 0, 7)) if published else 0
            full = {"cases": str(number + off), "new": str(number // 3), "continuing": str(number - number // 3),
                    "minutes": str(20 * number), "by_consulter": self.counts("consulter_types", year, number),
                    "by_content": self.counts("consultation_contents", year, number + 9),
                    "by_way": self.counts("ways", year, number), "meetings": str(number + 2 * off),
                    "meetings_by_kind": self.counts("meeting_kinds", year, number), "care_conferences": "1",
                    "trainings": "4", "open_days": "240"}
            if off == 0:
                full["meetings"] = str(number)
            entry.update({key: value for key, value in full.items() if chance.random() < 0.7})
            self.records["year_tallies"].append(entry)
        # The office's own entry for a year whose every month is recorded: what it leaves out, the
        # records tell.
        for year in self.years:
            entries = [int(one["fiscal_year"]) for one in self.records["year_tallies"]]
            book = Book(self.records, self.off)
            if year not in entries and book.is_whole(year) and chance.random() < 0.5:
                self.records["year_tallies"].append(
                    {"fiscal_year": str(year), "cases": str(book.figures(months_of(year))["cases"])})


def months_of(year):
    return [(year, month) for month in range(4, 13)] + [(year + 1, month) for month in range(1, 4)]


# ---- counting


class Book:
    """The records, read again."""

    def __init__(self, written, off):
        self.off = off
        self.records = {}
        for section, (japanese, keys) in KEYS.items():
            english = {name: key for key, name in keys.items()}
            records = written.get(section) or written.get(japanese) or []
            self.records[section] = [{english.get(key, key): value for key, value in one.items()} for one in records]
        for section, key in (("consultations", "received"), ("meetings", "date"), ("trainings", "date"),
                             ("activities", "date"), ("daily_logs", "date")):
            for one in self.records[section]:
                one["day"] = datetime.date.fromisoformat(one[key])
        self.by_month = collections.defaultdict(lambda: collections.defaultdict(list))
        for section in ("consultations", "meetings", "trainings", "activities", "daily_logs"):
            for one in self.records[section]:
                if one["day"] <= TODAY:
                    self.by_month[one["day"].year, one["day"].month][section].append(one)
        for one in self.records["tallies"]:
            year, month = one["month"].split("-")
            self.by_month[int(year), int(month)]["tallies"].append(one)
        self.years = {int(one["fiscal_year"]): one for one in self.records["year_tallies"]}

    def is_recorded(self, month):
        return month in self.by_month and any(self.by_month[month].values())

    def is_whole(self, year):
        return all(self.by_month.get(month) and (self.by_month[month]["consultations"] or
                                                 self.by_month[month]["tallies"] or
                                                 self.by_month[month]["daily_logs"]) for month in months_of(year))

    def is_known(self, year):
        dated = [one["day"] for section in ("consultations", "meetings", "trainings", "activities", "daily_logs")
                 for one in self.records[section]]
        months = {(day.year, day.month) for day in dated}
        months |= {tuple(map(int, one["month"].split("-"))) for one in self.records["tallies"]}
        return year in self.years or any(month in months for month in months_of(year))

    def office_days(self, month):
        days = calendar.monthrange(*month)[1]
        return sum(1 for n in range(1, days + 1)
                   for day in [datetime.date(*month, n)]
                   if day.weekday() < 5 and day not in self.off and day <= TODAY)

    def figures(self, months):
        """Everything that is counted of some months; None where it is not known."""
        found = collections.defaultdict(int)
        counts = collections.defaultdict(collections.Counter)
        sheets, recorded = 0, False
        found["cases"] = 0
        for month in months:
            recorded = recorded or self.is_recorded(month)
            of = self.by_month.get(month, collections.defaultdict(list))
            for one in of["consultations"]:
                sheets += 1
                found["cases"] += 1
                found["new" if one["continuity"] in ("new", "新規") else "continuing"] += 1
                found["minutes"] += int(one.get("minutes", 0))
                found["without_minutes"] += "minutes" not in one
                consulter = LISTS.ids["consulter_types"][one["consulter_type"]]
                counts["consulters"][consulter] += 1
                counts["ways"][LISTS.ids["ways"][one["way"]]] += 1
                counts["wards"][(one.get("person") or {}).get("居住区", "記載なし")] += 1
                for content in one["contents"]:
                    item = LISTS.ids["consultation_contents"][content]
                    counts["contents"][item] += 1
                    counts["cross"][consulter, item.split(".")[0]] += 1
                for theme in one.get("themes", []):
                    counts["themes"][LISTS.ids["themes"][theme]] += 1
            if not of["consultations"]:
                for one in of["tallies"]:
                    for key, name, table in (("by_consulter", "consulter_types", "consulters"),
                                             ("by_way", "ways", "ways"),
                                             ("by_content", "consultation_contents", "contents")):
                        for item, number in one.get(key, {}).items():
                            counts[table][LISTS.ids[name][item]] += int(number)
                            found["cases"] += int(number) if key == "by_consulter" else 0
                    found["new"] += int(one["new"])
                    found["continuing"] += int(one["continuing"])
            for one in of["meetings"]:
                found["meetings"] += 1
                found["care_conferences"] += one["care_conference"] in YES
                counts["meetings"][LISTS.ids["meeting_kinds"][one["kind"]]] += 1
                for programme in one["programmes"]:
                    counts["meeting_programmes"][LISTS.ids["programmes"][programme]] += 1
                for item, number in one["attendees"].items():
                    counts["attendees"][LISTS.ids["professions"][item]] += int(number)
            for one in of["trainings"]:
                found["trainings"] += 1
                for item, number in one["participants"].items():
                    counts["participants"][LISTS.ids["professions"][item]] += int(number)
            for one in of["activities"]:
                found["activities"] += 1
                for programme in one["programmes"]:
                    counts["activity_programmes"][LISTS.ids["programmes"][programme]] += 1
            logs = of["daily_logs"]
            if logs:
                found["open_days"] += sum(log["open"] in YES for log in logs)
            elif self.is_recorded(month):
                found["open_days"] += self.office_days(month)
        told = {"sheets": sheets}
        if recorded:
            told.update({name: found[name] for name in ("cases", "new", "continuing", "meetings", "care_conferences",
                                                        "trainings", "activities", "open_days")})
            told.update({f"{name} of": counts[name] for name in
                         ("consulters", "ways", "contents", "meetings", "meeting_programmes", "attendees",
                          "participants", "activity_programmes", "cross", "themes")})
            if sheets or not found["cases"]:
                told.update({"minutes": found["minutes"], "without_minutes": found["without_minutes"],
                             "wards of": counts["wards"]})
        return collections.defaultdict(lambda: None, told)

    def year(self, year, last):
        """A year of the comparison."""
        months = [month for month in months_of(year) if month <= last]
        counted = self.figures(months)
        entry = self.years.get(year)
        if not entry:
            return counted
        told = collections.defaultdict(lambda: None)
        for key in ("cases", "new", "continuing", "minutes", "meetings", "care_conferences", "trainings", "open_days"):
            told[key] = int(entry[key]) if key in entry else None
        for key, name, table in (("by_consulter", "consulter_types", "consulters"), ("by_way", "ways", "ways"),
                                 ("by_content", "consultation_contents", "contents"),
                                 ("meetings_by_kind", "meeting_kinds", "meetings")):
            if entry.get(key):
                told[f"{table} of"] = collections.Counter()
                for item, number in entry[key].items():
                    told[f"{table} of"][LISTS.ids[name][item]] += int(number)
        if "source" not in entry and self.is_whole(year):
            for key in list(counted):
                if told[key] is None:
                    told[key] = counted[key]
        return told


# ---- what the tables must hold: {(item, part): [cells]}


def item_rows(list_name, table, columns, total=None):
    """`columns` are (years of the edition, figures)."""
    rows = {}
    items = LISTS.edition(list_name, {year for years, _ in columns for year in years})
    value = lambda figures, count: None if figures[f"{table} of"] is None else count(figures[f"{table} of"])
    for item, label, parent, first in items:
        cells = [value(figures, lambda counts: sum(number for one, number in counts.items()
                                                   if one == item or one.startswith(item + ".")))
                 if any(year >= first for year in years) else None for years, figures in columns]
        top = next(row[1] for row in items if row[0] == (parent or item))
        rows[top, label if parent else ""] = cells
        if parent is None and any(row[2] == item for row in items):
            own = [value(figures, lambda counts: counts[item]) if any(year >= first for year in years) else None
                   for years, figures in columns]
            if any(own):
                rows[top, "内訳なし"] = own
    rows["計", ""] = [figures[total] if total else value(figures, lambda counts: counts.total())
                     for _, figures in columns]
    return rows


def tables_of(columns):
    single = lambda title, key: {(title, ""): [figures[key] for _, figures in columns]}
    wards = {ward for _, figures in columns for ward in figures["wards of"] or ()}
    ward_cells = lambda count: [None if figures["wards of"] is None else count(figures["wards of"])
                                for _, figures in columns]
    return {
        "相談件数": {**single("新規", "new"), **single("継続", "continuing"), **single("計", "cases")},
        "相談者別の相談件数": item_rows("consulter_types", "consulters", columns, "cases"),
        "方法別の相談件数": item_rows("ways", "ways", columns, "cases"),
        "相談内容": item_rows("consultation_contents", "contents", columns),
        "対象者の居住区別の相談件数": {**{(ward, ""): ward_cells(lambda counts, ward=ward: counts[ward]) for ward in wards},
                            ("計", ""): ward_cells(lambda counts: counts.total())},
        "相談にかかった時間": single("相談にかかった時間", "minutes"),
        "時間の記載がない相談": single("時間の記載がない相談", "without_minutes"),
        "会議への出席": {**item_rows("meeting_kinds", "meetings", columns, "meetings"),
                   **single("（再掲）地域ケア会議", "care_conferences")},
        "事業項目別の会議": item_rows("programmes", "meeting_programmes", columns),
        "会議の出席者": item_rows("professions", "attendees", columns),
        "研修の開催・協力": single("研修の開催・協力", "trainings"),
        "研修の参加者": item_rows("professions", "participants", columns),
        "活動": single("活動", "activities"),
        "事業項目別の活動": item_rows("programmes", "activity_programmes", columns),
        "開室日数": single("開室日数", "open_days"),
    }


def cross_table(years, figures):
    """Consultation sheets alone say who asked what."""
    cross = figures["cross of"] or collections.Counter()
    contents = [row for row in LISTS.edition("consultation_contents", years) if row[2] is None]
    line = lambda matches: [sum(number for (consulter, content), number in cross.items()
                                if matches(consulter) and content == row[0]) for row in contents]
    rows = {(label, ""): line(lambda one, item=item: one == item)
            for item, label, _, _ in LISTS.edition("consulter_types", years)}
    rows["計", ""] = line(lambda one: True)
    return {key: cells + [sum(cells)] if figures["sheets"] else [None] * (len(cells) + 1)
            for key, cells in rows.items()}


def cross_title(figures):
    """Says of how many cases it tells, unless of all or of none."""
    some = figures["sheets"] and figures["sheets"] != figures["cases"]
    return f"相談シートのある {figures['sheets']} 件の相談者と相談内容" if some else "相談者と相談内容"


def theme_table(columns, everything):
    counts = everything["themes of"] or collections.Counter()
    rows = {}
    for item, label, _, _ in LISTS.items["themes"]:
        if counts[item] >= 2:
            rows[label, ""] = [None if figures["themes of"] is None else figures["themes of"][item]
                               for _, figures in columns] + [counts[item]]
    return rows


UNITS = {"相談件数": "実件数", "相談者別の相談件数": "実件数", "方法別の相談件数": "実件数", "相談内容": "延べ件数",
         "対象者の居住区別の相談件数": "実件数", "相談にかかった時間": "分", "時間の記載がない相談": "実件数", "会議への出席": "回数",
         "事業項目別の会議": "延べ件数", "会議の出席者": "延べ人数", "研修の開催・協力": "回数", "研修の参加者": "延べ人数", "活動": "回数",
         "事業項目別の活動": "延べ件数", "開室日数": "日数", "相談者と相談内容": "延べ件数", "くり返し出てきたテーマ": "延べ件数"}


def expected(book, months):
    columns = [({fiscal(month)}, book.figures([month])) for month in months]
    everything = ({fiscal(month) for month in months}, book.figures(months))
    with_sum = columns + [everything] if len(months) > 1 else columns
    tables = {("期間", title): rows for title, rows in tables_of(with_sum).items()}
    tables["期間", cross_title(everything[1])] = cross_table(*everything)
    tables["期間", "くり返し出てきたテーマ"] = theme_table(columns, everything[1])
    last = fiscal(months[-1])
    first = next((year for year in range(last - 4, last) if book.is_known(year)), last)
    years = [({year}, book.year(year, months[-1])) for year in range(first, last + 1)]
    tables.update({("比較", title): rows for title, rows in tables_of(years).items()})
    return tables


def printed(text):
    require(text.startswith("\ufeff"), "the CSV for Excel", "a byte order mark", repr(text[:20]))
    tables = {}
    for group, title, unit, item, part, *cells in csv.reader(io.StringIO(text[1:])):
        wanted = UNITS[title.split(" 件の")[-1]]
        require(unit == wanted, f"the unit of {title}", wanted, unit)
        rows = tables.setdefault(("比較" if group == "年度の比較" else "期間", title), None)
        if rows is None:
            tables["比較" if group == "年度の比較" else "期間", title] = {}  # The head.
            continue
        rows[item, part] = [None if cell == UNKNOWN else int(cell) for cell in cells]
    return tables


def random_period(chance, years):
    year = chance.choice(years)
    kind = chance.randint(0, 3)
    months = months_of(year)
    if kind == 0:
        month = chance.choice(months)
        return f"{month[0]}-{month[1]:02d}", [month]
    if kind == 1:
        number = chance.randint(0, 2)
        return f"{year}-T{number + 1}", months[4 * number:4 * number + 4]
    if kind == 2:
        return f"{year}-FY", months
    months = [month for one in years for month in months_of(one)]
    first = chance.randint(0, len(months) - 1)
    last = chance.randint(first, len(months) - 1)
    text = "..".join(f"{month[0]}-{month[1]:02d}" for month in (months[first], months[last]))
    return text, months[first:last + 1]


def test(program):
    cells = consultations = 0
    for seed in range(PROJECTS):
        chance = random.Random(seed)
        with scratch() as folder:
            maker = Maker(chance)
            maker.project(folder)
            with open(folder / "data/records/all.yaml", encoding="utf-8") as file:
                book = Book(yaml.load(file, LOADER), maker.off)
            period, months = random_period(chance, maker.years)
            got = printed(run(program, "totals", period, cwd=folder).stdout)
            want = expected(book, months)
            require(got.keys() == want.keys(), f"seed {seed}, {period}: tables", sorted(want), sorted(got))
            for name, rows in want.items():
                if got[name] != rows:
                    fail(f"seed {seed}, {period}: {name}", rows, got[name])
                cells += sum(map(len, rows.values()))
            consultations += len(book.records["consultations"])
    print(f"{PROJECTS} random projects with {consultations} consultation sheets: {cells} cells as counted again")


if __name__ == "__main__":
    main(test)
