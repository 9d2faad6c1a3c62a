#include "paper/markup/reference.h"

#include <fmt/format.h>

#include "paper/markup/css.h"
#include "paper/markup/elements.h"
#include "paper/markup/properties.h"
#include "paper/markup/value_help.h"

namespace kakehashi::paper {
namespace {

constexpr std::string_view kHead = R"(# HTML と CSS：紙の組版 / HTML and CSS for paper

<!-- この頁は generator/paper の表から作られます。直すときは表を直し、UPDATE_GOLDEN=1 で試験を動かしてください。
     Made from the tables in generator/paper; change those and run the tests with UPDATE_GOLDEN=1. -->

`templates/paper/` のひな形は XHTML と CSS で書きます。使えるのはこの頁にあるものだけです。ここにないタグ・属性・プロパティ・
値・単位は、無視されずに、書かれた場所を示す誤りになります。

Templates in `templates/paper/` are XHTML and CSS. What stands on this page can be used, and nothing else: any other
element, attribute, property, value or unit is an error with its position, never ignored.

)";

constexpr std::string_view kSelectors = R"(
## セレクターと規則 / Selectors and rules

- `p`、`.note`、`td.count`、`*`、`:first-child`、`:last-child`。組合せは空白（中にある）、`>`（直下）、`,`（または）。
  Elements, classes and these two, joined by a space (inside), `>` (child of) or a comma (or).
- `@media print { … }` は読み、`@media screen { … }` は読みません。 `@media print` is read, `@media screen` is not.
- `/* … */` は注釈です。 `/* … */` is a comment.
)";

constexpr std::string_view kPages = R"(
## 用紙 / Pages

`@page { … }` はすべての頁、`@page 名前 { … }` は `page: 名前` を付けた部分の頁です。名前付きの頁は、書かれていないことを
`@page` から受け継ぎます。
`@page { … }` is for all pages, `@page name { … }` for those of a part with `page: name`; a named page takes over what it does
not say itself.

- `margin`、`margin-top` など：本文領域の外の余白。 The space around the text area.
)";

std::string code(std::string_view text) {
  std::string out;
  // A bar would end the cell of the table.
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return text.empty() ? "" : '`' + out + '`';
}

std::string row(std::initializer_list<std::string> cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += ' ' + cell + " |";
  return out + '\n';
}

std::string both(const Help& help) { return fmt::format("{}<br/>{}", help.ja, help.en); }

std::string values(std::string_view syntax) {
  if (syntax.find_first_of("<{&") == std::string_view::npos) return code(syntax);
  const Text words = value_help(syntax);
  return words.ja + "<br/>" + words.en;
}

std::string element_table(ElementGroup group) {
  std::string out = row({"タグ", "属性", "PDF のタグ", "説明"}) + "|---|---|---|---|\n";
  for (const Element& element : elements()) {
    if (element.group != group) continue;
    out += row({code(element.name), code(element.attributes), std::string(element.role),
                both(element.help)});
  }
  return out;
}

}  // namespace

std::string reference_page() {
  std::string out(kHead);
  out += "## 要素 / Elements\n\nどの要素にも付けられる属性 / Attributes of all elements: " +
         code(common_attributes()) + "\n\n### 文書 / Document\n\n" +
         element_table(ElementGroup::head) + "\n### 本文 / Text\n\n" +
         element_table(ElementGroup::flow) + "\n### 表 / Tables\n\n" +
         element_table(ElementGroup::table) + "\n### 図 / Drawings\n\n" +
         element_table(ElementGroup::drawing);

  out += "\n## プロパティ / Properties\n\n" + row({"プロパティ", "値", "初期値", "継承", "説明"}) +
         "|---|---|---|---|---|\n";
  for (const Property& property : properties()) {
    out += row({code(property.name), values(property.syntax), code(property.initial),
                property.inherited ? "○" : "", both(property.help)});
  }
  out += "\n### まとめて書く形 / Shorthands\n\n" + row({"書き方", "値", "意味するもの", "説明"}) +
         "|---|---|---|---|\n";
  for (const Shorthand& shorthand : shorthands()) {
    out += row({code(shorthand.name), values(shorthand.syntax), code(shorthand.longhands),
                both(shorthand.help)});
  }
  out += "\n### 単位 / Units\n\n" + row({"単位", "説明"}) + "|---|---|\n";
  for (const Unit& unit : units()) out += row({code(unit.name), both(unit.help)});

  out += kSelectors;
  out += kPages;
  out += "- `size`：";
  for (const PaperSize& size : paper_sizes()) {
    out += fmt::format("`{}`（{} × {} mm）、", size.name, size.width, size.height);
  }
  out +=
      "`portrait`、`landscape`、または幅と高さ。 A name and a direction, or width and height.\n- ";
  for (const MarginBoxName& box : margin_boxes()) out += fmt::format("`@{}` ", box.name);
  out +=
      "：余白の中の文字。`content` には `\"文字列\"`、`counter(page)`、`counter(pages)`、`string(名前)` を並べます。"
      " Text in the margins: `content` lists these.\n";
  return out;
}

}  // namespace kakehashi::paper
