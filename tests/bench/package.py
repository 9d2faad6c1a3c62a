#!/usr/bin/env python3
"""Measures a busy month's package: package.py KAKEHASHI KAKEHASHI_PACKAGE_HTML FOLDER

The sample's October with its consultations repeated until the package has about 60 pages is made again and again
by the whole program, from start to published folder. In the same run WeasyPrint sets the same forms from the same
filled HTML, without reading data, filling templates, tags or manifest.
"""

import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
DAY, MONTH = "2026-11-20", "2026-10"
ROUNDS = 11
TIMES = 3  # How often October's consultations stand in the busy month.


def busy_project(folder):
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("data", "site", "templates"):
        shutil.copytree(REPOSITORY / part, folder / part)
    sheets = folder / f"data/records/2026/consultations-{MONTH}.yaml"
    head, first, rest = sheets.read_text(encoding="utf-8").partition("  - id: ")
    entries = (first + rest).rstrip("\n") + "\n"
    copies = [re.sub(r"(  - id: \S+)", rf"\1-{copy}", entries) for copy in range(1, TIMES)]
    sheets.write_text(head + "\n".join([entries, *copies]), encoding="utf-8")
    # Counted by hand for the original month.
    for log in folder.glob(f"data/records/2026/*{MONTH}*.yaml"):
        text = log.read_text(encoding="utf-8")
        log.write_text(re.sub(r"^    consultations: \d+\n", "", text, flags=re.M), encoding="utf-8")
    return folder


def run(program, project, *options):
    start = time.perf_counter()
    done = subprocess.run([program, "forms", MONTH, "--date", DAY, "--timing", *options], cwd=project,
                          capture_output=True, text=True, check=False)
    wall = (time.perf_counter() - start) * 1000
    if done.returncode != 0:
        sys.exit(f"exit code {done.returncode}\n{done.stderr[-2000:]}")
    stages = {name: float(ms) for name, ms in re.findall(r"^(\S+) +([\d.]+) ms$", done.stderr, re.M)}
    return {"wall": wall, **stages}


def main(program, html, folder):
    project = busy_project(pathlib.Path(folder) / "package")
    run(program, project)
    out = project / f"out/submissions/{MONTH}"
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    pages = sum(entry["pages"] for entry in manifest["files"] if entry["file"] != "bundle.pdf")

    rounds = []
    for _ in range(ROUNDS):
        # A changed package each time: one that is there already would not be written.
        shutil.rmtree(out)
        rounds.append(run(program, project))
    print(f"\nthe package of a month with {pages} pages (and the same pages again as one bundle), warm, "
          f"median of {ROUNDS}")
    for name in rounds[0]:
        print(f"{name:<12}{statistics.median(one[name] for one in rounds):>9.1f} ms")
    ours = statistics.median(one["wall"] for one in rounds)
    print(f"a page of it takes {ours / pages:.2f} ms, all included")

    filled = pathlib.Path(folder) / "package-html"
    shutil.rmtree(filled, ignore_errors=True)
    filled.mkdir(parents=True)
    subprocess.run([html, project, DAY, MONTH, filled], check=True)
    files = sorted(filled.glob("*.html"))
    peer = subprocess.run(["/usr/bin/python3", HERE / "weasyprint_bench.py", filled,
                           REPOSITORY / "templates/paper/forms/forms.css", *files],
                          capture_output=True, text=True, check=False)
    if peer.returncode != 0:
        print("WeasyPrint is not installed (script/bench --peers)")
        return
    documents = json.loads(peer.stdout)["documents"]
    taken, set_pages = sum(one[0] for one in documents), sum(one[2] for one in documents)
    print(f"WeasyPrint: {taken:.0f} ms for {set_pages} pages of the forms alone, {taken / set_pages:.1f} ms a page: "
          f"{taken / set_pages / (ours / pages):.0f} times as long a page")


main(*sys.argv[1:])
