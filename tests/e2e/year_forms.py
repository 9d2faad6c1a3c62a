#!/usr/bin/env python3
"""The forms of staff, plan, money and papers, and the information-sharing sheets.

Sums of forms 11 and 12 are counted again from the YAML with PyYAML and looked for in the printed rows. A form
without records is a clean blank one; texts at the limit of what offices write come out whole.
"""

import collections
import re
import shutil
import subprocess

import yaml

from support import REPOSITORY, copy_sample, fail, main, replace, require, run, scratch

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Of a fiscal year's papers: how many pages, and words that must stand on them.
SINGLE = {
    "1": (1, ["見本花子", "みほんはなこ", "看護師第0000101号（平成15年4月25日）", "式利みどり", "見本健第26-0012号"]),
    "2": (1, ["契約番号見本健第26-0012号", "個人情報", "暴力団", "公正で中立", "髙橋見本"]),
    "9": (2, ["退院のときに切れ目をつくらない", "（ウ）切れ目のない", "指標新しい案内様式を使ったカンファレンスの数",
              "目標値年24件", "11～3月", "第3三半期"]),
    "16": (1, ["令和8年7月1日", "式利みどり", "例田太郎", "法人内の異動のため", "前任者の異動に伴う後任として着任"]),
    "17": (3, ["れいだたろう", "平成2年11月3日生", "見本福祉大学社会福祉学部卒業", "第0000201号", "〒000-0022"]),
    "18": (1, ["□指示■承諾□協議", "□委託者■受託者", "出前講座の会場の変更について", "令和8年9月10日", "承諾する。"]),
    "19": (1, ["再委託先", "金円", "令和年月日から"]),
    "20": (1, ["金4,980,000円也", "令和8年10月9日", "見本銀行", "0000010"]),
    "sheet-1-medical-care": (1, ["髙橋ホームケアクリニック", "06-0000-0112", "試山幸様", "（85歳）", "■返信をお願いします",
                                 "■ケアプランを作るときのご意見", "夜間に2回", "06-0000-0181"]),
    "sheet-2-outcome": (1, ["□転科・転院・退院が決まったとき", "返信先見本区在宅医療・介護連携相談支援室"]),
    "sheet-3-patient-status": (1, ["■入院紹介", "例本一夫様", "■認定あり", "退院前カンファレンスに出席", "9月29日に退院"]),
    "sheet-4-admission": (1, ["□要介護5", "□一部介助", "□つかまれば可", "障がい名", "補助具"]),
}
YEAR = {
    "form-11-accounts": (1, ["契約金額9,800,000円"]),
    "form-12-expenses": (3, ["再委託", "支064"]),
    "form-13-completion": (1, ["金9,800,000円", "令和8年3月31日"]),
    "form-14-year-report": (3, ["相談は137件", "病院の相談室と在宅の職種が年4回", "次年度の計画に引き継ぐこと", "令和5年度令和6年度令和7年度",
                                "計112124137"]),
    "form-15-staff-training": (2, ["3回", "見本花子、式利みどり", "令和7年5月22日（木）10:00～16:30", "送信前に2人で"]),
}
# What a form still says when there is no record at all.
BLANK = {
    "1": ["業務従事者届", "常勤・非常勤", "令和年月日から令和年月日まで"],
    "9": ["（ア）", "（ウ）", "（ク）", "評価の時期"],
    "11": ["費目", "予算額", "合計"],
    "12": ["摘要", "証憑番号", "合計"],
    "13": ["完了年月日令和年月日"],
    "14": ["（ウ）", "成果", "課題", "次年度の計画に引き継ぐこと"],
    "15": ["研修名", "令和年月日（）時分～時分"],
    "16": ["変更前", "変更後", "変更年月日令和年月日"],
    "17": ["昭和・平成年月日生", "学歴", "職歴", "写真"],
    "18": ["□指示□承諾□協議", "□委託者□受託者"],
    "19": ["再委託先", "金円"],
    "20": ["金円也", "普通・当座"],
    "sheet-1-medical-care": ["□返信をお願いします", "様"],
    "sheet-3-patient-status": ["□入院紹介", "相談支援室の記録"],
}

LONG_NAME = "見本区在宅医療介護連携研究開発支援推進機構本部の会長"  # 26 characters.

# check_pdf.sh takes a second or two for each file: those whose blank differs most in its tables.
CHECKED_BLANK = {"12", "14", "17", "20"}


def text_of(pdf):
    """In reading order, without any white space."""
    lines = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True).stdout
    words = [line.strip()[1:-1] for line in lines.splitlines() if line.strip().startswith('"')]
    return re.sub(r"\s+", "", "".join(words))


def pages(pdf):
    done = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True)
    return int(re.search(r"Pages: +(\d+)", done.stdout)[1])


def forms(program, project, period, *more):
    done = run(program, "forms", period, *more, cwd=project)
    require("注意" not in done.stderr + done.stdout, f"forms {period} {' '.join(more)}", "no warning",
            done.stderr + done.stdout)


def single(program, project, number, period="2026-FY"):
    folder = project / "out/submissions/single"
    shutil.rmtree(folder, ignore_errors=True)
    forms(program, project, period, "--form", number)
    made = sorted(folder.glob("*.pdf"))
    require(len(made) == 1, f"the files of form {number}", "one", made)
    return made[0]


def expect(pdf, count, words):
    if count is not None:
        require(pages(pdf) == count, f"pages of {pdf.name}", count, pages(pdf))
    text = text_of(pdf)
    for word in words:
        require(word in text, f"words of {pdf.name}", word, text)
    return text


def read_all(project, key):
    found = []
    for path in sorted((project / "data/records").rglob("*.yaml")):
        with open(path, encoding="utf-8") as file:
            found += yaml.load(file, LOADER).get(key) or []
    return found


def yen(number):
    return ("△" if number < 0 else "") + f"{abs(number):,}"


def percent(part, whole):
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}"


def check_accounts(project, folder, year, first, last):
    """Every line and sum of forms 11 and 12, counted here. `first` and `last` are ISO days."""
    whole_year = (first, last) == (f"{year}-04-01", f"{year + 1}-03-31")
    lines = next(b for b in read_all(project, "budgets") if b["fiscal_year"] == str(year))["lines"]
    payments = [p for p in read_all(project, "payments") if f"{year}-04-01" <= p["date"] <= last]
    text11, text12 = (text_of(folder / f"form-{name}.pdf") for name in ("11-accounts", "12-expenses"))
    sums = collections.defaultdict(lambda: [0, 0, 0])
    printed = 0
    for line in lines:
        planned = int(line["planned"].replace(",", ""))
        own = [p for p in payments if p["line"] == line["id"]]
        to_date = sum(int(p["amount"]) for p in own)
        in_period = [p for p in own if p["date"] >= first]
        spent = sum(int(p["amount"]) for p in in_period)
        row = line["name"] + yen(planned) + ("" if whole_year else yen(spent)) + yen(to_date)
        row += yen(planned - to_date) + percent(to_date, planned)
        require(row in text11, f"form 11 of {year}: {line['name']}", row, text11)
        for i, number in enumerate((planned, spent, to_date)):
            sums[line["kind"]][i] += number
        if line["kind"] == "expense" and in_period:
            require(line["name"] + "小計" + yen(spent) in text12, "a subtotal of form 12", yen(spent), text12)
            for payment in sorted(in_period, key=lambda p: p["date"]):
                row = "".join(payment[k] for k in ("description", "counterpart", "voucher"))
                row = re.sub(r"\s+", "", row) + yen(int(payment["amount"]))
                require(row in text12, "a payment of form 12", row, text12)
                printed += 1
    for kind in ("income", "expense"):
        planned, spent, to_date = sums[kind]
        row = "合計" + yen(planned) + ("" if whole_year else yen(spent)) + yen(to_date) + yen(planned - to_date)
        require(row in text11, f"form 11 of {year}: sum of {kind}", row, text11)
    balance = [yen(a - b) for a, b in zip(sums["income"], sums["expense"])]
    row = balance[0] + ("" if whole_year else balance[1]) + balance[2] + "※"
    require(row in text11, f"form 11 of {year}: balance", row, text11)
    require(text12.count("合計" + yen(sums["expense"][1])) == 1, "the sum of form 12", yen(sums["expense"][1]), text12)
    print(f"{first} to {last}: {len(lines)} budget lines and {printed} payments as counted here", flush=True)


def make_extreme(project):
    """Names, amounts and texts as long as an office writes them."""
    office = project / "data/office.yaml"
    text = office.read_text(encoding="utf-8")
    text = text.replace("一般社団法人見本区医師会\n", "公益社団法人見本県見本市見本区北部地域医師会連合会\n")
    text = text.replace("manager_title: 会長", "manager_title: 代表理事兼地域医療担当理事")
    office.write_text(text, encoding="utf-8")
    staff = project / "data/records/2026/staff.yaml"
    replace(staff, "name: 見本 花子\n", f"name: {LONG_NAME}\n")
    replace(staff, "number: 第0000101号", "number: 第00000102号")
    records = project / "data/records"
    for path in records.rglob("*.yaml"):
        if path.name in ("budget.yaml", "payments.yaml", "year-report.yaml", "staff-trainings.yaml", "contracts.yaml"):
            path.unlink()
    long_text = "".join(f"{i}回目の集まりで、退院の前に在宅の職種が顔を合わせる順番を決めた。" for i in range(1, 62))[:2000]
    (records / "2026/extreme.yaml").write_text(yaml.dump({
        "contracts": [{"id": "c", "number": "見本健第26-0012号", "name": "見本区在宅医療・介護連携相談支援事業業務委託",
                       "signed_on": "2026-04-01", "from": "2026-04-01", "to": "2027-03-31", "amount": "999999999"},
                      {"id": "contract-2025", "name": "前の契約", "signed_on": "2025-04-01", "from": "2025-04-01",
                       "to": "2026-03-31"},
                      {"id": "contract-2026", "name": "さらに前の契約", "signed_on": "2024-04-01", "from": "2024-04-01",
                       "to": "2025-03-31"}],
        "budgets": [{"fiscal_year": "2026", "lines": [
            {"id": "in", "name": "委託料", "kind": "income", "planned": "999999999"},
            {"id": "in2", "name": "補助金", "kind": "income", "planned": "999999999"},
            {"id": "out", "name": "使用料及び賃借料その他の費用", "kind": "expense", "planned": "987654321",
             "note": "複合機、室料、駐車場の使用料、その他"}]}],
        "payments": [{"date": f"2026-0{4 + i % 4}-{i % 28 + 1:02d}", "line": "out", "amount": str(100000000 + i),
                      "description": "在宅医療・介護連携の相談支援室で使う複合機の使用料と部品の交換",
                      "counterpart": "見本オフィスサービス株式会社", "voucher": f"支{i:03d}"} for i in range(40)][:9]
                    + [{"date": f"2026-07-{i % 31 + 1:02d}", "line": "out", "amount": "1234", "description": "消耗品",
                        "counterpart": "見本文具店", "voucher": f"消{i:03d}"} for i in range(31)],
        "year_reports": [{"fiscal_year": "2026", "results": long_text, "problems": long_text, "next_year": "なし",
                          "activities": [{"programme": "u", "text": long_text}]}],
        "staff_trainings": [{"id": "s", "name": "研修", "date": "2026-06-01", "participants": ["mihon-hanako"],
                             "content": long_text, "result": long_text}],
    }, allow_unicode=True, default_style='"', sort_keys=False), encoding="utf-8")
    return long_text


def test(program):
    made = []
    with scratch() as folder:
        project = copy_sample(folder / "sample")
        forms(program, project, "2025-FY")
        forms(program, project, "2026-T1")
        year, trimester = project / "out/submissions/2025-FY", project / "out/submissions/2026-T1"
        for name, (count, words) in YEAR.items():
            expect(year / f"{name}.pdf", count, words)
        check_accounts(project, year, 2025, "2025-04-01", "2026-03-31")
        check_accounts(project, trimester, 2026, "2026-04-01", "2026-07-31")
        made += [year / "bundle.pdf", trimester / "bundle.pdf"]
        kept = folder / "kept"
        kept.mkdir()
        for number, (count, words) in SINGLE.items():
            pdf = single(program, project, number)
            expect(pdf, count, words)
            made.append(shutil.copy(pdf, kept))
        invoices = single(program, project, "20", "2025-FY")
        text = expect(invoices, 2, ["令和8年4月20日", "令和7年10月10日"])
        require(text.count("金4,900,000円也") == 2, "the invoices of a contract", "twice 4,900,000", text)
        print(f"{len(YEAR) + len(SINGLE) + 1} forms of the sample: words and pages as expected", flush=True)

        # A period whose records are absent: nothing but lines and boxes for the pen.
        empty = copy_sample(folder / "empty")
        shutil.rmtree(empty / "data/records")
        for number, words in BLANK.items():
            pdf = single(program, empty, number)
            text = expect(pdf, None, words)
            for stray in ("見本健第", "例田", "式利", "委託料", "円円"):
                require(stray not in text.replace("見本健康局", ""), f"a blank form {number}", f"no {stray}", text)
            if number == "14":
                last = subprocess.run(["pdftotext", "-f", str(pages(pdf)), pdf, "-"], capture_output=True, text=True,
                                      check=True).stdout
                require("責任者の確認" in last and "開室日数" in last, "the last page of a blank form 14",
                        "the check below the last table", last)
            if number in CHECKED_BLANK:
                made.append(shutil.copy(pdf, kept / f"blank-{pdf.name}"))
        print(f"{len(BLANK)} blank forms", flush=True)

        extreme = copy_sample(folder / "extreme")
        long_text = make_extreme(extreme)
        for number, words in (("1", ["公益社団法人見本県見本市見本区北部地域医師会連合会", "代表理事兼地域医療担当理事",
                                   LONG_NAME, "看護師第00000102号（平成15年4月25日）"]), ("17", [LONG_NAME]),
                              ("11", ["1,999,999,998", "900,038,290"]), ("12", ["支008", "消030", "合計900,038,290"]),
                              ("13", ["金999,999,999円"]), ("14", [long_text]), ("15", [long_text])):
            pdf = single(program, extreme, number)
            expect(pdf, None, words)
            if number == "1":
                lines = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
                require("第00000102号" in lines.stdout, "a licence number of form 1", "on one line", lines.stdout)
            if number == "11":
                pdf = single(program, extreme, number, "2026-T1")  # It has the most columns.
                lines = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
                require("1,999,999,998" in lines.stdout, "an amount of form 11", "on one line", lines.stdout)
            if number in ("12", "14"):
                made.append(shutil.copy(pdf, kept / f"extreme-{pdf.name}"))
        print("long names, large amounts, 40 payments and reports of 2,000 characters come out whole", flush=True)

        done = subprocess.run([REPOSITORY / "tests/tools/check_pdf.sh", *made], capture_output=True, text=True)
        if done.returncode != 0:
            fail("check_pdf.sh", "sound files", done.stdout + done.stderr)
        print(done.stdout.strip(), flush=True)


if __name__ == "__main__":
    main(test)
