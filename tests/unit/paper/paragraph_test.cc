#include "paper/text/paragraph.h"

#include <fmt/format.h>

#include "support/catch.h"
#include "support/fonts.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// Lines of 10 pt type, 20 characters wide.
constexpr std::string_view kPage =
    "@page { size: 220pt 400pt; margin: 10pt } body { font-size: 10pt; line-height: 1.5 } p { "
    "margin: "
    "0 } ";

std::string text_of(std::string_view body, std::string_view css = "") {
  const Typeset set = typeset_body(body, std::string(kPage) + std::string(css));
  return set.document ? lines_joined(*set.document) : set.messages;
}

TextLine line_of(std::string_view body, std::string_view css = "", std::size_t index = 0) {
  const Typeset set = typeset_body(body, std::string(kPage) + std::string(css));
  REQUIRE(set.messages == "");
  return text_lines(*set.document).at(index);
}

}  // namespace

TEST_CASE("a line break in the source leaves no space between Japanese characters") {
  CHECK(text_of("<p>在宅\n  医療</p>") == "在宅医療");
  CHECK(text_of("<p>home\n  care</p>") == "home care");
  CHECK(text_of("<p>ICT\n 在宅</p>") == "ICT 在宅");
  CHECK(text_of("<p>在宅 \t 医療</p>") == "在宅 医療");
  CHECK(text_of("<p> <b>在宅</b>\n<b>医療</b> </p>") == "在宅医療");
  CHECK(text_of("<p>a <b> b</b></p>") == "a b");
  CHECK(text_of("<p>「在宅」\n（医療）</p>") == "「在宅」（医療）");
}

TEST_CASE("forced breaks and kept line feeds begin lines") {
  CHECK(text_of("<p>あ<br/>い</p>") == "あ|い");
  CHECK(text_of("<p class=\"k\">あ\n  い\n</p>", ".k { white-space: pre-line }") == "あ|い");
  CHECK(text_of("<p>あ<br/></p><p>い</p>") == "あ|い");
}

TEST_CASE("names with rare characters and selectors come out as they went in") {
  CHECK(text_of("<p>髙橋 﨑 𠮷野 葛\U000E0100城 𩸽</p>") == "髙橋 﨑 𠮷野 葛\U000E0100城 𩸽");
}

TEST_CASE("a character that no font has is an error with its place and code point") {
  const Typeset set = typeset_body("\n<p>元気&amp;🦷です</p>");
  CHECK(set.messages ==
        "t.html:2:11: No font can print the character “🦷” (U+1F9B7)\n"
        "  Replace the character or write it in kana. What the fonts do not have, as emoji or Hangul, cannot be printed.\n");
}

TEST_CASE("a comma at the end gives up its blank half before a character must move") {
  // Twenty characters and a comma are 210 pt wide, 205 without the blank half; 200 fit 19 and a
  // half.
  const std::string nineteen = "あいうえおかきくけこさしすせそたちつて";
  CHECK(text_of("<p>" + nineteen + "、と</p>") == nineteen + "、|と");
  CHECK(text_of("<p>" + nineteen + "と、な</p>") == nineteen + "|と、な");
}

TEST_CASE("neighbouring brackets and commas share their blank halves") {
  CHECK(line_of("<p>あ」「い</p>").right == Approx(10 + 35));
  CHECK(line_of("<p>あ、「い</p>").right == Approx(10 + 35));
  // At the start of a line they stand flush.
  CHECK(line_of("<p>（「あ</p>").right == Approx(10 + 20));
  CHECK(line_of("<p style=\"text-indent: 1em\">（「あ</p>").right == Approx(10 + 35));
  CHECK(line_of("<p>あ。」い</p>").right == Approx(10 + 35));
  CHECK(line_of("<p>あ（い</p>").right == Approx(10 + 30));
}

TEST_CASE("an opening bracket stands flush at the start of a wrapped line") {
  const std::string body = "<p>あいうえおかきくけこさしすせそたちつてと「な」</p>";
  const TextLine second = line_of(body, "", 1);
  CHECK(second.text == "「な」");
  CHECK(second.right == Approx(10 + 25));
}

TEST_CASE("lines are aligned left, right, in the middle, and on both sides but for the last") {
  CHECK(line_of("<p>あい</p>").x == Approx(10));
  CHECK(line_of("<p>あい</p>", "p { text-align: right }").right == Approx(210));
  CHECK(line_of("<p>あい</p>", "p { text-align: center }").x == Approx(100));
  const std::string words =
      "<p>あいうえお令和7年10月3日かきくけこさしすせそたちつてと午前10時30分</p>";
  const std::string justify = "p { text-align: justify }";
  CHECK(line_of(words, justify, 0).right == Approx(210));
  CHECK(line_of(words, justify, 1).right < 209);
  CHECK(line_of("<p>区名</p>", "p { text-align-last: justify }").right == Approx(210));
  CHECK(line_of("<p>FAX</p>", "p { text-align-last: justify }").right == Approx(210));
}

TEST_CASE("indents and letter spacing move what they say") {
  CHECK(line_of("<p>あい</p>", "p { text-indent: 1em }").x == Approx(20));
  CHECK(line_of("<p>あいう</p>", "p { letter-spacing: 2pt; text-align: right }").right ==
        Approx(212));  // The spacing after the last character hangs out.
  CHECK(line_of("<p>あA</p>", "p { text-autospace: normal }").right ==
        Approx(line_of("<p>あA</p>").right + 2.5));
}

TEST_CASE("a space at a soft line end stays in the text and does not shift the line") {
  const Typeset set = typeset_body("<p>home care and nursing at the patient’s home</p>",
                                   std::string(kPage) + "p { text-align: right }");
  REQUIRE(set.messages == "");
  const auto lines = text_lines(*set.document);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text.back() == ' ');
  CHECK(lines[0].right - 5 == Approx(210));
}

TEST_CASE("text that must not wrap and is too wide is an error, not a cut") {
  CHECK(
      typeset_body("\n<p>一二三四五六七八九十一二三四五六七八九十一</p>",
                   std::string(kPage) + "p { white-space: nowrap }")
          .messages ==
      "t.html:2:4: “一二三四五六七八九十一二三四五六七八九十一” does not fit the width of its box "
      "(70.6 mm, but it needs 74.1 mm)\n"
      "  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("a link keeps its words, its tag and its area on every line") {
  const Typeset set = typeset_body(
      "<p>くわしくは<a "
      "href=\"https://example.jp/?a=1&amp;b=2\">相談室のページをごらんくださいませ</a>。</p>",
      kPage);
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(P(Link))");
  const auto& links = set.document->pages[0].links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].uri == "https://example.jp/?a=1&b=2");
  CHECK(links[0].tag == links[1].tag);
  CHECK(links[1].x == Approx(10));
}

TEST_CASE("a paragraph of 160,000 characters is set whole") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "在宅医療、介護。";
  const Typeset set = typeset_body("<p>" + text + "</p>", kPage);
  REQUIRE(set.messages == "");
  std::string all;
  for (const TextLine& line : text_lines(*set.document)) all += line.text;
  CHECK(all == text);
}

TEST_CASE("a paragraph of more than 65,536 styles keeps them apart") {
  std::string text;
  for (int i = 0; i < 33000; ++i) text += "<small>a</small>b";
  const Typeset set = typeset_body("<p>" + text + "<b>終</b></p>", "small { font-size: 5pt }");
  REQUIRE(set.document);
  const auto& last = std::get<GlyphItem>(set.document->pages.back().items.back());
  CHECK(last.run.text == "終");
  CHECK(fonts().name(last.run.face) == "BIZUDGothic-Bold");
}

TEST_CASE("type of no size, or of one that grows without bound, is an error with a number") {
  const auto nested = [&](std::string_view size) {
    std::string out, close;
    for (int i = 0; i < 90; ++i) {
      out += fmt::format("<div style=\"font-size: {}\">", size);
      close += "</div>";
    }
    return out + "あ" + close;
  };
  for (const std::string_view size : {"0", "0%", "0.0001em"}) {
    CHECK(typeset_body(nested(size)).messages.ends_with(
        "The type is too small to be read (0.01 pt)\n  Make font-size at least 2 pt.\n"));
  }
  CHECK(typeset_body(nested("1000em")).messages.find("inf") == std::string::npos);
}
