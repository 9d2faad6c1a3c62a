#!/usr/bin/env python3
"""Proves that check_private.py finds what it should, and leaves alone what may be shown."""

import pathlib
import subprocess
import sys
import tempfile

CHECK = pathlib.Path(__file__).with_name("check_private.py")

FILES = {
    "data/office.yaml": "name: 見本相談支援室\nphone: 06-0000-0010\ncontractor: {name: 受託の法人, manager: 髙橋 見本}\n",
    "data/resources/a.yaml": """
resources:
  - id: shown
    name: 見える医院
    note: 住民への案内です
    contact_person: 看護師長 例川
    verified: {on: 2026-01-01, by: 見本 花子, how: 公式サイト}
    consent: [{audience: public, answer: yes, on: 2026-04-01, person: 院長 例川}]
  - ID: japanese
    名称: 日本語の医院
    室内メモ: 日本語で書いた室内メモ
    同意: [{公開先: 住民向け, 回答: 同意, 回答日: 2026-04-01, 回答者: 院長}]
  - id: withdrawn
    name: 同意を取り消した医院
    consent:
      - {audience: public, answer: no, on: 2026-05-01, person: 院長}
      - {audience: public, answer: yes, on: 2026-04-01, person: 院長}
  - id: silent
    name: 答えのない医院
  - id: gone
    name: 廃止された医院
    status: closed
    consent: [{audience: public, answer: yes, on: 2026-04-01, person: 院長}]
""",
    "data/resources/open.yaml": """
source: {name: 市の一覧, open_data: yes}
resources:
  - id: official
    name: 公的データの事業所
    phone: 06-0000-0099
    note: 公表されていない案内
""",
    "data/records/2026/c.yaml": "consultations: [{id: c1, request: 家で看取りたいが医師が見つからない}]\n",
    "site/leaflets/a.md": "案内",
    "out/index.html": "<p>見える医院 日本語の医院 公的データの事業所 06-0000-0099 見本相談支援室 住民への案内です 公式サイト 案内</p>\n",
}

SECRETS = {
    "a field for professionals": "看護師長 例川",
    "who confirmed": "見本 花子",
    "who consented": "院長 例川",
    "a note under a Japanese key": "日本語で書いた室内メモ",
    "an entry whose consent was withdrawn": "同意を取り消した医院",
    "an entry without an answer": "答えのない医院",
    "an entry that is closed": "廃止された医院",
    "an unpublished field of open data": "公表されていない案内",
    "the contractor's manager": "髙橋 見本",
    "a consultation": "家で看取りたいが医師が見つからない",
    "a text broken by markup": "家で看取り<br>\n<b>たいが</b>医師が見つからない",
    "an escaped attribute": "<a title='同意を取り消した&#x533b;院'>x</a>",
}


def run(root):
    result = subprocess.run([sys.executable, str(CHECK), str(root / "data"), str(root / "out")],
                            capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def main():
    passed, failures = 0, []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in FILES.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")

        def expect(name, good, output):
            nonlocal passed
            if good:
                passed += 1
            else:
                failures.append(f"{name}: {output.strip()}")

        code, output = run(root)
        expect("a clean site", code == 0 and "FAILED" not in output, output)
        page = root / "out" / "index.html"
        clean = page.read_text(encoding="utf-8")
        for name, secret in SECRETS.items():
            page.write_text(clean + secret, encoding="utf-8")
            code, output = run(root)
            expect(name, code == 1 and output.count("FAILED index.html shows") == 1, output)
        page.unlink()
        code, output = run(root)
        expect("an empty site", code == 1 and "nothing to check" in output, output)

    for failure in failures:
        print(f"FAILED {failure}")
    print(f"{passed} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
