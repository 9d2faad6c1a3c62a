#!/usr/bin/env python3
"""The analysis report, counted and attacked by others than those who made it.

The office's edition must have the numbers that PyYAML counts, in PDF and HTML alike. From the public
edition a reader tries to compute what is hidden: takes the printed tables of the page, writes down every
sum they must fulfil (also from one table to the next), narrows ranges until nothing changes, and looks for
a second solution for each hidden number. First the sample, then random projects.
"""

import collections
import html.parser
import os
import random
import re
import subprocess

import yaml

from support import REPOSITORY, copy_sample, main, require, run, scratch
from totals import (as_list, consulting_days, english, lists_of, printed_rows, random_records, read_yaml,
                    without_wholes)

RANDOM_PROJECTS = int(os.environ.get("RANDOM_PROJECTS", "12"))
OVER = "2027-04-10"  # The sample's year is over: only then is there an edition for everybody.
TOO_LONG = {
    "ja": "エラー: 令和7年4月～令和8年4月は12か月より長いので、1つの報告にできません。 [app-report-too-long]\n"
          "      → 年度ごとに作ってください（例 report 2026-FY）。前の年度は、どの報告にも並べて載ります。\n",
    "en": "error: 2025-04..2026-04 is longer than the twelve months of a report. [app-report-too-long]\n"
          "      → make one for each fiscal year, such as report 2026-FY; the years before stand beside it.\n"}
NOT_PUBLISHED = {
    "ja": "{}の分析の報告を ./out/submissions/analysis/{}/ に作りました。analysis.pdf と index.html は室内用です。"
          "公表用は、終わった年度にだけ作ります。期間の重なる報告を 2 つ公表すると、引き算で少ない数が分かってしまうためです。\n",
    "en": "made the analysis report of {1} in ./out/submissions/analysis/{1}/: analysis.pdf and index.html are for the "
          "office. There is an edition for everybody only of a fiscal year that is over: two publications of "
          "overlapping periods would give small numbers away by subtraction.\n"}
SMALL, HIDDEN, ABSENT = "5未満", "＊", "—"

class Row:
    def __init__(self, kind):
        self.kind, self.cells = kind, []

    def __repr__(self):
        return f"{self.kind} {self.cells}"


class Page(html.parser.HTMLParser):
    """The tables of a page by caption, and all of its words."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.words, self.open = {}, "", []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.rows, self.caption = [], ""
        elif tag == "tr":
            self.rows.append(Row(attributes.get("class", "")))
        elif tag in ("th", "td"):
            self.rows[-1].cells.append("")
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass
        if tag == "table":
            self.tables[self.caption] = self.rows

    def handle_data(self, data):
        self.words += data
        data = re.sub(r"\s+", "", data)
        if "caption" in self.open:
            self.caption += data
        elif self.open and ("th" in self.open or "td" in self.open):
            self.rows[-1].cells[-1] += data


def number(text):
    return int(text.replace(",", ""))


# -- the office's edition: counted again -------------------------------------------------------------------


class Count:
    """What one fiscal year, or one month, must show."""

    def __init__(self):
        self.consulters, self.contents, self.ways = (collections.Counter() for _ in range(3))
        self.cross, self.meetings = collections.Counter(), collections.Counter()


def count_sheets(project, lists, begin, end):
    """The records with begin <= day < end."""
    found = Count()
    for path in sorted((project / "data/records").rglob("*.yaml")):
        records = english(read_yaml(path) or {})
        for sheet in map(english, records.get("consultations") or []):
            if not begin <= sheet["received"] < end:
                continue
            consulter = lists.names["consulter_types"][sheet["consulter_type"]]
            found.consulters[consulter] += 1
            found.ways[lists.names["ways"][sheet["way"]]] += 1
            for content in as_list(sheet["contents"]):
                content = lists.names["consultation_contents"][content]
                found.contents[content] += 1
                found.cross[consulter, content.split(".")[0]] += 1
        for meeting in map(english, records.get("meetings") or []):
            if begin <= meeting["date"] < end:
                found.meetings[lists.names["meeting_kinds"][meeting["kind"]]] += 1
    return found


def count_year_tally(tally):
    found = Count()
    for key, counter in (("by_consulter", found.consulters), ("by_content", found.contents),
                         ("by_way", found.ways), ("meetings_by_kind", found.meetings)):
        for item, value in tally.get(key, {}).items():
            counter[item] += int(value)
    return found


def year_tallies(project):
    """The years that are there in numbers only, oldest first."""
    found = [tally for path in (project / "data/records").rglob("*.yaml")
             for tally in (read_yaml(path) or {}).get("year_tallies") or []]
    return sorted(found, key=lambda tally: int(tally["fiscal_year"]))


def row_of(table, label, kind=None):
    """A row by what it says before its numbers; labels of parts may repeat those of items."""
    for row in table[1:]:
        if row.cells and re.sub(r"^\d+", "", row.cells[0]) == re.sub(r"\s+", "", label).lstrip("0123456789"):
            if kind is None or (row.kind == "is-part") == (kind == "part"):
                return row.cells[1:]
    raise AssertionError(f"no row {label} in {table}")


def compare_office(project, page, years):
    lists = lists_of(project / "data/code-lists.yaml", 2026)
    now = count_sheets(project, lists, "2026-04-01", "2027-04-01")
    counts = [count_year_tally(tally) for tally in years] + [now]
    tables = page.tables
    # An item that came with the edition of 2023 exists in all of these years.
    for caption, name, counter in (("相談者別の相談件数（実件数）", "consulter_types", "consulters"),
                                   ("方法別の相談件数（実件数）", "ways", "ways")):
        for item, label in lists.labels[name].items():
            require(row_of(tables[caption], label) == [str(getattr(one, counter)[item]) for one in counts],
                    f"{caption}: {label}", [getattr(one, counter)[item] for one in counts],
                    row_of(tables[caption], label))
        wanted = [str(getattr(one, counter).total()) for one in counts]
        require(row_of(tables[caption], "計") == wanted, caption, wanted, row_of(tables[caption], "計"))
    contents = tables["相談内容（延べ件数）"]
    for item, label in lists.labels["consultation_contents"].items():
        parts = lists.parts.get(("consultation_contents", item), {})
        wanted = [str(one.contents[item] + sum(one.contents[part] for part in parts)) for one in counts]
        require(row_of(contents, label, "item") == wanted, f"contents: {label}", wanted, row_of(contents, label))
    for item, label in lists.labels["meeting_kinds"].items():
        got = row_of(tables["会議への出席（回数）"], label)[-len(counts):]
        wanted = [str(one.meetings[item]) for one in counts]
        require(got == wanted, f"meetings: {label}", wanted, got)
    cross = tables["相談者と相談内容（延べ件数）"]
    columns = list(lists.labels["consultation_contents"])
    for consulter, label in lists.labels["consulter_types"].items():
        wanted = [str(now.cross[consulter, content]) for content in columns]
        wanted.append(str(sum(map(int, wanted))))
        require(row_of(cross, label) == wanted, f"cross: {label}", wanted, row_of(cross, label))
    course = tables["月ごとの相談件数（実件数）"]
    wanted = []
    for month in [f"2026-{m:02d}" for m in range(4, 13)] + [f"2027-{m:02d}" for m in range(1, 4)]:
        cases = count_sheets(project, lists, month + "-01", month + "-32").consulters.total()
        wanted.append(str(cases) if cases else ABSENT)
    require(row_of(course, "計") == wanted + [str(now.consulters.total())], "course", wanted, row_of(course, "計"))
    return now


def same_in_pdf(page, pdf, what):
    """Every row of the page's tables stands in the PDF, in its order."""
    printed = printed_rows(pdf)
    at = 0
    for caption, rows in page.tables.items():
        for row in rows[1:]:
            wanted = [cell for cell in row.cells if cell]
            while at < len(printed) and printed[at] != wanted:
                at += 1
            require(at < len(printed), f"{what}: {caption}", wanted, "\n".join(map(str, printed[-200:])))


# -- the public edition: attacked --------------------------------------------------------------------------


class Attack:
    """Ranges of numbers, and sums `whole = parts` and limits `small <= factor * large` between them."""

    def __init__(self):
        self.low, self.high, self.truth, self.hidden = [], [], [], []
        self.sums, self.limits = [], []

    def add(self, text, truth, printed=True):
        # Hidden is what is 5 or more, but for totals of few cases whose parts would tell them.
        ranges = {SMALL: (1, 4), HIDDEN: (5 if truth >= 5 else min(truth, 1), 10**6)}
        low, high = ranges[text] if text in ranges else (number(text),) * 2
        if not printed:
            low, high = 0, 10**6
        require(low <= truth <= high, "what is printed", text, truth)
        self.low.append(low)
        self.high.append(high)
        self.truth.append(truth)
        if text in ranges and printed:
            self.hidden.append(len(self.truth) - 1)
        return len(self.truth) - 1

    def add_sum(self, whole, parts):
        if parts and self.truth[whole] == sum(self.truth[part] for part in parts):
            self.sums.append((whole, parts))

    def add_limit(self, small, large, factor=1):
        if self.truth[small] <= factor * self.truth[large]:
            self.limits.append((small, large, factor))

    def finish(self):
        self.rules_of = collections.defaultdict(list)
        for rule in self.sums:
            for one in [rule[0], *rule[1]]:
                self.rules_of[one].append(rule)
        for rule in self.limits:
            self.rules_of[rule[0]].append(rule)
            self.rules_of[rule[1]].append(rule)

    def narrow(self, low, high, todo):
        """Interval propagation to a fixpoint; False where nothing is left."""
        todo = list(todo)
        while todo:
            rule = todo.pop()
            changed = []

            def bound(one, least, most):
                if least > low[one]:
                    low[one] = least
                    changed.append(one)
                if most < high[one]:
                    high[one] = most
                    changed.append(one)
                return low[one] <= high[one]

            if isinstance(rule[1], list):
                whole, parts = rule
                least, most = sum(low[p] for p in parts), sum(high[p] for p in parts)
                if not bound(whole, least, most):
                    return False
                for p in parts:
                    if not bound(p, low[whole] - (most - high[p]), high[whole] - (least - low[p])):
                        return False
            else:
                small, large, factor = rule
                if not bound(small, 0, factor * high[large]) or not bound(large, -(-low[small] // factor), high[large]):
                    return False
            for one in changed:
                todo.extend(self.rules_of[one])
        return True

    def solvable(self, low, high, steps):
        """Whether a table exists; looks first near the true one, which makes it quick to find."""
        open_ = [i for i in range(len(low)) if low[i] < high[i]]
        if not open_:
            return True
        if steps[0] <= 0:
            return None
        one = min(open_, key=lambda i: (high[i] - low[i], i))
        near = min(max(self.truth[one], low[one]), high[one])
        values = sorted(range(max(low[one], near - 6), min(high[one], near + 6) + 1), key=lambda v: (abs(v - near), v))
        for value in values:
            steps[0] -= 1
            next_low, next_high = low[:], high[:]
            next_low[one] = next_high[one] = value
            if self.narrow(next_low, next_high, self.rules_of[one]):
                answer = self.solvable(next_low, next_high, steps)
                if answer is not False:
                    return answer
        return False

    def recovered(self):
        """The hidden numbers that can only be what they are, and how many could not be decided."""
        self.finish()
        low, high = self.low[:], self.high[:]
        require(self.narrow(low, high, self.sums + self.limits), "the print", "a table that agrees with it", "none")
        told, undecided = [], 0
        for one in self.hidden:
            if low[one] == high[one]:
                told.append(one)
                continue
            answer = False
            for step in (1, -1, 2, -2, 3, -3):
                value = self.truth[one] + step
                if answer is True or not low[one] <= value <= high[one]:
                    continue
                next_low, next_high = low[:], high[:]
                next_low[one] = next_high[one] = value
                if self.narrow(next_low, next_high, self.rules_of[one]):
                    found = self.solvable(next_low, next_high, [4000])
                    answer = found if answer is False or found else answer
            if answer is False:
                told.append(one)
            undecided += answer is None
        return told, undecided


def attack(office, public, what):
    """`office` has the truth of every number that `public` prints or hides."""
    all_ = Attack()
    named = {}
    names = {}

    def figure(name, text, truth, say):
        if name not in named:
            named[name] = all_.add(text, truth)
            names[named[name]] = say
        else:
            old = named[name]
            low, high = all_.low[old], all_.high[old]
            same = text == SMALL if (low, high) == (1, 4) else text == HIDDEN if high > low else (
                text not in (SMALL, HIDDEN) and number(text) == low)
            require(same, f"{what}: {say} is printed alike in all tables", (low, high), text)
        return named[name]

    years = ["相談件数（実件数）", "相談者別の相談件数（実件数）", "方法別の相談件数（実件数）", "相談内容（延べ件数）"]
    parts_of = collections.Counter()
    for caption in years:
        rows, truth = public.tables[caption], office.tables[caption]
        width = len(rows[0].cells)
        for column in range(1, width):
            last = width - 1 - column  # Counted from the last year.
            unit = "mentions" if "延べ" in caption else "cases"
            total, items, item, parts = None, [], None, []
            for row, true in zip(rows[1:], truth[1:]):
                require(row.cells[0] == true.cells[0], f"{what}: {caption}", true, row)
                text = row.cells[column]
                if row.kind == "is-part" and not text == ABSENT:
                    parts.append(all_.add(text, number(true.cells[column])))
                    names[parts[-1]] = f"{caption} {row.cells[0]} {column}"
                    parts_of[items[-1][0]] += column == 1
                    continue
                if item is not None:
                    all_.add_sum(item, parts)
                item, parts = None, []
                if text == ABSENT or row.kind == "is-part":
                    continue
                key = (unit, last) if row.kind == "total" else (caption, row.cells[0], last)
                one = figure(key, text, number(true.cells[column]), f"{caption} {row.cells[0]} {column}")
                if row.kind == "total":
                    total = one
                else:
                    items.append((row.cells[0], one))
                    item = one
            if total is not None:
                all_.add_sum(total, [one for _, one in items])
                if ("cases", last) in named and unit == "mentions":
                    all_.add_limit(named["cases", last], total)
                    for label, one in items:
                        all_.add_limit(one, named["cases", last], max(1, parts_of[label]))

    course, true = public.tables["月ごとの相談件数（実件数）"][1].cells, office.tables["月ごとの相談件数（実件数）"][-1].cells
    months = []
    for text, value in list(zip(course, true))[1:-1]:
        if text != ABSENT:
            months.append(all_.add(text, number(value)))
            names[months[-1]] = "a month"
    all_.add_sum(figure(("cases", 0), course[-1], number(true[-1]), "the course's total"), months)

    cross, true = public.tables["相談者と相談内容（延べ件数）"], office.tables["相談者と相談内容（延べ件数）"]
    columns = collections.defaultdict(list)
    row_totals = []
    contents = {re.sub(r"^\d+", "", key[1]): key for key in named if key[0] == years[3] and key[-1] == 0}
    for row, value in zip(cross[1:], true[1:]):
        cells = []
        for column, text in enumerate(row.cells[1:], 1):
            content = contents[cross[0].cells[column]]
            if row.kind == "total":
                whole = figure(content, text, number(value.cells[column]), f"cross, total of {content}")
                all_.add_sum(whole, columns[column])
                continue
            one = all_.add(text, number(value.cells[column]))
            names[one] = f"cross {row.cells[0]} {column}"
            columns[column].append(one)
            cells.append(one)
            calls = named[years[1], row.cells[0], 0]
            all_.add_limit(one, calls, max(1, parts_of[content[1]]))
        if cells:
            row_totals.append(all_.add("0", sum(all_.truth[one] for one in cells), printed=False))
            all_.add_sum(row_totals[-1], cells)
            all_.add_limit(calls, row_totals[-1])
    all_.add_sum(named["mentions", 0], row_totals)

    told, undecided = all_.recovered()
    require(not told, f"{what}: nothing hidden can be computed", "no figure",
            [f"{names[one]} = {all_.truth[one]}" for one in told])
    small = sum(all_.high[one] == 4 for one in all_.hidden)
    return small, len(all_.hidden) - small, undecided


# -- both ------------------------------------------------------------------------------------------------------


def report(program, project):
    run(program, "report", "2026-FY", "--quiet", "--date", OVER, cwd=project)
    folder = project / "out/submissions/analysis/2026-FY"
    pages = [Page((folder / name).read_text(encoding="utf-8")) for name in ("index.html", "public.html")]
    return folder, *pages


def noted(project):
    """What was written down about problems, in words."""
    for path in sorted((project / "data/records").rglob("*.yaml")):
        records = english(read_yaml(path) or {})
        for key, field in (("consultations", "coordination_issue"), ("meetings", "problems")):
            for record in records.get(key) or []:
                if record.get(field):
                    yield re.sub(r"\s+", "", record[field])


def test_sample(program):
    with scratch() as folder:
        project = copy_sample(folder)
        made, office, public = report(program, project)
        years = year_tallies(project)[-2:]
        require(len(years) == 2, "the sample", "two years in numbers", years)
        now = compare_office(project, office, years)
        print(f"the sample: {now.consulters.total()} consultations, {now.contents.total()} mentions, "
              f"{now.meetings.total()} meetings of the year beside {len(years)} years in numbers: as counted", flush=True)
        same_in_pdf(office, made / "analysis.pdf", "analysis.pdf")
        same_in_pdf(public, made / "analysis-public.pdf", "analysis-public.pdf")
        small, hidden, undecided = attack(office, public, "the sample")
        require(small > 20, "the sample hides small counts", "many", small)
        print(f"the sample in public: {small} small counts and {hidden} others hidden, none recovered "
              f"({undecided} undecided)", flush=True)

        words = list(noted(project))
        text = subprocess.run(["pdftotext", made / "analysis-public.pdf", "-"], capture_output=True, text=True,
                              check=True).stdout
        for edition in (public.words, text, (made / "public.html").read_text(encoding="utf-8")):
            found = [one for one in words if one in re.sub(r"\s+", "", edition)]
            require(not found, "the public edition has no word of the records", "none", found[:3])
        require(words and all(one in re.sub(r"\s+", "", office.words) for one in words),
                "the office's edition has what was noted", words[:1], office.words[-300:])

        require((made.parent.parent.stat().st_mode & 0o777) == 0o700, "only the office reads it", "0700",
                oct(made.parent.parent.stat().st_mode))
        require(not (project / "out/public").exists(), "the machine publishes nothing", "no out/public", "one")
        done = subprocess.run([REPOSITORY / "tests/tools/check_pdf.sh", made / "analysis.pdf",
                               made / "analysis-public.pdf"], capture_output=True, text=True, check=False)
        require(done.returncode == 0, "the PDFs are sound", "exit code 0", done.stdout + done.stderr)

        before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
        run(program, "forms", "2026-FY", "--quiet", cwd=project)
        require(all(path.read_bytes() == bytes_ for path, bytes_ in before.items()),
                "the year's package leaves the report alone", "the same files", "others")
        test_not_published(program, project)
        for language, text in TOO_LONG.items():
            done = run(program, "report", "2025-04..2026-04", "--lang", language, cwd=project, expect=1)
            require(done.stderr == text, "a period of thirteen months", text, done.stderr)
        done = run(program, "report", "2026-13", cwd=project, expect=2)
        require("「2026-13」は読めません" in done.stdout + done.stderr, "a period that is none",
                "a message", done.stdout + done.stderr)


def test_not_published(program, project):
    """Of months, trimesters, ranges and years that go on nothing is published; what was before goes away.

    Any months: the columns of the tables fit."""
    folder = project / "out/submissions/analysis"
    (folder / "2026-08").mkdir()
    (folder / "2026-08/public.html").write_text("of an earlier version", encoding="utf-8")
    for period, era in (("2026-08", "令和8年8月"), ("2026-T1", "令和8年度 第1三半期（4月～7月）"),
                        ("2026-04..2026-09", "令和8年4月～令和8年9月"), ("2026-01..2026-12", "令和8年1月～令和8年12月"),
                        ("2025-04..2026-03", "令和7年4月～令和8年3月"), ("2026-FY", "令和8年度"), ("2027-FY", "令和9年度")):
        for language, text in NOT_PUBLISHED.items():
            day = "2027-03-31" if period == "2026-FY" else "2026-11-20"
            done = run(program, "report", period, "--lang", language, "--date", day, cwd=project)
            lines = done.stdout.splitlines(keepends=True)
            require(lines[-1] == text.format(era, period), f"report {period}", text.format(era, period), done.stdout)
        made = sorted(path.name for path in (folder / period).iterdir() if "public" in path.name)
        require(not made, f"report {period} is for the office alone", "no public edition", made)
        require((folder / period / "analysis.pdf").exists(), f"report {period}", "analysis.pdf", "none")
    done = run(program, "report", "2025-FY", cwd=project)
    require("analysis-public.pdf と public.html は公表用です。" in done.stdout and
            (folder / "2025-FY/analysis-public.pdf").exists(), "a year that is over", "an edition for everybody",
            done.stdout)


def forget_records(project):
    """What was published of them, too: a published year stays as it was."""
    for path in [*(project / "data/records").rglob("*.yaml"), *(project / "data/published").glob("*.yaml")]:
        path.unlink()


def test_tallied_month(program):
    """With a month counted by a tally sheet who asked what is known of a part of the cases: the office is told
    of how many, the public nothing, or what the tally sheet says would be the rest."""
    with scratch() as folder:
        project = copy_sample(folder)
        forget_records(project)
        sheet = {"way": "phone", "continuity": "new", "consulter_type": "dental", "contents": "end_of_life"}
        records = {
            "consultations": [sheet | {"id": f"c{n}", "received": "2026-09-01"} for n in range(7)],
            "tallies": [{"month": "2026-08", "by_consulter": {"dental": "9"}, "by_way": {"phone": "9"},
                         "by_content": {"end_of_life": "9"}, "new": "9", "continuing": "0"}]}
        partial, whole = "相談シートのある7件の相談者と相談内容（延べ件数）", "相談者と相談内容（延べ件数）"
        for tallied in (True, False):
            if not tallied:
                del records["tallies"]
            with open(project / "data/records/all.yaml", "w", encoding="utf-8") as file:
                yaml.dump(records, file, allow_unicode=True, sort_keys=False)
            made, office, public = report(program, project)
            same_in_pdf(office, made / "analysis.pdf", "analysis.pdf")
            same_in_pdf(public, made / "analysis-public.pdf", "analysis-public.pdf")
            require((partial if tallied else whole) in office.tables, "the office's edition", "who asked what",
                    list(office.tables))
            found = [caption for caption in public.tables if "相談者と相談内容" in caption]
            require(found == ([] if tallied else [whole]), "the public edition", "who asked what only of all", found)


def random_year(chance, lists, year):
    """A year in numbers that adds up."""
    types = chance.sample(list(lists.labels["consulter_types"]), chance.randint(2, 9))
    by_consulter = {item: chance.choice([0, 1, 2, 3, 5, 6, 9, 17]) for item in types}
    cases = sum(by_consulter.values())
    ways = collections.Counter(chance.choice(list(lists.labels["ways"])) for _ in range(cases))
    contents = without_wholes(sorted(set(lists.names["consultation_contents"].values())))
    new = chance.randint(0, cases)
    return {"fiscal_year": str(year), "cases": str(cases), "new": str(new), "continuing": str(cases - new),
            "by_consulter": {key: str(value) for key, value in by_consulter.items()},
            "by_way": {key: str(value) for key, value in ways.items()},
            "by_content": {item: str(chance.choice([1, 2, 4, 5, 8, 20])) for item in chance.sample(contents, 6)}}


def test_random(program):
    chance = random.Random(4)
    small = hidden = undecided = 0
    with scratch() as folder:
        project = copy_sample(folder)
        forget_records(project)
        lists = lists_of(project / "data/code-lists.yaml", 2026)
        for i in range(RANDOM_PROJECTS):
            all_ = collections.defaultdict(list)
            for month in chance.sample(range(4, 11), chance.randint(1, 4)):
                days = consulting_days(project / "data/holidays.yaml", f"2026-{month:02d}")
                records = random_records(chance, f"2026-{month:02d}", lists, days)
                for n, sheet in enumerate(records.get("consultations", [])):
                    all_["consultations"].append(
                        sheet | {"id": f"c{month}-{n}", "received": chance.choice(days)})
            all_["year_tallies"] = [random_year(chance, lists, year) for year in (2024, 2025)]
            with open(project / "data/records/all.yaml", "w", encoding="utf-8") as file:
                yaml.dump(dict(all_), file, allow_unicode=True, default_style='"', sort_keys=False)
            made, office, public = report(program, project)
            if "月ごとの相談件数（実件数）" not in public.tables or "相談者と相談内容（延べ件数）" not in public.tables:
                continue
            same_in_pdf(public, made / "analysis-public.pdf", f"random project {i}")
            found = attack(office, public, f"random project {i}")
            small, hidden, undecided = (a + b for a, b in zip((small, hidden, undecided), found))
    require(small > 15 * RANDOM_PROJECTS, "random projects", f"more than {15 * RANDOM_PROJECTS} small counts", small)
    print(f"{RANDOM_PROJECTS} random projects: {small} small counts and {hidden} others hidden, none recovered "
          f"({undecided} undecided)")


def test(program):
    test_sample(program)
    test_tallied_month(program)
    test_random(program)


if __name__ == "__main__":
    main(test)
