#!/usr/bin/env python3
"""A correction reaches everything that was made before it.

Consent that is withdrawn takes the page away, from the edition for residents and from the one for professionals
independently; a build of another part, which leaves the sites as they were, says that it is still there. A refusal
written down by the office also takes away what open data would show.
A corrected sheet of an earlier month changes that month's form, too.
"""

import re
import subprocess

from support import copy_sample, main, replace, require, run, scratch

CLINICS = "data/resources/clinics.yaml"
PROFESSIONAL = "      - {audience: professional, answer: yes, on: 2026-04-08, person: 院長, way: 書面}\n"
CONSENT = "      - {audience: public, answer: yes, on: 2026-04-08, person: 院長, way: 書面}\n"
PLACE = "takahashi-clinic"
SEPTEMBER = "data/records/2026/consultations-2026-09.yaml"

REFUSAL = """resources:
  - id: hoshizora
    kind: care_manager
    name: ほしぞらケアプラン
    care_numbers: [9970100598]
    consent:
      - {audience: public, answer: no, on: 2026-09-01, person: 管理者, way: 電話}
      - {audience: professional, answer: yes, on: 2026-09-01, person: 管理者, way: 電話}
"""


def still_there(edition, only):
    """What a build of another part says of the place's page in an edition."""
    return (f"注意: 前回作った{edition}に、もう載せられない資源「{PLACE}」のページが残っています。 [app-still-published]\n"
            f"      → kakehashi build（または build --only {only}）で{edition}も作り直してください。\n")


def mentions(folder, name):
    """The files of an edition that name a place."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*")
                  if path.is_file() and name.encode() in path.read_bytes())


def cases(project, month):
    """新規, 継続 and 合計 as form 3 of the month prints them."""
    path = project / f"out/submissions/{month}/form-03-monthly-report.pdf"
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    row = re.search(r"新規 +継続 +合計[^\n]*\n+ *([\d,]+) +([\d,]+) +([\d,]+)", text)
    return [int(number.replace(",", "")) for number in row.groups()]


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        run(program, "build", "--month", "2026-09", cwd=project)
        page = project / f"out/public/resources/{PLACE}/index.html"
        professional = project / f"out/professional/resources/{PLACE}/index.html"
        require(page.exists() and professional.exists(), "a place that agreed", "a page", "none")
        before = cases(project, "2026-09")

        replace(project / CLINICS, CONSENT, CONSENT.replace("answer: yes", "answer: no"))
        partly = run(program, "build", "--only", "print", cwd=project)
        expected = still_there("公開サイト", "public")
        require(partly.stderr == expected, "a part is made after consent was withdrawn", expected, partly.stderr)

        run(program, "build", "--only", "public", cwd=project)
        require(not page.exists() and professional.exists(), "no for residents, yes for professionals",
                "a page for professionals alone", (page.exists(), professional.exists()))
        require(mentions(project / "out/public", "髙橋ホームケア") == [], "the public edition without the place",
                "no file that names it", mentions(project / "out/public", "髙橋ホームケア"))
        replace(project / CLINICS, CONSENT.replace("answer: yes", "answer: no") + PROFESSIONAL,
                CONSENT + PROFESSIONAL.replace("answer: yes", "answer: no"))
        partly = run(program, "build", "--only", "public", cwd=project)
        expected = still_there("関係者向けサイト", "professional")
        require(page.exists() and professional.exists() and partly.stderr == expected,
                "yes for residents, no for professionals: the public edition is made", expected, partly.stderr)
        run(program, "build", "--only", "professional", cwd=project)
        require(page.exists() and not professional.exists(), "yes for residents, no for professionals",
                "a page for residents alone", (page.exists(), professional.exists()))
        require(mentions(project / "out/professional", "髙橋ホームケア") == [], "the edition without the place",
                "no file that names it", mentions(project / "out/professional", "髙橋ホームケア"))
        replace(project / CLINICS, CONSENT + PROFESSIONAL.replace("answer: yes", "answer: no"),
                CONSENT.replace("answer: yes", "answer: no") + PROFESSIONAL.replace("answer: yes", "answer: no"))

        refused = project / "out/public/resources/od-hoshizora/index.html"
        require(refused.exists(), "a place of open data", "a page", "none")
        (project / "data/resources/own.yaml").write_text(REFUSAL, encoding="utf-8")

        sheets = (project / SEPTEMBER).read_text(encoding="utf-8")
        last = sheets.rindex("\n  - id: ")
        removed = sheets[last:]
        (project / SEPTEMBER).write_text(sheets[:last + 1], encoding="utf-8")
        run(program, "build", cwd=project)
        require(not page.exists(), "the site after consent was withdrawn", "no page", "a page")
        kind = 0 if "continuity: new" in removed else 1
        require(not professional.exists(), "the edition for professionals after consent was withdrawn", "no page", "a page")
        require(not refused.exists(), "a place of open data that refused", "no page", "a page")
        require((project / "out/professional/resources/hoshizora/index.html").exists(),
                "its own entry, for professionals", "a page", "none")
        expected = list(before)
        expected[kind] -= 1
        expected[2] -= 1
        after = cases(project, "2026-09")
        require(after == expected, "form 3 of an earlier month after a sheet was taken out", expected, after)
        require((project / "out/submissions/2026-10").is_dir(), "this month's form", "a folder", "none")
        print(f"{PLACE} went with its consent; September's form went from {before} to {after}")


if __name__ == "__main__":
    main(test)
