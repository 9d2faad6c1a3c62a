#!/usr/bin/env python3
"""Every state of an entry is shown rightly, and each edition has what its readers may see.

entries/*.yaml hold an entry for each state: stale, closed for the time being, closed for good, without consent,
for professionals only, half-empty, with every field full, with the longest name, from official data only. They
join the sample; then both editions are made, and every list is compared with what the data say.
"""

import html
import pathlib
import re
import shutil

from support import copy_sample, main, require, run, scratch

HERE = pathlib.Path(__file__).resolve().parent / "entries"
PUBLIC = {"state-stale", "state-paused", "state-empty", "state-full", "state-longest-name", "state-official"}
PROFESSIONAL = PUBLIC | {"state-professional-only"}
ABSENT = {"state-closed", "state-unconsented"}
# Of the professional fields of state-full.
SECRETS = ("状態見本の窓口担当者", "火・木 12時30分から13時", "状態見本の入退院ルール", "050-0000-0906")
NOTE = "関係者向け</strong>"


def text(page):
    """What a page says, without markup."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8"))))


def states(folder):
    """The pages of the states' entries."""
    return {path.name for path in (folder / "resources").iterdir() if path.name.startswith("state-")}


def named(page):
    """The entries that a page leads to, in its order, with their numbers."""
    found = re.findall(r'<p class="list-number">(\d+)</p>\s*(?:<div class="card-name">\s*<h3>|<p class="row-name">)'
                       r'<a href="../../resources/([^/]+)/', page.read_text(encoding="utf-8"))
    require([int(number) for number, _ in found] == list(range(1, len(found) + 1)), f"{page}: the numbers",
            "1, 2, 3 …", found)
    return [name for _, name in found]


def lists_with(folder, entry):
    """The folders of the lists that name an entry."""
    return {str(page.parent.relative_to(folder)) for page in folder.rglob("index.html")
            if page.parts[-3] in ("kinds", "areas", "provides", "accepts", "times") and entry in named(page)}


def notices(folder, entry):
    page = (folder / "resources" / entry / "index.html").read_text(encoding="utf-8")
    return re.findall(r'<p class="notice[^"]*"><strong>(.*?)</strong>', page)


def check_states(public):
    for entry, expected in {
            "state-stale": ["最後の確認から1年以上たっています。"], "state-paused": ["休止中です。"],
            "state-empty": ["確認した日の記録がありません。"], "state-official": ["公的データによる掲載です。"],
            "state-full": [], "state-longest-name": []}.items():
        got = notices(public, entry)
        require(got == expected, f"the notices of {entry}", expected, got)
    paused = text(public / "resources/state-paused/index.html")
    require("2026年10月1日から休止しています" in paused, "since when a place is closed", "2026年10月1日", paused)
    empty = (public / "resources/state-empty/index.html").read_text(encoding="utf-8")
    headings = re.findall(r'<h2 id="([^"]+)"', empty)
    require(headings == ["contact", "entry", "found-in"], "the headings of a half-empty entry",
            ["contact", "entry", "found-in"], headings)
    full = text(public / "resources/state-full/index.html")
    for word in ("交通 見本線「見本本町」駅の2番出口から", "9:00～12:00、13:30～17:00、18:00～20:00",
                 "9時から12時まで、13時30分から17時まで、18時から20時まで", "第2・4土曜日：休み", "2026年11月2日"):
        require(word in full, "what the fullest entry says", word, full)
    require(full.count("見本の長い案内です。") == 17, "the long note", "all 2,000 characters",
            full.count("見本の長い案内です。"))


def check_lists(public):
    got = lists_with(public, "state-full")
    no = {"provides": ("tube_nasal", "tracheostomy", "oxygen", "urinary_catheter", "infusion"),
          "accepts": ("central_line", "tube_jejunal", "ventilator", "stoma", "dialysis", "dementia", "child")}
    for sort, items in no.items():
        for item in items:
            require(f"{sort}/{item}" not in got, "a list of those who do it", "nobody who said no", f"{sort}/{item}")
    for wanted in ("kinds/clinic", "areas/chuo", "provides/terminal_care", "provides/central_line",
                   "accepts/tube_nasal", "accepts/terminal", "times/saturday", "times/sunday", "times/holiday",
                   "times/night", "times/always"):
        require(wanted in got, "the lists that name the fullest entry", wanted, sorted(got))
    require(lists_with(public, "state-empty") == {"kinds/clinic"}, "the lists of a half-empty entry",
            {"kinds/clinic"}, lists_with(public, "state-empty"))
    require(lists_with(public, "state-official") == {"kinds/day_service", "areas/kita", "times/saturday"},
            "the lists of an entry from official data", "kind, area, Saturday", lists_with(public, "state-official"))
    # The links on an entry's page and the lists say the same.
    page = (public / "resources/state-full/index.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'<li><a href="../../([^"]+)/index.html">', page))
    require(linked == got, "the lists to which an entry leads", sorted(got), sorted(linked))
    consult = text(public / "provides/central_line/index.html")
    require("△" not in consult and "「要相談」は、ご様子や時期" in consult, "what 要相談 means", "a sentence", consult)


def check_editions(public, professional):
    require(states(public) == PUBLIC, "pages of the public site", sorted(PUBLIC), sorted(states(public)))
    require(states(professional) == PROFESSIONAL, "pages for professionals", sorted(PROFESSIONAL),
            sorted(states(professional)))
    for folder in (public, professional):
        for page in folder.rglob("*.html"):
            for entry in ABSENT:
                require(entry not in page.read_text(encoding="utf-8"), f"{page}", f"nothing of {entry}", "its id")
    for page in public.rglob("*.html"):
        content = page.read_text(encoding="utf-8")
        for secret in (*SECRETS, NOTE, "noindex", "state-professional-only", "matrix/"):
            require(secret not in content, f"the public page {page}", f"no {secret}", "it is there")
    shown = text(professional / "resources/state-full/index.html")
    for secret in (*SECRETS, "3 （ 2026年11月1日 の時点）"):
        require(secret in shown, "the page for professionals", secret, shown)
    require("状態見本の室内メモ" not in shown, "the page for professionals", "no note of the office", "it is there")
    for page in professional.rglob("*.html"):
        content = page.read_text(encoding="utf-8")
        for mark in (NOTE, '<meta name="robots" content="noindex'):
            require(mark in content, f"the page for professionals {page}", mark, "it is not there")


def check_matrix(professional):
    for folder, answers in {"provides": "○△×○△×○△×○△×○△×○△", "accepts": "△×○△×○△×○△×○△×○△×○△×○"}.items():
        page = (professional / f"matrix/{folder}/index.html").read_text(encoding="utf-8")
        row = re.search(r"resources/state-full/.*?</tr>", page).group()
        cells = "".join(re.sub(r"<[^>]*>", "", cell) or " " for cell in re.findall(r"<td>.*?</td>", row))
        require(cells == answers, f"the answers in matrix/{folder}", answers, cells)
        columns = page.count('<th scope="col">') - 1
        require(columns == len(answers), "the columns", len(answers), columns)
    # Of 20 conditions this entry spoke of two: 18 cells say nothing.
    row = re.search(r"resources/state-longest-name/.*?</tr>", page).group()
    empty = row.count("<td></td>")
    require(empty == columns - 2, "cells of what nobody asked", columns - 2, empty)


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        for file in HERE.glob("*.yaml"):
            shutil.copy(file, project / "data/resources")
        run(program, "build", "--only", "public,professional", cwd=project)
        public, professional = project / "out/public", project / "out/professional"
        check_editions(public, professional)
        check_states(public)
        check_lists(public)
        check_matrix(professional)
        print(f"{len(PROFESSIONAL) + len(ABSENT)} states, two editions")


main(test)
