#!/usr/bin/env python3
"""What is published of a year: made once from the records, kept, and shown without opening them.

The sample's published year is what the command makes. A year that is over is published and built into the
site: its figures are those of the public PDF and of a second count, nothing hidden can be computed from the page,
and no record is opened. A second publication with other figures is refused, and so is a file that somebody edited.
"""

import re
import shutil
import subprocess

import analysis
from analysis import OVER, Page, attack, compare_office, same_in_pdf, year_tallies
from support import (REPOSITORY, command, contents, copy_sample, golden, main, replace, require, require_same_tree,
                     require_text, run, scratch)

PUBLISHED = "data/published/2025-FY.yaml"
TALLY = "data/records/2025/year-tally.yaml"
GOLDEN = REPOSITORY / "tests/e2e/published"
YEARS = ["相談件数（実件数）", "相談者別の相談件数（実件数）", "方法別の相談件数（実件数）", "相談内容（延べ件数）"]


def publish(program, project, year, *arguments, expect=0):
    return run(program, "report", f"{year}-FY", "--publish", *arguments, cwd=project, expect=expect)


def findings(program, project, *arguments, expect=1):
    """What is said in both languages, short and for people."""
    return "\n".join(run(program, *arguments, "--lang", language, "--format", form, cwd=project, expect=expect).stderr
                     for language, form in (("ja", "human"), ("en", "short")))


def page_of(project, year):
    return Page((project / f"out/public/statistics/{year}-FY/index.html").read_text(encoding="utf-8"))


def cells(page):
    """Every figure by table, row and column; rows of a breakdown with what they break down."""
    found = {}
    for caption, rows in page.tables.items():
        whole = ""
        for row in rows[1:]:
            whole = whole if row.kind == "is-part" else row.cells[0]
            for head, cell in zip(rows[0].cells[1:], row.cells[1:]):
                found[caption, whole, row.cells[0], head] = cell
    return found


def test_sample(program):
    """The repository's published year is the command's, not somebody's."""
    with scratch() as folder:
        project = copy_sample(folder)
        made = (project / PUBLISHED).read_text(encoding="utf-8")
        day = re.search(r"^on: (\S+)$", made, re.M)[1]
        shutil.rmtree(project / "data/published")
        done = publish(program, project, 2025, "--date", day, "--jobs", "1")
        require_text("what is said", "令和7年度の公表する数を data/published/2025-FY.yaml に書きました。中を確かめてから kakehashi build "
                     "で作ると、サイトの「統計」に載ります。\n", done.stdout)
        require_text("the sample's published year", made, (project / PUBLISHED).read_text(encoding="utf-8"))
        require([path.name for path in (project / "data/published").iterdir()] == ["2025-FY.yaml"],
                "data/published", "the one file", "others")

        done = publish(program, project, 2025, "--date", "2026-12-01")
        require_text("publishing twice", "令和7年度は令和8年11月20日に公表してあり、数は変わっていません。何もしませんでした。\n", done.stdout)
        require_text("publishing twice", made, (project / PUBLISHED).read_text(encoding="utf-8"))

        # A page for each, in both editions, and the figures of the file on it.
        run(program, "build", "--only", "public,professional", "--quiet", cwd=project)
        for edition in ("public", "professional"):
            for page in ("index.html", "2025-FY/index.html"):
                require((project / f"out/{edition}/statistics" / page).exists(), edition, page, "none")
        text = (project / "out/public/statistics/2025-FY/index.html").read_text(encoding="utf-8")
        digest = re.search(r'^digest: "?(\w+)', made, re.M)[1]
        require(digest not in text, "the digest is for the office", "not on the page", digest)


def test_without_records(program):
    """The public build opens no record: seen by strace, and by a project that has none."""
    with scratch() as folder:
        project = copy_sample(folder / "whole")
        bare = copy_sample(folder / "bare")
        shutil.rmtree(bare / "data/records")
        run(program, "build", "--only", "public", "--quiet", cwd=project)
        run(program, "build", "--only", "public", "--quiet", cwd=bare)
        require_same_tree("a project without records", contents(project / "out"), contents(bare / "out"))
        if not shutil.which("strace"):
            print("no strace: what the build opens was not looked at")
            return
        log = folder / "strace.log"
        done = subprocess.run(["strace", "-f", "-e", "trace=file,getdents64", "-o", log,
                               *command(program, "build", "--only", "public", "--quiet")],
                              cwd=project, capture_output=True, text=True, check=False)
        if done.returncode != 0 and "ptrace" in done.stderr:
            print("strace may not trace here: what the build opens was not looked at")
            return
        require(done.returncode == 0, "the build under strace", "exit code 0", done.stderr)
        calls = log.read_text(encoding="utf-8", errors="replace")
        require("data/published/2025-FY.yaml" in calls, "strace", "what the build opens", calls[-300:])
        # What lies in data/ is listed, to find files that nothing reads: names are seen, no file is opened.
        opened = [line for line in calls.splitlines()
                  if "data/records/" in line and re.search(r" open\w*\(", line) and "O_DIRECTORY" not in line]
        require(not opened, "the public build opens no record", "none", opened[:5])


def test_year(program):
    """A year with records, published: the page against the PDF, the count and the attack."""
    with scratch() as folder:
        project = copy_sample(folder)
        made, office, before = analysis.report(program, project)
        compare_office(project, office, year_tallies(project)[-2:])
        publish(program, project, 2026, "--date", OVER)
        run(program, "build", "--only", "public", "--quiet", "--date", OVER, cwd=project)
        page = page_of(project, 2026)
        same_in_pdf(page, made / "analysis-public.pdf", "the page against the PDF")
        require(cells(page) == cells(before), "the page against the report's", cells(before), cells(page))
        small, hidden, undecided = attack(office, page, "the published page")
        require(small > 20, "the page hides small counts", "many", small)
        print(f"令和8年度 published: {len(cells(page))} figures as in the PDF, {small} small counts and {hidden} others "
              f"hidden, none recovered ({undecided} undecided)", flush=True)

        # The years that stand on both pages stand there alike.
        shared = cells(page).keys() & cells(page_of(project, 2025)).keys()
        year = [key for key in shared if key[3] == "令和7年度"]
        require(len(year) > 40, "figures of 令和7年度 on both pages", "many", len(year))
        for key in shared:
            require(cells(page)[key] == cells(page_of(project, 2025))[key], f"{key} on both pages",
                    cells(page_of(project, 2025))[key], cells(page)[key])

        # Once published, records can change and the page does not.
        site = contents(project / "out/public/statistics/2026-FY")
        kept = (project / "data/published/2026-FY.yaml").read_bytes()
        sheets = project / "data/records/2026/consultations-2026-09.yaml"
        sheets.write_text(sheets.read_text(encoding="utf-8").replace("way: phone", "way: email", 3), encoding="utf-8")
        done = publish(program, project, 2026, "--date", OVER, expect=1)
        require("[app-published-already]" in done.stderr, "other records", "a refusal", done.stderr)
        require((project / "data/published/2026-FY.yaml").read_bytes() == kept, "refused", "the same file", "another")
        run(program, "build", "--only", "public", "--quiet", "--date", OVER, cwd=project)
        require_same_tree("the page after records changed", site, contents(project / "out/public/statistics/2026-FY"))


def test_second_publication(program):
    with scratch() as folder:
        project = copy_sample(folder)
        publish(program, project, 2026, "--date", OVER)
        was = (project / PUBLISHED).read_bytes()
        replace(project / TALLY, "{phone: 92, fax: 8, visit_in: 14, visit_out: 9, email: 13, other: 1}",
                "{phone: 84, fax: 8, visit_in: 14, visit_out: 9, email: 20, other: 2}")
        golden(GOLDEN / "refused.txt", findings(program, project, "report", "2025-FY", "--publish"))
        require((project / PUBLISHED).read_bytes() == was, "refused", "the same file", "another")

        # The report for everybody is as it was published; the office's has the new figures.
        done = run(program, "report", "2025-FY", "--format", "short", cwd=project)
        golden(GOLDEN / "kept.txt", done.stderr)
        folder = project / "out/submissions/analysis/2025-FY"
        public, office = (Page((folder / name).read_text(encoding="utf-8")) for name in ("public.html", "index.html"))
        key = ("方法別の相談件数（実件数）", "1電話", "1電話", "令和7年度")
        require((cells(public)[key], cells(office)[key]) == ("92", "84"), "as published, as recorded", ("92", "84"),
                (cells(public)[key], cells(office)[key]))

        # --again writes it; what the later year says of it is warned of until it is made anew.
        publish(program, project, 2025, "--again", "--quiet")
        require((project / PUBLISHED).read_bytes() != was, "--again", "another file", "the same")
        golden(GOLDEN / "twice.txt", findings(program, project, "check", "--date", OVER, expect=0))
        publish(program, project, 2026, "--again", "--quiet", "--date", OVER)
        done = run(program, "check", "--date", OVER, cwd=project)
        require("check-published-twice" not in done.stderr, "made anew", "no warning", done.stderr)


def test_other_order(program):
    """A year that stands in the publication of a later one already, and otherwise."""
    with scratch() as folder:
        project = copy_sample(folder)
        shutil.rmtree(project / "data/published")
        publish(program, project, 2026, "--date", OVER)
        replace(project / TALLY, "meetings: 75", "meetings: 77")
        replace(project / TALLY, "{city: 26, related: 49}", "{city: 28, related: 49}")
        golden(GOLDEN / "other-order.txt", findings(program, project, "report", "2025-FY", "--publish"))
        require(not (project / PUBLISHED).exists(), "refused", "no file", "one")


def test_not_published(program):
    with scratch() as folder:
        project = copy_sample(folder)
        golden(GOLDEN / "not-over.txt", "\n".join(
            findings(program, project, "report", period, "--publish") for period in ("2026-FY", "2025-10", "2019-FY")))
        done = run(program, "report", "2025-FY", "--again", cwd=project, expect=2)
        require("--again requires --publish" in done.stdout + done.stderr, "--again alone", "wrong use", done.stdout)


def test_edited(program):
    """A file that is not as the command wrote it."""
    said = []
    for old, new in (("cells: [5未満, 5未満, 5未満]", "cells: [5未満, 5未満, 3]"),
                     ("cells: [5未満, 5未満, 5未満]", "cells: [5未満, 5未満, 3件]"),
                     ("cells: [5未満, 5未満, 5未満]", "cells: [5未満, 5未満]"), ("fiscal_year: 2025", "fiscal_year: 2024"),
                     ("section: consulters", "section: consulter"), ("on: 2026-11-20", "on: 2026-11-19")):
        with scratch() as folder:
            project = copy_sample(folder)
            text = (project / PUBLISHED).read_text(encoding="utf-8")
            require(old in text, "what is edited", old, text)
            (project / PUBLISHED).write_text(text.replace(old, new, 1), encoding="utf-8")
            said.append(f"# {old} -> {new}\n" + findings(program, project, "build", "--only", "public"))
            require(not (project / "out").exists(), f"{new}: nothing is made", "no out/", "one")
    golden(GOLDEN / "edited.txt", "\n".join(said))


def test(program):
    test_sample(program)
    test_without_records(program)
    test_year(program)
    test_second_publication(program)
    test_other_order(program)
    test_not_published(program)
    test_edited(program)


if __name__ == "__main__":
    main(test)
