#!/usr/bin/env python3
"""Measures the public site beside Hugo: site.py KAKEHASHI FOLDER N

The same N resources become the same entries' pages and the same lists: by `kakehashi build --only public`, and by
Hugo (Debian's) with the layouts of tests/bench/hugo/. What stands on which list is read from our own output, so
that both make the same lists of the same entries in the same order; Hugo's content is written outside the measured
time, with hours and answers already grouped and put into words, dates written out, lists divided into their parts and
entries sorted. Both take turns, each into a folder that is not there yet, on one disk.

Hugo's site has no map, no search index, no feeds or open data, no structured data, no leaflets, events or articles, no
sitemap, no headings of groups within its lists, and checks nothing. It does not wait for the disk either; ours does before it takes the place of the old site.
"""

import collections
import datetime
import json
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time

import yaml

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
DAY = "2026-11-20"
ROUNDS = 5
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ANSWERS = {"yes": "可", "consult": "要相談", "no": "不可"}
SHAPES = {"lists": "cards", "rows": "rows", "briefs": "names"}  # Hugo's taxonomy → the class of our list.
GROUPS = [("provides", "provided_treatments", "家で行える医療の処置", "この医療機関・事業所が、ご自宅などにうかがって行う処置です。"),
          ("accepts", "accepted_conditions", "受け入れられる方", "次の病気や医療的なケアのある方が、サービスを利用できるかどうかです。"),
          ("pharmacy_services", "pharmacy_services", "薬局でできること", ""),
          ("dental_services", "dental_services", "歯科でできること", "")]
VISITS = {"home_visits": "訪問診療", "dental_visits": "歯科訪問診療", "medication_visits": "訪問薬剤管理指導"}
AVAILABLE = {True: "対応できます", False: "対応していません", "unknown": "未確認"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, LOADER)


def write_json(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def word(answer):
    """YAML reads yes and no as true and false."""
    return {True: "yes", False: "no"}.get(answer, answer)


def plain(html):
    return re.sub(r"<[^>]*>", "", html).strip()


def term_of(path):
    return re.sub(r"[^a-z0-9]+", "-", path.removesuffix("index.html")).strip("-")


def our_lists(public):
    """Page → (its title, its shape, its entries in their order, its parts), of every page that is a list."""
    found = {}
    for path in sorted(public.rglob("*.html")):
        name = path.relative_to(public).as_posix()
        if name.startswith("resources/"):
            continue
        html = path.read_text(encoding="utf-8")
        entries = list(dict.fromkeys(re.findall(r'href="[./]*resources/([^/"]+)/(?:index\.html)?"', html)))
        if entries:
            title = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.S).group(1)
            shape = next((shape for shape, mark in SHAPES.items() if f'<ol class="{mark}"' in html), "briefs")
            parts = re.search(r'<nav class="parts".*?</nav>', html, re.S)
            parts = re.findall(r'<li><(?:span|a) class="part"(?: href="[./]*([^"]*)")?[^>]*>(.*?)</(?:a|span)></li>',
                               parts.group(0) if parts else "", re.S)
            found[name] = plain(title), shape, entries, [(href, plain(label)) for href, label in parts]
    return found


def words_of(page):
    """What our page puts into words: the rows of its hours, its dates, and the lists that name it."""
    html = page.read_text(encoding="utf-8")
    rows = re.findall(r'<tr( class="closed")?><th scope="row"><span aria-hidden="true">(.*?)</span><span class="unseen">'
                      r'(.*?)</span></th><td><span aria-hidden="true">(.*?)</span><span class="unseen">(.*?)</span>',
                      html)
    weekly = [{"closed": bool(closed), "days": days, "spoken_days": spoken_days, "hours": hours,
               "spoken_hours": spoken_hours} for closed, days, spoken_days, hours, spoken_hours in rows]
    dates = dict(re.findall(r'<time datetime="([^"]*)">([^<]*)</time>', html.partition("</main>")[0]))
    groups = [{"label": label, "lists": [{"href": href, "label": name} for href, name in
                                         re.findall(r'<a href="[./]*([^"]*index.html)">(.*?)</a>', lists)]}
              for label, lists in re.findall(r'<dt>([^<]*)</dt><dd><ul class="words">(.*?)</ul>',
                                             html.partition('id="found-in"')[2], re.S)]
    return weekly, dates, groups


def entry_of(one, codes, kind_list, words):
    """What a page shows of a resource, digested as far as a template can wish for."""
    entry = {key: one[key] for key in (
        "id", "kind", "name", "kana", "phone", "fax", "address", "building", "postal_code", "area", "email", "web",
        "operator", "note", "service_area", "departments", "barrier_free", "coordinates") if key in one}
    entry["kind_list"] = kind_list
    weekly, dates, entry["found_in"] = words
    entry["hours"] = {"weekly": weekly, "exceptions": []}
    for exception in one["hours"]["exceptions"]:
        exception = {key: str(value) for key, value in exception.items()}
        exception.update({f"{key}_text": dates[exception[key]] for key in ("from", "to") if key in exception})
        if exception["hours"] == "closed":
            exception["hours"] = "休み"
        entry["hours"]["exceptions"].append(exception)
    entry["at_home"] = []
    for key, label in VISITS.items():
        if key in one:
            given = one[key] if isinstance(one[key], dict) else {"answer": one[key]}
            entry["at_home"].append({"label": label, "answer": AVAILABLE[given["answer"]],
                                     "record": given.get("record", False)})
    entry["highlights"] = [row["label"] for row in entry["at_home"] if row["answer"] == AVAILABLE[True]]
    entry["answers"] = []
    for key, code_list, title, lead in GROUPS:
        groups = [{"answer": answer, "label": label,
                   "items": [item for item, given in one.get(key, {}).items() if word(given) == answer]}
                  for answer, label in ANSWERS.items()]
        if key in one:
            entry["answers"].append({"id": key, "list": code_list, "title": title, "lead": lead,
                                     "groups": [group for group in groups if group["items"]]})
    confirmed = one["verified"][True]  # YAML 1.1 reads `on`, too, as true.
    entry["verified"] = {"on": str(confirmed), "on_text": dates[str(confirmed)], "how": one["verified"]["how"]}
    entry["is_stale"] = (datetime.date.fromisoformat(DAY) - confirmed).days > 365
    return entry


def write_hugo(project, public, hugo):
    """Hugo's source: its layouts and config, data files, and one content file an entry."""
    shutil.rmtree(hugo, ignore_errors=True)
    shutil.copytree(HERE / "hugo", hugo)
    shutil.copytree(project / "site/assets", hugo / "static/assets")
    codes = {one["id"]: {str(item["id"]): item["label"] for item in one["items"]}
             for one in load(project / "data/code-lists.yaml")["lists"]}
    write_json(hugo / "data/codes.json", codes)
    write_json(hugo / "data/office.json", json.loads(json.dumps(load(project / "data/office.yaml"), default=str)))
    write_json(hugo / "data/areas.json", {area["id"]: area["name"]
                                          for area in load(project / "data/areas.yaml")["areas"]})
    lists = our_lists(public)
    on = {shape: collections.defaultdict(list) for shape in SHAPES}
    order, kind_lists, listed = {}, {}, 0
    address = {path: f"{shape}/{term_of(path)}" for path, (_, shape, _, _) in lists.items()}
    for path, (title, shape, entries, parts) in lists.items():
        write_json(hugo / f"content/{address[path]}/_index.md", {
            "title": title, "parts": [{"href": address[href] if href else "", "label": label} for href, label in parts]})
        listed += len(entries)
        for entry in entries:
            on[shape][entry].append(term_of(path))
            if path.startswith("kinds/"):
                kind_lists[entry] = address[path]
    resources = [one for path in sorted((project / "data/resources").glob("*.yaml"))
                 for one in load(path)["resources"]]
    for position, one in enumerate(sorted(resources, key=lambda one: (one.get("kana", ""), one["id"]))):
        order[one["id"]] = position + 1
    for one in resources:
        words = words_of(public / f"resources/{one['id']}/index.html")
        for group in words[2]:
            for each in group["lists"]:
                each["href"] = address[each["href"]]
        write_json(hugo / f"content/resources/{one['id']}.md", {
            "title": one["name"], "weight": order[one["id"]], **{shape: on[shape][one["id"]] for shape in SHAPES},
            "entry": entry_of(one, codes, kind_lists.get(one["id"], ""), words)})
    return lists, listed


def measure(command, cwd, out):
    """Wall and CPU time in ms, of a run into a folder that is not there."""
    if out.exists():
        # Removing it now would slow down what comes next: ext4 looks long for inodes that were not just freed.
        out.rename(out.with_name(f"{out.name}.trash-{time.monotonic_ns()}"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    wall = (time.monotonic() - start) * 1000
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{command[0]}: exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    cpu = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
    stages = {name: float(ms) for name, ms in re.findall(r"^(\S+) +([\d.]+) ms$", done.stderr, re.M)}
    return {"wall": wall, "cpu": cpu, **stages}


def html_of(folder):
    sizes = [path.stat().st_size for path in folder.rglob("*.html")]
    return len(sizes), sum(sizes) / 1e6


def main(program, folder, count):
    if not shutil.which("hugo"):
        print("Hugo is missing: script/bench --peers installs it")
        return
    project, hugo = folder / f"site-{count}", folder / f"site-{count}-hugo"
    shutil.rmtree(project, ignore_errors=True)
    subprocess.run([sys.executable, REPOSITORY / "script/generate_project.py", str(count), project], check=True)
    ours_command = [program, "build", "--only", "public", "--timing", "--quiet", "--date", DAY, "--lang", "en"]
    hugo_command = ["hugo", "--source", str(hugo), "--destination", str(hugo / "public"), "--quiet", "--noTimes"]
    measure(ours_command, project, project / "out")
    lists, listed = write_hugo(project, project / "out/public", hugo)
    measure(hugo_command, hugo, hugo / "public")
    made = [our_lists(folder) for folder in (project / "out/public", hugo / "public")]
    same = collections.Counter(frozenset(entries) for _, _, entries, _ in made[0].values())
    theirs = collections.Counter(frozenset(entries) for _, _, entries, _ in made[1].values())
    missing = same - theirs
    assert not missing, f"{sum(missing.values())} lists that Hugo's site has not, or with other entries"

    runs = {"ours": [], "hugo": []}
    for _ in range(ROUNDS):
        runs["ours"].append(measure(ours_command, project, project / "out"))
        runs["hugo"].append(measure(hugo_command, hugo, hugo / "public"))
    ours, theirs = ({name: statistics.median(one[name] for one in runs[who]) for name in runs[who][0]}
                    for who in ("ours", "hugo"))
    for trash in [*project.glob("out.trash-*"), *hugo.glob("public.trash-*")]:
        shutil.rmtree(trash)
    version = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout.split()[1]
    print(f"\nthe public site of {count:,} resources: {len(lists)} lists with {listed:,} entries in all; into nothing, "
          f"taking turns, median of {ROUNDS}; {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}")
    print(f"{'':<22}{'Kakehashi':>12}{'Hugo ' + version[1:9].split('+')[0]:>16}{'ratio':>8}")
    for name, unit in (("wall", "ms"), ("cpu", "ms")):
        print(f"{name + ' time':<22}{ours[name]:>9.0f} {unit}{theirs[name]:>13.0f} {unit}{theirs[name] / ours[name]:>8.2f}")
    pages, size = zip(html_of(project / "out/public"), html_of(hugo / "public"))
    print(f"{'HTML pages':<22}{pages[0]:>12,}{pages[1]:>16,}")
    print(f"{'HTML':<22}{size[0]:>9.1f} MB{size[1]:>13.1f} MB{size[1] / size[0]:>8.2f}")
    everything = [path for path in (project / "out/public").rglob("*") if path.is_file()]
    other = collections.Counter(path.suffix for path in everything if path.suffix != ".html")
    print(f"beside these, ours made {', '.join(f'{number} {suffix}' for suffix, number in other.most_common())} with "
          f"{sum(path.stat().st_size for path in everything if path.suffix != '.html') / 1e6:.1f} MB")
    print("our stages: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in ours.items()
                                     if name not in ("wall", "cpu", "all")))


main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), int(sys.argv[3]))
