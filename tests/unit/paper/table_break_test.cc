#include <fmt/format.h>

#include <algorithm>

#include "support/catch.h"
#include "support/typeset_table.h"

using namespace kakehashi;
using namespace kakehashi::paper;

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
                     std::string(kTablePage) + std::string(css));
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

TEST_CASE(
    "a divided row keeps its paddings on both sides of the page's end, and ends with its text") {
  std::string lines;
  for (int i = 0; i < 14; ++i) lines += fmt::format("{}<br/>", i);
  const Typeset set = typeset_body(
      "<table><tr><th>" + lines + "</th></tr></table>",
      "@page { size: 100pt 120pt; margin: 10pt } body { font-size: 10pt; line-height: 1 } "
      "table { margin: 0 } tr { break-inside: auto } "
      "th { padding: 5pt; border: 0 none; background-color: #eeeeee; font-weight: normal }");
  REQUIRE(set.messages == "");
  REQUIRE(set.document->pages.size() == 2);
  std::string fills;
  for (const Page& page : set.document->pages) {
    double top = 1000, bottom = 0;
    for (const Item& item : page.items) {
      if (const auto* fill = std::get_if<FillItem>(&item)) {
        top = std::min(top, fill->y);
        bottom = std::max(bottom, fill->y + fill->height);
      }
    }
    fills += fmt::format("{:g}-{:g} ", top, bottom);
  }
  // Nine lines and two paddings on the first page, five on the second.
  CHECK(fills == "10-110 10-70 ");
  const auto all = text_lines(*set.document);
  CHECK(all[9].page == 1);
  CHECK(all[9].baseline - 10 == Approx(all[0].baseline - 10));
}
