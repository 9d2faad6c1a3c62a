#!/usr/bin/env python3
"""Form 3 and the leaflet as the readers of the world see them.

Clean under qpdf, Preflight, poppler and mutool (tests/tools/check_pdf.sh); every word of the data can be
copied without spaces in between, also 髙 﨑 𠮷 and 葛 with its variation selector; the structure that a
screen reader gets is the golden one; a form stays small; nobody else may read the submissions.
"""

import os
import re
import stat
import subprocess
import unicodedata

import yaml

from support import (REPOSITORY, copy_sample, golden, main, replace, require, require_same_tree,
                     contents, run, scratch)

FORM = "submissions/2026-10/form-03-monthly-report.pdf"
LEAFLET = "print/about-office.pdf"
LARGEST_PAGE = 60_000  # Bytes of form 3 a page, fonts included.
RARE = {"髙": "髙橋﨑子", "﨑": "山﨑", "𠮷": "𠮷野家守", "葛": "葛\U000E0100城直人"}


def text_of(pdf, *options):
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, text=True,
                          check=True).stdout


def joined(text):
    """Without line ends: a word may be broken over two lines, but never be torn by a space."""
    return unicodedata.normalize("NFC", re.sub(r"[\n\f]", "", text))


def words_of(value):
    """Every text of a nested record."""
    if isinstance(value, dict):
        for one in value.values():
            yield from words_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from words_of(one)
    elif isinstance(value, str):
        yield from (line.strip() for line in value.splitlines() if line.strip())


def require_words(pdf, words, what):
    """Each word stands in the copied text as it stands in the data."""
    text = joined(text_of(pdf, "-raw"))
    # Between Latin and wide characters a form may set a real space of the data; nothing else is dropped.
    missing = [word for word in words if unicodedata.normalize("NFC", word) not in text]
    require(not missing, f"{what}: words that cannot be copied", "none", "\n".join(missing) + f"\n\n{text}")
    return len(words)


def report_words(project, month):
    with open(project / "data/records/2026/monthly-reports.yaml", encoding="utf-8") as file:
        reports = yaml.load(file, yaml.BaseLoader)["monthly_reports"]
    report = next(one for one in reports if one["month"] == month)
    words = [text for one in report.get("activities", []) for text in words_of(one["text"])]
    return words + [text for key in ("problems", "next_month", "checked_by") for text in words_of(report.get(key, []))]


def leaflet_words(project):
    """The Markdown's sentences without its marks."""
    text = (project / "site/leaflets/about-office.md").read_text(encoding="utf-8").split("---\n", 2)
    head = yaml.safe_load(text[1])
    ordinary = text[2].split("=== やさしい日本語 ===")[0]
    lines = [re.sub(r"^(#+|-|\d+\.)\s+", "", line).replace("**", "") for line in ordinary.splitlines()]
    return [head["title"], head["summary"]] + [line for line in lines if line]


def pages_of(pdf):
    done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", done, re.M).group(1))


def structure_of(pdf):
    return subprocess.run(["pdfinfo", "-struct-text", str(pdf)], capture_output=True, text=True, check=True).stdout


def require_tagged(text, what):
    """Rows stand in tables, every table has header cells, headings descend one level at a time."""
    kinds = [line.split()[0].rstrip(":") for line in text.splitlines()
             if line.split() and not line.strip().startswith('"')]
    tables, headers = kinds.count("Table"), kinds.count("TH")
    require(tables > 0 and headers >= tables, f"{what}: tables with header cells", "a header in each table",
            f"{tables} tables, {headers} header cells")
    levels = [int(kind[1]) for kind in kinds if re.fullmatch(r"H[1-6]", kind)]
    require(levels[:1] == [1] and all(b - a <= 1 for a, b in zip(levels, levels[1:])), f"{what}: headings",
            "levels that begin at 1 and leave out none", levels)


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        old_mask = os.umask(0o022)
        run(program, "build", "--only", "print,submissions", cwd=project)
        os.umask(old_mask)
        out = project / "out"
        pdfs = [out / FORM, out / LEAFLET]
        done = subprocess.run([str(REPOSITORY / "tests/tools/check_pdf.sh"), *map(str, pdfs)],
                              capture_output=True, text=True, check=False)
        require(done.returncode == 0, "tests/tools/check_pdf.sh", "clean", done.stdout + done.stderr)
        print(done.stdout.strip())

        for name, pdf in (("form-03", pdfs[0]), ("about-office", pdfs[1])):
            structure = structure_of(pdf)
            require_tagged(structure, name)
            golden(REPOSITORY / f"tests/e2e/paper/{name}.structure.txt", structure)
        count = require_words(pdfs[0], report_words(project, "2026-10"), "form 3")
        print(f"form 3: {count} texts of the data copied whole")
        count = require_words(pdfs[1], leaflet_words(project), "the leaflet")
        print(f"leaflet: {count} texts of the data copied whole")

        for number in range(5, 11):
            month = f"2026-{number:02}"
            run(program, "build", "--only", "submissions", "--month", month, "--out", folder / month, cwd=project)
            pages = pages_of(folder / month / FORM.replace("2026-10", month))
            require(pages == 2, f"form 3 of {month}: pages", 2, pages)
        print("form 3: two pages in each of six months")

        pages = pages_of(pdfs[0])
        size = pdfs[0].stat().st_size
        require(size / pages <= LARGEST_PAGE, "form 3: bytes a page", f"at most {LARGEST_PAGE}", size / pages)
        print(f"form 3: {size:,} bytes on {pages} pages, {size // pages:,} a page")

        mode = stat.S_IMODE((out / "submissions").stat().st_mode)
        require(mode == 0o700, "the mode of submissions", "0700", oct(mode))
        first = contents(out)
        run(program, "build", "--only", "print,submissions", "--out", folder / "again", cwd=project)
        require_same_tree("a second run", first, contents(folder / "again"))

    with scratch() as folder:
        project = copy_sample(folder)
        names = "、".join(RARE.values())
        replace(project / "data/office.yaml", "manager: 髙橋 見本", f"manager: {RARE['𠮷']}")
        replace(project / "data/office.yaml", "access: ", f"access: {names}。")
        leaflet = project / "site/leaflets/about-office.md"
        replace(leaflet, "title: 相談支援室のご案内", f"title: {RARE['葛']}のご案内")
        replace(leaflet, "## 相談支援室とは", f"## {RARE['髙']}と{RARE['𠮷']}\n\n**{names}**")
        reports = project / "data/records/2026/monthly-reports.yaml"
        text = reports.read_text(encoding="utf-8")
        at = text.index("problems:", text.index("month: 2026-10"))
        # October is the last month, and these two texts its last.
        reports.write_text(f"{text[:at]}problems: {names}\n    next_month: {names}のこと\n", encoding="utf-8")
        run(program, "build", "--only", "print,submissions", cwd=project)
        rare = list(RARE.values())
        require_words(project / "out" / FORM, [*rare, names, f"{names}のこと"], "form 3 with rare characters")
        require_words(project / "out" / LEAFLET, [*rare, f"{RARE['葛']}のご案内", names], "the leaflet with rare characters")
        selectors = text_of(project / "out" / LEAFLET).count("\U000E0100")
        require(selectors >= 3, "variation selectors copied from the leaflet", "at least 3", selectors)
        done = subprocess.run([str(REPOSITORY / "tests/tools/check_pdf.sh"), str(project / "out" / FORM),
                               str(project / "out" / LEAFLET)], capture_output=True, text=True, check=False)
        require(done.returncode == 0, "check_pdf.sh with rare characters", "clean", done.stdout + done.stderr)
        print(f"{names}: printed and copied, in form 3 and the leaflet")


if __name__ == "__main__":
    main(test)
