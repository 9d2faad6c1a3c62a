#include <fmt/format.h>

#include <algorithm>

#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

constexpr std::string_view kPage =
    "@page { size: 220pt 120pt; margin: 10pt } body { font-size: 10pt; line-height: 1 } "
    "th, td { padding: 0; text-align: left; vertical-align: top } ";

Typeset table(std::string_view rows, std::string_view css = "") {
  return typeset_body(fmt::format("\n<table>{}</table>", rows),
                      std::string(kPage) + std::string(css));
}

/// A table that only arranges: its cells need no headings.
Typeset grid(std::string_view rows, std::string_view css = "") {
  return typeset_body(fmt::format("\n<table role=\"presentation\">{}</table>", rows),
                      std::string(kPage) + std::string(css));
}

/// Where each text starts: "あ@10,10".
std::string places(const Typeset& set) {
  if (!set.document) return set.messages;
  std::string out;
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr) continue;
      // The baseline of a 10 pt line lies 8.8 below its top.
      out += fmt::format("{}{}@{:.0f},{:.0f}", out.empty() ? "" : " ", glyphs->run.text, glyphs->x,
                         glyphs->baseline - 8.8);
    }
  }
  return out;
}

/// What each heading names, and over how many columns and rows.
std::string headings(const Typeset& set) {
  if (!set.document) return set.messages;
  std::string out;
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr || glyphs->tag == kArtifact) continue;
      const Tag& tag = set.document->tags[static_cast<std::size_t>(glyphs->tag)];
      if (tag.role != "TH") continue;
      out += fmt::format("{}{}: {} {}x{}", out.empty() ? "" : ", ", glyphs->run.text, tag.scope,
                         tag.column_span, tag.row_span);
    }
  }
  return out;
}

std::vector<RuleItem> rules(const Typeset& set) {
  std::vector<RuleItem> out;
  REQUIRE(set.messages == "");
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      if (const auto* rule = std::get_if<RuleItem>(&item)) out.push_back(*rule);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("columns are as wide as they say: millimetres, percent, fractions, automatic") {
  const std::string row = "<tr><td>a</td><td>b</td><td>c</td></tr>";
  CHECK(places(grid("<col style=\"width: 50pt\"/><col style=\"width: 1fr\"/>"
                    "<col style=\"width: 3fr\"/>" +
                        row,
                    "table { width: 100% }")) == "a@10,10 b@60,10 c@98,10");
  CHECK(places(grid("<col style=\"width: 10%\"/><col style=\"width: 40%\"/><col/>" + row,
                    "table { width: 100% }")) == "a@10,10 b@30,10 c@110,10");
  CHECK(places(grid(row)) == "a@10,10 b@15,10 c@20,10");
  CHECK(places(grid(row, "table { width: 150pt } ")) == "a@10,10 b@60,10 c@110,10");
  CHECK(places(grid("<tr><td>ああ</td><td>い</td></tr>", "table { width: 90pt }")) ==
        "ああ@10,10 い@70,10");
}

TEST_CASE("cells that span columns and rows leave the others their places") {
  CHECK(places(grid("<tr><td rowspan=\"2\">a</td><td colspan=\"2\">b</td></tr>"
                    "<tr><td>c</td><td>d</td></tr>"
                    "<tr><td>e</td><td>f</td><td>g</td></tr>",
                    "table { width: 150pt } td { width: 50pt }")) ==
        "a@10,10 b@60,10 c@60,20 d@110,20 e@10,30 f@60,30 g@110,30");
  // Two cells that hang down past each other: no cell gives the second row a height of its own.
  CHECK(places(grid("<tr><td rowspan=\"2\">a</td><td>b</td></tr>"
                    "<tr><td rowspan=\"2\">c</td></tr>"
                    "<tr><td>d</td></tr>",
                    "table { width: 100pt } td { width: 50pt }")) ==
        "a@10,10 b@60,10 c@60,20 d@10,20");
}

TEST_CASE("a spanning cell taller than its rows makes them taller in equal parts") {
  CHECK(places(grid("<tr><td rowspan=\"2\" style=\"height: 40pt\">a</td><td>b</td></tr>"
                    "<tr><td>c</td></tr>")) == "a@10,10 b@15,10 c@15,30");
}

TEST_CASE("content stands at the top, in the middle and at the bottom") {
  CHECK(places(grid("<tr style=\"height: 50pt\"><td>a</td>"
                    "<td style=\"vertical-align: middle\">b</td>"
                    "<td style=\"vertical-align: bottom\">c</td></tr>")) ==
        "a@10,10 b@15,30 c@20,50");
}

TEST_CASE("rowspan past the end of its part is an error") {
  CHECK(grid("<tbody><tr><td rowspan=\"3\">a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody>")
            .messages ==
        "t.html:2:43: rowspan reaches past the last row of this part of the table (1 rows are "
        "left)\n");
}

TEST_CASE("a table too wide for its page is an error with its measure") {
  CHECK(grid("<tr><td>a</td></tr>", "td { width: 80mm }").messages ==
        "t.html:2:2: The table does not fit (70.6 mm wide, but it needs 80.0 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("neighbouring borders become one, the wider one") {
  const auto lines = rules(grid("<tr><td class=\"w\">a</td><td>b</td></tr>",
                                "td { border: 0.5pt solid #000; width: 50pt } "
                                ".w { border: 2pt solid #f00 }"));
  std::vector<std::string> verticals;
  for (const RuleItem& rule : lines) {
    if (rule.x1 == rule.x2) verticals.push_back(fmt::format("{}:{}", rule.x1, rule.width));
  }
  CHECK(verticals == std::vector<std::string>{"10:2", "60:2", "110:0.5"});
}

TEST_CASE("a spanning cell has no lines inside") {
  const auto lines = rules(grid("<tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr>",
                                "tr { border: 1pt solid #000 } td { border-left: 1pt solid #000; "
                                "width: 50pt }"));
  int middle = 0;
  for (const RuleItem& rule : lines) middle += rule.x1 == rule.x2 && rule.x1 == 60 ? 1 : 0;
  CHECK(middle == 1);
}

TEST_CASE("the line styles come out as rules of their kind") {
  for (const auto& [style, kind, count] : {std::tuple{"solid", RuleItem::Style::solid, 1},
                                           {"dotted", RuleItem::Style::dotted, 1},
                                           {"dashed", RuleItem::Style::dashed, 1},
                                           {"double", RuleItem::Style::solid, 2},
                                           {"none", RuleItem::Style::solid, 0}}) {
    INFO(style);
    const auto lines =
        rules(grid("<tr><td>a</td></tr>", fmt::format("td {{ border-top: 3pt {} #000 }}", style)));
    CHECK(lines.size() == static_cast<std::size_t>(count));
    for (const RuleItem& rule : lines) CHECK(rule.style == kind);
  }
}

TEST_CASE("header rows come again on every page, as artifacts") {
  std::string rows = "<thead><tr><th>頭</th></tr></thead><tbody>";
  for (int i = 0; i < 20; ++i) rows += fmt::format("<tr><td>{}</td></tr>", i);
  const Typeset set = table(rows + "</tbody>");
  REQUIRE(set.messages == "");
  REQUIRE(set.document->pages.size() == 3);
  CHECK(lines_joined(*set.document) == "頭|0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19");
  CHECK(lines_joined(*set.document, true) ==
        "頭|0|1|2|3|4|5|6|7|8|頭|9|10|11|12|13|14|15|16|17|頭|18|19");
}

TEST_CASE("a row is never parted, unless it alone is taller than a page") {
  const Typeset whole = grid(
      "<tr style=\"height: 60pt\"><td>a</td></tr>"
      "<tr><td>b<br/>c<br/>d<br/>e<br/>f</td></tr>");
  REQUIRE(whole.messages == "");
  CHECK(text_lines(*whole.document)[1].page == 1);
  std::string many;
  for (int i = 0; i < 25; ++i) many += fmt::format("{}<br/>", i);
  const Typeset parted =
      grid("<tr><td>" + many + "</td><td>x</td></tr>", "td { border: 1pt solid #000 }");
  REQUIRE(parted.messages == "");
  CHECK(parted.document->pages.size() == 3);
  CHECK(lines_joined(*parted.document).ends_with("|23|24"));
}

TEST_CASE("a parted row is closed at the foot of a page and opened at the head of the next") {
  std::string many;
  for (int i = 0; i < 25; ++i) many += fmt::format("{}<br/>", i);
  const Typeset set = table("<thead><tr><th>h</th><th>i</th></tr></thead><tr><td>x</td><td>" +
                                many + "</td></tr><tr><td>y</td><td></td></tr>",
                            "td, th { border: 1pt solid #000 }");
  REQUIRE(set.messages == "");
  REQUIRE(set.document->pages.size() == 4);
  for (const Page& page : set.document->pages) {
    double left = page.width, right = 0, top = page.height, bottom = 0;
    for (const Item& item : page.items) {
      const auto* rule = std::get_if<RuleItem>(&item);
      if (rule == nullptr || rule->x1 != rule->x2) continue;
      left = std::min(left, rule->x1);
      right = std::max(right, rule->x1);
      top = std::min(top, rule->y1);
      bottom = std::max(bottom, rule->y2);
    }
    // At the head, below the header row of one line, and at the foot.
    for (const double y : {top, top + 11, bottom}) {
      CAPTURE(y);
      CHECK(std::any_of(page.items.begin(), page.items.end(), [&](const Item& item) {
        const auto* rule = std::get_if<RuleItem>(&item);
        return rule != nullptr && rule->y1 == Approx(y) && rule->y2 == rule->y1 &&
               rule->x1 <= left && rule->x2 >= right;
      }));
    }
  }
}

TEST_CASE("in a parted row, what stands in the middle of its cell moves to the top") {
  std::string many;
  for (int i = 0; i < 25; ++i) many += fmt::format("{}<br/>", i);
  const auto set = [&](std::string_view align) {
    const Typeset out = grid(
        fmt::format("<tr><td style=\"vertical-align: {}\">x</td><td>{}</td></tr>", align, many));
    REQUIRE(out.messages == "");
    return lines_joined(*out.document);
  };
  CHECK(set("middle").starts_with("x0|1|"));
  CHECK(set("bottom").find("x2") != std::string::npos);
}

TEST_CASE("a table is tagged with its headers and their scope") {
  const Typeset set = table(
      "<caption>題</caption><thead><tr><th colspan=\"2\">a</th></tr></thead>"
      "<tbody><tr><th>b</th><td>c</td></tr></tbody><tfoot><tr><th>d</th><td></td></tr></tfoot>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) ==
        "Document(Table(Caption THead(TR(TH)) TBody(TR(TH TD)) TFoot(TR(TH TD))))");
  CHECK(headings(set) == "a: Column 2x1, b: Row 1x1, d: Row 1x1");
}

TEST_CASE("five thousand rows are set on their pages, each once and in order") {
  std::string rows = "<thead><tr><th colspan=\"2\">a</th></tr></thead>";
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    rows += fmt::format("<tr><td>事業所{0}</td><td>06-6309-{0:04}</td></tr>", i);
    expected += fmt::format("事業所{0}06-6309-{0:04}", i);
  }
  const Typeset set = table(rows, "td { border: 0.5pt solid #000 }");
  REQUIRE(set.messages == "");
  CHECK(set.document->pages.size() > 5000 / 11);
  // Repeated heads and running matter are artifacts; the rest is the content, in reading order.
  std::string content;
  for (const Page& page : set.document->pages)
    for (const Item& item : page.items)
      if (const auto* glyphs = std::get_if<GlyphItem>(&item))
        if (glyphs->tag != kArtifact) content += glyphs->run.text;
  CHECK(content == "a" + expected);
}

TEST_CASE("grouped headings name columns, headings over several rows name those rows") {
  const Typeset set = table(
      "<thead><tr><th rowspan=\"2\">k</th><th colspan=\"2\">g</th></tr>"
      "<tr><th>a</th><th>b</th></tr></thead>"
      "<tbody><tr><th rowspan=\"2\">r</th><td>1</td><td>2</td></tr>"
      "<tr><td>3</td><td>4</td></tr></tbody>");
  CHECK(headings(set) == "k: Column 1x2, g: Column 2x1, a: Column 1x1, b: Column 1x1, r: Row 1x2");
}

TEST_CASE("a cell that no heading names is an error, once a column") {
  const std::string told =
      "Neither the row nor the column of this cell has a heading (th): a screen reader cannot tell "
      "what it is\n"
      "  Make the naming cell a <th>, or mark a table that only arranges with "
      "role=\"presentation\".\n";
  CHECK(table("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>").messages ==
        "t.html:2:13: " + told + "t.html:2:23: " + told);
  // The heading of a row says nothing of the row below it, the heading of a column nothing of the
  // column beside it; an empty heading names nothing.
  CHECK(table("<tr><th>k</th><td>a</td></tr><tr><td></td><td>b</td></tr>").messages ==
        "t.html:2:51: " + told);
  CHECK(table("<tr><th>k</th><th></th></tr><tr><td>a</td><td>b</td></tr>").messages ==
        "t.html:2:51: " + told);
  CHECK(table("<tr><th scope=\"col\">k</th><td>a</td></tr>").messages == "t.html:2:35: " + told);
  // Spans count: over columns, over rows, and a cell that touches what is named.
  CHECK(table("<tr><th colspan=\"2\">k</th></tr><tr><td>a</td><td>b</td></tr>").messages == "");
  CHECK(table("<tr><th rowspan=\"2\">k</th><td>a</td></tr><tr><td>b</td></tr>").messages == "");
  CHECK(table("<tr><th scope=\"col\">k</th><td></td></tr><tr><td colspan=\"2\">b</td></tr>")
            .messages == "");
}

TEST_CASE("a table that only arranges leaves paragraphs") {
  const Typeset set = grid("<caption>題</caption><tr><td>a</td><td><p>b</p></td></tr>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(P P P)");
  CHECK(grid("<tr><th>a</th></tr>").messages ==
        "t.html:2:33: <th> cannot stand inside <table role=\"presentation\">\n");
  CHECK(typeset_body("\n<table role=\"layout\"><tr><td>a</td></tr></table>").messages ==
        "t.html:2:8: The value “layout” of attribute role is not valid (presentation, table)\n");
}

TEST_CASE("a table without rows leaves no table in the structure") {
  const Typeset set = table("<caption>題</caption><thead></thead><tbody></tbody>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(P)");
  CHECK(table("").messages == "");
  CHECK(table("<tr></tr>").messages == "");
}

TEST_CASE("rows that do not fill the table are an error") {
  const std::string mend =
      "  Write empty cells too, as <td></td>, or fill the columns with colspan.\n";
  CHECK(table("<tr><th>a</th><th>b</th></tr><tr><td>c</td></tr><tr></tr>").messages ==
        "t.html:2:38: This row lacks cells (the table has 2 columns, the row 1)\n" + mend);
  CHECK(table("<col/><col/><col/><tr><th>a</th><th>b</th></tr>").messages ==
        "t.html:2:27: This row lacks cells (the table has 3 columns, the row 2)\n" + mend);
  // All columns are taken by cells from above.
  CHECK(table("<tr><th rowspan=\"2\">a</th></tr><tr></tr>").messages == "");
}

TEST_CASE("colspan past the last column is an error, colspan that all rows agree on is not") {
  CHECK(table("<tr><th>a</th><th>b</th><th>c</th></tr><tr><td>d</td><td colspan=\"1000\">e</td>"
              "</tr>")
            .messages ==
        "t.html:2:65: colspan reaches past the last column of the table (2 columns are left)\n");
  CHECK(places(grid("<tr><td colspan=\"1000\">a</td></tr><tr><td colspan=\"1000\">b</td></tr>")) ==
        "a@10,10 b@10,20");
}

TEST_CASE("a cell over one that reaches down is an error") {
  CHECK(grid("<tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td colspan=\"2\">c</td></tr>")
            .messages ==
        "t.html:2:74: This cell overlaps one that reaches down from a row above by its rowspan\n"
        "  Make its colspan or the other cell's rowspan smaller.\n");
}

TEST_CASE("the strands of a double border turn its corners apart from each other") {
  const auto lines = [](std::string_view css) {
    std::string out;
    for (const RuleItem& rule : rules(grid("<tr><td></td></tr>", css))) {
      out += fmt::format("{:g},{:g}-{:g},{:g} ", rule.x1, rule.y1, rule.x2, rule.y2);
    }
    return out;
  };
  CHECK(lines("td { width: 50pt; height: 20pt; border: 6pt double #000 }") ==
        // The left and the right side, their outer strand first or last; then above and below.
        "8,7-8,33 12,11-12,29 58,11-58,29 62,7-62,33 "
        "7,8-63,8 11,12-59,12 11,28-59,28 7,32-63,32 ");
  CHECK(lines("td { width: 50pt; height: 20pt; border: 2pt solid #000 }") ==
        "10,10-10,30 60,10-60,30 9,10-61,10 9,30-61,30 ");
}

TEST_CASE("a line inside a double frame ends at the nearer strand") {
  const auto lines = rules(grid("<tr><td></td><td></td></tr><tr><td></td><td></td></tr>",
                                "td { width: 50pt; height: 20pt; border: 1pt solid #000 } "
                                "table { border: 6pt double #000 }"));
  int across = 0;
  for (const RuleItem& rule : lines) {
    if (rule.width != 1) continue;
    CHECK((rule.x1 == rule.x2 ? rule.y1 == 11 || rule.y2 == 49 : rule.x1 == 11 && rule.x2 == 109));
    ++across;
  }
  CHECK(across == 2);
}

TEST_CASE("columns of every unit side by side, and a cell over them") {
  const std::string row = "<tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>";
  const std::string columns =
      "<col style=\"width: 30pt\"/><col style=\"width: 25%\"/><col/><col style=\"width: 1fr\"/>";
  CHECK(places(grid(columns + row, "table { width: 200pt }")) == "a@10,10 b@40,10 c@90,10 d@95,10");
  // What the cell needs beyond the fixed columns goes to the automatic one.
  CHECK(places(grid(columns + "<tr><td>a</td><td colspan=\"2\" style=\"white-space: nowrap\">"
                              "あいうえおかきく</td><td>d</td></tr>",
                    "table { width: 200pt }"))
            .ends_with(" d@120,10"));
  // A cell over columns may say how wide they are together.
  CHECK(places(grid("<tr><td>a</td><td>b</td><td>c</td></tr>"
                    "<tr><td colspan=\"2\" style=\"width: 60pt\">d</td><td>e</td></tr>"))
            .ends_with("e@70,20"));
}

TEST_CASE("percentages above a hundred are an error") {
  CHECK(grid("<col style=\"width: 60%\"/><col style=\"width: 50%\"/><tr><td>a</td><td>b</td></tr>")
            .messages == "t.html:2:54: The widths of the columns add up to 110% (at most 100%)\n");
  CHECK(grid("<tr><td style=\"width: 101%\">a</td></tr>").messages ==
        "t.html:2:33: The widths of the columns add up to 101% (at most 100%)\n");
  CHECK(grid("<col style=\"width: 50%\"/><col style=\"width: 50%\"/><tr><td>a</td><td>b</td></tr>",
             "table { width: 100pt }")
            .messages == "");
}

TEST_CASE("a column narrower than one character is an error at the column, once") {
  const std::string mend = "  Make the column wider, or the cell's padding or type smaller.\n";
  CHECK(grid("<col style=\"width: 9pt\"/><col/><tr><td>あ</td><td>い</td></tr>"
             "<tr><td>うえ</td><td>お</td></tr>")
            .messages ==
        "t.html:2:29: The column is narrower than one character (3.2 mm without borders and "
        "padding, but it needs 3.5 mm)\n" +
            mend);
  CHECK(grid("<tr><td style=\"width: 5pt; padding: 0 3pt\">あ</td></tr>").messages ==
        "t.html:2:33: The column is narrower than one character (0.0 mm without borders and "
        "padding, but it needs 3.5 mm)\n" +
            mend);
  CHECK(grid("<tr><td style=\"width: 5pt\">a</td><td style=\"width: 0\"></td></tr>").messages ==
        "");
}

TEST_CASE("a table of three hundred columns is one clear error") {
  std::string row;
  for (int i = 0; i < 300; ++i) row += "<td style=\"width: 1mm\">あ</td>";
  CHECK(grid("<tr>" + row + "</tr>").messages ==
        "t.html:2:2: The table does not fit (70.6 mm wide, but it needs 300.0 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("a table that cannot be laid out harms no table around it") {
  const Typeset set = grid(
      "<tr><td><table role=\"presentation\"><tr><td>a</td><td>b</td></tr>"
      "<tr><td colspan=\"9\">c</td></tr></table></td></tr>");
  CHECK(set.messages ==
        "t.html:2:100: colspan reaches past the last column of the table (2 columns are left)\n");
}

TEST_CASE("a row with break-inside: auto is divided between lines, header rows come again") {
  const auto set = [](std::string_view css) {
    std::string rows = "<thead><tr><th>頭</th></tr></thead>";
    for (const char* name : {"a", "b"}) {
      rows += "<tr><td>";
      for (int i = 1; i <= 6; ++i) rows += fmt::format("{}{}{}", i > 1 ? "<br/>" : "", name, i);
      rows += "</td></tr>";
    }
    const Typeset out = table(rows, css);
    if (!out.document) return out.messages;
    std::string text;
    int page = 0;
    for (const TextLine& line : text_lines(*out.document, true)) {
      text += line.page > page ? " / " : text.empty() ? "" : " ";
      page = line.page;
      text += line.text;
    }
    return text;
  };
  CHECK(set("") == "頭 a1 a2 a3 a4 a5 a6 / 頭 b1 b2 b3 b4 b5 b6");
  CHECK(set("tr { break-inside: auto }") == "頭 a1 a2 a3 a4 a5 a6 b1 b2 b3 / 頭 b4 b5 b6");
  // Two lines at least stay before and after the break.
  CHECK(set("tr { break-inside: auto } td { widows: 4 }") ==
        "頭 a1 a2 a3 a4 a5 a6 b1 b2 / 頭 b3 b4 b5 b6");
  CHECK(set("tr { break-inside: auto } td { widows: 5 }") ==
        "頭 a1 a2 a3 a4 a5 a6 / 頭 b1 b2 b3 b4 b5 b6");
  CHECK(set("tr { break-inside: auto } td { orphans: 4 }") ==
        "頭 a1 a2 a3 a4 a5 a6 / 頭 b1 b2 b3 b4 b5 b6");
}

TEST_CASE("what stands in the middle of its cell stays there unless a page parts its row") {
  const auto set = [](int before) {
    std::string rows = fmt::format("<tr style=\"height: {}pt\"><td>p</td><td></td></tr>", before);
    rows += "<tr class=\"m\"><td>x</td><td>1<br/>2<br/>3<br/>4<br/>5</td></tr>";
    return places(grid(rows, ".m { break-inside: auto } .m td { vertical-align: middle }"));
  };
  CHECK(set(50) == "p@10,10 x@10,80 1@15,60 2@15,70 3@15,80 4@15,90 5@15,100");
  CHECK(set(70) == "p@10,10 x@10,80 1@15,80 2@15,90 3@15,100 4@15,10 5@15,20");
  // Of rows that a cell joins, each that is whole has its middle.
  const std::string joined =
      "<tr style=\"height: 50pt\"><td>p</td><td></td></tr>"
      "<tr><td rowspan=\"2\">x</td><td>1<br/>2<br/>3</td></tr>"
      "<tr style=\"height: 30pt\"><td>y</td></tr>";
  CHECK(places(grid(joined, "tr { break-inside: auto } td { vertical-align: middle }")) ==
        "p@10,30 x@10,60 1@15,60 2@15,70 3@15,80 y@15,20");
}

TEST_CASE("rows of a part that is not to be divided stay together") {
  const auto pages = [](std::string_view css) {
    std::string rows;
    for (const char* part : {"a", "b"}) {
      rows += "<tbody>";
      for (int i = 0; i < 6; ++i) rows += fmt::format("<tr><td>{}</td></tr>", part);
      rows += "</tbody>";
    }
    const Typeset set = grid(rows, css);
    if (!set.document) return set.messages;
    std::string out;
    for (const TextLine& line : text_lines(*set.document)) {
      out += fmt::format("{}{}", line.text, line.page);
    }
    return out;
  };
  CHECK(pages("") == "a0a0a0a0a0a0b0b0b0b0b1b1");
  CHECK(pages("tbody { break-inside: avoid }") == "a0a0a0a0a0a0b1b1b1b1b1b1");
  CHECK(pages("tbody { break-before: page }") == "a0a0a0a0a0a0b1b1b1b1b1b1");
  CHECK(pages("tr:last-child { break-after: page }") == "a0a0a0a0a0a0b1b1b1b1b1b1");
  CHECK(pages("tr { break-after: avoid }") == "a0a0a0a0a0a0b0b0b0b0b1b1");
}

TEST_CASE("a row begins a page, or stays with the one before or after it") {
  const auto pages = [](std::string_view css, std::string_view head = "") {
    std::string rows(head);
    for (int i = 0; i < 12; ++i) rows += fmt::format("<tr class=\"r{}\"><td>{}</td></tr>", i, i);
    const Typeset set =
        typeset_body(fmt::format("\n<p style=\"margin: 0\">p</p><table>{}</table>", rows),
                     std::string(kPage) + std::string(css));
    if (!set.document) return set.messages;
    std::string out;
    for (const TextLine& line : text_lines(*set.document, true)) {
      out += fmt::format("{}{}:{}", out.empty() ? "" : " ", line.text, line.page);
    }
    return out;
  };
  const std::string head = "<thead><tr><th>h</th></tr></thead>";
  CHECK(pages("", head) == "p:0 h:0 0:0 1:0 2:0 3:0 4:0 5:0 6:0 7:0 h:1 8:1 9:1 10:1 11:1");
  CHECK(pages(".r3 { break-before: page }", head) ==
        "p:0 h:0 0:0 1:0 2:0 h:1 3:1 4:1 5:1 6:1 7:1 8:1 9:1 10:1 11:1");
  // No heading stays behind alone: the table begins the page.
  CHECK(pages(".r0 { break-before: page }", head) ==
        "p:0 h:1 0:1 1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1 h:2 9:2 10:2 11:2");
  CHECK(pages(".r7 { break-after: avoid }", head) ==
        "p:0 h:0 0:0 1:0 2:0 3:0 4:0 5:0 6:0 h:1 7:1 8:1 9:1 10:1 11:1");
  CHECK(pages(".r8 { break-before: avoid }", head) ==
        "p:0 h:0 0:0 1:0 2:0 3:0 4:0 5:0 6:0 h:1 7:1 8:1 9:1 10:1 11:1");
}

TEST_CASE("a page cannot begin between rows that a cell joins") {
  CHECK(grid("<tr><td rowspan=\"2\">a</td><td>b</td></tr>"
             "<tr style=\"break-before: page\"><td>c</td></tr>")
            .messages ==
        "t.html:2:70: A page cannot begin between rows that are joined by a rowspan\n");
}
