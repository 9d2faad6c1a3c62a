#include "paper/markup/elements.h"

#include <algorithm>
#include <array>

namespace kakehashi::paper {
namespace {

using enum ElementGroup;

constexpr std::string_view kBlock = "display: block";

constexpr Element kElements[] = {
    {"html", head, "", "display: block", "xmlns", "文書", "The document"},
    {"head", head, "", "display: none", "", "題名などの情報。印刷しない",
     "Title and names; not printed"},
    {"title", head, "", "display: none", "", "文書の題名。svg の中では図の説明",
     "Title of the document; in an svg, what the drawing shows"},
    {"meta", head, "", "display: none", "charset name content", "string() で使う名前と値",
     "A name and its content for string()"},
    {"body", flow, "", kBlock, "", "印刷する内容", "What is printed"},
    {"h1", flow, "H1",
     "display: block; font-size: 1.6em; font-weight: bold; line-height: 1.4; margin: 0 0 0.6em;"
     "break-after: avoid; break-inside: avoid",
     "", "見出し。しおりになる", "Heading; becomes a bookmark"},
    {"h2", flow, "H2",
     "display: block; font-size: 1.3em; font-weight: bold; line-height: 1.4; margin: 1em 0 0.5em;"
     "break-after: avoid; break-inside: avoid",
     "", "見出し。しおりになる", "Heading; becomes a bookmark"},
    {"h3", flow, "H3",
     "display: block; font-size: 1.1em; font-weight: bold; line-height: 1.4; margin: 0.8em 0 0.4em;"
     "break-after: avoid; break-inside: avoid",
     "", "見出し。しおりになる", "Heading; becomes a bookmark"},
    {"h4", flow, "H4",
     "display: block; font-weight: bold; margin: 0.6em 0 0.3em; break-after: avoid;"
     "break-inside: avoid",
     "", "見出し", "Heading"},
    {"p", flow, "P", "display: block; margin: 0 0 0.6em", "", "段落", "Paragraph"},
    {"div", flow, "", kBlock, "", "区切り", "A box"},
    {"section", flow, "Sect", kBlock, "", "節", "Section"},
    {"article", flow, "Art", kBlock, "", "記事", "Article"},
    {"header", flow, "", kBlock, "", "頭の部分", "Head of a part"},
    {"footer", flow, "", kBlock, "", "終わりの部分", "Foot of a part"},
    {"main", flow, "", kBlock, "", "本文", "The main part"},
    {"aside", flow, "", kBlock, "", "補足", "Remarks beside the text"},
    {"address", flow, "", kBlock, "", "連絡先", "Contact"},
    {"blockquote", flow, "BlockQuote", "display: block; margin: 0 1em 0.6em", "", "引用",
     "Quotation"},
    {"figure", flow, "Div", "display: block; margin: 0 0 0.6em; break-inside: avoid", "",
     "図と説明", "A figure with its caption"},
    {"figcaption", flow, "Caption", "display: block; font-size: 0.85em", "", "図の説明",
     "Caption of a figure"},
    {"ul", flow, "L", "display: block; padding-left: 1em; margin: 0 0 0.6em; list-style-type: disc",
     "", "箇条書き", "List"},
    {"ol", flow, "L",
     "display: block; padding-left: 2em; margin: 0 0 0.6em; list-style-type: decimal", "start",
     "番号付きの箇条書き", "Numbered list"},
    {"li", flow, "LI", "display: list-item", "", "項目", "List item"},
    {"dl", flow, "L", "display: block; margin: 0 0 0.6em", "", "用語と説明", "List of terms"},
    {"dt", flow, "Lbl", "display: block; font-weight: bold; break-after: avoid", "", "用語",
     "Term"},
    {"dd", flow, "LBody", "display: block; margin: 0 0 0.3em 1em", "", "説明", "Its description"},
    {"hr", flow, "", "display: block; border-top: 0.5pt solid #000; margin: 0.6em 0", "", "横の線",
     "Horizontal rule"},
    {"span", flow, "", "", "", "文の一部", "Part of a text"},
    {"strong", flow, "", "font-weight: bold", "", "重要。太字", "Important; bold"},
    {"b", flow, "", "font-weight: bold", "", "太字", "Bold"},
    {"em", flow, "", "font-weight: bold", "", "強調。太字（和文に斜体はない）",
     "Emphasis; bold, since Japanese has no italics"},
    {"small", flow, "", "font-size: 0.8em", "", "小さい文字", "Small type"},
    {"br", flow, "", "", "", "改行", "Line end"},
    {"a", flow, "Link", "text-decoration: underline", "href",
     "リンク。#id と書けば文書の中のその場所へ",
     "Link; href=\"#id\" leads into the document itself"},
    {"img", flow, "Figure", "", "src alt width height title",
     "画像（PNG、JPEG）。alt に説明を書く。飾りなら alt=\"\"",
     "An image (PNG or JPEG); alt says what it tells, and is empty for a decoration"},
    {"qr-code", flow, "Figure", "", "value width height",
     "二次元コード。まわりの余白を含めて 24 mm", "Two-dimensional code, 24 mm with its margin"},
    {"wbr", flow, "", "", "", "改行してよい所", "A place where a line may end"},
    {"sub", flow, "", "font-size: 0.7em; vertical-align: sub", "", "下付き", "Subscript"},
    {"sup", flow, "", "font-size: 0.7em; vertical-align: super", "", "上付き", "Superscript"},
    {"s", flow, "", "text-decoration: line-through", "", "取消線", "Struck out"},
    {"u", flow, "", "text-decoration: underline", "", "下線", "Underlined"},
    {"mark", flow, "", "background-color: #fff0a0", "", "目立たせる。背景に色",
     "Marked with a colour behind it"},
    {"code", flow, "Code", "font-family: gothic", "", "入力する文字など。等幅",
     "What is typed in; letters of one width"},
    {"pre", flow, "P", "display: block; font-family: gothic; white-space: pre; margin: 0 0 0.6em",
     "", "空白と改行をそのまま出す", "Blanks and line ends as they are"},
    {"ruby", flow, "Ruby", "", "", "ふりがなを付ける文字", "Text with its reading above"},
    {"rb", flow, "RB", "", "", "ふりがなの付く文字", "What the reading belongs to"},
    {"rt", flow, "RT", "font-size: 0.5em; font-weight: normal", "", "ふりがな", "The reading"},
    {"rp", flow, "", "display: none", "", "ルビのない環境のための括弧。印刷しない",
     "Brackets for where ruby is not known; not printed"},
    {"table", table, "Table", "display: table; border-collapse: collapse", "",
     "表。並べるだけなら role=\"presentation\" を付ける",
     "Table; with role=\"presentation\" it only arranges and leaves no table in the structure"},
    {"caption", table, "Caption", "display: table-caption; break-after: avoid", "", "表の題",
     "Caption of a table"},
    {"colgroup", table, "", "display: table-column-group", "span", "列の組", "Columns"},
    {"col", table, "", "display: table-column", "span", "列の幅", "Width of a column"},
    {"thead", table, "", "display: table-header-group", "", "見出しの行。次のページでも繰り返す",
     "Heading rows, repeated on every page"},
    {"tbody", table, "", "display: table-row-group", "", "本体の行", "Rows"},
    {"tfoot", table, "", "display: table-row-group", "", "終わりの行", "Last rows"},
    {"tr", table, "TR", "display: table-row; break-inside: avoid", "",
     "行。表の列をすべてセルで埋める", "Row; its cells must fill all columns of the table"},
    {"th", table, "TH",
     "display: table-cell; font-weight: bold; text-align: center; vertical-align: middle;"
     "padding: 0.3em 0.4em",
     "colspan rowspan scope", "見出しのセル", "Heading cell"},
    {"td", table, "TD", "display: table-cell; vertical-align: middle; padding: 0.3em 0.4em",
     "colspan rowspan", "セル。内容があれば、行か列に th が要る",
     "Cell; when it has content, a th must name its row or its column"},
    {"svg", drawing, "Figure", "", "xmlns viewBox width height",
     "図。説明（title か aria-label）が要る", "Drawing; it needs a title or an aria-label"},
    {"g", drawing, "", "",
     "fill stroke stroke-width stroke-dasharray font-size font-weight text-anchor transform",
     "まとめて塗る図形。transform は translate(x y) と scale(倍率)",
     "Shapes painted alike; transform can be translate(x y) and scale(factor)"},
    {"rect", drawing, "", "", "x y width height fill stroke stroke-width stroke-dasharray",
     "長方形", "Rectangle"},
    {"line", drawing, "", "", "x1 y1 x2 y2 fill stroke stroke-width stroke-dasharray", "線",
     "Line"},
    {"circle", drawing, "", "", "cx cy r fill stroke stroke-width stroke-dasharray", "円",
     "Circle"},
    {"ellipse", drawing, "", "", "cx cy rx ry fill stroke stroke-width stroke-dasharray", "楕円",
     "Ellipse"},
    {"polygon", drawing, "", "", "points fill stroke stroke-width stroke-dasharray", "多角形",
     "Polygon"},
    {"polyline", drawing, "", "", "points fill stroke stroke-width stroke-dasharray", "折れ線",
     "Line through points"},
    {"path", drawing, "", "", "d fill stroke stroke-width stroke-dasharray", "M L H V C Z による形",
     "A shape of M L H V C Z"},
    {"text", drawing, "", "", "x y font-size font-weight text-anchor fill",
     "図の中の文字（一行）。font-size は図の単位",
     "Words in a drawing, one line; font-size is in its units"},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kElements)> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kElements[i].name;
  return names;
}();

}  // namespace

std::span<const Element> elements() { return kElements; }

const Element* find_element(std::string_view name) {
  const auto* found = std::find_if(std::begin(kElements), std::end(kElements),
                                   [&](const Element& element) { return element.name == name; });
  return found == std::end(kElements) ? nullptr : found;
}

std::span<const std::string_view> element_names() { return kNames; }

std::string_view common_attributes() { return "class id lang style role aria-label aria-hidden"; }

}  // namespace kakehashi::paper
