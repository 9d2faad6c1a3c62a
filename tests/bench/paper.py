#!/usr/bin/env python3
"""Measures the typesetter beside WeasyPrint and Typst: paper.py KAKEHASHI_PAPER_BENCH FOLDER

Makes the same pages for all engines in FOLDER, lets the engines take turns and prints medians, and each peer's
figure as a multiple of ours. FOLDER/peers has the npm package. An engine that is not installed is left out.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

import day_log

HERE = pathlib.Path(__file__).resolve().parent
TYPST = "@myriaddreamin/typst-ts-node-compiler"
ROWS = 31  # Of a page.
FORMS = 60
ROUNDS = 5
TABLE_ROUNDS = 3
# WeasyPrint takes half a second a page; that many show its pace.
WEASYPRINT_FORMS = 5


class Engine:
    """How one engine is called, and where its PDFs go: FOLDER/<the first word of its name>."""

    def __init__(self, name, command, suffix, folder):
        self.name, self.command, self.suffix = name, command, suffix
        self.pages, self.out = folder / "pages", folder / name.split()[0].lower()
        self.out.mkdir(exist_ok=True)
        self.further = FORMS
        self.table_rounds = TABLE_ROUNDS

    def run(self, pages, jobs=1):
        command = [word.format(jobs=jobs, out=self.out) for word in self.command]
        files = [self.pages / f"{page}.{self.suffix}" for page in pages]
        done = subprocess.run(command + files, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{self.name}: exit code {done.returncode}\n{done.stdout}{done.stderr}"[-2000:])
        return json.loads(done.stdout)


def forms(count):
    """One page that goes first, and `count` others."""
    return [f"form-{i:02}" for i in range(count + 1)]


def write_pages(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.css").write_text(day_log.STYLE, encoding="utf-8")
    texts = {name: (i, ROWS) for i, name in enumerate(forms(FORMS))}
    texts |= {f"rows-{count}": (FORMS + count, count) for count in (1250, 2500, 5000, 10000)}
    for name, (document, count) in texts.items():
        (folder / f"{name}.html").write_text(day_log.html(document, count), encoding="utf-8")
        (folder / f"{name}.typ").write_text(day_log.typst(document, count), encoding="utf-8")


def output(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def find_engines(program, folder):
    style = str(folder / "pages/style.css")
    engines = [Engine("Kakehashi", [program, "{jobs}", "{out}", style], "html", folder)]
    version = output(["/usr/bin/python3", "-c", "import weasyprint; print(weasyprint.__version__)"])
    if version:
        engines.append(Engine(f"WeasyPrint {version}",
                              ["/usr/bin/python3", str(HERE / "weasyprint_bench.py"), "{out}", style],
                              "html", folder))
        engines[-1].further = WEASYPRINT_FORMS
        engines[-1].table_rounds = 1
    else:
        print("WeasyPrint is missing: script/bench --peers installs it")
    package = folder / "peers/node_modules" / TYPST / "package.json"
    if package.exists():
        version = json.loads(package.read_text(encoding="utf-8"))["version"]
        engines.append(Engine(f"Typst (npm {version})",
                              ["node", str(HERE / "typst_bench.mjs"), str(folder / "peers"), "{out}"],
                              "typ", folder))
    else:
        print("Typst is missing: script/bench --peers installs it")
    return engines


def print_row(label, figures, unit):
    """Each figure, and how many times the first one it is."""
    cells = [f"{figures[0]:>11,.1f} {unit:<3}{'':8}"]
    cells += [f"{figure:>11,.1f} {unit:<3}{f'({figure / figures[0]:,.1f} ×)':>8}" for figure in figures[1:]]
    print(f"{label:<30}" + "".join(cells).rstrip())


def median(runs, figure):
    return statistics.median(figure(run) for run in runs)


def bench_forms(engines):
    runs = {engine: [] for engine in engines}
    parallel = []
    for _ in range(ROUNDS):
        for engine in engines:
            runs[engine].append(engine.run(forms(engine.further)))
        parallel.append(engines[0].run(forms(FORMS), jobs=2))
    for engine in engines:
        for _, _, pages in runs[engine][0]["documents"]:
            assert pages == 1, f"{engine.name} makes {pages} pages of a one-page form"

    print(f"\nA day log of {ROWS} rows on one page, from text in memory to PDF in memory: medians of {ROUNDS} runs, the "
          f"engines taking turns.\nEach run is a new process that loads its fonts, sets one page (first), and then "
          f"{FORMS} others with other texts\n({WEASYPRINT_FORMS} others for WeasyPrint).")
    print(f"{'':30}" + "".join(f"{engine.name:>14}{'':9}" for engine in engines).rstrip())

    def row(label, figure, unit="ms"):
        print_row(label, [median(runs[engine], lambda run, e=engine: figure(run, e)) for engine in engines], unit)

    row("starting (fonts, program)", lambda run, _: run["load"])
    row("first page", lambda run, _: run["documents"][0][0])
    further = [median(runs[engine], lambda run: statistics.median(one[0] for one in run["documents"][1:]))
               for engine in engines]
    print_row("each further page", further, "ms")
    row(f"{FORMS} pages, one after another", lambda run, engine: run["others"] * FORMS / engine.further)
    print_row(f"{FORMS} pages, ours with 2 jobs", [median(parallel, lambda run: run["others"])] + [
        median(runs[engine], lambda run, e=engine: run["others"] * FORMS / e.further) for engine in engines[1:]], "ms")
    row(f"{FORMS} pages, CPU time", lambda run, engine: run["cpu"] * FORMS / engine.further)
    row("a page's size", lambda run, _: statistics.median(one[1] for one in run["documents"]) / 1000, "KB")
    row("peak memory", lambda run, _: run["peak"], "MB")


def bench_table(engines):
    runs = {engine: [] for engine in engines}
    for turn in range(TABLE_ROUNDS):
        for engine in engines:
            if turn < engine.table_rounds:
                runs[engine].append(engine.run(["form-00", "rows-5000"]))
    print(f"\nA table of 5,000 rows in one document, after one page as a warm-up: medians of {TABLE_ROUNDS} runs "
          "(WeasyPrint: 1 run).")
    print(f"{'':30}" + "".join(f"{engine.name:>14}{'':9}" for engine in engines).rstrip())
    for label, unit, figure in (("5,000 rows", "ms", lambda run: run["documents"][1][0]),
                                ("pages", "", lambda run: run["documents"][1][2]),
                                ("its size", "KB", lambda run: run["documents"][1][1] / 1000),
                                ("a page's size", "KB",
                                 lambda run: run["documents"][1][1] / 1000 / run["documents"][1][2]),
                                ("peak memory", "MB", lambda run: run["peak"])):
        print_row(label, [median(runs[engine], figure) for engine in engines], unit)


def bench_growth(engine):
    counts = (1250, 2500, 5000, 10000)
    runs = [engine.run(["form-00"] + [f"rows-{count}" for count in counts]) for _ in range(TABLE_ROUNDS)]
    print(f"\nGrowth of ours with the rows (1.00 is exactly linear): medians of {TABLE_ROUNDS} runs; "
          f"peak memory with 10,000 rows {median(runs, lambda run: run['peak']):.1f} MB")
    base = 0
    for i, count in enumerate(counts, 1):
        time = median(runs, lambda run, at=i: run["documents"][at][0])
        base = base or time / count
        print(f"{count:>8,} rows {time:>10.1f} ms {time / count * 1000:>8.1f} µs a row {time / count / base:>8.2f}")


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    write_pages(folder / "pages")
    engines = find_engines(program, folder)
    print(f"\n{os.cpu_count()} CPUs; load before the first run {os.getloadavg()[0]:.1f} (with others at work, look at "
          "the ratios)")
    bench_forms(engines)
    bench_table(engines)
    bench_growth(engines[0])


if __name__ == "__main__":
    main()
