#include "paper/font/font.h"

#include <algorithm>
#include <thread>

#include "support/catch.h"
#include "support/fonts.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

std::string joined(const std::vector<ShapedRun>& runs) {
  std::string out;
  for (const ShapedRun& run : runs) out += run.text;
  return out;
}

bool all_drawn(const std::vector<ShapedRun>& runs) {
  for (const ShapedRun& run : runs) {
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.id == 0 || glyph.cluster >= run.text.size()) return false;
    }
  }
  return true;
}

std::string face_of(std::string_view text, const FontRequest& request = {}) {
  const auto runs = fonts().shape(text, request);
  REQUIRE(runs.size() == 1);
  return fonts().name(runs[0].face);
}

}  // namespace

TEST_CASE("names, rare characters and accents all have glyphs, and their runs join to the text") {
  for (const char* text : {"髙橋", "﨑", "𠮷野", "葛󠄀城", "𩸽", "Tiếng Việt", "é", "e\u0301",
                           "①", "☑", "か\u3099", "Hà Nội", "令和8年11月20日（金）", "ﾊﾝｶｸ"}) {
    for (const FontRequest request :
         {FontRequest{Family::gothic, false}, FontRequest{Family::gothic, true},
          FontRequest{Family::mincho, false}}) {
      INFO(text);
      CHECK(fonts().missing(text, request) == std::string::npos);
      const auto runs = fonts().shape(text, request);
      CHECK(all_drawn(runs));
      CHECK(joined(runs) == text);
    }
  }
}

TEST_CASE("a character beyond the first face comes from the next one and returns after it") {
  const auto runs = fonts().shape("大𠮷野", {});
  REQUIRE(runs.size() == 3);
  CHECK(fonts().name(runs[0].face) == "BIZUDGothic-Regular");
  CHECK(fonts().name(runs[1].face) == "IPAmjMincho");
  CHECK(runs[1].text == "𠮷");
  CHECK(runs[2].text == "野");
  CHECK(runs[2].face == runs[0].face);
  CHECK(runs[2].glyphs.at(0).cluster == 0);
}

TEST_CASE("a face that has only the plain character yields to one that has the variation") {
  const auto plain = fonts().shape("葛", {});
  const auto near = fonts().shape("葛\U000E0100", {});
  const auto far = fonts().shape("葛\U000E0102", {});
  REQUIRE(near.size() == 1);
  REQUIRE(far.size() == 1);
  REQUIRE(near[0].glyphs.size() == 1);
  REQUIRE(far[0].glyphs.size() == 1);
  CHECK(near[0].face == plain.at(0).face);
  CHECK(near[0].glyphs[0].id != plain[0].glyphs.at(0).id);
  CHECK(fonts().name(far[0].face) == "IPAmjMincho");
  CHECK(far[0].text == "葛\U000E0102");
}

TEST_CASE("a variation that no face has is printed as the plain character") {
  const auto plain = fonts().shape("吉", {});
  const auto varied = fonts().shape("吉\U000E01EF", {});
  REQUIRE(varied.size() == 1);
  REQUIRE(varied[0].glyphs.size() == 1);
  CHECK(varied[0].face == plain.at(0).face);
  CHECK(varied[0].glyphs[0].id == plain[0].glyphs.at(0).id);
  CHECK(varied[0].text == "吉\U000E01EF");
}

TEST_CASE("a mark stays with its letter, and composes as the single character does") {
  const auto apart = fonts().shape("xe\u0301y", {});
  const auto composed = fonts().shape("xéy", {});
  REQUIRE(apart.size() == 1);
  REQUIRE(composed.size() == 1);
  REQUIRE(apart[0].glyphs.size() == 3);
  CHECK(apart[0].glyphs[1].id == composed[0].glyphs.at(1).id);
  CHECK(apart[0].glyphs[1].cluster == 1);
  CHECK(apart[0].glyphs[2].cluster == 4);
}

TEST_CASE("decomposed letters look like composed ones") {
  for (const auto& [apart, composed] : {std::pair{"か\u3099", "が"}, {"e\u0302\u0301", "ế"}}) {
    const auto one = fonts().shape(apart, {});
    const auto other = fonts().shape(composed, {});
    REQUIRE(one.size() == 1);
    REQUIRE(one[0].glyphs.size() == 1);
    CHECK(one[0].face == other.at(0).face);
    CHECK(one[0].glyphs[0].id == other[0].glyphs.at(0).id);
  }
}

TEST_CASE("a word in Latin letters comes from one face") {
  const auto runs = fonts().shape("café、Việt-Nam", {});
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].text == "café、");
  CHECK(runs[1].text == "Việt");
  CHECK(fonts().name(runs[1].face) == "DejaVuSans");
  CHECK(runs[2].text == "-Nam");
  CHECK(runs[2].face == runs[0].face);
}

TEST_CASE("scripts that need more than single letters count as missing") {
  CHECK(fonts().missing("漢字 سلام", {}) == 7);
  CHECK(fonts().missing("สวัสดี", {}) == 0);
  CHECK(fonts().missing("नमस्ते", {}) == 0);
  CHECK(fonts().missing("שָׁ", {}) == 0);
  CHECK(fonts().missing("Привет Ελλάδα", {}) == std::string::npos);
}

TEST_CASE("the missing mark is named, not the letter below it") {
  CHECK(fonts().missing("aq\u0489", {}) == std::string::npos);
  CHECK(fonts().missing("aq\U0001E8D0", {}) == 2);
}

TEST_CASE("an emoji is missing, at its byte offset") {
  CHECK(fonts().missing("a家🏥b", {}) == 4);
  CHECK(fonts().missing("🏥", {Family::mincho, false}) == 0);
  CHECK(fonts().missing("", {}) == std::string::npos);
  const auto runs = fonts().shape("a🏥", {});
  REQUIRE(runs.size() == 1);
  REQUIRE(runs[0].glyphs.size() == 2);
  CHECK(runs[0].glyphs[1].id == 0);
}

TEST_CASE("invalid bytes, lone marks and long rows of marks lose no text") {
  CHECK(joined(fonts().shape("a\xE3\x81", {})) == "a\xE3\x81");
  std::string marks = "a";
  for (int i = 0; i < 5000; ++i) marks += "\u0301";
  CHECK(joined(fonts().shape(marks, {})) == marks);
  CHECK(joined(fonts().shape("\u0301\u200B\U000E0100", {})) == "\u0301\u200B\U000E0100");
}

TEST_CASE("each request has its face") {
  CHECK(face_of("あ") == "BIZUDGothic-Regular");
  CHECK(face_of("あ", {Family::gothic, true}) == "BIZUDGothic-Bold");
  CHECK(face_of("あ", {Family::mincho, false}) == "BIZUDMincho-Regular");
  CHECK(face_of("あ", {Family::mincho, true}) == "BIZUDGothic-Bold");
  CHECK(fonts().primary({Family::mincho, true}) == fonts().primary({Family::gothic, true}));
}

TEST_CASE("a kanji is one em wide, a figure half of that") {
  const auto runs = fonts().shape("年10", {});
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].glyphs.at(0).advance == Approx(1.0));
  CHECK(runs[0].glyphs.at(1).advance == Approx(0.5));
  CHECK(runs[0].width() == Approx(2.0));
  CHECK(fonts().advance(runs[0].face, runs[0].glyphs[0].id) == Approx(1000));
  const FaceMetrics metrics = fonts().metrics(runs[0].face);
  CHECK(metrics.ascent + metrics.descent == Approx(1.0).margin(0.2));
  CHECK(metrics.descent > 0);
}

TEST_CASE("an equal subset is cut once, whatever was cut in between") {
  const auto book = FontBook::load();
  REQUIRE(book);
  const auto cut = [&](std::vector<std::uint32_t> glyphs) {
    const auto font = (*book)->embedded(0, std::move(glyphs));
    REQUIRE(font);
    return *font;
  };
  const auto first = cut({10, 20, 30});
  CHECK(cut({10, 20, 30}) == first);
  CHECK(cut({10, 20}) != first);
  // So many that the first one is forgotten and made again.
  for (std::uint32_t i = 0; i < 100; ++i) cut({100 + i});
  const auto again = cut({10, 20, 30});
  CHECK(again != first);
  CHECK(again->subset.bytes == first->subset.bytes);
  CHECK(again->deflated == first->deflated);
  CHECK(again->tag == first->tag);
  CHECK_FALSE((*book)->embedded(0, {4000000000u}));
}

TEST_CASE("a subset holds what was asked for, renumbered, and is the same every time") {
  const auto runs = fonts().shape("訪問診療", {});
  std::vector<std::uint32_t> ids;
  for (const Glyph& glyph : runs.at(0).glyphs) ids.push_back(glyph.id);
  const auto first = fonts().subset(runs[0].face, ids);
  const auto second = fonts().subset(runs[0].face, ids);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->bytes == second->bytes);
  CHECK(first->bytes.size() < 5000);
  CHECK(first->bytes.substr(0, 4) == std::string("\0\1\0\0", 4));
  std::vector<std::uint32_t> sorted = first->new_ids;
  std::sort(sorted.begin(), sorted.end());
  CHECK(sorted == std::vector<std::uint32_t>{1, 2, 3, 4});
  CHECK(first->ascent == Approx(880).margin(100));
  CHECK(first->descent < 0);
  CHECK(first->box[2] > first->box[0]);
}

TEST_CASE("a glyph number outside the font is refused") {
  const auto subset = fonts().subset(0, {4000000000u});
  REQUIRE_FALSE(subset);
  CHECK(subset.reason() == "BIZUDGothic-Regular: a glyph is not in the font");
}

TEST_CASE("threads share the book and get the same") {
  const std::string text = "大阪府医師会𠮷野é葛\U000E0100城 12:30";
  const auto widths = [&] {
    double sum = 0;
    for (int i = 0; i < 200; ++i) {
      for (const ShapedRun& run : fonts().shape(text, {})) sum += run.width();
    }
    return sum;
  };
  const double alone = widths();
  double results[2] = {};
  std::thread one([&] { results[0] = widths(); });
  std::thread two([&] { results[1] = widths(); });
  one.join();
  two.join();
  CHECK(results[0] == alone);
  CHECK(results[1] == alone);
}
