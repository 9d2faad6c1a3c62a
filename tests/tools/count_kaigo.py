#!/usr/bin/env python3
"""Counts official care-service rows and imported resource files independently of the generator.

count_kaigo.py --csv FILE... [--municipality CODE] --yaml FILE...

Reads the CSV files with Python's csv and the YAML with PyYAML, and checks that every (number,
service) of the CSV stands in the YAML exactly as often as the places of that number allow, and that
nothing else does. Prints one line of JSON: rows, pairs, resources, services. Exits 1 with a list
of what differs.
"""

import argparse
import collections
import csv
import json
import re
import sys
import unicodedata

import yaml

# The safe loader on libyaml where PyYAML was built with it: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CODE_LISTS = "data/code-lists.yaml"


def folded(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def service_codes(path):
    with open(path, encoding="utf-8") as file:
        lists = yaml.safe_load(file)["lists"]
    items = next(entry["items"] for entry in lists if entry["id"] == "care_services")
    return {folded(item["label"]): str(item["id"]) for item in items}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--csv", nargs="+", required=True)
    parser.add_argument("--yaml", nargs="+", required=True)
    parser.add_argument("--municipality", default="")
    parser.add_argument("--code-lists", default=CODE_LISTS)
    options = parser.parse_args()

    codes = service_codes(options.code_lists)
    rows = collections.Counter()
    addresses = collections.defaultdict(set)
    for path in options.csv:
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if not row["都道府県コード又は市町村コード"].startswith(options.municipality):
                    continue
                pair = (row["事業所番号"], codes[folded(row["サービスの種類"])])
                rows[pair] += 1
                addresses[pair].add(folded(row["住所"]))

    found = collections.Counter()
    ids = collections.Counter()
    resources = 0
    for path in options.yaml:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        document = yaml.load(text, LOADER)
        for resource in document["resources"]:
            resources += 1
            ids[resource["id"]] += 1
            for service in resource["services"]:
                number = service.get("number", resource["care_numbers"][0])
                if number not in resource["care_numbers"]:
                    sys.exit(f"{resource['id']}: {number} is not among its care_numbers")
                found[number, service["service"]] += 1

    wrong = [f"id {name} occurs {count} times" for name, count in ids.items() if count > 1]
    for pair in sorted(rows.keys() | found.keys()):
        # A second row of one pair is either left out (same place) or a place of its own.
        most = max(1, min(rows[pair], len(addresses[pair])))
        if rows[pair] == 0 or not 1 <= found[pair] <= most:
            wrong.append(f"{pair}: {rows[pair]} rows, {found[pair]} services")
    if wrong:
        sys.exit("\n".join(wrong))
    print(json.dumps({"rows": sum(rows.values()), "pairs": len(rows), "resources": resources,
                      "services": sum(found.values())}))


if __name__ == "__main__":
    main()
