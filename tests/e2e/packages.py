#!/usr/bin/env python3
"""A month's package as a coordinator makes, checks and sends it."""

import hashlib
import json
import re
import subprocess

from support import REPOSITORY, copy_sample, main, replace, require, require_same_tree, run, scratch, tree

MONTH = "out/submissions/2026-10"
SHEETS = "data/records/2026/consultations-2026-10.yaml"


def text_of(path):
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def dense(text):
    return re.sub(r"\s+", "", text)


def page_count(path):
    done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    return int(re.search(r"Pages: +(\d+)", done.stdout)[1])


def bookmarks(path):
    """Title and page of the bookmarks at the top."""
    done = subprocess.run(["mutool", "show", path, "outline"], capture_output=True, text=True, check=True)
    return [(title, int(page)) for title, page in re.findall(r'^[|+-]\t"(.*)"\t#page=(\d+)', done.stdout, re.M)]


def check_manifest(folder, package):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    require(manifest["package"] == package, "the package that the manifest names", package, manifest["package"])
    listed = {entry["file"]: entry for entry in manifest["files"]}
    present = {path.name for path in folder.iterdir()} - {"manifest.json"}
    require(listed.keys() == present, f"the files of {package}", sorted(present), sorted(listed))
    for name, entry in listed.items():
        data = (folder / name).read_bytes()
        got = (entry["sha256"], entry["bytes"], entry["pages"])
        expected = (hashlib.sha256(data).hexdigest(), len(data), page_count(folder / name))
        require(got == expected, f"what the manifest says of {name}", expected, got)
    return manifest


def check_bundle(folder, manifest):
    """Checklist, covering letter and every form, one behind the other, each with its bookmark."""
    parts = [entry for entry in manifest["files"] if entry["file"] != "bundle.pdf"]
    marks = bookmarks(folder / "bundle.pdf")
    require(len(marks) == len(parts), "the bookmarks of the bundle", [p["file"] for p in parts], marks)
    page = 1
    for part, (title, at) in zip(parts, marks):
        require(at == page, f"where the bundle has {part['file']}", page, at)
        if "form" in part:
            require(f"様式{part['form']} {part['name']}" in title or part["name"] in title,
                    "the words of the bookmark", part["name"], title)
        page += part["pages"]
    require(page_count(folder / "bundle.pdf") == page - 1, "the pages of the bundle", page - 1,
            page_count(folder / "bundle.pdf"))


def check_words(folder, manifest):
    """The checklist and the letter say what goes by which way, and where in the bundle it stands."""
    checklist = dense(text_of(folder / "checklist.pdf"))
    letter = dense(text_of(folder / "covering-letter.pdf"))
    by_email = checklist[checklist.index("2メールで送るもの"):checklist.index("3郵送または持参するもの")]
    by_post = checklist[checklist.index("3郵送または持参するもの"):]
    page = 1
    for entry in manifest["files"]:
        if entry["file"] == "bundle.pdf":
            continue
        if "form" in entry:
            last = page + entry["pages"] - 1
            row = f"{entry['form']}{entry['name']}"
            where = f"{page}～{last}" if last > page else str(page)
            require(f"{entry['pages']}{where}" in checklist[checklist.index(row):], f"the pages of {row}", where,
                    checklist)
            for text, way in ((by_email, "email"), (by_post, "post"), (letter, "post")):
                says = entry["name"] in text.split("※")[0]
                require(says == (way in entry["send_by"]), f"{row} by {way}", way in entry["send_by"], text)
            also = "でもお送りします" if "post" in entry["send_by"] else "でお送りします"
            said = f"「{dense(entry['name'])}」は、メール（zaitaku@example.jp宛）{also}" in letter
            require(said == ("email" in entry["send_by"]), f"what the letter says of {row} by e-mail", also, letter)
        page += entry["pages"]
    require("zaitaku@example.jp" in by_email and "見本市健康局" in by_post and "見本市健康局" in letter,
            "where the package goes", "the office's submit_to", checklist)


def check_correction(program, project):
    """A month that was closed, opened again and mended goes out with what it said and says."""
    month, sheets = project / MONTH, project / SHEETS
    run(program, "close", "2026-10", cwd=project)
    run(program, "forms", "2026-10", cwd=project)
    require(not (month / "corrections.pdf").exists(), "a month as it was sent", "no correction", "one")
    run(program, "close", "2026-10", "--reopen", "方法の書きまちがい", cwd=project)
    text = sheets.read_text(encoding="utf-8")
    sheets.write_text(text.replace("way: visit_in", "way: phone", 1), encoding="utf-8")
    run(program, "forms", "2026-10", cwd=project)
    check_bundle(month, check_manifest(month, "2026-10"))
    told = dense(text_of(month / "corrections.pdf"))
    for words in ("令和8年11月20日に作成し、提出した令和8年10月分の報告に", "訂正の理由：方法の書きまちがい",
                  "方法別の相談件数（実件数）電話1011方法別の相談件数（実件数）来所21※", "相談c2026-10-003変更"):
        require(words in told, "what the correction tells", words, told)
    require("（訂正）" in text_of(month / "covering-letter.pdf"), "the letter of a correction", "（訂正）", "none")
    subprocess.run([REPOSITORY / "tests/tools/check_pdf.sh", month / "corrections.pdf"], check=True)
    sheets.write_text(text, encoding="utf-8")
    run(program, "forms", "2026-10", cwd=project)
    require(not (month / "corrections.pdf").exists(), "a correction that was taken back", "none", "one")


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        month = project / MONTH
        made = run(program, "forms", "2026-10", cwd=project)
        require(made.stderr == "", "the sample's October", "no warning", made.stderr)
        require(oct((project / "out/submissions").stat().st_mode & 0o777) == "0o700", "who may read the forms",
                "0o700", oct((project / "out/submissions").stat().st_mode & 0o777))
        manifest = check_manifest(month, "2026-10")
        require([entry["form"] for entry in manifest["files"] if "form" in entry] == list("345678"),
                "the forms of a month", list("345678"), manifest["files"])
        check_bundle(month, manifest)
        check_words(month, manifest)
        subprocess.run([REPOSITORY / "tests/tools/check_pdf.sh", *sorted(month.glob("*.pdf"))], check=True)

        before = tree(project / "out")
        run(program, "forms", "2026-10", cwd=project)
        require_same_tree("the same package made again", before, tree(project / "out"))
        for package in ("2026-T1", "2025-FY"):
            done = run(program, "forms", package, cwd=project)
            require(done.stderr == "", f"the sample's {package}", "no warning", done.stderr)
            check_bundle(project / "out/submissions" / package,
                         check_manifest(project / "out/submissions" / package, package))
        run(program, "forms", "--form", "3", cwd=project)
        single = project / "out/submissions/single/form-03-monthly-report-2026-10.pdf"
        require(single.read_bytes() == (month / "form-03-monthly-report.pdf").read_bytes(), "a form made alone",
                "the bytes of the package's", "others")
        after = tree(project / "out")
        require({name: after.get(name) for name in before if "2026-10" in name} ==
                {name: entry for name, entry in before.items() if "2026-10" in name},
                "a package after others were made", "untouched", "changed")

        # The digest stands for what is said, not for how it is written.
        sheets = project / SHEETS
        sheets.write_text("# 見なおした\n" + sheets.read_text(encoding="utf-8"), encoding="utf-8")
        run(program, "forms", "2026-10", cwd=project)
        again = check_manifest(month, "2026-10")
        require(again == manifest, "the manifest after a comment was written", manifest, again)
        replace(sheets, "妻が夜に何度もお手洗いに立ち", "妻が夜に三度もお手洗いに立ち")
        run(program, "forms", "2026-10", cwd=project)
        again = check_manifest(month, "2026-10")
        require(again["data_sha256"] != manifest["data_sha256"], "the data's digest after a change", "another",
                again["data_sha256"])

        check_correction(program, project)

        # An error leaves the last good package.
        kept = tree(project / "out")
        replace(sheets, "妻が夜に三度もお手洗いに立ち", "\u0007")
        run(program, "forms", "2026-10", cwd=project, expect=1)
        require_same_tree("after a mistake in the data", kept, tree(project / "out"))


main(test)
