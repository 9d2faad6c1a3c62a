#include "paper/pdf/cid_fonts.h"

#include "support/catch.h"
#include "support/fonts.h"

using namespace kakehashi::paper;

namespace {

/// The shares of a run's text, with `+` before a joined glyph and `~` for a filler.
std::string shares(const ShapedRun& run) {
  std::string out;
  for (const TextGlyph& glyph : divide_text(run)) {
    if (!out.empty()) out += '|';
    if (glyph.joined) out += '+';
    out += glyph.filler ? "~" : std::string(glyph.pair.text);
  }
  return out;
}

ShapedRun run(std::string text, const std::vector<std::uint32_t>& clusters) {
  ShapedRun out{0, std::move(text), {}};
  for (const std::uint32_t cluster : clusters) out.glyphs.push_back({7, cluster, 1, 0, 0});
  return out;
}

}  // namespace

TEST_CASE("each glyph gets the text of its cluster") {
  CHECK(shares(run("葛\U000E0100城", {0, 7})) == "葛\U000E0100|城");
  CHECK(shares(run("ab", {0, 1})) == "a|b");
}

TEST_CASE("glyphs of one cluster share its characters") {
  CHECK(shares(run("q\u0301x", {0, 0, 3})) == "q|+\u0301|x");
  CHECK(shares(run("q\u0301\u0302", {0, 0})) == "q|+\u0301\u0302");
  CHECK(shares(run("é", {0, 0})) == "é|+~");
}

TEST_CASE("text without a glyph goes with a neighbour, a glyph without text is a filler") {
  CHECK(shares(run("\u200Bab", {3, 4})) == "\u200Ba|b");
  CHECK(shares(run("", {0})) == "~");
}

TEST_CASE("clusters that point astray lose no text and read nothing beyond") {
  CHECK(shares(run("abc", {2, 0, 9})) == "~|abc|~");
  CHECK(shares(run("abc", {4000000000u})) == "abc");
}

TEST_CASE("one picture with two texts has two codes") {
  const ShapedRun shaped = fonts().shape("山", {}).at(0);
  const std::uint32_t glyph = shaped.glyphs.at(0).id;
  CidFont font;
  const std::uint32_t first = font.pair({glyph, "山"});
  const std::uint32_t second = font.pair({glyph, "⼭"});
  CHECK(font.pair({glyph, "山"}) == first);
  REQUIRE(font.finish(fonts(), shaped.face));
  CHECK(font.embedded().subset.glyph_count == 2);
  CHECK(font.code(first) == 1);
  CHECK(font.code(second) == 2);
  CHECK(font.glyph_of_code() == std::vector<std::uint32_t>{0, 1, 1});
  CHECK_FALSE(font.is_identity());
  CHECK(font.width(second) == Approx(1000));
  const auto texts = font.texts();
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].text == "山");
  CHECK(texts[1].text == "⼭");
}

TEST_CASE("a failing subset is told with the face") {
  CidFont font;
  font.pair({4000000000u, "x"});
  const auto status = font.finish(fonts(), 0);
  REQUIRE_FALSE(status);
  CHECK(status.reason() == "BIZUDGothic-Regular: a glyph is not in the font");
}
