#include <fmt/format.h>

#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// Ten lines of 10 pt a page.
constexpr std::string_view kPage =
    "@page { size: 220pt 120pt; margin: 10pt } body { font-size: 10pt; line-height: 1 } "
    "p, h2 { margin: 0; line-height: 1; font-size: 10pt } ";

Typeset set_pages(std::string_view body, std::string_view css = "") {
  return typeset_body(body, std::string(kPage) + std::string(css));
}

std::string same(std::string_view body, std::string_view css = "") {
  return rendering_of(set_pages(body, css));
}

std::vector<FillItem> fills(const Typeset& set) {
  std::vector<FillItem> out;
  for (const Item& item : set.document->pages.at(0).items) {
    if (const auto* fill = std::get_if<FillItem>(&item)) out.push_back(*fill);
  }
  return out;
}

std::string paragraphs(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += fmt::format("<p>{}</p>", i);
  return out;
}

}  // namespace

TEST_CASE("the margins of a block and its first child collapse unless a border is between them") {
  CHECK(same("<p>あ</p><div><p class=\"m\">い</p></div>", ".m { margin-top: 20pt }") ==
        same("<p>あ</p><div class=\"m\"><p>い</p></div>", ".m { margin-top: 20pt }"));
  CHECK(same("<p>あ</p><div class=\"m\"><p class=\"m\">い</p></div>", ".m { margin-top: 20pt }") ==
        same("<p>あ</p><div class=\"m\"><p>い</p></div>", ".m { margin-top: 20pt }"));
  CHECK(same("<p>あ</p><div class=\"b\"><p class=\"m\">い</p></div>",
             ".m { margin-top: 20pt } .b { border-top: 1pt solid #fff }") !=
        same("<p>あ</p><div class=\"b m\"><p>い</p></div>",
             ".m { margin-top: 20pt } .b { border-top: 1pt solid #fff }"));
}

TEST_CASE("a background begins below the margin of the first child") {
  const Typeset set = set_pages("<p>あ</p><div class=\"b\"><p class=\"m\">い</p></div><p>う</p>",
                                ".b { background-color: #eee } .m { margin: 20pt 0 }");
  REQUIRE(fills(set).size() == 1);
  CHECK(fills(set)[0].y == Approx(40));
  CHECK(fills(set)[0].height == Approx(10));
}

TEST_CASE("negative margins draw blocks together and collapse with positive ones") {
  const auto distance = [](std::string_view css) {
    const Typeset set = set_pages("<p class=\"a\">あ</p><p class=\"b\">い</p>", css);
    REQUIRE(set.messages == "");
    const auto both = text_lines(*set.document);
    return both[1].baseline - both[0].baseline;
  };
  CHECK(distance(".b { margin-top: -4pt }") == Approx(6));
  CHECK(distance(".a { margin-bottom: 10pt } .b { margin-top: -4pt }") == Approx(16));
  CHECK(distance(".a { margin-bottom: -3pt } .b { margin-top: -4pt }") == Approx(6));
}

TEST_CASE("a block that leaves the area to the side is an error") {
  const std::string mend =
      "  Make the margins, padding, borders or width smaller. A negative margin at the side cannot "
      "reach out of the surrounding box or the page's margins.\n";
  const auto message = [&](std::string_view css) {
    return set_pages("\n<p class=\"m\">あ</p>", fmt::format(".m {{ {} }}", css)).messages;
  };
  const std::string there = " mm wide and leaves the 70.6 mm that are there\n" + mend;
  CHECK(message("margin-left: -5pt") == "t.html:2:2: This box is 72.3" + there);
  CHECK(message("margin-right: -5pt") == "t.html:2:2: This box is 72.3" + there);
  CHECK(message("width: 300mm") == "t.html:2:2: This box is 300.0" + there);
  CHECK(message("margin-left: 100pt; width: 110pt") == "t.html:2:2: This box is 74.1" + there);
  CHECK(message("padding: 0 100pt") ==
        "t.html:2:2: Margins, padding and borders leave no room for content\n" + mend);
  CHECK(message("width: 1fr") ==
        "t.html:2:2: The unit fr is for the columns of a table only\n  Use mm or %.\n");
}

TEST_CASE("type that nobody can read is an error, text in a list itself, too") {
  CHECK(
      set_pages("\n<p style=\"font-size: 1.5pt\">あいう</p>").messages ==
      "t.html:2:29: The type is too small to be read (1.5 pt)\n  Make font-size at least 2 pt.\n");
  CHECK(set_pages("\n<ul>文<li>あ</li></ul>").messages ==
        "t.html:2:5: Text cannot stand in <ul> itself\n");
}

TEST_CASE("body has no frame of its own") {
  for (const char* css : {"margin: 1mm", "padding: 1mm", "border: 1pt solid #000",
                          "background-color: #eee", "width: 50mm", "column-count: 2"}) {
    CHECK(
        typeset_body("あ", fmt::format("body {{ {} }}", css)).messages ==
        "t.html:1:47: <body> can have no margin, border, background, size or columns\n"
        "  The margins of the paper are those of @page; give the frame to a <div> inside <body>.\n");
  }
  CHECK(typeset_body("あ", "body { margin: 0 }").messages == "");
}

TEST_CASE("double frames meet at their corners") {
  const Typeset set = set_pages("<div>あ</div>", "div { border: 3pt double #000 }");
  std::string rules;
  for (const Item& item : set.document->pages[0].items) {
    if (const auto* rule = std::get_if<RuleItem>(&item)) {
      rules += fmt::format("{},{}-{},{} ", rule->x1, rule->y1, rule->x2, rule->y2);
    }
  }
  CHECK(rules ==
        "10,10.5-210,10.5 10,25.5-210,25.5 10.5,10-10.5,26 209.5,10-209.5,26 "
        "12,12.5-208,12.5 12,23.5-208,23.5 12.5,12-12.5,24 207.5,12-207.5,24 ");
}

TEST_CASE("absolute boxes are placed from any edge of the page or of their panel") {
  const auto place = [](std::string_view css) {
    const Typeset set = set_pages(
        "<div class=\"panel\"><p>あ</p><p>い</p><div class=\"box\">う</div></div>",
        ".panel { width: 100pt } .box { position: absolute; width: 30pt; " + std::string(css));
    REQUIRE(set.messages == "");
    for (const TextLine& line : text_lines(*set.document)) {
      if (line.text == "う") return std::pair(line.x, line.baseline);
    }
    return std::pair(0.0, 0.0);
  };
  const auto [left, top] = place("left: 0; top: 0 }");
  CHECK(left == Approx(10));
  CHECK(place("right: 0; top: 0 }").first == Approx(10 + 200 - 30));
  CHECK(place("left: 0; bottom: 0 }").second == Approx(top + 90));
  const auto [inner, low] = place("right: 5pt; bottom: 3pt } .panel { position: relative }");
  CHECK(inner == Approx(10 + 100 - 35));
  CHECK(low == Approx(top + 7));
  CHECK(set_pages("\n<div class=\"b\">あ</div>", ".b { position: absolute; top: -11pt; left: 0 }")
            .messages ==
        "t.html:2:2: This box reaches out of the paper\n"
        "  Give either top or bottom, and either left or right, in mm.\n");
}

TEST_CASE("an absolute box inside a relative cell is placed from the cell") {
  const Typeset set = set_pages(
      "<table role=\"presentation\"><tr><td>あ</td><td class=\"c\">い<div class=\"b\">う</div></td></tr></table>",
      "table { width: 200pt } td { padding: 0; width: 50% } .c { position: relative } "
      ".b { position: absolute; top: 0; left: 20pt }");
  REQUIRE(set.messages == "");
  for (const TextLine& line : text_lines(*set.document)) {
    if (line.text == "う") CHECK(line.x == Approx(10 + 100 + 20).margin(0.5));
  }
}

TEST_CASE("columns are balanced, ruled and divided at page ends") {
  const std::string css = ".c { column-count: 2; column-gap: 20pt; column-rule: 1pt solid #000 }";
  const Typeset set = set_pages("<div class=\"c\">" + paragraphs(7) + "</div><p>後</p>", css);
  REQUIRE(set.messages == "");
  const auto lines = text_lines(*set.document);
  REQUIRE(lines.size() == 8);
  CHECK(lines[3].text == "3");
  CHECK(lines[3].x == Approx(10));
  CHECK(lines[4].x == Approx(10 + 90 + 20));
  CHECK(lines[4].baseline == Approx(lines[0].baseline));
  // What follows stands below the taller column.
  CHECK(lines[7].baseline == Approx(lines[3].baseline + 10));
  // Three pages: two of 20 lines, the rest balanced.
  const Typeset longer = set_pages("<div class=\"c\">" + paragraphs(46) + "</div><p>後</p>", css);
  std::string where;
  for (const TextLine& line : text_lines(*longer.document)) {
    if (line.text == "20" || line.text == "30" || line.text == "43" || line.text == "後") {
      where += fmt::format("{}:{},{:.0f},{:.0f} ", line.text, line.page, line.x, line.baseline);
    }
  }
  CHECK(where == "20:1,10,19 30:1,120,19 43:2,120,19 後:2,10,49 ");
}

TEST_CASE("columns keep headings with their text and obey breaks") {
  const std::string css =
      ".c { column-count: 2; column-gap: 20pt } .n { break-before: column } "
      "h2 { margin: 0 }";
  const Typeset kept =
      set_pages("<div class=\"c\">" + paragraphs(2) + "<h2>題</h2><p>文</p><p>末</p></div>", css);
  for (const TextLine& line : text_lines(*kept.document)) {
    if (line.text == "題") CHECK(line.x == Approx(120));
  }
  const Typeset forced =
      set_pages("<div class=\"c\"><p>あ</p><p>ア</p><p class=\"n\">い</p><p>う</p></div>", css);
  const auto lines = text_lines(*forced.document);
  CHECK(lines[0].x == Approx(10));
  CHECK(lines[1].x == Approx(10));
  CHECK(lines[2].x == Approx(120));
  CHECK(lines[3].x == Approx(120));
  // Outside columns such a break means nothing.
  CHECK(same("<p>あ</p><p class=\"n\">い</p>", css) == same("<p>あ</p><p>い</p>", css));
  // More breaks than columns go on below.
  const Typeset below = set_pages(
      "<div class=\"c\"><p>あ</p><p>ア</p><p class=\"n\">い</p><p class=\"n\">う</p></div>", css);
  CHECK(text_lines(*below.document)[3].x == Approx(10));
  CHECK(text_lines(*below.document)[3].baseline == Approx(lines[0].baseline + 20));
}

TEST_CASE("columns stand in cells, in frames and next to headings") {
  const std::string css = ".c { column-count: 2; column-gap: 10pt } td { padding: 0 }";
  const std::string columns = "<div class=\"c\">" + paragraphs(4) + "</div>";
  const Typeset cell = set_pages("<table role=\"presentation\" style=\"width: 100%\"><tr><td>" +
                                     columns + "</td></tr></table>",
                                 css);
  REQUIRE(cell.messages == "");
  CHECK(text_lines(*cell.document)[2].baseline == text_lines(*cell.document)[0].baseline);
  const Typeset framed =
      set_pages("<div style=\"background-color: #eee; padding: 2pt\">" + columns + "</div>", css);
  REQUIRE(fills(framed).size() == 1);
  CHECK(fills(framed)[0].height == Approx(24));
  // A heading does not stay alone on a page before its columns.
  const Typeset moved = set_pages(paragraphs(8) + "<h2>題</h2>" + columns, css);
  for (const TextLine& line : text_lines(*moved.document)) {
    if (line.text == "題") CHECK(line.page == 1);
  }
}

TEST_CASE("headings anywhere get the place of their bookmark") {
  const Typeset set = set_pages(paragraphs(9) +
                                    "<table role=\"presentation\"><tr><td><p>前</p><h2>枠の中</h2>"
                                    "</td></tr></table><div class=\"c\"><h2>段</h2><p>文</p></div>",
                                ".c { column-count: 2 } td { padding: 0 }");
  REQUIRE(set.messages == "");
  REQUIRE(set.document->bookmarks.size() == 2);
  CHECK(set.document->bookmarks[0].page == 1);
  CHECK(set.document->bookmarks[0].y == Approx(20));
  CHECK(set.document->bookmarks[1].page == 1);
  CHECK(set.document->bookmarks[1].y == Approx(30));
}

TEST_CASE("running heads show the section of their page") {
  const auto heads = [](std::string_view body) {
    const Typeset set = set_pages(
        body,
        "@page { @top-left { content: string(section) } } h2 { string-set: section content() } "
        ".n { break-before: page }");
    REQUIRE(set.messages == "");
    std::string out;
    for (const TextLine& line : text_lines(*set.document, true)) {
      if (line.baseline < 10) out += fmt::format("{}:{} ", line.page + 1, line.text);
    }
    return out;
  };
  CHECK(heads("<p>前</p><p class=\"n\">空</p><h2>一</h2><h2>二</h2><p class=\"n\">続き</p>") ==
        "2:一 3:二 ");
}

TEST_CASE("a text for running heads that nothing gives is an error") {
  CHECK(typeset_body("あ",
                     "@page { @top-left { content: \"A\" string(offce) } }\n@page b { size: A5 }")
            .messages ==
        "t.css:1:34: The document has nothing for string(offce)\n"
        "  Use a name that a <meta name=\"…\" content=\"…\"/> or a string-set: … content() gives; "
        "string(title) is the document's title.\n");
}

TEST_CASE(
    "margins stay at the top after a forced break and at the beginning, and vanish elsewhere") {
  const std::string css =
      ".m { margin-top: 20pt } .b { margin-bottom: 30pt } .n { break-before: page }";
  const auto top = [&](std::string_view body) {
    const Typeset set = set_pages(body, css);
    REQUIRE(set.messages == "");
    const TextLine last = text_lines(*set.document).back();
    return std::pair(last.page, last.baseline);
  };
  const auto [page, flush] = top("<p>あ</p><p class=\"n\">い</p>");
  CHECK(page == 1);
  CHECK(top("<p class=\"m\">い</p>") == std::pair(0, flush + 20));
  CHECK(top("<p class=\"b\">あ</p><p class=\"n m\">い</p>") == std::pair(1, flush + 20));
  CHECK(top("<p class=\"b\">あ</p><p class=\"n\">い</p>") == std::pair(1, flush));
  CHECK(top(paragraphs(10) + "<p class=\"m\">い</p>") == std::pair(1, flush));
}

TEST_CASE("what a negative margin or indent, or a marker, puts off the paper is an error") {
  const std::string reason =
      "This box reaches out of the paper\n"
      "  Make the negative margin or indent smaller, or the page's margin larger.\n";
  CHECK(set_pages("\n<p style=\"text-indent: -20pt\">あ</p>").messages == "t.html:2:2: " + reason);
  CHECK(set_pages("<p>あ</p>\n<p style=\"margin-top: -40pt\">い</p>").messages ==
        "t.html:2:2: " + reason);
  CHECK(set_pages("<ul style=\"padding: 0\">\n<li>あ</li></ul>", "@page { margin: 10pt 0 }")
            .messages == "t.html:2:2: " + reason);
  CHECK(set_pages("<p style=\"text-indent: -8pt\">あ</p>").messages == "");
}

TEST_CASE("an absolute box inside columns inside a cell is on the paper") {
  CHECK(set_pages(
            "<table role=\"presentation\"><tr><td style=\"width: 150pt\">"
            "<div style=\"column-count: 2\"><p>あ</p><div style=\"position: relative\"><p>い</p>"
            "<div style=\"position: absolute; top: 0; left: 10pt\">う</div></div></div>"
            "</td></tr></table>")
            .messages == "");
}

TEST_CASE("the marker of an item stands before its table or picture, at the same height") {
  const Typeset set = set_pages(
      "<ol><li><table><tr><th>表</th></tr></table></li>"
      "<li><svg viewBox=\"0 0 10 10\" width=\"20pt\" height=\"20pt\" aria-label=\"図\"><text x=\"0\" y=\"8\" "
      "font-size=\"8\">図</text></svg></li></ol>",
      "ol { margin: 0 } th { padding: 0; font-weight: normal }");
  REQUIRE(set.messages == "");
  CHECK(lines_joined(*set.document) == "1.表|2.|図");
}

TEST_CASE("a forced break with nothing behind it makes no page") {
  const std::string css = ".r { break-after: page } p { margin: 0 0 5pt }";
  CHECK(set_pages("<div class=\"r\"><p>1</p></div><div class=\"r\"><p>2</p></div>", css)
            .document->pages.size() == 2);
}

TEST_CASE("columns begin at one height, whatever margin their first block has") {
  const Typeset set = set_pages("<div class=\"c\"><h2>一</h2><p>あ</p><h2>二</h2><p>い</p></div>",
                                ".c { column-count: 2 } h2 { margin: 8pt 0 0 }");
  const auto lines = text_lines(*set.document);
  CHECK(lines[0].baseline == lines[2].baseline);
}

TEST_CASE("a reading is no part of a bookmark or a running head") {
  const Typeset set =
      set_pages("<h2><ruby>在宅<rp>（</rp><rt>ざいたく</rt><rp>）</rp></ruby>医療</h2>",
                "h2 { string-set: s content() } @page { @top-left { content: string(s) } }");
  REQUIRE(set.messages == "");
  CHECK(set.document->bookmarks.at(0).title == "在宅医療");
  CHECK(lines_joined(*set.document, true).ends_with("|在宅医療"));
}

TEST_CASE("text outside <body> is an error") {
  CHECK(typeset_document("<html>外<head>頭<title>t</title></head>間<body>a</body></html>", "")
            .messages ==
        "t.html:1:7: Text cannot stand in <html> itself\n"
        "t.html:1:14: Text cannot stand in <head> itself\n"
        "t.html:1:38: Text cannot stand in <html> itself\n");
  CHECK(typeset_document("<html><body>a</body></html>後", "").messages ==
        "t.html:1:28: This HTML is not well formed: text follows </html>\n"
        "  Close every tag that was opened, as in <p>…</p>; write an empty one with a slash, as in "
        "<br/>.\n");
}

TEST_CASE("properties that mean nothing where they stand are errors") {
  CHECK(
      set_pages("\n<p style=\"top: 1mm\">あ</p>").messages ==
      "t.html:2:2: top / right / bottom / left means nothing on <p>: it is for a box with position: "
      "absolute\n");
  CHECK(set_pages("\n<p style=\"cell-strike: up\">あ</p>").messages ==
        "t.html:2:2: cell-strike means nothing on <p>: it is for a cell of a table\n");
  CHECK(set_pages("\n<p aria-hidden=\"true\">あ</p>").messages ==
        "t.html:2:2: aria-hidden means nothing on <p>: it is for svg, img and qr-code\n");
}

TEST_CASE("a box that leaves the panel from which it is placed is an error") {
  CHECK(
      set_pages(
          "<div class=\"p\"><p>あ</p>\n<div class=\"b\">いろはに</div></div>",
          ".p { position: relative } .b { position: absolute; top: 0; right: 0; width: 10pt }")
          .messages ==
      "t.html:2:2: This box reaches out of the box from which it is placed, to the right or below "
      "(70.6 × 3.5 mm, but it needs 70.6 × 14.1 mm)\n"
      "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("a margin that no page can hold is an error of the block that asks for it") {
  CHECK(
      set_pages("\n<p style=\"margin-top: 50mm\">あ</p>").messages ==
      "t.html:2:2: A part that cannot be divided does not fit on a page (35.3 mm, but it needs 50.0 "
      "mm)\n  Shorten the text, make the type smaller, or make the box larger.\n");
}
