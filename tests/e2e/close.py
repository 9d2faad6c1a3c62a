#!/usr/bin/env python3
"""A month that was submitted stays as it was submitted.

October is closed; a comment and another order of lines count for nothing, a record that is changed, added or taken
away fails check, build, forms and imports until the month is opened again with a reason. The ledger keeps everything,
and tells when somebody has written in it.
"""

import hashlib
import re
import shutil

import yaml

from support import copy_sample, golden, main, replace, require, require_text, run, scratch, tree, REPOSITORY

LEDGER = "data/records/ledger.yaml"
SHEETS = "data/records/2026/consultations-2026-10.yaml"
LOGS = "data/records/2026/daily-log-2026-10.yaml"


def findings(program, project, *arguments):
    """What is said in both languages, short and for people."""
    return "\n".join(run(program, *arguments, "--lang", language, "--format", form, cwd=project, expect=1).stderr
                     for language, form in (("ja", "human"), ("en", "short")))


def close(program, project, *arguments, expect=0):
    return run(program, "close", *arguments, cwd=project, expect=expect)


def ledger(project):
    return yaml.load((project / LEDGER).read_text(encoding="utf-8"), yaml.BaseLoader)["closings"]


def test_cannot_close(program, project):
    golden(REPOSITORY / "tests/e2e/close/cannot.txt", "\n".join(
        findings(program, project, "close", *arguments)
        for arguments in (["2026-11"], ["2024-01"], ["2026-10", "--reopen", "訂正"])))
    for arguments in (["2026-13"], [], ["2026-10", "--reopen", " "]):
        close(program, project, *arguments, expect=2)
    require(not (project / LEDGER).exists(), "nothing was closed", "no ledger", "one")


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        test_cannot_close(program, project)

        done = close(program, project, "2026-10")
        golden(REPOSITORY / "tests/e2e/close/closed.txt", done.stdout + done.stderr)
        first = (project / LEDGER).read_text(encoding="utf-8")
        entry = ledger(project)[0]
        require(entry["keep_until"] == "2032-03-31", "the records are kept", "2032-03-31", entry["keep_until"])
        # The documents are those that `forms` makes on that day.
        run(program, "forms", "2026-10", cwd=project)
        for document in entry["forms"]:
            made = (project / "out/submissions/2026-10" / document["file"]).read_bytes()
            require(hashlib.sha256(made).hexdigest() == document["digest"], document["file"], document["digest"],
                    "another digest")
        was = tree(project / "data")
        done = close(program, project, "2026-10")
        require_text("closing twice", "令和8年10月は令和8年11月20日に締めてあり、そのあと変わっていません。何もしませんでした。\n",
                     done.stdout)
        require(tree(project / "data") == was, "closing twice changes nothing", "the same files", "others")

        # How a record is written does not count.
        sheets = (project / SHEETS).read_text(encoding="utf-8")
        (project / SHEETS).write_text("# 覚え書き\n" + sheets.replace("    way: phone\n    continuity: new\n",
                                                                 "    新規・継続: 新規 # 初めて\n    方法: 電話\n"),
                                      encoding="utf-8")
        run(program, "check", cwd=project)

        # One record changed, one added, one taken away.
        text = (project / SHEETS).read_text(encoding="utf-8")
        text = text.replace("    minutes: 20\n", "    minutes: 25\n", 1)
        (project / SHEETS).write_text(text.replace("id: c2026-10-002\n", "id: c2026-10-902\n"), encoding="utf-8")
        said = findings(program, project, "check")
        golden(REPOSITORY / "tests/e2e/close/changed.txt", said)
        for command in (["build"], ["forms", "2026-10"], ["close", "2026-10"]):
            done = run(program, *command, cwd=project, expect=1)
            require("[check-closed-changed]" in done.stderr, command[0], "the month is closed", done.stderr)
        (project / "sheet.csv").write_text("番号,受付日,方法,新規・継続,相談者種別,相談内容\n"
                                           "99,2026/10/9,電話,新規,歯科,看取り\n", encoding="utf-8")
        (project / SHEETS).write_text(sheets, encoding="utf-8")
        golden(REPOSITORY / "tests/e2e/close/import.txt",
               findings(program, project, "import", "consultations", "sheet.csv"))
        (project / SHEETS).write_text(text, encoding="utf-8")

        done = close(program, project, "2026-10", "--reopen", "市の指摘により所要時間を訂正")
        require_text("opening again", "令和8年10月の締めを解きました。直したら、様式を作り直し、もう一度締めてください。\n", done.stdout)
        reopened = (project / LEDGER).read_text(encoding="utf-8")
        require(reopened.startswith(first), "the ledger only grows", first[-200:], reopened[:len(first)][-200:])
        run(program, "check", cwd=project)
        run(program, "forms", "2026-10", cwd=project)
        done = close(program, project, "2026-10", "--date", "2026-11-21")
        again = (project / LEDGER).read_text(encoding="utf-8")
        require(again.startswith(reopened), "the ledger only grows", "the old text", "another")
        require([(e["action"], e["on"]) for e in ledger(project)] ==
                [("closed", "2026-11-20"), ("reopened", "2026-11-20"), ("closed", "2026-11-21")],
                "the ledger", "closed, reopened, closed", ledger(project))
        run(program, "check", "--date", "2026-11-21", cwd=project)

        # The ledger is the program's own.
        replace_first = re.sub(r'value: "?\d+"?', 'value: "999"', again, count=1)
        (project / LEDGER).write_text(replace_first, encoding="utf-8")
        golden(REPOSITORY / "tests/e2e/close/edited.txt", findings(program, project, "check"))
        close(program, project, "2026-10", "--reopen", "x", expect=1)
        require((project / LEDGER).read_text(encoding="utf-8") == replace_first, "an edited ledger", "as it was",
                "another")
        shutil.rmtree(project)


main(test)
