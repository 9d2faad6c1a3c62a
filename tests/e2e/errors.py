#!/usr/bin/env python3
"""Every mistake that people make: what the program says about it, and that it then changes nothing.

Each case is one mutation of the sample project. `check` must exit with 1 and say exactly what stands
in errors/CASE.txt: one line a finding in Japanese and English, and the full text in Japanese. `build`
must exit with 1, say the same, and leave an existing output as it was, down to the files' times.
"""

import json
import os
import pathlib

from support import (Failure, copy_sample, golden, main, replace, require,
                     require_same_tree, run, scratch, tree)

GOLDENS = pathlib.Path(__file__).parent / "errors"
CLINICS = "data/resources/clinics.yaml"
OCTOBER = "data/records/2026/consultations-2026-10.yaml"
MAY = "data/records/2026/consultations-2026-05.yaml"
TALLIES = "data/records/2026/tallies.yaml"
REPORTS = "data/records/2026/monthly-reports.yaml"
LEAFLET = "site/leaflets/about-office.md"

CASES = {}


def case(function):
    """Registers a mutation under its name."""
    CASES[function.__name__.replace("_", "-")] = function
    return function


def swap(path, old, new):
    """A case that is one replacement."""
    return lambda project: replace(project / path, old, new)


def write(path, text):
    def mutate(project):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    return mutate


# What people type wrongly.
CASES["typo-in-key"] = swap(CLINICS, "    phone: 06-0000-0109\n", "    phnoe: 06-0000-0109\n")
CASES["typo-in-japanese-key"] = swap(CLINICS, "    電話: 06-0000-0115\n", "    でんわ: 06-0000-0115\n")
CASES["wrong-date"] = swap(CLINICS, "verified: {on: 2026-08-03,", "verified: {on: 2026-02-30,")
CASES["date-of-tomorrow"] = swap(CLINICS, "verified: {on: 2026-08-03,", "verified: {on: 2026-11-21,")
CASES["closed-from-tomorrow"] = swap(CLINICS, "status_since: 2026-08-17", "status_since: 2026-11-21")
CASES["wrong-hours"] = swap(CLINICS, "mon-sat: 9:00-12:00", "mon-sat: 9時から12時")
CASES["wrong-phone"] = swap("data/office.yaml", "phone: 06-0000-0010", "phone: 06-0000-001O")
CASES["duplicate-key"] = swap(CLINICS, "    phone: 06-0000-0109\n",
                              "    phone: 06-0000-0109\n    phone: 06-0000-0108\n")
CASES["unknown-code"] = swap(CLINICS, "departments: [internal, cardiology, diabetes]",
                             "departments: [internal, cardiolgy, diabetes]")
CASES["unknown-reference"] = swap(MAY, "resources: [takahashi-clinic, mihon-houkan]",
                                  "resources: [takahasi-clinic, mihon-houkan]")
CASES["duplicate-id"] = swap(CLINICS, "  - id: takahashi-clinic\n", "  - id: mihon-naika\n")
CASES["missing-name"] = swap(CLINICS, "    name: 髙橋ホームケアクリニック\n", "")
CASES["empty-value"] = swap(CLINICS, "    name: 髙橋ホームケアクリニック\n", "    name:\n")
CASES["missing-consent"] = swap(
    CLINICS, "      - {audience: public, answer: yes, on: 2026-04-08, person: 院長, way: 書面}\n", "")
CASES["incomplete-consent"] = swap(
    CLINICS, "{audience: public, answer: yes, on: 2026-04-08, person: 院長, way: 書面}",
    "{audience: public, answer: yes, on: 2026-04-08}")
CASES["tally-differs"] = swap(TALLIES, "      care_manager: 3\n      support_center: 1\n      dementia_team: 1\n"
                              "      other_ward: 1\n      resident: 1\n",
                              "      care_manager: 4\n      support_center: 1\n      dementia_team: 1\n"
                              "      other_ward: 1\n      resident: 1\n")
CASES["coordinates-outside-japan"] = swap(CLINICS, "{latitude: 34.69389, longitude: 135.54174}",
                                          "{latitude: 4.69389, longitude: 135.54174}")
CASES["coordinates-swapped"] = swap(CLINICS, "{latitude: 34.69389, longitude: 135.54174}",
                                    "{latitude: 135.54174, longitude: 34.69389}")
CASES["coordinates-outside-area"] = swap(CLINICS, "{latitude: 34.69389, longitude: 135.54174}",
                                         "{latitude: 34.70760, longitude: 135.54810}")
CASES["unclosed-quote"] = swap(CLINICS, "    name: 髙橋ホームケアクリニック\n",
                               "    name: \"髙橋ホームケアクリニック\n")

CASES["two-forms-of-one-number"] = swap("data/forms.yaml", '    number: "20"\n', '    number: "19"\n')
CASES["voucher-twice"] = swap("data/records/2026/payments.yaml", "voucher: 支018}", "voucher: 支017}")
CASES["year-that-goes-on"] = write("data/records/2026/year-tally.yaml",
                                   "year_tallies: [{fiscal_year: 2026, cases: 80}]\n")

# Files.
CASES["tab-in-indentation"] = swap(CLINICS, "    phone: 06-0000-0109\n", "\tphone: 06-0000-0109\n")
CASES["unknown-file"] = write("data/clinics-2025.yaml", "resources: []\n")
CASES["second-document"] = swap(CLINICS, "  - id: takahashi-clinic\n", "---\n  - id: takahashi-clinic\n")


@case
def missing_office(project):
    (project / "data/office.yaml").unlink()


@case
def saved_as_cp932(project):
    path = project / "data/office.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").replace("髙", "高").encode("cp932"))


@case
def invalid_utf8(project):
    path = project / "data/areas.yaml"
    path.write_bytes(path.read_bytes().replace("見本北圏域".encode(), b"\xe8\xa6\xff\xfe"))


@case
def renamed_by_the_editor(project):
    # Notepad's habit; read as nothing, October's form would print 0.
    path = project / "data/records/2026/consultations-2026-10.yaml"
    path.rename(path.with_name(path.name + ".txt"))


CASES["kind-with-a-slash"] = swap("data/code-lists.yaml", "      - {id: hospital, label: 病院, group: medical,",
                                  "      - {id: hospital/a, label: 病院, group: medical,")


@case
def leaflet_with_a_japanese_name(project):
    (project / LEAFLET).rename(project / "site/leaflets/ご案内 1.md")


# What would be published, or sent to the city, without being true.
CASES["refused-place-twice"] = write("data/resources/own.yaml", """resources:
  - id: hoshizora
    kind: care_manager
    name: ほしぞらケアプラン
    care_numbers: [9970100598]
    consent:
      - {audience: public, answer: yes, on: 2026-09-01, person: 管理者, way: 電話}
  - id: hoshizora-careplan
    kind: care_manager
    name: ほしぞらケアプラン
    care_numbers: [9970100598]
    consent:
      - {audience: public, answer: no, on: 2026-10-01, person: 管理者, way: 電話}
""")
CASES["answers-of-one-day"] = swap(
    CLINICS, "      - {audience: public, answer: yes, on: 2026-04-08, person: 院長, way: 書面}\n",
    "      - {audience: public, answer: no, on: 2026-04-08, person: 院長, way: 書面}\n"
    "      - {audience: public, answer: yes, on: 2026-04-08, person: 院長, way: 書面}\n")
CASES["open-data-without-credit"] = swap(
    "data/resources/open-data-care.yaml",
    "  credit: 「見本市介護サービス事業所一覧」（見本市）を加工して作成\n", "")
CASES["consultation-of-another-year"] = swap(OCTOBER, "    received: 2026-10-01\n", "    received: 2025-10-01\n")
CASES["consultation-of-tomorrow"] = swap(OCTOBER, "    received: 2026-10-01\n", "    received: 2062-10-01\n")
CASES["content-and-its-part"] = swap(OCTOBER, "    contents: [medical.home_visit, medical.visiting_nurse]\n",
                                     "    contents: [medical, medical.visiting_nurse]\n")

# What does not add up; tests/unit/check/cross_checks has all of these rules.
CASES["log-against-sheets"] = swap("data/records/2026/daily-log-2026-10.yaml", "  - date: 2026-10-05\n    open: yes\n",
                                   "  - date: 2026-10-05\n    open: yes\n    consultations: 9\n")
CASES["report-against-records"] = swap(REPORTS, "  - month: 2026-10\n",
                                       "  - month: 2026-10\n    reported: {cases: 16, open_days: 21}\n")
CASES["consultation-on-a-sunday"] = swap(OCTOBER, "    received: 2026-10-01\n", "    received: 2026-10-04\n")
CASES["contract-that-ended"] = swap("data/records/contracts.yaml", "    to: 2027-03-31\n", "    to: 2026-09-30\n")
CASES["year-that-does-not-add-up"] = swap("data/records/2023/year-tally.yaml", "    cases: 112\n", "    cases: 121\n")


@case
def half_a_tally_sheet(project):
    (project / "data/records/2026/consultations-2026-05.yaml").unlink()
    replace(project / TALLIES, "    by_way: {phone: 7, fax: 1, visit_in: 1, visit_out: 1, email: 1}\n    new: 9\n"
            "    continuing: 2\n", "")


# Hostile input.
CASES["alias-bomb"] = write("data/resources/bomb.yaml",
                            "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
                                f"{name}: &{name} [{', '.join(['*' + last] * 9)}]\n"
                                for last, name in zip("abcdefgh", "bcdefghi")))
CASES["nested-brackets"] = write("data/resources/deep.yaml", "resources: " + "[" * 100_000)
CASES["huge-scalar"] = write("data/resources/huge.yaml",
                             "resources:\n  - id: huge\n    note: " + "あ" * (50_000_000 // 3) + "\n")

# Templates and styles.
CASES["private-field-in-public-template"] = swap(
    "templates/html/resource.html", "<h1>{{name}}</h1>", "<h1>{{name}}</h1>\n<p>{{meeting_times}}</p>")
CASES["typo-in-template"] = swap("templates/html/resource.html", "<h1>{{name}}</h1>", "<h1>{{nmae}}</h1>")
CASES["missing-partial"] = swap("templates/html/start.html", "{{> partials/footer}}", "{{> partials/foter}}")
CASES["unclosed-section"] = swap("templates/html/list.html", "{{/sections}}\n", "")
CASES["bad-css-property"] = swap("templates/paper/leaflets/leaflets.css", "font-size: 12.5pt;", "font-sise: 12.5pt;")
CASES["bad-css-value"] = swap("templates/paper/forms/forms.css", "margin: 16mm 18mm 17mm 20mm;",
                              "margin: 16mm 18mm 17mm 2inch;")
CASES["form-template-not-closed"] = swap("templates/paper/forms/partials/masthead.html",
                                         '<p class="number">様式{{form.number}}</p>',
                                         '<p class="number">様式{{form.number}}')
CASES["form-box-too-low"] = swap("templates/paper/forms/form-03-monthly-report.html", "  {{#totals}}\n  <h2>1",
                                 '  <p style="height: 3mm">月報</p>\n  {{#totals}}\n  <h2>1')
CASES["form-box-too-full-even-shrunk"] = swap("templates/paper/forms/forms.css", ".addressee {",
                                              ".addressee { height: 3mm; shrink-to: 9pt;")
CASES["form-column-too-narrow"] = swap("templates/paper/forms/forms.css", "right: 0; width: 44mm }",
                                       "right: 0; width: 4mm }")


@case
def unknown_tag_in_a_paper_partial(project):
    write("templates/paper/forms/sign.html", '<p class="sign">\n  確認 <blink>至急</blink>\n</p>\n')(project)
    replace(project / "templates/paper/forms/form-03-monthly-report.html", "{{> forms/partials/masthead}}",
            "{{> forms/sign}}\n{{> forms/partials/masthead}}")


# Texts.
CASES["image-that-is-not-there"] = swap(LEAFLET, "## 相談支援室とは\n",
                                        "## 相談支援室とは\n\n![室内の写真](../../assets/nai.jpg)\n")
CASES["markdown-with-html"] = swap(LEAFLET, "## 相談支援室とは\n", "## 相談支援室とは\n\n<font color=red>至急</font>\n")
CASES["markdown-bad-link"] = swap(LEAFLET, "## 相談支援室とは\n", "## 相談支援室とは\n\n[ここ](javascript:alert(1))\n")
CASES["reading-that-is-not-closed"] = swap(LEAFLET, "{家族|かぞく}の{世話|せわ}をしたい。",
                                           "{家族|かぞく}の{世話|せわをしたい。")
CASES["easy-text-without-title"] = swap(LEAFLET, 'easy_title: "{相談室|そうだんしつ}のご{案内|あんない}"\n', "")
CASES["easy-text-twice"] = swap(LEAFLET, "## いつ{開|あ}いていますか\n",
                                "=== やさしい日本語 ===\n\n## いつ{開|あ}いていますか\n")
CASES["news-without-an-address"] = swap("site/site.yaml", "link: pages/criteria/index.html", "link: 掲載の基準")
CASES["news-of-a-page-that-is-not-there"] = swap("site/site.yaml", "link: pages/criteria/index.html",
                                                 "link: pages/criterai/index.html")
CASES["situation-with-an-unknown-leaflet"] = swap("site/site.yaml", "leaflets: [about-office]",
                                                  "leaflets: [about-ofice]")
CASES["event-that-ends-before-it-begins"] = swap("data/events.yaml", "until: 2026-12-17", "until: 2026-12-07")
CASES["event-that-ends-in-the-morning"] = swap("data/events.yaml", "    to: 15:30\n", "    to: 3:30\n")
CASES["two-events-of-one-id"] = swap("data/events.yaml", "id: tsudoi-2026-12", "id: sodankai-2026-12")
CASES["emoji-in-leaflet"] = swap(LEAFLET, "**うまく話せなくても大丈夫です。**", "**うまく話せなくても大丈夫です🧓。**")
CASES["emoji-in-leaflet-title"] = swap(LEAFLET, "title: 相談支援室のご案内", "title: 相談支援室のご案内🧓")
CASES["emoji-in-form-data"] = swap(REPORTS, "相談は15件。休診と", "相談は15件🧓。休診と")
CASES["emoji-in-contractor"] = swap("data/office.yaml", "  manager: 髙橋 見本", "  manager: 髙橋🧓 見本")


@case
def markdown_without_head(project):
    path = project / LEAFLET
    path.write_text(path.read_text(encoding="utf-8").split("---\n", 2)[2], encoding="utf-8")


@case
def several_files_at_once(project):
    for name in ("typo-in-key", "unknown-reference", "private-field-in-public-template",
                 "markdown-with-html", "invalid-utf8", "unknown-file"):
        CASES[name](project)


def findings(program, project, *arguments, out):
    done = run(program, *arguments, "--out", out, cwd=project, expect=1)
    return done.stderr + done.stdout


def test_case(program, name, good):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        CASES[name](project)
        out = good / "out"
        before = tree(out)
        texts = [findings(program, project, "check", "--format", kind, "--lang", language, out=out)
                 for kind, language in (("short", "ja"), ("short", "en"), ("human", "ja"))]
        golden(GOLDENS / f"{name}.txt", "\n".join(texts))
        said = findings(program, project, "build", "--format", "human", out=out)
        # `check` closes with a count, `build` does not.
        expected = texts[2][:texts[2].rstrip("\n").rfind("\n") + 1]
        require(said == expected, f"build of {name}: what it says", expected, said)
        require_same_tree(f"build of {name}: the existing output", before, tree(out))
        places = json.loads(run(program, "check", "--format", "json", "--quiet", cwd=project,
                                expect=1).stderr)
        require(len(places) == len(texts[0].splitlines()) - 1, f"{name} as JSON",
                f"{len(texts[0].splitlines()) - 1} findings", f"{len(places)}")


def test_exit_codes(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        wrong_use = {
            "an unknown sub-command": ["bulid"],
            "no sub-command": [],
            "a day that is none": ["check", "--date", "2026-02-30"],
            "a month that is none": ["build", "--month", "2026-13"],
            "an unknown part": ["build", "--only", "pubilc"],
            "an unknown format": ["check", "--format", "xml"],
            "an unknown language": ["check", "--lang", "fr"],
            "no thread at all": ["check", "--jobs", "0"],
            "an import without a folder": ["import", "kaigo", "x.csv"],
        }
        texts = []
        for what, arguments in wrong_use.items():
            done = run(program, *arguments, cwd=project, expect=2)
            require(done.stdout == "", f"{what}: standard output", "nothing", done.stdout)
            texts.append(f"{what}: {' '.join(arguments)}\n{done.stderr.splitlines()[0]}\n")
        golden(GOLDENS / "wrong-use.txt", "\n".join(texts))
        require(not (project / "out").exists(), "wrong use makes no output", "no out", "out")
        for arguments in (["--help"], ["build", "--help"], ["version"]):
            done = run(program, *arguments, cwd=project)
            require(done.stdout != "" and done.stderr == "", f"{arguments}", "text on standard output",
                    done.stderr)

        unreadable = copy_sample(folder / "unreadable")
        office = unreadable / "data/office.yaml"
        office.unlink()
        office.mkdir()  # Permissions do not stop root; a folder in a file's place stops everybody.
        disk = {
            "a file that cannot be read": (unreadable, ["check"]),
            "a project that is not there": (folder, ["check", "--project", "nowhere"]),
            "an import of a file that is not there":
                (project, ["import", "kaigo", "none.csv", "--into", "data/resources"]),
            "an output that is a file": (project, ["build", "--out", "README"]),
            "an output inside a file": (project, ["build", "--out", "README/out"]),
            "an output that somebody else made": (project, ["build", "--out", "site"]),
        }
        (project / "README").write_text("a file\n", encoding="utf-8")
        before = tree(project)
        texts = []
        for what, (where, arguments) in disk.items():
            done = run(program, *arguments, cwd=where, expect=3)
            texts.append(f"{what}: {' '.join(arguments)}\n{done.stderr}")
        golden(GOLDENS / "disk.txt", "\n".join(texts))
        after = {name: entry for name, entry in tree(project).items() if not name.endswith(".lock")}
        require_same_tree("a build that could not write", before, after)


def test(program):
    with scratch() as folder:
        good = copy_sample(folder / "good")
        run(program, "build", "--quiet", cwd=good)
        run(program, "check", cwd=good)
        wanted = os.environ.get("CASE")
        failures = []
        for name in sorted(CASES):
            if wanted and name != wanted:
                continue
            try:
                test_case(program, name, good)
                print(f"{name}: said, and nothing changed", flush=True)
            except Failure as failure:
                print(f"{name}: FAILED", flush=True)
                failures.append(str(failure))
        if failures:
            raise Failure("\n\n".join(failures))
        if not wanted:
            test_exit_codes(program)
            print("exit codes 0 to 3: as documented")
        strays = {path.stem for path in GOLDENS.glob("*.txt")} - CASES.keys() - {"wrong-use", "disk"}
        require(not strays, "errors/", "one text a case", f"left over: {sorted(strays)}")


if __name__ == "__main__":
    main(test)
