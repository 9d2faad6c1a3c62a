#!/usr/bin/env python3
"""The official files of a whole city, imported into an empty project, counted a second time on the pages.

Rows are read with the csv module and pages with html.parser. Every place stands exactly once in the lists
of kinds and has one page; every pair of office number and service is on exactly one page, with the
row's phone number; every page has its credit line; the counts on the start page agree; importing again
gives the same bytes.
"""

import collections
import csv
import html.parser
import re
import shutil
import subprocess
import sys
import unicodedata

import yaml

from support import (REPOSITORY, SKIPPED, contents, fail, main, require, require_same_tree, run,
                     scratch)

DATA = REPOSITORY.parent / "shared/data/kaigo"
CREDIT = "介護サービス情報公表システム"
OFFICE_PHONE = "06-0000-0010"  # On every page, for whoever finds a mistake.


class Page(html.parser.HTMLParser):
    """A page's links and texts, in order; what a person reads, not where it stands."""

    def __init__(self, path):
        super().__init__()
        self.links, self.pieces, self.terms = [], [], collections.defaultdict(list)
        self.term = self.holder = None
        self.headings = []
        self.feed(path.read_text(encoding="utf-8"))
        self.text = "".join(self.pieces)

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.links.append(dict(attributes).get("href", ""))
        if tag in ("dt", "dd", "h1", "h3"):
            self.holder = tag
            if tag == "dt":
                self.term = ""
            elif tag == "dd":
                self.terms[self.term].append("")
            else:
                self.headings.append("")

    def handle_endtag(self, tag):
        if tag == self.holder:
            self.holder = None

    def handle_data(self, data):
        self.pieces.append(data)
        if self.holder == "dt":
            self.term += data
        elif self.holder == "dd":
            self.terms[self.term][-1] += data
        elif self.holder in ("h1", "h3"):
            self.headings[-1] += data


def folded(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def digits(text):
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", text))


def empty_project(folder):
    """What an office starts with; the lists and templates are the program's own."""
    for part in ("data/office.yaml", "data/holidays.yaml"):
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / part, folder / part)
    (folder / "site").mkdir()
    (folder / "site/site.yaml").write_text("title: 市の一覧\ndescription: 取り込んだ事業所の一覧です。\n",
                                           encoding="utf-8")
    return folder


def read_rows(files, municipality):
    for path in files:
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if row["都道府県コード又は市町村コード"].startswith(municipality):
                    yield row


def count_pages(public, rows):
    start = Page(public / "index.html")
    pages = {path.parent.name: Page(path) for path in sorted((public / "resources").glob("*/index.html"))}

    listed = collections.Counter()
    # Of a kind with many places the list has several pages: kinds/home_help, kinds/home_help~2 …
    in_lists = collections.Counter()
    for path in sorted((public / "kinds").glob("*/index.html")):
        links = [link for link in Page(path).links if "/resources/" in link]
        ids = [re.fullmatch(r"\.\./\.\./resources/([^/]+)/index\.html", link).group(1) for link in links]
        listed.update(ids)
        in_lists[path.parent.name.partition("~")[0]] += len(ids)
    for kind, number in in_lists.items():
        count = re.search(rf'kinds/{re.escape(kind)}/index.html">.*?([\d,]+)件',
                          (public / "index.html").read_text(encoding="utf-8"))
        require(count and int(count.group(1).replace(",", "")) == number, f"the start page's count of {kind}",
                number, count and count.group(0))
    require(listed.keys() == pages.keys() and max(listed.values()) == 1, "the lists of kinds",
            "every page once", [one for one in listed | {name: 0 for name in pages} if listed[one] != 1][:20])
    total = re.search(r"([\d,]+)件を載せています", start.text)
    require(total and int(total.group(1).replace(",", "")) == in_lists.total(), "the start page's count",
            in_lists.total(), total and total.group(0))

    # (office number, service) → the pages that offer it.
    offers = collections.defaultdict(list)
    for name, page in pages.items():
        numbers = [digits(number) if number.isdigit() else number for text in page.terms["介護事業所番号"]
                   for number in re.split(r"[、,\s]+", text.strip()) if number]
        own = [text.strip() for text in page.terms["事業所番号"]]
        services = [folded(heading) for heading in page.headings[1:]]
        require(bool(numbers) and bool(services), f"the page of {name}", "numbers and services", (numbers, services))
        require(CREDIT in "".join(page.terms["出典"]), f"the page of {name}", "a credit line", page.terms["出典"])
        for number in numbers if not own else set(numbers) | set(own):
            for service in services:
                offers[number, service].append(name)

    pairs = collections.defaultdict(set)
    phones = collections.defaultdict(set)
    for row in rows:
        pair = (row["事業所番号"].strip(), folded(row["サービスの種類"]))
        pairs[pair].add(folded(row["住所"]))
        phones[pair].add(digits(row["電話番号"]))
    require(pairs.keys() <= offers.keys(), "rows without a page", "none", sorted(pairs.keys() - offers.keys())[:20])
    own = collections.defaultdict(set)  # Page → the readable phone numbers of its rows.
    for pair, addresses in pairs.items():
        # One pair at several addresses is several places; else exactly one page has it.
        require(1 <= len(set(offers[pair])) <= len(addresses), f"the pages of {pair}", f"1 to {len(addresses)}",
                offers[pair])
        for name in offers[pair]:
            own[name] |= {phone for phone in phones[pair] if len(phone) in (10, 11)}
    for name, page in pages.items():
        shown = {digits(text) for text in page.terms["電話"]} - {digits(OFFICE_PHONE)}
        if own[name] and not (shown and shown <= own[name]):
            fail(f"the phone on the page of {name}", own[name], shown)
    several = sum(len(numbers) > 1 for numbers in own.values())
    return len(pages), len(pairs), several


def test_import(program, files, municipality, what):
    with scratch() as folder:
        project = empty_project(folder / "project")
        arguments = ["import", "kaigo", *files, "--into", project / "data/resources", "--as-of", "2025-12-31", "--quiet"]
        if municipality:
            arguments += ["--municipality", municipality]
        run(program, *arguments, cwd=folder)
        first = contents(project / "data/resources")
        run(program, *arguments, cwd=folder)
        require_same_tree(f"{what}: imported again", first, contents(project / "data/resources"))
        run(program, "build", "--only", "public", "--quiet", cwd=project)
        rows = list(read_rows(files, municipality))
        pages, pairs, several = count_pages(project / "out/public", rows)

        written = sorted((project / "data/resources").glob("*.yaml"))
        counter = [sys.executable, str(REPOSITORY / "tests/tools/count_kaigo.py"), "--csv", *map(str, files),
                   "--municipality", municipality, "--code-lists", str(REPOSITORY / "data/code-lists.yaml"),
                   "--yaml", *map(str, written)]
        done = subprocess.run(counter, capture_output=True, text=True, check=False)
        require(done.returncode == 0, f"{what}: tests/tools/count_kaigo.py", "agreement", done.stdout + done.stderr)
        resources = yaml.safe_load(done.stdout)["resources"]
        require(resources == pages, f"{what}: pages", resources, pages)
        print(f"{what}: {len(rows)} rows, {pairs} pairs of number and service on {pages} pages; "
              f"{several} places give several phone numbers, of which the page shows one", flush=True)


def test(program):
    if not DATA.is_dir():
        print(f"skipped: {DATA} is not there")
        sys.exit(SKIPPED)
    files = sorted(DATA.glob("*.csv"))
    city = [DATA / "osaka_city_27codes.csv"]
    test_import(program, city, "271152", "one ward")
    test_import(program, city, "", "the whole city")


if __name__ == "__main__":
    main(test)
