#include <fmt/format.h>

#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// Lines of 10 pt type, 10 characters wide, 20 pt apart.
constexpr std::string_view kPage =
    "@page { size: 120pt 400pt; margin: 10pt } body { font-size: 10pt; line-height: 2 } p { "
    "margin: 0 } ";

Typeset set_body(std::string_view body, std::string_view css = "") {
  return typeset_body(body, std::string(kPage) + std::string(css));
}
Document page_of(std::string_view body, std::string_view css = "") {
  return sound(set_body(body, css));
}
GlyphItem text_at(const Document& document, std::string_view begin) {
  for (const Item& item : document.pages.at(0).items) {
    const auto* glyphs = std::get_if<GlyphItem>(&item);
    if (glyphs != nullptr && glyphs->run.text.starts_with(begin)) return *glyphs;
  }
  FAIL("no text begins with " << begin);
  return {};
}
/// Where the letters of an item begin and end: without what stands before the first.
double left_of(const GlyphItem& item) { return item.x + item.run.glyphs.front().dx * item.size; }

std::string ruby(std::string_view base, std::string_view reading) {
  return fmt::format("<ruby>{}<rt>{}</rt></ruby>", base, reading);
}

}  // namespace

TEST_CASE("a reading stands over the middle of its base, half as large, and has its tags") {
  const Document page = page_of("<p>「" + ruby("薬", "や") + "」</p>");
  CHECK(tag_tree(page) == "Document(P(Ruby(RB RT)))");
  const GlyphItem base = text_at(page, "薬"), reading = text_at(page, "や");
  CHECK(reading.size == Approx(5));
  CHECK(reading.x == Approx(base.x + 2.5));
  CHECK(base.baseline - reading.baseline == Approx(9.4).margin(0.5));
}

TEST_CASE("a shorter reading is spread 1-2-1, a longer one spreads its base") {
  const Document shorter = page_of("<p>" + ruby("訪問看護", "ほうもん") + "</p>");
  // Four of 5 pt over four of 10 pt: a gap of 5 pt, half of it at the ends.
  CHECK(text_at(shorter, "ほ").x == Approx(12.5));
  CHECK(text_at(shorter, "ほ").run.width() * 5 == Approx(35));
  const Document longer = page_of("<p>国" + ruby("志", "こころざし") + "国</p>");
  CHECK(left_of(text_at(longer, "志")) == Approx(20 + 7.5));
  CHECK(text_at(longer, "こ").x == Approx(20));
  const auto lines = text_lines(longer);
  CHECK(lines.back().x == Approx(45));
}

TEST_CASE("a reading hangs over kana by half of its size, not over kanji nor out of the line") {
  const auto next = [&](std::string_view before, std::string_view after) {
    const Document page =
        page_of(fmt::format("<p>{}{}{}</p>", before, ruby("薬", "くすり"), after));
    return text_lines(page).back().x;
  };
  CHECK(next("国", "国") == Approx(10 + 10 + 15));
  CHECK(next("の", "は") == Approx(10 + 10 + 10));
  CHECK(next("国", "は") == Approx(10 + 10 + 12.5));
  const Document start = page_of("<p>" + ruby("薬", "くすり") + "は</p>");
  CHECK(text_at(start, "く").x == Approx(10));
  const Document end = page_of("<p>あいうえおかきく" + ruby("薬", "くすり") + "は</p>");
  const GlyphItem reading = text_at(end, "く");
  CHECK(reading.x + reading.run.width() * reading.size <= 110.01);
}

TEST_CASE("no line ends inside a group, but between characters with readings of their own") {
  const std::string before = "一二三四五六七八";
  const auto bases = [&](std::string_view body) {
    std::string out;
    const Document page = page_of(body);
    double baseline = 0;
    for (const Item& item : page.pages[0].items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr || glyphs->size < 9) continue;
      if (baseline != 0 && glyphs->baseline > baseline + 1) out += '|';
      baseline = glyphs->baseline;
      out += glyphs->run.text;
    }
    return out;
  };
  CHECK(bases("<p>" + before + ruby("在宅医療", "ざいたくいりょう") + "</p>") ==
        before + "|在宅医療");
  CHECK(bases("<p>" + before +
              "<ruby>在<rt>ざい</rt>宅<rt>たく</rt>医<rt>い</rt>療<rt>りょう</rt></ruby></p>") ==
        before + "在宅|医療");
}

TEST_CASE("bases and readings may be written in every way that HTML knows") {
  const std::string one =
      frames_of(set_body("<p>あ<ruby>在<rt>ざい</rt>宅<rt>たく</rt></ruby></p>"));
  CHECK(one == frames_of(set_body("<p>あ<ruby><rb>在</rb><rp>（</rp><rt>ざい</rt><rp>）</rp>"
                                  "<rb>宅</rb><rt>たく</rt></ruby></p>")));
  CHECK(lines_joined(
            page_of("<p><ruby><rb>在</rb> <rb>宅</rb> <rt>ざい</rt> <rt>たく</rt></ruby></p>")) ==
        "在|ざい|宅|たく");
  CHECK(tag_tree(page_of("<p><ruby>在<rt>ざい</rt>宅<rt>たく</rt></ruby></p>")) ==
        "Document(P(Ruby(RB RT) Ruby(RB RT)))");
}

TEST_CASE("lines are pushed apart only where a reading finds no room between them") {
  const auto second = [&](std::string_view css, bool with) {
    const std::string word = with ? ruby("薬", "くす") : "薬";
    const Document page = page_of("<p>一二三四五六七八九十<b>二</b>" + word + "</p>", css);
    return text_at(page, "二").baseline - text_at(page, "一").baseline;
  };
  CHECK(second("p { line-height: 2 }", true) == Approx(second("p { line-height: 2 }", false)));
  CHECK(second("p { line-height: 1.6 }", true) == Approx(16));
  CHECK(second("p { line-height: 1.2 }", false) == Approx(12));
  CHECK(second("p { line-height: 1.2 }", true) == Approx(15).margin(0.5));
}

TEST_CASE("a foreign reading is not spread") {
  const Document page = page_of("<p>" + ruby("介護支援", "care") + "</p>");
  const GlyphItem reading = text_at(page, "care");
  CHECK(reading.run.width() * reading.size == Approx(10));
  CHECK(reading.x == Approx(25));
}

TEST_CASE("bases without readings and readings without bases are errors") {
  CHECK(set_body("\n<p><ruby>漢字</ruby></p>").messages ==
        "t.html:2:5: “漢字” has no reading (<rt>)\n"
        "  Write <ruby>base<rt>reading</rt></ruby>.\n");
  CHECK(set_body("\n<p><ruby><rt>かんじ</rt></ruby></p>").messages ==
        "t.html:2:11: Nothing stands before the reading “かんじ” that it belongs to\n"
        "  Write <ruby>base<rt>reading</rt></ruby>.\n");
  // What data leave empty is none.
  CHECK(set_body("<p><ruby><rt></rt></ruby><ruby>漢<rt></rt></ruby></p>").messages == "");
  CHECK(set_body("\n<p><rt>かんじ</rt></p>").messages ==
        "t.html:2:5: <rt> cannot stand inside <p>\n");
  CHECK(set_body("\n<p><ruby>漢<rt>か<br/>ん</rt></ruby></p>").messages ==
        "t.html:2:17: <br> cannot stand inside <rt>\n");
  CHECK(set_body("\n<p>あ<ruby>漢<rt>か<b><div>ん</div></b></rt></ruby></p>").messages ==
        "t.html:2:21: <div> cannot stand inside <ruby>\n");
  CHECK(set_body("\n<p><ruby>漢<ruby>字<rt>じ</rt></ruby><rt>か</rt></ruby></p>").messages ==
        "t.html:2:12: <ruby> cannot stand inside <ruby>\n");
}

TEST_CASE("a group wider than its column is an error with the text of its base") {
  CHECK(set_body("\n<p>" + ruby("介護支援専門員協議会会長", "かい") + "</p>").messages ==
        "t.html:2:10: “介護支援専門員協議会会長” does not fit the width of its box (35.3 mm, but "
        "it needs 42.3 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
}
