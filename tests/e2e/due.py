#!/usr/bin/env python3
"""What is due on the sample, found a second time: PyYAML for forms, contracts, staff and logs, own arithmetic for
the dates; the calendar read back by python3-icalendar.

The day by which to act, what lies in the past and what is to come, days without a daily log, and that `due`
changes nothing but its calendar.
"""

import datetime
import json
import os
import stat
import subprocess

import yaml

from support import (TODAY, command, contents, copy_sample, fail, main, replace, require, require_same_tree, require_text,
                     run, scratch, tree)

DAY = datetime.timedelta(days=1)
NOW = datetime.date.fromisoformat(TODAY)

READ_CALENDAR = """
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
assert calendar["METHOD"] == "PUBLISH" and calendar["VERSION"] == "2.0"
events = []
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    events.append({"uid": event["UID"], "from": event.decoded("DTSTART").isoformat(),
                   "to": event.decoded("DTEND").isoformat(), "stamp": event.decoded("DTSTAMP").isoformat(),
                   "summary": event["SUMMARY"], "description": event["DESCRIPTION"],
                   "alarms": [alarm.decoded("TRIGGER").total_seconds() / 3600 for alarm in event.walk("VALARM")]})
json.dump(events, sys.stdout)
"""


def read(project, name):
    return yaml.load((project / "data" / name).read_text(encoding="utf-8"), yaml.BaseLoader)


def records(project, key):
    found = []
    for path in sorted((project / "data/records").rglob("*.yaml")):
        found += yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader).get(key) or []
    return found


def day(text):
    return datetime.date.fromisoformat(text)


def as_list(value):
    return value if isinstance(value, list) else [value]


class Calendar:
    """Office days, by the list of holidays."""

    def __init__(self, project):
        file = read(project, "holidays.yaml")
        self.closed = {entry["date"] for key in ("holidays", "closures") for entry in file.get(key) or []}

    def is_open(self, date):
        return date.weekday() < 5 and date.isoformat() not in self.closed

    def day_to_act(self, event, due):
        date = due
        while date > event:
            if self.is_open(date):
                return date
            date -= DAY
        return due


def months_after(event, months):
    """Counted from the next day; where that month has no such day, the term ends with the month."""
    start = event + DAY
    number = start.year * 12 + start.month - 1 + months
    year, month = number // 12, number % 12 + 1
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    try:
        return datetime.date(year, month, start.day) - DAY
    except ValueError:
        return following - DAY


def ends(contracts):
    """Every last day of a period inside the contracts (each ends with the fiscal year in the sample)."""
    found = {"month_end": {}, "trimester_end": {}, "year_end": {}}
    for contract in contracts:
        date = day(contract["from"])
        while date <= day(contract["to"]):
            if (date + DAY).day == 1:
                year = date.year if date.month >= 4 else date.year - 1
                found["month_end"][f"{date:%Y-%m}"] = date
                if date.month in (7, 11, 3):
                    found["trimester_end"][f"{year}-T{(7, 11, 3).index(date.month) + 1}"] = date
                if date.month == 3:
                    found["year_end"][f"{year}-FY"] = date
            date += DAY
    return found


def staff_changes(contracts, staff):
    """The days, and whether anybody comes."""
    found = {}
    for contract in contracts:
        for person in staff:
            if contract["from"] < person["from"] <= contract["to"]:
                found[day(person["from"])] = True
            if "to" in person and contract["from"] <= person["to"] < contract["to"]:
                found.setdefault(day(person["to"]), False)
    return found


def expected(project):
    """(form, occasion, due, act by) of everything dated that the fiscal year asks for."""
    calendar, contracts = Calendar(project), records(project, "contracts")
    year_end = datetime.date(NOW.year + (NOW.month >= 4), 3, 31)
    periods = ends(contracts)
    found = set()
    for form in read(project, "forms.yaml")["forms"]:
        for rule in form.get("due") or []:
            after = rule["after"]
            occasions = dict(periods.get(after, {}))
            if after == "contract":
                occasions = {contract["id"]: day(contract["signed_on"]) for contract in contracts}
            if after == "inspection":
                occasions = {f"inspection-{contract['id']}": day(contract["inspected"])
                             for contract in contracts if "inspected" in contract}
            if after == "staff_change":
                occasions = {f"staff-{date}": date
                             for date, comes in staff_changes(contracts, records(project, "staff")).items()
                             if comes or form["id"] != "form-17-curriculum-vitae"}
            for key, event in occasions.items():
                due = months_after(event, int(rule.get("months", 0))) + int(rule.get("days", 0)) * DAY
                if event <= year_end and due >= NOW - 62 * DAY:
                    found.add((form["id"], key, due.isoformat(), calendar.day_to_act(event, due).isoformat()))
    return found


def check_dates(program, project):
    listed = json.loads(run(program, "due", "--format", "json", cwd=project).stdout)
    dated = {(one["form"], one["occasion"], one["due"], one["act_by"]) for one in listed if one["due"]}
    want = expected(project)
    require(len(want) >= 7, "the sample owes forms", "a month's form for each month", want)
    require(dated == want, "what is due", sorted(want - dated), sorted(dated - want))
    dues = [one["due"] or "9999" for one in listed]
    require(dues == sorted(dues), "the order", "by date, undated last", dues)
    for one in listed:
        if not one["due"]:
            continue
        overdue = one["due"] < TODAY
        require(one["state"] == ("overdue" if overdue else "open"), f"{one['form']} {one['due']}", overdue, one["state"])
        counted = day(one["due"]) if one["act_by"] < TODAY else day(one["act_by"])
        require(one["days_left"] == (counted - NOW).days, "days left", (counted - NOW).days, one)
    return listed


def check_logs(project, listed):
    """The office days of this month before today: the sample ends with October."""
    written = {log["date"] for log in records(project, "daily_logs")}
    calendar, date, missing = Calendar(project), NOW.replace(day=1), 0
    while date < NOW:
        missing += calendar.is_open(date) and date.isoformat() not in written
        date += DAY
    of_month = [one for one in listed if one["form"] == "form-03-monthly-report" and one["occasion"] == TODAY[:7]]
    texts = [gap["en"] for one in of_month for gap in one["missing"] if gap["id"] == "programme-days-without-log"]
    require(missing > 0 and len(texts) == 1 and texts[0].startswith(f"office days without a daily log: {missing} ("),
            "days without a log", missing, texts)


def check_calendar(path, listed, private):
    raw = path.read_bytes()
    require(raw.endswith(b"END:VCALENDAR\r\n") and not raw.startswith(b"\xef\xbb\xbf"), "the calendar's ends", "", raw)
    lines = raw.split(b"\r\n")
    for line in lines:
        require(len(line) <= 75 and b"\n" not in line and b"\r" not in line, "a line", "at most 75 octets", line)
        line.decode("utf-8")
    done = subprocess.run(["/usr/bin/python3", "-c", READ_CALENDAR, path], capture_output=True, text=True, check=False,
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    if done.returncode:
        fail("python3-icalendar reads the calendar", "no error", done.stderr)
    events = json.loads(done.stdout)
    require(len({event["uid"] for event in events}) == len(events), "names of entries", "each once", events)
    for event in events:
        require(day(event["to"]) - day(event["from"]) == DAY, "an entry", "one whole day", event)
        require(event["stamp"].startswith(TODAY + "T00:00:00"), "its stamp", "the day of --date", event["stamp"])
        # Nine o'clock, a week and a day before midnight of the day.
        require(event["alarms"] == [-7 * 24 + 9, -24 + 9], "alarms", "a week and a day before", event["alarms"])
    for one in listed:
        if not one["due"]:
            continue
        holding = [event for event in events if event["from"] == one["act_by"] and one["name"] in event["description"]
                   and one["label"]["ja"] in event["summary"]]
        require(len(holding) == 1, f"{one['name']} of {one['occasion']}", "in one entry", [e["uid"] for e in holding])
        for gap in one["missing"]:
            require(gap["ja"] in holding[0]["description"], "what is missing", gap["ja"], holding[0]["description"])
    text = raw.replace(b"\r\n ", b"").decode("utf-8")
    for word in private:
        require(word not in text, "the calendar names nobody", "no " + word, text)


def check_text(program, project, listed):
    ja = run(program, "due", cwd=project).stdout
    en = run(program, "due", "--lang", "en", cwd=project).stdout
    for one in listed:
        require(one["name"] in ja and one["name"] in en, "a form in the list", one["name"], ja)
        for gap in one["missing"]:
            require(gap["ja"] in ja and gap["en"] in en, "what is missing in the list", gap, ja)
        if one["act_by"]:
            require(f"{one['act_by']} (" in en, "a day in the list", one["act_by"], en)
    require("令和8年11月10日(火)  10日経過  令和8年10月分\n" in ja, "October's heading", "era and weekday", ja)
    require("2026-11-10 (Tue)  10 days ago  2026-10\n" in en, "October's heading", "in English", en)


def check_output(program, folder):
    """`due` adds its calendar and leaves all else, and others leave the calendar."""
    project = copy_sample(folder / "output")
    out = project / "out"
    run(program, "build", "--only", "submissions", cwd=project)
    before = tree(out)
    before.pop(".kakehashi")  # Written anew by whatever publishes.
    said = run(program, "due", cwd=project).stdout
    require(said.endswith("カレンダーを ./out/submissions/due.ics に作りました。\n"), "the last line", "where it is", said)
    after = tree(out)
    calendar = after.pop("submissions/due.ics")
    after.pop(".kakehashi")
    require_same_tree("due adds nothing else", before, after)
    require(calendar[1] == "0o600" or stat.S_IMODE((out / "submissions").stat().st_mode) == 0o700,
            "who may read it", "the office alone", calendar)
    with_calendar = tree(out)
    run(program, "due", "--lang", "en", "--quiet", cwd=project)
    require_same_tree("a second run, in English", with_calendar, tree(out))
    run(program, "build", "--only", "submissions", cwd=project)
    require_same_tree("a build afterwards", contents(out), {name: entry[:3] for name, entry in with_calendar.items()})

    run(program, "due", "--ics", folder / "提出 物.ics", cwd=project)
    require((folder / "提出 物.ics").read_bytes() == (out / "submissions/due.ics").read_bytes(), "--ics", "the same",
            "other bytes")
    require_same_tree("--ics leaves the output alone", with_calendar, tree(out))
    stopped = run(program, "due", "--ics", "nowhere/due.ics", cwd=project, expect=3)
    require_text("a folder that is not there", "エラー: 「nowhere/due.ics」に書けません(No such file or directory)。 [app-cannot-write]\n",
                 stopped.stderr)
    require(stopped.stdout == "", "after an error", "no list", stopped.stdout)

    # Nothing dated is left: the calendar goes, rather than ring for what is not due.
    (project / "data/forms.yaml").write_text("forms: []\n", encoding="utf-8")
    empty = run(program, "due", cwd=project).stdout
    require(empty.endswith("日の決まった提出物がないので、カレンダーは作りませんでした。\n"), "nothing is due", "said so", empty)
    require(not (out / "submissions/due.ics").exists(), "nothing is due", "no calendar", "one")


def check_mistakes(program, folder):
    project = copy_sample(folder / "mistakes")
    usage = run(program, "due", "--until", "2027-02-29", cwd=project, expect=2)
    require_text("--until", "--until: 「2027-02-29」は読めません。例 2027-03-31 (cannot be read)\n", usage.stderr)
    for file in (project / "data/records").rglob("contracts.yaml"):
        file.unlink()
    expected_texts = {
        "ja": "注意: 契約(contracts)が1件もないので、契約・従事者の変更・検査を起点とする期限は正しく出せません。"
              "data/records/contracts.yaml に書いてください。 [app-no-contracts]\n",
        "en": "warning: no contract is recorded, so what is due after a contract, a change of staff or an inspection is "
              "not told right; write it into data/records/contracts.yaml. [app-no-contracts]\n"}
    for language, text in expected_texts.items():
        done = run(program, "due", "--lang", language, cwd=project)
        require(text in done.stderr, "no contract", text, done.stderr)
        require("2026-11" in done.stdout or "令和8年11月分" in done.stdout, "no contract", "months are due", done.stdout)
    replace(project / "data/office.yaml", "name: 見本区在宅医療・介護連携相談支援室", "nmae: 見本区在宅医療・介護連携相談支援室")
    broken = run(program, "due", cwd=project, expect=1)
    require("data/office.yaml:3:1: エラー" in broken.stderr and broken.stdout == "", "an error in the data",
            "no list", broken.stdout + broken.stderr)


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        listed = check_dates(program, project)
        check_logs(project, listed)
        names = [person[key] for person in records(project, "staff") for key in ("id", "name")]
        check_calendar(project / "out/submissions/due.ics", listed, names)
        check_text(program, project, listed)
        check_output(program, folder)
        check_mistakes(program, folder)
        print(f"{len(listed)} deadlines, {sum(len(one['missing']) for one in listed)} things missing")


if __name__ == "__main__":
    main(test)
