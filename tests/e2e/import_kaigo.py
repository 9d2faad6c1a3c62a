#!/usr/bin/env python3
"""An official place gets the area of its ward, where the project has one area for it.

Two wards in a file, one of which is an area of the project: its places have the area; without a project, or when
two areas name the ward, none has. Official coordinates outside the area are told and stop nothing; an own entry's
are an error.
"""

import re

import yaml

from support import copy_sample, main, replace, require, run, scratch

HEADER = ("都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,方書（ビル名等）,緯度,経度,"
          "電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,"
          "高齢者の方と障害者の方が同時一体的に利用できるサービス,介護保険の通常の指定基準を満たしている,"
          "障害福祉の通常の指定基準を満たしている,備考")
# The second lies 40 km from its ward, as some do.
ROWS = [("991015", "見本市見本区", "9970200001", "みどり見本", "34.7035", "135.5560"),
        ("991015", "見本市見本区", "9970200002", "とおい見本", "35.0000", "135.9000"),
        ("991023", "見本市例示区", "9970200003", "あおい例示", "34.7000", "135.5000")]


def row(code, city, number, name, latitude, longitude):
    return ",".join([code, number, "見本県", city, name, "ミホン", "居宅介護支援", f"見本県{city}桜台{number[-1]}丁目2番3号", "",
                     latitude, longitude, f"06-0000-800{number[-1]}", "", "", "合同会社見本", number] + [""] * 8)


def imported(program, folder, project):
    """Office number → area, as the import wrote them."""
    into = folder / "imported"
    run(program, "import", "kaigo", folder / "official.csv", "--project", project, "--into", into, "--as-of",
        "2026-06-30", "--quiet", cwd=folder)
    return {one["care_numbers"][0]: one.get("area") for path in sorted(into.glob("*.yaml"))
            for one in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["resources"]}


def test(program):
    with scratch() as folder:
        (folder / "official.csv").write_text(
            "\r\n".join([HEADER, *(row(*one) for one in ROWS), ""]), encoding="utf-8-sig")
        none = dict.fromkeys((one[2] for one in ROWS))
        alone = imported(program, folder, folder / "no-project")
        require(alone == none, "an import without a project", none, alone)

        project = copy_sample(folder / "project")
        areas = project / "data/areas.yaml"
        unnamed = imported(program, folder, project)
        require(unnamed == none, "areas without municipality codes", none, unnamed)

        replace(areas, "  - id: kita\n", '  - id: kita\n    municipality_code: "991015"\n')
        expected = none | {"9970200001": "kita", "9970200002": "kita"}
        named = imported(program, folder, project)
        require(named == expected, "an area that is a ward", expected, named)

        (project / "data/resources/official.yaml").write_bytes((folder / "imported/kaigo-991015.yaml").read_bytes())
        done = run(program, "build", "--only", "public", cwd=project)
        told = re.findall(r"^data/resources/official.yaml:(\d+):\d+: (\S+): .*\[check-outside-area\]", done.stderr, re.M)
        require([kind for _, kind in told] == ["注意"], "official coordinates outside the area", "one warning", done.stderr)
        official = (project / "data/resources/official.yaml").read_text(encoding="utf-8")
        (project / "data/resources/official.yaml").write_text(
            official.replace("open_data: yes", "open_data: no"), encoding="utf-8")
        done = run(program, "build", "--only", "public", cwd=project, expect=1)
        require("エラー: 座標が圏域" in done.stderr, "an own entry's coordinates outside its area", "an error", done.stderr)

        replace(areas, "  - id: chuo\n", '  - id: chuo\n    municipality_code: "991015"\n')
        shared = imported(program, folder, project)
        require(shared == none, "two areas of one ward", none, shared)


if __name__ == "__main__":
    main(test)
