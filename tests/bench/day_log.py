"""The pages that the benchmark of paper sets: a day log of five columns, for us and WeasyPrint as XHTML, for Typst
in its own language; the text is the same. Every document has another text, so that no cache knows it."""

import random

STYLE = """@page { size: A4 portrait; margin: 15mm }
body { font-family: gothic; font-size: 9pt; line-height: 1.4 }
h1 { font-size: 14pt; font-weight: bold; line-height: 1.4; text-align: center; margin: 0 0 2mm }
p { text-align: right; margin: 0 0 2mm }
table { width: 180mm }
th, td { border: 0.5pt solid #000; padding: 1.2mm 1.5mm; text-align: left; vertical-align: top }
th { background-color: #eeeeee; font-weight: bold }
.day { width: 14mm }
.weekday { width: 10mm }
.caller { width: 44mm }
.matter { width: 86mm }
.record { width: 26mm }
"""
COLUMNS = {"day": "日", "weekday": "曜", "caller": "相談者", "matter": "相談と対応", "record": "記録"}

CALLERS = ["居宅介護支援事業所", "地域包括支援センター", "病院の地域医療連携室", "訪問看護ステーション", "診療所", "薬局", "区民（家族）"]
MATTERS = ["退院後の訪問診療", "在宅酸素の業者", "服薬の管理", "看取りの体制", "夜間の往診先", "認知症の受診", "口腔ケアの依頼"]
ANSWERS = ["主治医へ回答", "薬局へ連絡", "後日に訪問", "資料を送付", "包括へ引継", "会議で報告"]


def rows(document, count):
    """The texts of `count` rows; the same for the same `document`."""
    pick = random.Random(document)
    for day in range(1, count + 1):
        yield [str(day), "月火水木金土日"[(day + document) % 7], f"{pick.choice(CALLERS)}{pick.randint(1, 99)}",
               f"{pick.choice(MATTERS)}の相談、{pick.randint(9, 17)}時{pick.randint(0, 59):02}分に"
               f"{pick.choice(ANSWERS)}", f"第{pick.randint(1000, 9999)}回記録"]


def title(document):
    return f"相談日報　第{document + 1}号"


OFFICE = "さくら区在宅医療・介護連携相談支援室"


def html(document, count):
    cols = "".join(f'<col class="{name}"/>' for name in COLUMNS)
    heads = "".join(f"<th>{label}</th>" for label in COLUMNS.values())
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows(document, count))
    return f"""<html lang="ja"><head><title>{title(document)}</title></head><body>
<h1>{title(document)}</h1><p>{OFFICE}</p>
<table><colgroup>{cols}</colgroup><thead><tr>{heads}</tr></thead><tbody>
{body}
</tbody></table></body></html>
"""


def typst(document, count):
    heads = "".join(f"[#strong[{label}]], " for label in COLUMNS.values())
    body = "\n".join("".join(f"[{cell}], " for cell in row) for row in rows(document, count))
    # The edges make a line 1.4 em high, as in the style sheet; the inset holds half of the stroke, too.
    return f"""#set document(title: "{title(document)}")
#set page("a4", margin: 15mm)
#set text(font: "BIZ UDGothic", size: 9pt, lang: "ja", top-edge: 1.08em, bottom-edge: -0.32em,
  cjk-latin-spacing: none)
#set par(leading: 0pt, spacing: 2mm)
#show heading: set text(size: 14pt)
#show heading: set block(above: 0pt, below: 2mm)
#show heading: set align(center)
= {title(document)}
#align(right)[{OFFICE}]
#table(columns: (14mm, 10mm, 44mm, 86mm, 26mm), inset: (x: 1.5mm, y: 1.2mm + 0.25pt), stroke: 0.5pt,
fill: (x, y) => if y == 0 {{ rgb("#eeeeee") }},
table.header({heads}),
{body}
)
"""
