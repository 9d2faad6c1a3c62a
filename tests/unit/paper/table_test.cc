#include <fmt/format.h>

#include <algorithm>

#include "support/catch.h"
#include "support/typeset_table.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

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

TEST_CASE("a caption wider than its table is placed as the table is") {
  const auto set = [&](std::string_view margin) {
    return places(table(
        "<caption>題の文字</caption><tr><th style=\"font-weight: normal; text-align: left\">あ</th></tr>",
        fmt::format("table {{ margin: {} }} caption {{ margin: 0 }}", margin)));
  };
  CHECK(set("0") == "題の文字@10,10 あ@10,20");
  CHECK(set("0 auto") == "題の文字@90,10 あ@105,20");
  CHECK(set("0 0 0 auto") == "題の文字@170,10 あ@200,20");
}

TEST_CASE("a table whose spans would fill the memory is an error, however few bytes it has") {
  const auto times = [](int count, std::string_view part) {
    std::string out;
    for (int i = 0; i < count; ++i) out += part;
    return out;
  };
  const std::string too_large =
      "t.html:2:2: The table is too large (at most 1000 columns, and 2000000 places in rows "
      "times columns)\n";
  const std::string wide = "<tr>" + times(1000, "<td colspan=\"1000\"></td>") + "</tr>";
  CHECK(table(wide + times(1000, "<tr></tr>")).messages == too_large);
  CHECK(table(times(1000, "<col span=\"1000\"/>") + "<tr></tr>").messages == too_large);
  CHECK(
      table("<col span=\"1000\"/>" + times(2001, "<tr><td colspan=\"1000\"></td></tr>")).messages ==
      too_large);
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
