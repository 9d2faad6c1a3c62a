#include <fmt/format.h>

#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// Lines of 10 pt type, 20 characters wide, 15 pt apart.
constexpr std::string_view kPage =
    "@page { size: 220pt 400pt; margin: 10pt } body { font-size: 10pt; line-height: 1.5 } p, pre { "
    "margin: 0 } .box { display: inline-block; width: 30pt } ";

Typeset set_body(std::string_view body, std::string_view css = "") {
  return typeset_body(body, std::string(kPage) + std::string(css));
}
Document page_of(std::string_view body, std::string_view css = "") {
  return sound(set_body(body, css));
}
std::string text_of(std::string_view body, std::string_view css = "") {
  return lines_joined(page_of(body, css));
}
template <class T>
std::vector<T> all(const Document& document) {
  std::vector<T> out;
  for (const Item& item : document.pages.at(0).items) {
    if (const T* one = std::get_if<T>(&item)) out.push_back(*one);
  }
  return out;
}
/// The stretch of text in one style that begins with this.
GlyphItem text_at(const Document& document, std::string_view begin) {
  for (const GlyphItem& item : all<GlyphItem>(document)) {
    if (item.run.text.starts_with(begin)) return item;
  }
  FAIL("no text begins with " << begin);
  return {};
}
double right_of(const GlyphItem& item) { return item.x + item.run.width() * item.size; }

}  // namespace

TEST_CASE("pre keeps blanks and line ends, a tab reaches to a multiple of eight columns") {
  CHECK(text_of("<pre>\n  a  b\n名前\tc\n</pre>") == "  a  b|名前    c");
  CHECK(text_of("<pre>a\n\nb</pre>") == "a|b");
}

TEST_CASE("pre-wrap keeps blanks and wraps, pre does not wrap") {
  const std::string long_line = "一二三四五  六七八九十一二三四五六七八九十";
  CHECK(text_of("<p>" + long_line + "</p>", "p { white-space: pre-wrap }") ==
        "一二三四五  六七八九十一二三四五六七八九|十");
  CHECK(set_body("\n<p>" + long_line + "</p>", "p { white-space: pre }").messages ==
        "t.html:2:4: “" + long_line +
            "” does not fit the width of its box (70.6 mm, but it needs 74.1 mm)\n"
            "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("a word may be divided at wbr, and nothing is copied for it") {
  const std::string twenty(20, 'a');
  CHECK(text_of("<p>" + twenty + "<wbr/>" + twenty + "bbb</p>") == twenty + "|" + twenty + "bbb");
  CHECK(text_of("<p>ab<wbr/>cd</p>") == "abcd");
}

TEST_CASE("code is set in gothic and has a tag of its own") {
  const Document page = page_of("<p>あ<code>b</code></p>", "body { font-family: mincho }");
  CHECK(text_at(page, "b").run.face != text_at(page, "あ").run.face);
  CHECK(tag_tree(page) == "Document(P(Code))");
}

TEST_CASE("raised and lowered letters do not push the lines apart") {
  const Document plain = page_of("<p>水あ2</p><p>い</p>");
  const Document raised = page_of("<p>水<sub>2</sub>あ<sup>2</sup></p><p>い</p>");
  CHECK(text_at(raised, "い").baseline == Approx(text_at(plain, "い").baseline));
  CHECK(text_at(raised, "水").baseline == Approx(text_at(plain, "水").baseline));
  const auto items = all<GlyphItem>(raised);
  CHECK(items[1].baseline > items[0].baseline);
  CHECK(items[3].baseline < items[2].baseline);
  CHECK(items[3].size == Approx(7));
  // A note in a note is raised twice.
  const Document twice = page_of("<p>水<sup>あ<sup>い</sup></sup></p>");
  CHECK(text_at(twice, "い").baseline < text_at(twice, "あ").baseline);
  // Where lines are close there is no room.
  CHECK(text_at(page_of("<p>水<sup>2</sup></p><p>い</p>", "p { line-height: 1 }"), "い").baseline >
        text_at(page_of("<p>水2</p><p>い</p>", "p { line-height: 1 }"), "い").baseline);
}

TEST_CASE("vertical-align moves a part of a line by a length or beside its neighbours") {
  const auto baseline = [&](std::string_view align) {
    const Document page =
        page_of("<p>国<span>い</span></p>",
                fmt::format("span {{ font-size: 5pt; vertical-align: {} }}", align));
    return text_at(page, "国").baseline - text_at(page, "い").baseline;
  };
  CHECK(baseline("baseline") == Approx(0));
  CHECK(baseline("2pt") == Approx(2));
  CHECK(baseline("-1pt") == Approx(-1));
  CHECK(baseline("bottom") < 0);
  CHECK(baseline("middle") > 0);
  CHECK(baseline("top") > baseline("middle"));
}

TEST_CASE("text is struck through, underlined and marked as far as it reaches") {
  const Document page = page_of("<p>あ<s>いう</s>え<u>お</u></p>");
  const auto rules = all<RuleItem>(page);
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].x1 == Approx(20));
  CHECK(rules[0].x2 == Approx(40));
  CHECK(rules[0].y1 < text_at(page, "いう").baseline);
  CHECK(rules[1].y1 > text_at(page, "お").baseline);
  // One area behind words in several styles.
  const auto fills = all<FillItem>(page_of("<p>あ<mark>い<b>う</b>え</mark>お</p>"));
  REQUIRE(fills.size() == 1);
  CHECK(fills[0].x == Approx(20));
  CHECK(fills[0].width == Approx(30));
}

TEST_CASE("a blank for handwriting is as wide as it says and has its line below the letters") {
  const Document page = page_of("<p>氏名<span class=\"box\"></span>様</p>",
                                ".box { border-bottom: 0.4pt solid #000; margin: 0 2pt }");
  CHECK(text_at(page, "様").x == Approx(10 + 20 + 34));
  const auto rules = all<RuleItem>(page);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].x1 == Approx(32));
  CHECK(rules[0].x2 == Approx(62));
  const double below = rules[0].y1 - text_at(page, "様").baseline;
  CHECK(below > 0.5);
  CHECK(below < 3);
  CHECK(lines_joined(page) == "氏名様");  // Nothing is copied for it.
}

TEST_CASE("a label is distributed over the width of its box, and a word framed") {
  const Document label = page_of("<p><span class=\"box\">氏名</span>：</p>",
                                 ".box { text-align-last: justify; width: 50pt }");
  CHECK(right_of(text_at(label, "氏名")) == Approx(60));
  CHECK(text_at(label, "：").x == Approx(60));
  const Document frame = page_of("<p>あ<span class=\"box\">必須</span>い</p>",
                                 ".box { width: auto; border: 1pt solid #000; padding: 0 3pt }");
  CHECK(text_at(frame, "必須").x == Approx(24));
  CHECK(text_at(frame, "必須").baseline == Approx(text_at(frame, "あ").baseline));
  CHECK(text_at(frame, "い").x == Approx(48));
  CHECK(all<RuleItem>(frame).size() == 4);
}

TEST_CASE("a box has the width that is asked for, also in percent, and its own alignment") {
  const auto x = [&](std::string_view css) {
    return text_at(page_of("<p>あ<span class=\"box\">い</span></p>", css), "い").x;
  };
  CHECK(x(".box { text-align: right }") == Approx(40));
  CHECK(x(".box { text-align: center }") == Approx(30));
  CHECK(x(".box { text-align: right; width: 50% }") == Approx(110));
  CHECK(x("p { text-indent: 10pt }") == Approx(30));  // The indent is the paragraph's alone.
}

TEST_CASE("a box is not divided and goes to the next line whole") {
  CHECK(text_of("<p>一二三四五六七八九十一二三四五六七八九<span class=\"box\">必須</span>十</p>") ==
        "一二三四五六七八九十一二三四五六七八九|必須十");
  // A comma does not part from it, a bracket neither.
  CHECK(text_of("<p>一二三四五六七八九十一二三四五六七（<span class=\"box\">必</span>）と</p>") ==
        "一二三四五六七八九十一二三四五六七|（必）と");
}

TEST_CASE("a tall box makes its line taller, text in it stands in the middle") {
  const Document page = page_of("<p>あ<span class=\"box\">印</span></p><p>い</p>",
                                ".box { height: 30pt; text-align: center }");
  CHECK(text_at(page, "印").x == Approx(30));
  CHECK(text_at(page, "印").baseline == Approx(text_at(page, "あ").baseline));
  CHECK(text_at(page, "い").baseline - text_at(page, "あ").baseline > 20);
}

TEST_CASE("what does not fit a box in the text is an error") {
  CHECK(set_body("\n<p>あ<span class=\"box\">一二三四</span></p>").messages ==
        "t.html:2:6: “一二三四” does not fit the width of its box (10.6 mm, but it needs 14.1 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
  CHECK(set_body("\n<p>あ<span class=\"box\">一</span></p>", ".box { height: 5pt }").messages ==
        "t.html:2:6: “一” does not fit the height of its box (1.8 mm, but it needs 3.5 "
        "mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
  CHECK(set_body("\n<p>あ<span class=\"box\">一<br/>二</span></p>").messages ==
        "t.html:2:6: <span> is a box in the text (display: inline-block) and holds one line only\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
  CHECK(set_body("\n<p>あ<span class=\"box\"><div>一</div></span></p>").messages ==
        "t.html:2:24: <div> cannot stand inside <span>\n");
  CHECK(set_body("\n<p>あ<span class=\"box\"><b><div>一</div></b></span></p>").messages ==
        "t.html:2:27: <div> cannot stand inside <span>\n");
  CHECK(set_body("\n<p>あ<span class=\"box\"></span></p>", ".box { width: 300pt }").messages ==
        "t.html:2:6: “<span>” does not fit the width of its box (70.6 mm, but it needs 105.8 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("what only a box can have is an error on a part of a text") {
  const auto message = [](std::string_view property) {
    return fmt::format(
        "t.html:2:6: <span> is a part of the text and cannot have {}\n"
        "  Set display: inline-block too: it is then a box in the text.\n",
        property);
  };
  const std::string body = "\n<p>あ<span>い</span></p>";
  CHECK(set_body(body, "span { border-bottom: 1pt solid #000 }").messages == message("border"));
  CHECK(set_body(body, "span { padding: 0 1mm }").messages == message("padding"));
  CHECK(set_body(body, "span { margin-left: 1mm }").messages == message("margin"));
  CHECK(set_body(body, "span { width: 1mm }").messages == message("width"));
  CHECK(set_body(body, "span { height: 1mm }").messages == message("height"));
  CHECK(set_body(body, "span { border-bottom: 0 none }").messages == "");
  CHECK(set_body(body, "span { position: absolute; top: 0; left: 0 }").messages ==
        "t.html:2:6: <span> is a part of the text and cannot have position\n"
        "  Set display: block too.\n");
}

TEST_CASE("a drawing among text stands in the line, alone it is a block") {
  const std::string drawing =
      "<svg width=\"30pt\" height=\"20pt\" viewBox=\"0 0 30 20\" aria-label=\"x\"><rect x=\"0\" "
      "y=\"0\" width=\"30\" height=\"20\" fill=\"#000\"/></svg>";
  const Document inside = page_of("<p>あ" + drawing + "い</p>");
  CHECK(tag_tree(inside) == "Document(P(Figure))");
  CHECK(lines_joined(inside) == "あい");
  CHECK(text_at(inside, "い").x == Approx(50));
  const auto paths = all<PathItem>(inside);
  REQUIRE(paths.size() == 1);
  double low = 0, left = 1000;
  for (const auto& segment : paths[0].segments) {
    if (segment.kind == PathItem::Segment::Kind::close) continue;
    low = std::max(low, segment.y);
    left = std::min(left, segment.x);
  }
  CHECK(low == Approx(text_at(inside, "あ").baseline));
  CHECK(left == Approx(20));
  const Document middle = page_of("<p>あ" + drawing + "い</p>", "svg { vertical-align: middle }");
  CHECK(text_at(middle, "あ").baseline < text_at(inside, "あ").baseline);
  const Document block = page_of("<p>あ" + drawing + "い</p>", "svg { display: block }");
  CHECK(lines_joined(block) == "あ|い");
  const Document alone = page_of("<div>" + drawing + "</div><p>い</p>");
  CHECK(tag_tree(alone) == "Document(Figure P)");
  CHECK(frames_of(set_body("<p>あ<span>" + drawing + "</span></p>")) ==
        frames_of(set_body("<p>あ" + drawing + "</p>")));
}

TEST_CASE("boxes in boxes in great number do no harm") {
  std::string body;
  for (int i = 0; i < 90; ++i) body += "<span>";
  for (int i = 0; i < 90; ++i) body += "</span>";
  CHECK(set_body("<p>" + body + "あ</p>", "span { display: inline-block }").messages == "");
}
