#include "paper/pdf/to_unicode.h"

#include "base/utf8.h"
#include "support/catch.h"

using namespace kakehashi::paper;

namespace {

/// The lines between the code space and the end.
std::string body(const std::vector<CodeText>& entries) {
  const std::string cmap = to_unicode_cmap(entries);
  const std::string begin = "endcodespacerange\n";
  const std::size_t from = cmap.find(begin) + begin.size();
  return cmap.substr(from, cmap.find("endcmap") - from);
}

}  // namespace

TEST_CASE("codes of characters beyond U+FFFF and of several characters stand alone") {
  CHECK(body({{1, "𠮷"}, {2, "葛\U000E0100"}, {9, "髙"}}) ==
        "3 beginbfchar\n"
        "<0001> <D842DFB7>\n"
        "<0002> <845BDB40DD00>\n"
        "<0009> <9AD9>\n"
        "endbfchar\n");
}

TEST_CASE("consecutive codes of consecutive characters are one range") {
  CHECK(body({{3, "A"}, {4, "B"}, {5, "C"}, {6, "E"}}) ==
        "1 beginbfchar\n"
        "<0006> <0045>\n"
        "endbfchar\n"
        "1 beginbfrange\n"
        "<0003> <0005> <0041>\n"
        "endbfrange\n");
}

TEST_CASE("a range carries over the last byte neither of the code nor of the character") {
  CHECK(body({{0xFE, "A"}, {0xFF, "B"}, {0x100, "C"}}) ==
        "1 beginbfchar\n"
        "<0100> <0043>\n"
        "endbfchar\n"
        "1 beginbfrange\n"
        "<00FE> <00FF> <0041>\n"
        "endbfrange\n");
  CHECK(body({{1, "\u00FF"}, {2, "\u0100"}}) ==
        "2 beginbfchar\n"
        "<0001> <00FF>\n"
        "<0002> <0100>\n"
        "endbfchar\n");
}

TEST_CASE("blocks have at most a hundred lines") {
  std::vector<CodeText> entries;
  for (std::uint32_t i = 0; i < 201; ++i) {
    std::string text;
    kakehashi::append_utf8(text, 0x4E00 + 2 * i);
    entries.push_back({i, text});
  }
  const std::string cmap = to_unicode_cmap(entries);
  CHECK(cmap.find("100 beginbfchar") != std::string::npos);
  CHECK(cmap.find("\n1 beginbfchar") != std::string::npos);
  CHECK(cmap.find("101 beginbfchar") == std::string::npos);
}
