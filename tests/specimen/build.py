#!/usr/bin/env python3
"""Puts the specimen together: every sample set beside its own source, then whole pages and the reference.

usage: build.py FOLDER      writes FOLDER/specimen.html and, without the reference, FOLDER/samples.html
"""

import html
import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = HERE.parents[1] / "docs/paper.md"

HEAD = """<html lang="ja"><head><title>紙の組版 見本帳</title></head><body>
<p class="cover">紙の組版<br/>見本帳</p>
<p class="lead">かけはしの様式・リーフレット・冊子は、XHTML と CSS の一部で書いたひな形を、この見本帳と同じ仕組みで組んだものです。
左が組んだ結果、右がそのもとです。<code>.ruled</code> は、セルに 0.4 pt の線と小さな余白を付ける見本帳のクラスです。</p>
<p class="lead">使えるものの一覧は付録にあります。一覧にないタグ・属性・値は、無視されずに、書かれた場所を示す誤りになります。</p>
"""


def read(path):
    """Title, explanation and option of a sample, and its source."""
    first, _, source = path.read_text(encoding="utf-8").partition("\n")
    parts = [part.strip() for part in first.removeprefix("<!--").removesuffix("-->").split("|")]
    return (*parts, *[""] * (3 - len(parts))), source


def sample(number, path):
    (title, text, _), source = read(path)
    return (f'<section class="sample"><h2>{number}　{title}</h2><p class="what">{text}</p>'
            f'<table role="presentation" class="pair"><tr><td class="result">{source}</td>'
            f'<td class="source"><pre>{html.escape(source.rstrip(), quote=False)}</pre></td></tr></table></section>\n')


def chapters():
    out, chapter, number = [], 0, 0
    for path in sorted((HERE / "samples").glob("*.html")):
        (title, text, option), _ = read(path)
        if option == "chapter":
            chapter, number = chapter + 1, 0
            out.append(f'<h1 class="chapter">{chapter}　{title}</h1><p class="intro">{text}</p>\n')
        else:
            number += 1
            out.append(sample(f"{chapter}.{number}", path))
    return "".join(out)


def days():
    """A month's table: 31 rows, 20 columns, and their sums. The figures are made up, the sums are not."""
    heads = ["診療所", "病院", "歯科", "薬局", "訪看", "居宅", "包括", "施設", "本人", "家族", "行政", "他",
             "資源", "退院", "看取り", "認知症", "難病", "その他"]
    names = "木金土日月火水"
    figures = [[(day * 7 + column * 5 + day * column) % 4 for column in range(18)] for day in range(1, 32)]
    out = ['<table><colgroup><col style="width: 9mm"/><col style="width: 9mm"/>' + '<col style="width: 1fr"/>' * 18
           + '</colgroup><thead><tr><th rowspan="2">日</th><th rowspan="2">曜</th><th colspan="12">相談者</th>'
           '<th colspan="6">内容</th></tr><tr>' + "".join(f"<th>{head}</th>" for head in heads) + "</tr></thead><tbody>"]
    for day, row in enumerate(figures, start=1):
        out.append(f'<tr><th scope="row">{day}</th><th scope="row">{names[(day - 1) % 7]}</th>'
                   + "".join(f"<td>{figure or ''}</td>" for figure in row) + "</tr>")
    sums = "".join(f"<td>{sum(column)}</td>" for column in zip(*figures))
    return "\n".join(out) + f'<tr class="sum"><th colspan="2" scope="row">計</th>{sums}</tr></tbody></table>'


def long_table():
    """Forty-five places over three pages; a row in three may be parted."""
    parted = ' style="break-inside: auto"'
    rows = "".join(
        f'<tr class="ruled"{parted if n % 3 == 0 else ""}><th scope="row">{n}</th>'
        f'<td>見本{"東西南北"[n % 4]}訪問看護ステーション</td><td>06-0000-00{n:02}</td>'
        f'<td>{"月曜日から土曜日まで。緊急のときは 24 時間、電話でお受けします。" * (1 + n % 3)}</td></tr>'
        for n in range(1, 46))
    return ('<h2>見出しの行を繰り返す表</h2><p class="what">45 行。見出しは頁ごとに繰り返し、読み上げでは一度だけ読む。</p>'
            '<table style="width: 100%; font-size: 8.5pt"><colgroup><col style="width: 10mm"/><col style="width: 52mm"/>'
            '<col style="width: 27mm"/><col style="width: 1fr"/></colgroup><thead><tr class="ruled"><th>番号</th><th>名称</th>'
            f'<th>電話</th><th>受付</th></tr></thead><tbody>{rows}</tbody></table>\n')


def whole_pages():
    out = ['<h1 class="chapter">6　頁</h1><p class="intro">用紙の大きさと向き、柱、頁をまたぐ表、そのまま使える頁の例。'
           'もとは章の終わりにあります。</p>\n', long_table()]
    beginning = "\n".join(days().splitlines()[:2]) + "\n…"
    sources = ['<section><h2 style="break-before: page">この章のもと</h2>\n']
    for path in sorted((HERE / "pages").glob("*.html")):
        (title, text, name), source = read(path)
        out.append(f'<div class="{name}">{source.replace("@DAYS@", days())}</div>\n')
        sources.append(f'<h3>{title}</h3><p class="what">{text}</p>'
                       f'<pre class="listing">{html.escape(source.replace("@DAYS@", beginning).rstrip(), quote=False)}'
                       '</pre>\n')
    return "".join(out + sources) + "</section>\n"


def inline(markdown):
    return re.sub(r"`([^`]*)`", lambda code: f"<code>{code[1]}</code>", html.escape(markdown, quote=False)
                  .replace("&lt;br/&gt;", "<br/>").replace("\\|", "|"))


def reference():
    """docs/paper.md, which is made from the tables in the code. Its Markdown is plain: headings, tables, text."""
    out, table, words = ['<h1 class="chapter">付録　使える HTML と CSS</h1><div class="appendix">\n'], [], []

    def close_words():
        if words:
            out.append('<p class="what">' + "\n".join(words) + "</p>\n")
            words.clear()

    def close_table():
        if table:
            heads = "".join(f"<th>{inline(cell)}</th>" for cell in table[0])
            rows = "".join('<tr><th scope="row">' + inline(row[0]) + "</th>" + "".join(f"<td>{inline(cell)}</td>" for cell in row[1:])
                           + "</tr>\n" for row in table[2:])
            out.append(f'<table class="reference"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>\n')
            table.clear()

    text = re.sub(r"<!--.*?-->", "", REFERENCE.read_text(encoding="utf-8"), flags=re.S)
    for line in text.splitlines()[1:]:
        if not line or line[0] in "|#-":
            close_words()
        if line.startswith("|"):
            table.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            continue
        close_table()
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            out.append(f"<h{level}>{inline(line.lstrip('# '))}</h{level}>\n")
        elif line:
            words.append(inline(line.strip()))
    close_words()
    close_table()
    return "".join(out) + "</div>\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    shutil.copytree(HERE / "images", folder / "images", dirs_exist_ok=True)
    samples, end = HEAD + chapters() + whole_pages(), "</body></html>\n"
    (folder / "specimen.html").write_text(samples + reference() + end, encoding="utf-8")
    (folder / "samples.html").write_text(samples + end, encoding="utf-8")


if __name__ == "__main__":
    main()
