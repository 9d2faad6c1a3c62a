#include <fmt/format.h>

#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// Lines of 10 pt type, 20 characters wide.
constexpr std::string_view kPage =
    "@page { size: 220pt 400pt; margin: 10pt } body { font-size: 10pt; line-height: 1.5 } p { "
    "margin: 0 } ";
constexpr std::string_view kJustify = "p { text-align: justify }";

Document page_of(std::string_view body, std::string_view css = "") {
  return sound(typeset_body(body, std::string(kPage) + std::string(css)));
}
std::string text_of(std::string_view body, std::string_view css = "") {
  return lines_joined(page_of(body, css));
}
const GlyphItem& item_of(const Document& document, std::size_t index = 0) {
  return std::get<GlyphItem>(document.pages.at(0).items.at(index));
}
double width_of(std::string_view text, std::string_view css = "") {
  const Document page = page_of(fmt::format("<p>{}</p>", text), css);
  return item_of(page).run.width() * 10;
}
/// What stands between each two characters of a line beyond their natural widths, in points.
std::vector<double> gaps(const Document& document, std::size_t index = 0) {
  std::vector<double> out;
  for (const Glyph& glyph : item_of(document, index).run.glyphs) {
    const double natural = glyph.advance > 0.9 ? 1 : glyph.advance > 0.45 ? 0.5 : 0;
    out.push_back((glyph.advance - natural) * 10);
  }
  return out;
}

}  // namespace

TEST_CASE("every pair of punctuation takes the room that JLREQ gives it") {
  // Closing and opening, stops and commas: the two blank halves between them are one.
  for (const char* pair : {"」「", "）（", "。「", "、「", "」、", "」。", "、」", "。）", "」』",
                           "、、", "）・", "、・", "』（", "】【", "》《", "。。"}) {
    INFO(pair);
    CHECK(width_of(fmt::format("国{}国", pair)) == Approx(35));
  }
  for (const char* pair : {"「『", "（「", "［（"}) {
    INFO(pair);
    CHECK(width_of(fmt::format("国{}国", pair)) == Approx(35));
  }
  // No blank halves meet here.
  for (const char* pair : {"「国", "国」", "・「", "！「", "？」", "ー」", "々、", "「・"}) {
    INFO(pair);
    CHECK(width_of(fmt::format("国{}国", pair)) == Approx(40));
  }
}

TEST_CASE("a comma or stop hangs out only where that is allowed and there is no room") {
  const std::string twenty = "一二三四五六七八九十一二三四五六七八九十";
  const std::string allow = "p { hanging-punctuation: allow-end }";
  CHECK(text_of("<p>" + twenty + "、と</p>", allow) == twenty + "、|と");
  CHECK(text_of("<p>" + twenty + "。</p>", allow) == twenty + "。");
  CHECK(text_of("<p>" + twenty + "、と</p>") == "一二三四五六七八九十一二三四五六七八九|十、と");
  CHECK(text_of("<p>" + twenty + "」と</p>", allow) ==
        "一二三四五六七八九十一二三四五六七八九|十」と");
  // Justified, the twenty stand edge to edge.
  const Document page = page_of("<p>" + twenty + "、と</p>", allow + std::string(kJustify));
  for (std::size_t i = 0; i < 20; ++i) CHECK(gaps(page)[i] == Approx(0).margin(0.01));
}

TEST_CASE("spaces between words give room before spaces between characters") {
  // Thirty-nine half-width columns: 5 pt are missing.
  const Document page = page_of("<p>一二三四五六七 ab cd 八九十一二三四五六七八</p>", kJustify);
  const auto gap = gaps(page);
  const std::string& text = item_of(page).run.text;
  REQUIRE(text.starts_with("一二三四五六七 ab cd 八九十一二三四五"));
  CHECK(gap[0] == Approx(0).margin(0.01));
  CHECK(gap[7] > 1);
  CHECK(gap[8] == Approx(0).margin(0.01));  // Inside a word, never.
  CHECK(gap[10] == Approx(gap[7]));
}

TEST_CASE("no gap opens inside a Latin word, a number, or between a number and its unit") {
  const Document page =
      page_of("<p>平成元から令和7年10月3日とsoudan@example.or.jp</p><p>あ</p>",
              "@page { size: 170pt 400pt; margin: 10pt }" + std::string(kJustify));
  const auto& item = item_of(page);
  REQUIRE(item.run.text == "平成元から令和7年10月3日と");
  double sum = 0;
  for (std::size_t i = 0; i < item.run.glyphs.size(); ++i) {
    INFO(i);
    const double gap = gaps(page)[i];
    sum += gap;
    if (i >= 5 && i < 13) CHECK(gap == Approx(0).margin(0.01));
    if (i < 5) CHECK(gap > 1);
  }
  CHECK(item.x + item.run.width() * 10 == Approx(160));
}

TEST_CASE("a line before a long date stays as it is when its few places would gape") {
  const Document page =
      page_of("<p>申込みは令和7年10月3日（金）まで</p>",
              "@page { size: 150pt 400pt; margin: 10pt }" + std::string(kJustify));
  REQUIRE(item_of(page).run.text == "申込みは");
  CHECK(item_of(page).run.width() == Approx(4));
}

TEST_CASE("a line of one long word is left as it is rather than torn") {
  const Document page =
      page_of("<p>a23456789b123456789c12345678 d23456789e1234567890123456</p>", kJustify);
  const auto gap = gaps(page);
  for (std::size_t i = 0; i + 1 < 28; ++i) CHECK(gap[i] == Approx(0).margin(0.01));
}

TEST_CASE("the quarter em between scripts goes at the end of a line and gives room in it") {
  const std::string css = "p { text-autospace: normal; text-align: right }";
  // 19 characters, then a word that must move down: the quarter em does not stay behind them.
  const Document page = page_of("<p>一二三四五六七八九十一二三四五六七八九abcdef</p>", css);
  CHECK(text_lines(page)[0].text == "一二三四五六七八九十一二三四五六七八九");
  CHECK(text_lines(page)[0].right == Approx(210));
  const Document justified = page_of("<p>一二三四五六七八ab九十一二三四五六七八ghijkl</p>",
                                     "p { text-autospace: normal; text-align: justify }");
  CHECK(gaps(justified)[7] > gaps(justified)[0]);
}

TEST_CASE("a paragraph does not end with a line of one character") {
  const std::string twenty = "一二三四五六七八九十一二三四五六七八九十";
  CHECK(text_of("<p>" + twenty + twenty + "国。</p>") ==
        twenty + "|一二三四五六七八九十一二三四五六七八九|十国。");
  // In two lines there is nothing to be gained.
  CHECK(text_of("<p>" + twenty + "国。</p>") == twenty + "|国。");
  CHECK(text_of("<p>" + twenty + twenty + "国民。</p>") == twenty + "|" + twenty + "|国民。");
  // A date stays whole, and is too long to be given away.
  CHECK(text_of("<p>" + twenty + "一二三四五六七令和7年10月3日午前10時30分国</p>") ==
        twenty + "|一二三四五六七令和7年10月3日午前10時30分|国");
}

TEST_CASE("start and end are left and right") {
  const auto frames = [](std::string_view align) {
    return frames_of(typeset_body("<p>あ</p>", fmt::format("p {{ text-align: {} }}", align)));
  };
  CHECK(frames("start") == frames("left"));
  CHECK(frames("end") == frames("right"));
}

TEST_CASE("one warning a paragraph names the first part that had to be divided") {
  const Typeset set =
      typeset_body("\n<p>住所<b>soudan@example.or.jp</b>とhome-visit@example.or.jpへ</p>",
                   "@page { size: 80pt 400pt; margin: 10pt } body { font-size: 10pt }");
  CHECK(set.messages ==
        "t.html:2:9: warning: “soudan@example.or.jp” had to be divided, since its box is only "
        "21.2 mm wide\n"
        "  Make the box wider or the type smaller, or say with <wbr/> where it may be divided.\n");
  REQUIRE(set.document);
  CHECK(lines_joined(*set.document) ==
        "住所|soudan@|example.or.|jpと|home-visit@|example.or.|jpへ");
}

TEST_CASE("a narrow cell of a table warns once") {
  const Typeset set = typeset_body(
      "<table role=\"presentation\"><tr><td>06-6309-4141</td><td>国</td></tr></table>",
      "@page { size: 200pt 400pt; margin: 10pt } body { font-size: 10pt } td { padding: 0; width: "
      "40pt }");
  CHECK(set.messages ==
        "t.html:1:87: warning: “06-6309-4141” had to be divided, since its box is only 14.1 mm "
        "wide\n"
        "  Make the box wider or the type smaller, or say with <wbr/> where it may be divided.\n");
}

TEST_CASE("a column of one character holds text as well as may be, a narrower one is an error") {
  const auto set = [](std::string_view width) {
    return typeset_body("<p>国、国</p>",
                        fmt::format("@page {{ size: {} 400pt; margin: 10pt }} p {{ font-size: "
                                    "10pt }}",
                                    width));
  };
  CHECK(lines_joined(*set("35pt").document) == "国、|国");
  const Typeset one = set("30pt");
  CHECK(one.messages ==
        "t.html:1:55: warning: “国、” had to be divided, since its box is only 3.5 mm wide\n"
        "  Make the box wider or the type smaller, or say with <wbr/> where it may be divided.\n");
  CHECK(lines_joined(*one.document) == "国|、|国");
  CHECK(set("29pt").messages ==
        "t.html:1:55: “国” does not fit the width of its box (3.2 mm, but it needs 3.5 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n"
        "t.html:1:57: “国” does not fit the width of its box (3.2 mm, but it needs 3.5 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("a quarter em stands beside kana and kanji, not beside signs") {
  const std::string css = "p { text-autospace: normal }";
  CHECK(width_of("退院30日", css) == Approx(width_of("退院30日") + 5));
  CHECK(width_of("〒123", css) == Approx(width_of("〒123")));
  CHECK(width_of("3～5", css) == Approx(width_of("3～5")));
}

TEST_CASE("no gap opens before a stop or behind an opening bracket") {
  const Document page =
      page_of("<p>参加費は三千円、定員は（先着四十名）、と</p><p>あ</p>",
              "@page { size: 104pt 400pt; margin: 10pt }" + std::string(kJustify));
  REQUIRE(item_of(page).run.text == "参加費は三千円、");
  const auto gap = gaps(page);
  CHECK(gap[5] > 0.1);
  CHECK(gap[6] == Approx(0).margin(0.01));
}

TEST_CASE("a distributed label of one character stands in the middle") {
  const Document page = page_of("<p>計</p>", "p { width: 60pt; text-align-last: justify }");
  CHECK(item_of(page).x == Approx(10 + 25));
}

TEST_CASE("words in full-width letters and the names in an address stay whole") {
  CHECK(text_of("<p>国国国国国国国国国国国国国国国国国国ＡＤＬ</p>") ==
        "国国国国国国国国国国国国国国国国国国|ＡＤＬ");
  Typeset set = typeset_body("<p>www.example.jp/zaitaku/</p>",
                             "@page { size: 62pt 400pt; margin: 5pt } p { font-size: 9pt }");
  REQUIRE(set.document);
  CHECK(lines_joined(*set.document) == "www.|example.jp/|zaitaku/");
}
