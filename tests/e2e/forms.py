#!/usr/bin/env python3
"""Forms 3 to 8 and 10: nothing of the records is lost, and the daily report adds up to the monthly one.

The sample's months and first trimester; then a month with 120 consultations, long names and reports of
2,000 characters, a month in which nothing happened, and one that is counted by tally sheet alone.
"""

import datetime
import json
import re
import subprocess
import unicodedata

import yaml

from support import REPOSITORY, copy_sample, fail, main, replace, require, run, scratch
from totals import LOADER, as_list, printed_rows, read_yaml

# Every label of these fields is printed as it stands in the code lists.
CODES = {"way": "ways", "continuity": None, "programme": "programmes", "programmes": "programmes",
         "consulter_type": "consulter_types", "kind": "meeting_kinds", "themes": "themes",
         "age_band": "age_bands", "sex": "sexes", "care_level": "care_levels", "living": "living_situations",
         "attendees": "professions", "participants": "professions", "achieved": None}
CLOSED = {"new": "新規", "continuing": "継続", "achieved": "達成", "partly": "一部達成", "not_yet": "未達成",
          "ongoing": "継続中"}
TICKED = {"contents": "consultation_contents", "factors": "background_factors"}
NOT_PRINTED = {"care_conference", "followed_up", "several", "open", "consultations", "meetings", "trainings",
               "fiscal_year", "trimester", "on_schedule"}

NAME = "見本区在宅医療介護連携研究開発支援推進機構本部の会"  # 25 characters.
ORGANISATION = "一般社団法人見本区医師会立𠮷野﨑葛󠄀城在宅医療支援所"
OFFICE_DAYS = [day for day in range(1, 32) if day % 7 not in (3, 4) and day != 12]  # Of October 2026.
LONG = "".join(f"{n}回目の話し合いでは、髙橋先生と家族の気持ちを聞いた。" for n in range(1, 90))[:2000]


def dense(text):
    return unicodedata.normalize("NFC", re.sub(r"\s+", "", text))


FOOT = re.compile(r"^(.*)様式\d+.*（相談支援室で作成した書式）\d+/\d+$")


def read_through(pdf, heads=()):
    """The words in the order in which they stand, without what repeats on every page."""
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True)
    words = ""
    for page in map(dense, done.stdout.split("\f")):
        page, feet = FOOT.subn(r"\1", page)
        require(feet == 1 or not page, f"the foot of {pdf.name}", "on every page", page)
        words += next((page[found.end():] for head in heads if (found := re.match(head, page))), page)
    return words


def pages_of(pdf):
    done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    return int(re.search(r"^Pages:\s+(\d+)", done.stdout, re.M).group(1))


class Project:
    """The records of a project, and what their codes and references are called."""

    def __init__(self, folder):
        self.folder = folder
        self.records = {}
        for path in sorted((folder / "data/records").rglob("*.yaml")):
            for key, found in read_yaml(path).items():
                self.records.setdefault(key, []).extend(found)
        self.names = {one["id"]: one["name"] for one in self.records.get("staff", [])}
        for path in sorted((folder / "data/resources").glob("*.yaml")):
            for one in read_yaml(path).get("resources") or []:
                self.names[one.get("id") or one["ID"]] = one.get("name") or one["名称"]
        self.labels, self.groups = {}, {}
        for one in read_yaml(folder / "data/code-lists.yaml")["lists"]:
            labels = self.labels[one["id"]] = {}
            for item in one["items"]:
                labels[item["id"]] = item["label"]
                labels.update((f"{item['id']}.{part['id']}", part["label"]) for part in item.get("items", []))
                if one["id"] == "consulter_types":
                    self.groups[item["label"]] = item["group"]

    def of(self, kind, period, date="date"):
        return [one for one in self.records.get(kind, []) if re.match(period, one[date])]

    def words(self, value, key=""):
        """What must be printed of a record."""
        if key in NOT_PRINTED:
            return
        if isinstance(value, list):
            for one in value:
                yield from self.words(one, key)
        elif key in ("attendees", "participants"):
            for item, number in value.items():
                yield f"{self.labels['professions'][item]}{int(number):,}"
        elif isinstance(value, dict):
            for name, one in value.items():
                yield from self.words(one, name)
        elif key in TICKED:
            yield "☑" + self.labels[TICKED[key]][value]
        elif key in CODES:
            yield self.labels[CODES[key]][value] if CODES[key] else CLOSED[value]
        elif key in ("by", "staff", "resources"):
            yield self.names[value]
        elif key in ("date", "received", "follow_up"):
            year, month, day = map(int, value.split("-"))
            yield f"令和{year - 2018}年{month}月{day}日"
        elif key in ("number", "distributed", "collected"):
            yield f"{int(value):,}"
        else:
            yield value


def head(record):
    """What stands at the top of a page on which a record goes on, as a pattern."""
    day = record.get("received") or record.get("date")
    if "received" in record:
        return re.escape(dense(f"番号{record['id']}受付{printed_date(day)}{record['received_at']}"))
    if "attendees" in record:
        return re.escape(dense("会議名" + record["name"]))
    if "participants" in record:
        return re.escape(dense("研修名" + record["name"])) + "|アンケートの設問と回答回答数割合"
    if "what" in record:
        return r"\d+" + re.escape(dense(f"{printed_date(day)}{record['from']}～{record['to']}"))
    return "(?!)"


def printed_date(day):
    date = datetime.date.fromisoformat(day)
    return f"令和{date.year - 2018}年{date.month}月{date.day}日（{'月火水木金土日'[date.weekday()]}）"


def require_words(pdf, project, records, what, leave_out=()):
    """Every word of the records stands in the form."""
    text = read_through(pdf, [head(record) for record in records])
    count = 0
    for record in records:
        for word in project.words({key: one for key, one in record.items() if key not in leave_out}):
            wanted = re.sub(r"☑", "☑", dense(word))
            # A content may be printed with its number before it.
            found = wanted in text or (wanted.startswith("☑") and re.search(r"☑\d+" + re.escape(wanted[1:]), text))
            require(found, f"{what}: lost text of {record.get('id', record)}", word, text[:3000])
            count += 1
    return count


def require_days(project, folder, month, by_day=True):
    """The total row of form 4, against form 3 and against its own rows."""
    rows = [row for row in printed_rows(folder / "form-03-monthly-report.pdf") if row]
    cases, groups = None, dict.fromkeys(("medical", "care", "government", "resident"), 0)
    for row in rows:
        if row[0] == "合計" and cases is None:
            cases = int(row[1])
        if cases is None:
            for label, number in zip(row[0::2], row[1::2]):
                group = next((one for name, one in project.groups.items()
                              if re.fullmatch(r"\d+" + re.escape(dense(name)), label)), None)
                if group and number.isdigit():
                    groups[group] += int(number)
    at = next(i for i, row in enumerate(rows) if "会議出席計" in row)
    meetings = int(rows[at + 1][rows[at].index("会議出席計")])
    trainings = int(rows[at + 1][rows[at].index("研修の開催・協力")])
    days = next(row[1] for row in rows if row[0] == "開室日数")
    activities = len(project.of("activities", month))

    daily = [row for row in printed_rows(folder / "form-04-daily-report.pdf") if row]
    total = next(row for row in daily if row[0] == "合計")
    expected = ["合計", days, *map(str, groups.values()), *map(str, (cases, meetings, trainings, activities))]
    require(total == expected, f"{month}: form 4's totals and form 3", expected, total)
    open_days = sum(1 for row in daily if len(row) > 2 and row[2] == "○")
    require(f"{open_days}日" == days, f"{month}: days with ○", days, open_days)
    if by_day:
        text = subprocess.run(["pdftotext", "-layout", str(folder / "form-04-daily-report.pdf"), "-"],
                              capture_output=True, text=True, check=True).stdout
        require(text.count("休") >= 1, f"{month}: closed days", "some", text)


def require_tallied(package, cases):
    """A month's forms say of consultations that a tally sheet counted them, not that there were none."""
    text = read_through(package / "form-06-consultations.pdf")
    require(f"相談{cases}件は、月の集計表で数えました" in text and "該当なし" not in text, "form 6 by tally sheet",
            f"{cases} by tally sheet", text)
    text = read_through(package / "form-04-daily-report.pdf")
    require(f"相談{cases}件は月の集計表で数えた" in text and "空欄は0件" not in text, "form 4 by tally sheet",
            f"{cases} by tally sheet", text)


def make(program, folder, *packages):
    for package in packages:
        done = run(program, "forms", package, cwd=folder)
        require(done.stderr == "", f"forms {package}", "no warning", done.stderr)
    return [folder / "out/submissions" / package for package in packages]


def check_month(folder, package, month, what):
    project = Project(folder)
    logs = project.of("daily_logs", month)
    counts = [
        require_words(package / "form-04-daily-report.pdf", project, logs, f"{what}, form 4", ("date",)),
        require_words(package / "form-05-activities.pdf", project, project.of("activities", month),
                      f"{what}, form 5", ("id",)),
        require_words(package / "form-06-consultations.pdf", project,
                      project.of("consultations", month, "received"), f"{what}, form 6"),
        require_words(package / "form-07-meetings.pdf", project, project.of("meetings", month),
                      f"{what}, form 7", ("id",)),
        require_words(package / "form-08-trainings.pdf", project, project.of("trainings", month),
                      f"{what}, form 8", ("id",)),
    ]
    require_days(project, package, month)
    sheets = {"05-activities": "activities", "06-consultations": "consultations", "07-meetings": "meetings",
              "08-trainings": "trainings"}
    pages = {}
    for form, kind in sheets.items():
        pdf = package / f"form-{form}.pdf"
        made = len(project.of(kind, month, "received" if kind == "consultations" else "date"))
        require((made == 0) == ("該当なし" in read_through(pdf)), f"{what}: 該当なし in form {form}", made == 0,
                read_through(pdf)[:500])
        pages[form] = (pages_of(pdf), made)
    print(f"{what}: {sum(counts)} texts and figures of the records printed, pages {pages}", flush=True)
    return pages


def sample(program, folder):
    packages = make(program, folder, "2026-04", "2026-10", "2026-T1")
    for package, month in zip(packages, ("2026-04", "2026-10")):
        pages = check_month(folder, package, month, f"the sample's {month}")
        for form in ("06-consultations", "07-meetings", "08-trainings"):
            printed, made = pages[form]
            require(printed == max(1, made), f"{month}: pages of form {form}", "one for each", printed)
        require(pages_of(package / "form-04-daily-report.pdf") == 1, f"{month}: pages of form 4", 1, "more")
    project = Project(folder)
    form = packages[2] / "form-10-trimester-report.pdf"
    reviews = [one for one in project.records["plan_reviews"] if one["trimester"] == "1"]
    require_words(form, project, reviews, "form 10")
    plan = next((one for one in project.records.get("plans", []) if one["fiscal_year"] == "2026"), {"items": []})
    for item in plan["items"]:
        for key in ("goal", "indicator", "target"):
            require(dense(item.get(key, "")) in read_through(form), "form 10: the plan's " + key, item.get(key), "")
    months = ("2026-04", "2026-05", "2026-06", "2026-07")
    cases = [len(project.of("consultations", month, "received")) for month in months]
    wanted = ["合計", *map(str, cases), str(sum(cases))]
    require(any(row[0].endswith("計") and row[1:] == wanted[1:] for row in printed_rows(form) if row),
            "form 10: the months' consultations", wanted, printed_rows(form))
    return packages


def full_month(folder, consultations):
    """So many consultations, names of 25 characters, every long text 2,000 characters long."""
    for path in (folder / "data/records/2026").glob("*.yaml"):
        if path.name not in ("staff.yaml", "tallies.yaml"):
            path.unlink()
    (folder / "data/records/2026/tallies.yaml").unlink()
    for path in ("data/office.yaml", "data/records/2026/staff.yaml"):
        text = (folder / path).read_text(encoding="utf-8")
        text = text.replace("name: 見本区在宅医療・介護連携相談支援室", f"name: {NAME}")
        text = text.replace("name: 一般社団法人見本区医師会\n", f"name: {ORGANISATION}\n")
        (folder / path).write_text(text.replace("name: 例田 太郎", f"name: {NAME}"), encoding="utf-8")
    project = Project(folder)
    types = list(project.labels["consulter_types"])
    contents = [item for item in project.labels["consultation_contents"] if item not in ("medical", "care")]
    factors = [item for item in project.labels["background_factors"] if "." in item]
    records = {"consultations": [], "daily_logs": [], "meetings": [], "trainings": [], "activities": []}
    for i in range(consultations):
        long = i % 40 == 3
        records["consultations"].append({
            "id": f"c2026-10-{i + 1:03}", "received": f"2026-10-{OFFICE_DAYS[i % len(OFFICE_DAYS)]:02}", "received_at": "9:05",
            "by": "reida-taro", "minutes": "1200" if long else "15", "way": "phone", "continuity": "new",
            "programme": "u", "consulter_type": types[i % len(types)], "consulter_name": "𠮷野 髙﨑",
            "consulter_organisation": ORGANISATION, "consulter_phone": "06-0000-0101",
            "person": {"age_band": "75to84", "sex": "female", "care_level": "applying", "living": "elderly_couple",
                       "ward": "見本区"},
            "request": f"{i + 1}番目の相談です。", "contents": [contents[i % len(contents)], contents[(i + 5) % len(contents)]],
            "action": LONG if long else "案内した。", "result": LONG[::-1] if long else "落ち着かれた。",
            "resources": ["katsuragi-iin", "takahashi-clinic"], "factors": [factors[i % len(factors)]],
            "coordination_issue": "葛󠄀城医院から𠮷野介護相談所まで、連絡に3日かかった。", "themes": ["wishes"],
            "follow_up": "2026-10-30", "followed_up": "yes"})
    records["daily_logs"] = daily_logs(["mihon-hanako", "reida-taro"])
    for log in records["daily_logs"]:
        if log["open"] == "yes":
            log["activities"] = "電話と訪問。" + "資源リストの確認。" * (int(log["date"][-2:]) % 4)
    common = {"date": "2026-10-07", "from": "9:00", "to": "17:00", "place": NAME, "organiser": ORGANISATION,
              "by": ["mihon-hanako", "reida-taro"], "programmes": ["a", "i", "u"], "materials": "資料" * 60}
    everybody = {item: str(1000 + i) for i, item in enumerate(project.labels["professions"])}
    records["meetings"].append(common | {"id": "m1", "name": NAME, "kind": "city", "care_conference": "yes",
                                         "attendees": everybody, "agenda": LONG, "summary": LONG[::-1],
                                         "problems": LONG, "measures": "なし"})
    answers = [{"answer": f"回答その{i}。" + "よい" * 30, "number": str(i * 100)} for i in range(9)]
    records["trainings"].append(common | {
        "id": "t1", "name": NAME + "の第2回研修", "role": "共催", "aimed_at": ORGANISATION, "lecturer": "𠮷野 髙﨑",
        "participants": everybody, "content": LONG, "evaluation": LONG[::-1],
        "questionnaire": {"distributed": "15105", "collected": "1200", "comments": LONG, "questions": [
            {"question": f"問いかけその{i}。" + "どうですか" * 12, "several": "yes", "answers": answers}
            for i in range(6)]}})
    for i in range(12):
        records["activities"].append({key: one for key, one in common.items() if key not in ("organiser", "materials")}
                                     | {"id": f"a{i}", "counterpart": ORGANISATION, "what": f"{i}つ目の活動。",
                                        "result": LONG if i == 0 else "済んだ。", "next": "なし"})
    write_records(folder, records)


def daily_logs(staff):
    """Of October 2026: open on its office days."""
    return [{"date": f"2026-10-{day:02}", "open": "yes", "staff": staff} if day in OFFICE_DAYS else
            {"date": f"2026-10-{day:02}", "open": "no"} for day in range(1, 32)]


def write_records(folder, records):
    with open(folder / "data/records/2026/all.yaml", "w", encoding="utf-8") as file:
        # Every list written out: the loader refuses aliases.
        yaml.dump(json.loads(json.dumps(records)), file, allow_unicode=True, default_style='"', sort_keys=False)


def citys_layout(program, folder):
    """Every form in the city's own layout: nothing is said in the margin, and nothing by the program."""
    path = folder / "data/forms.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("own_layout: yes", "own_layout: no"), encoding="utf-8")
    forms = [one["id"] for one in read_yaml(path)["forms"]]
    for form in forms:
        done = run(program, "forms", "2026-10", "--form", form, cwd=folder)
        require(done.stderr == "", f"{form} with own_layout: no", "no message", done.stderr)
        [pdf] = (folder / "out/submissions/single").rglob(f"*{form}*.pdf")
        text = dense(subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout)
        require("作成した書式" not in text and text, f"the foot of {form} with own_layout: no", "no remark", text)
    print(f"{len(forms)} forms in the city's layout", flush=True)


def test(program):
    pdfs = []
    with scratch() as scratch_folder:
        citys_layout(program, copy_sample(scratch_folder / "citys"))
        folder = copy_sample(scratch_folder / "sample")
        # packages.py holds October to check_pdf.sh.
        pdfs += sorted(sample(program, folder)[2].glob("form-*.pdf"))

        for consultations, least, most in ((5, 7, 8), (120, 124, 132)):
            folder = copy_sample(scratch_folder / f"full-{consultations}")
            full_month(folder, consultations)
            [package] = make(program, folder, "2026-10")
            pages = check_month(folder, package, "2026-10", f"{consultations} consultations")
            for form, few, many in (("05-activities", 5, 6), ("06-consultations", least, most),
                                    ("07-meetings", 4, 6), ("08-trainings", 5, 8)):
                require(few <= pages[form][0] <= many, f"{consultations} consultations: pages of form {form}",
                        f"{few} to {many}", pages[form])
            first = subprocess.run(["pdftotext", "-l", "1", str(package / "form-05-activities.pdf"), "-"],
                                   capture_output=True, text=True, check=True).stdout
            require(dense(LONG[:900]) in dense(first), "form 5: a long entry", "begins on the first page", first)
            if consultations == 5:
                pdfs += sorted(package.glob("form-*.pdf"))

        # A month in which the office was open and nobody asked.
        folder = copy_sample(scratch_folder / "empty")
        for path in (folder / "data/records/2026").glob("*.yaml"):
            if not re.match("staff|plan", path.name):
                path.unlink()
        write_records(folder, {"daily_logs": daily_logs(["mihon-hanako"])})
        [package] = make(program, folder, "2026-10")
        pages = check_month(folder, package, "2026-10", "nothing happened")
        require(set(pages.values()) == {(1, 0)}, "an empty month: one page each", {(1, 0)}, pages)
        pdfs += sorted(package.glob("form-0[4-8]*.pdf"))

        # Counted by tally sheet: the totals have no days.
        folder = copy_sample(scratch_folder / "tally")
        (folder / "data/records/2026/consultations-2026-08.yaml").unlink()
        [package] = make(program, folder, "2026-08")
        require_days(Project(folder), package, "2026-08")
        [tally] = [one for one in Project(folder).records["tallies"] if one["month"] == "2026-08"]
        cases = sum(int(number) for number in tally["by_consulter"].values())
        require_tallied(package, cases)
        print("August by its tally sheet alone: form 4 has the totals of form 3", flush=True)
        pdfs += [package / "form-04-daily-report.pdf", package / "form-06-consultations.pdf"]

        # Nor does the month have daily logs: the calendar cannot tell on which days the office was open.
        for path in (folder / "data/records/2026").glob("*.yaml"):
            records = read_yaml(path)
            if "daily_logs" in records:
                records["daily_logs"] = [one for one in records["daily_logs"] if "2026-08" not in one["date"]]
                path.write_text(yaml.dump(records, allow_unicode=True, default_style='"'), encoding="utf-8")
        done = run(program, "forms", "2026-08", cwd=folder)
        require(done.stderr.count("[check-no-logs]") == 1 and "開室予定日の20日として数えます" in done.stderr,
                "a month without any daily log", "one warning", done.stderr)
        package = folder / "out/submissions/2026-08"
        require_tallied(package, cases)
        text = read_through(package / "form-04-daily-report.pdf")
        rows = printed_rows(package / "form-04-daily-report.pdf")
        require("○" not in text and "休" in text and "日報がありません" in text, "form 4 without logs",
                "only the days on which the calendar closes the office", text)
        require("暦から数えています" in text and ["合計", "20日"] == next(row[:2] for row in rows if row and row[0] == "合計"),
                "form 4 without logs: the days of form 3", "20日 by the calendar", text)
        pdfs.append(package / "form-04-daily-report.pdf")

        done = subprocess.run([str(REPOSITORY / "tests/tools/check_pdf.sh"), *map(str, pdfs)], capture_output=True,
                              text=True, check=False)
        require(done.returncode == 0, "tests/tools/check_pdf.sh", "clean", done.stdout + done.stderr)
        print(f"check_pdf.sh: {len(pdfs)} forms clean", flush=True)


if __name__ == "__main__":
    main(test)
