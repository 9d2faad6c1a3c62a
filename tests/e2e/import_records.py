#!/usr/bin/env python3
"""What a coordinator keeps in Excel comes in whole.

October of the sample is exported as Excel saves it (UTF-8 with a byte order mark, and cp932), with Japanese
headers, labels instead of codes and names instead of ids; then it is imported into a copy of the project that
lacks October. Form 3 must say the same as before, and a second import must not touch a file. A sheet with
mistakes gives the good rows, and every bad one with its row number.
"""

import csv
import subprocess

import yaml

from support import REPOSITORY, copy_sample, golden, main, require, require_same_tree, require_text, run, scratch, tree

FORM = "out/submissions/2026-10/form-03-monthly-report.pdf"
RECORDS = "data/records/2026"
# Field, header, and how a person writes its value in a cell.
CONSULTATION = [("id", "番号"), ("received", "受付日"), ("received_at", "受付時刻"), ("by", "対応者"),
                ("minutes", "所要時間（分）"), ("way", "方法"), ("continuity", "新規・継続"), ("programme", "事業項目"),
                ("consulter_type", "相談者種別"), ("consulter_name", "相談者名"),
                ("consulter_organisation", "相談者所属"), ("consulter_phone", "相談者電話"),
                ("person.age_band", "対象者 年代"), ("person.sex", "対象者 性別"), ("person.care_level", "介護度"),
                ("person.living", "対象者（世帯）"), ("person.ward", "居住区"), ("request", "主訴"),
                ("contents", "相談内容"), ("themes", "テーマ"), ("action", "対応"), ("result", "結果"),
                ("resources", "紹介先"), ("factors", "背景要因"), ("coordination_issue", "連携の課題"),
                ("follow_up", "次回確認日"), ("followed_up", "確認済み")]
LOG = [("date", "日付"), ("open", "開室"), ("staff", "従事者"), ("activities", "活動"), ("note", "備考")]
LISTS = {"way": "ways", "programme": "programmes", "consulter_type": "consulter_types",
         "person.age_band": "age_bands", "person.sex": "sexes", "person.care_level": "care_levels",
         "person.living": "living_situations", "contents": "consultation_contents", "themes": "themes", "factors": "background_factors"}
CONTINUITY = {"new": "新規", "continuing": "継続"}


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def labels(project):
    """List → code → what a person writes."""
    out = {}
    for code_list in read(project / "data/code-lists.yaml")["lists"]:
        words = out[code_list["id"]] = {}
        for item in code_list["items"]:
            words[item["id"]] = item["label"]
            for part in item.get("items", []):
                words[f"{item['id']}.{part['id']}"] = f"{item['label']}/{part['label']}"
    return out


def names(project):
    """Ids → names that mean one record only."""
    entries = [(p.get("id") or p["ID"], p.get("name") or p["名称"]) for path in sorted((project / "data/resources").glob("*.yaml"))
               for file in [read(path)] for p in file.get("resources") or file["資源"]]
    entries += [(p["id"], p["name"]) for p in read(project / RECORDS / "staff.yaml")["staff"]]
    count = {}
    for _, name in entries:
        count[name] = count.get(name, 0) + 1
    return {key: name for key, name in entries if count[name] == 1}


def cell(record, key, words, people):
    value = record
    for step in key.split("."):
        value = value.get(step) if value else None
    if value is None:
        return ""
    values = value if isinstance(value, list) else [value]
    if key in LISTS:
        values = [words[LISTS[key]].get(v, v) for v in values]
    elif key == "continuity":
        values = [CONTINUITY[v] for v in values]
    elif key in ("by", "resources", "staff"):
        values = [people.get(v, v) for v in values]
    elif key in ("received", "follow_up", "date"):
        year, month, day = value.split("-")
        values = [f"{year}/{int(month)}/{int(day)}"]
    elif key == "received_at":
        values = [value + ":00"]
    elif key in ("open", "followed_up"):
        values = ["○" if value == "yes" else "×"]
    return "、".join(values)


def export(path, encoding, columns, records, words, people):
    with open(path, "w", encoding=encoding, newline="", errors="strict") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(header for _, header in columns)
        for record in records:
            out.writerow(cell(record, key, words, people) for key, _ in columns)


def form_text(project):
    return subprocess.run(["pdftotext", "-layout", project / FORM, "-"], capture_output=True, text=True,
                          check=True).stdout


def without_beyond_cp932(value):
    """Excel's own encoding has no 𠮷 and no variation selectors; whoever saves in it loses them."""
    if isinstance(value, str):
        return value.encode("cp932", errors="ignore").decode("cp932")
    if isinstance(value, list):
        return [without_beyond_cp932(v) for v in value]
    return {key: without_beyond_cp932(v) for key, v in value.items()}


def test_whole_month(program, folder, encoding):
    project = copy_sample(folder / f"project-{encoding}")
    run(program, "forms", "2026-10", cwd=project)
    before = form_text(project)
    words, people = labels(project), names(project)
    sheets = project / RECORDS / "consultations-2026-10.yaml"
    logs = project / RECORDS / "daily-log-2026-10.yaml"
    consultations, days = read(sheets)["consultations"], read(logs)["daily_logs"]
    if encoding == "cp932":
        consultations, days = without_beyond_cp932(consultations), without_beyond_cp932(days)
    export(folder / "相談.csv", encoding, CONSULTATION, consultations, words, people)
    export(folder / "日報.csv", encoding, LOG, days, words, people)
    sheets.unlink()
    logs.unlink()

    done = run(program, "import", "consultations", folder / "相談.csv", cwd=project)
    require(done.stderr == "", "importing October", "no finding", done.stderr)
    require_text("the closing line", f"{RECORDS}/consultations-2026-10-imported.yaml\n"
                 f"取り込んだ記録 {len(consultations)} 件、直した記録 0 件、もうあった記録 0 件、取り込めなかった行 0。\n", done.stdout)
    run(program, "import", "daily-log", folder / "日報.csv", "--into", "data/records", cwd=project)
    imported = read(project / RECORDS / "consultations-2026-10-imported.yaml")["consultations"]
    require(imported == [in_order(record) for record in consultations], "what was imported",
            consultations, imported)
    done = run(program, "check", cwd=project)
    require(done.stderr == "", "check after the import", "no finding", done.stderr)
    run(program, "forms", "2026-10", cwd=project)
    require_text(f"form 3 of October after the import ({encoding})", before, form_text(project))

    was = tree(project)
    for sheet, kind in (("相談.csv", "consultations"), ("日報.csv", "daily-log")):
        done = run(program, "import", kind, folder / sheet, cwd=project)
        count = len(consultations) if kind == "consultations" else len(days)
        require_text("the second import", "取り込んだ記録 0 件、直した記録 0 件、"
                     f"もうあった記録 {count} 件、取り込めなかった行 0。\n", done.stdout)
    require_same_tree("a second import changes nothing", was, tree(project))

    # Into another folder, the project stays as it is.
    run(program, "import", "consultations", folder / "相談.csv", "--into", folder / "aside", "--project", project)
    require_same_tree("an import into another folder", was, tree(project))


def in_order(record):
    """A list of one is written as a list."""
    return {key: [value] if key in ("contents", "resources", "factors", "themes") and isinstance(value, str)
            else value for key, value in record.items()}


def test_mistakes(program, folder):
    project = copy_sample(folder / "mistakes")
    (project / "sheet.csv").write_text(
        "番号,受付日,対応者,方法,新規・継続,相談者種別,相談内容,メモ\r\n"
        "11-1,2026/11/2,見本花子,電話,新規,歯科,看取り,\r\n"
        "\r\n"
        "11-2,2026/11/31,花子,電和,新規,歯科,看取り,\r\n"
        "11-3,2026/11/5,,,新規,歯科,看取り,\r\n"
        "合計,,,2,,,,\r\n", encoding="utf-8-sig")
    done = run(program, "import", "consultations", "sheet.csv", cwd=project, expect=1)
    golden(REPOSITORY / "tests/e2e/import/mistakes.txt", done.stderr)
    require_text("the closing line", f"{RECORDS}/consultations-2026-11-imported.yaml\n"
                 "取り込んだ記録 1 件、直した記録 0 件、もうあった記録 0 件、取り込めなかった行 2、合計や見出しの行 1。\n", done.stdout)
    # A copy is kept where people have written into the file.
    path = project / RECORDS / "consultations-2026-11-imported.yaml"
    edited = path.read_text(encoding="utf-8") + "    # 覚え書き\n    request: 手書き\n"
    path.write_text(edited, encoding="utf-8")
    (project / "sheet.csv").write_text(
        "番号,受付日,対応者,方法,新規・継続,相談者種別,相談内容\r\n"
        "11-1,2026/11/2,見本花子,FAX,新規,歯科,看取り\r\n", encoding="utf-8-sig")
    done = run(program, "import", "consultations", "sheet.csv", cwd=project)
    require_text("an update", f"{RECORDS}/consultations-2026-11-imported.yaml\n直しました: c2026-11-11-1\n"
                 "取り込んだ記録 0 件、直した記録 1 件、もうあった記録 0 件、取り込めなかった行 0。\n", done.stdout)
    require_text("the copy", edited, (path.parent / (path.name + "~")).read_text(encoding="utf-8"))
    now = path.read_text(encoding="utf-8")
    require("request: 手書き" in now and "way: fax" in now, "the updated file", "both values", now)
    run(program, "check", cwd=project)

    for arguments in (("kaigo", "sheet.csv"), ("consultations", "sheet.csv", "--as-of", "2026-10-01")):
        run(program, "import", *arguments, cwd=project, expect=2)
    run(program, "import", "consultations", "none.csv", cwd=project, expect=3)


def test_deleted_rows(program, folder):
    """What was deleted in Excel stays, counts, and is told."""
    project = copy_sample(folder / "deleted")

    def sheet(numbers):
        rows = "".join(f"{number},2026/11/2,電話,新規,歯科,看取り\r\n" for number in numbers)
        (project / "sheet.csv").write_text("番号,受付日,方法,新規・継続,相談者種別,相談内容\r\n" + rows,
                                           encoding="utf-8-sig")

    sheet(f"{number:03}" for number in range(1, 14))
    run(program, "import", "consultations", "sheet.csv", cwd=project)
    sheet(range(1, 13))  # As Excel saves numbers.
    done = run(program, "import", "consultations", "sheet.csv", cwd=project)
    require_text("one row deleted", "表にない記録 1 件はそのまま残しました: c2026-11-013\n"
                 "取り込んだ記録 0 件、直した記録 0 件、もうあった記録 12 件、取り込めなかった行 0。\n", done.stdout)
    sheet([5])
    done = run(program, "import", "consultations", "sheet.csv", cwd=project)
    names = [f"c2026-11-{number:03}" for number in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11)]
    require_text("many rows deleted", f"表にない記録 12 件はそのまま残しました: {'、'.join(names)} ほか 2 件\n"
                 "取り込んだ記録 0 件、直した記録 0 件、もうあった記録 1 件、取り込めなかった行 0。\n", done.stdout)
    done = run(program, "import", "consultations", "sheet.csv", "--lang", "en", cwd=project)
    require_text("in English", "12 records that are not in the sheets were left as they are: "
                 f"{', '.join(names)} and 2 more\n"
                 "0 imported, 0 brought up to date, 1 already there, 0 rows refused.\n", done.stdout)


def test(program):
    with scratch() as folder:
        for encoding in ("utf-8-sig", "cp932"):
            test_whole_month(program, folder, encoding)
        test_mistakes(program, folder)
        test_deleted_rows(program, folder)


main(test)
