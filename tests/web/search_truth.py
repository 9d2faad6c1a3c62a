#!/usr/bin/env python3
"""What the search must find, counted from the YAML without the generator: search_truth.py PROJECT SITE

Prints JSON: id → facet → choices ("yes" and, apart, "consult"). Only entries that have a page in SITE.
"""

import json
import pathlib
import re
import sys

import yaml

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"]
KANJI = dict(zip("月火水木金土日祝", DAYS))
ANSWERS = {"accepts": ("accepts", "accepted_conditions"), "provides": ("provides", "provided_treatments"),
           "pharmacy": ("pharmacy_services", "pharmacy_services"), "dental": ("dental_services", "dental_services"),
           "care": ("care_features", "care_features")}
AT_HOME = ["home_visits", "house_calls", "dental_visits", "medication_visits", "after_hours"]
# What the sample writes in Japanese.
KEYS = {"種別": "kind", "圏域": "area", "受け入れ可": "accepts", "在宅で行う医療": "provides", "訪問診療": "home_visits",
        "往診": "house_calls", "歯科訪問診療": "dental_visits", "訪問薬剤管理指導": "medication_visits",
        "時間外対応": "after_hours", "診療科": "departments", "届出": "notifications", "時間": "hours", "曜日": "weekly",
        "回答": "answer", "24時間連絡": "contact_24h", "サービス": "services", "第何週": "nth_weeks",
        "薬局の対応": "pharmacy_services", "歯科の対応": "dental_services", "介護の対応": "care_features"}
YES = {"yes": "yes", "可": "yes", "true": "yes", "はい": "yes", "あり": "yes", "consult": "consult", "要相談": "consult"}


ITEMS = {key for key, _ in ANSWERS.values()}


def english(value):
    """With our keys; items of a code list keep theirs, which may be the same words."""
    if isinstance(value, dict):
        pairs = ((KEYS.get(key, key), one) for key, one in value.items())
        return {key: one if key in ITEMS else english(one) for key, one in pairs}
    return [english(one) for one in value] if isinstance(value, list) else value


def week(given):
    """Day → spans in minutes, of the days that are open."""
    days = {}
    for key, hours in (given or {}).items():
        for part in re.split(r"[,、・]\s*", key):
            ends = [KANJI.get(end, end) for end in re.split(r"[-〜～]", part)]
            first, last = DAYS.index(ends[0]), DAYS.index(ends[-1])
            spans = [tuple(int(time.split(":")[0]) * 60 + int(time.split(":")[1]) for time in span)
                     for span in re.findall(r"(\d+:\d+)\s*[-〜～]\s*(\d+:\d+)", hours)]
            for day in DAYS[first:last + 1]:
                if spans:
                    days[day] = spans
    return days


def open_days(entry):
    hours = entry.get("hours") or {}
    days = week(hours.get("weekly"))
    found = {day for day in ("sat", "sun", "holiday") if day in days}
    spans = [span for one in days.values() for span in one]
    for rule in hours.get("nth_weeks") or []:
        rule = {{"曜日": "day", "weekly": "day", "時間": "hours"}.get(key, key): one for key, one in rule.items()}
        opened = week({KANJI.get(rule["day"], rule["day"]): rule["hours"]})
        found |= opened.keys() & {"sat", "sun"}
        spans += [span for one in opened.values() for span in one]
    if any(end > 19 * 60 for _, end in spans):
        found.add("night")
    if all((0, 24 * 60) in days.get(day, []) for day in DAYS[:7]):
        found.add("always")
    for service in entry.get("services") or []:
        found |= {KANJI[day[0]] for day in service.get("days") or []} & {"sat", "sun", "holiday"}
    return found


def main():
    project, site = map(pathlib.Path, sys.argv[1:])
    lists = yaml.load((project / "data/code-lists.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["lists"]
    ids = {one["id"]: {name: item["id"] for item in one["items"] for name in (item["id"], item["label"])}
           for one in lists}
    shown = {path.name for path in (site / "resources").iterdir()}
    truth = {}
    for path in sorted((project / "data/resources").glob("*.yaml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["resources"]:
            name = entry.get("id", entry.get("ID"))
            if name not in shown:
                continue
            entry = english(entry)
            one = {"kind": [ids["kinds"][entry["kind"]]], "area": [entry["area"]] if "area" in entry else [],
                   "service": [ids["care_services"][s["service"]] for s in entry.get("services", [])],
                   "department": [ids["departments"][d] for d in entry.get("departments", [])],
                   "notification": [ids["notifications"][n] for n in entry.get("notifications", [])],
                   "home": [key for key in AT_HOME
                            if YES.get(entry[key]["answer"] if isinstance(entry.get(key), dict) else entry.get(key))
                            == "yes"] + ["contact_24h"] * (YES.get(entry.get("contact_24h")) == "yes"),
                   "open": sorted(open_days(entry)), "consult": {}}
            for facet, (key, codes) in ANSWERS.items():
                given = {ids[codes][item]: YES.get(answer) for item, answer in (entry.get(key) or {}).items()}
                one[facet] = [item for item, answer in given.items() if answer == "yes"]
                one["consult"][facet] = [item for item, answer in given.items() if answer == "consult"]
            truth[name] = one
    json.dump(truth, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
