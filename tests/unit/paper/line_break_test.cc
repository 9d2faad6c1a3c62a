#include "paper/line_break.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "paper/character_class.h"
#include "paper/unbreakable.h"
#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// The stretches as texts, joined by a vertical line.
std::string units(std::string_view text) {
  std::string out;
  for (const Stretch& stretch : find_unbreakables(text)) {
    if (!out.empty()) out += '|';
    out += text.substr(stretch.begin, stretch.end - stretch.begin);
  }
  return out;
}

constexpr std::string_view kTraps =
    "〒123-4567 "
    "大阪府さくら区「相談室」（令和7年10月3日開設）では、電話06-6309-4141とFAX（06）6309-4142で、"
    "午前10時30分から午後5時まで、第1回の会議のあと、約3,"
    "000円（税込み）・15％引き！で「ハンカチ」や"
    "キャラメルをくばりました。っと、佐々木さん、ー、『本』…ね？々々と言ったのは、Aさんのe-mail: "
    "soudan@example.or.jp "
    "です。２０２５年１０月３日（金）、24か所の診療所と第12条、5kgの荷物、￥500、"
    "10:30開始、3時間半、１００％。ちょっと、きょうは、シャツとウォッカと、ヴァイオリンを見た。";

struct Ends {
  char32_t first, last;
};
Ends ends(const std::string& line) {
  std::size_t at = 0;
  Ends out{next_character(line, at), 0};
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = next_character(line, i);
    if (c != ' ') out.last = c;
  }
  return out;
}

}  // namespace

TEST_CASE("what belongs together in a Japanese text is found") {
  CHECK(units("〒123-4567へ") == "〒123-4567");
  CHECK(units("〒 123-4567") == "〒 123-4567");
  CHECK(units("電話06-6309-4141まで") == "06-6309-4141");
  CHECK(units("（06）6309-4141") == "（06）6309-4141");
  CHECK(units("令和7年10月3日に") == "令和7年10月3日");
  CHECK(units("令和７年１０月３日（金）に") == "令和７年１０月３日（金）");
  CHECK(units("午前10時30分から") == "午前10時30分");
  CHECK(units("約3,000円、15％") == "約3,000円|15％");
  CHECK(units("第1回と第12条") == "第1回|第12条");
  CHECK(units("24か所で5kgと3.5km") == "24か所|5kg|3.5km");
  CHECK(units("中央1丁目2番3号 4階") == "1丁目2番3号|4階");
  CHECK(units("a.b@example.or.jp。") == "a.b@example.or.jp");
  CHECK(units("あいう") == "");
  CHECK(units("A（4名）") == "4名");
}

TEST_CASE("chances stand only between characters, and the end is a must") {
  const auto chances = line_chances("あ髙\nい");
  REQUIRE(chances.size() == 11);
  CHECK(chances[3] == Chance::good);
  CHECK(chances[7] == Chance::must);
  CHECK(chances[10] == Chance::must);
  for (std::size_t i : {0, 1, 2, 4, 5, 6, 8, 9}) CHECK(chances[i] == Chance::never);
  CHECK(line_chances("") == std::vector{Chance::must});
}

TEST_CASE("marks and selectors stay with their character") {
  const std::string name = "葛\U000E0100城";
  const auto chances = line_chances(name);
  CHECK(chances[3] == Chance::never);
  CHECK(chances[7] == Chance::good);
}

TEST_CASE("in sixty widths no line starts or ends with what it must not, and no unit is parted") {
  const auto stretches = find_unbreakables(kTraps);
  for (int width = 60; width < 360; width += 5) {
    INFO("width " << width << " pt");
    const Typeset set = typeset_body(
        fmt::format("<p>{}</p>", kTraps),
        fmt::format("@page {{ size: {}pt 2000pt; margin: 10pt }} p {{ font-size: 10pt }}",
                    width + 20));
    REQUIRE(set.messages == "");
    const auto lines = text_lines(*set.document);
    std::string all;
    for (const TextLine& line : lines) all += line.text;
    REQUIRE(all == kTraps);  // Nothing lost, nothing added.
    std::size_t begin = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      INFO(lines[i].text);
      const Ends here = ends(lines[i].text);
      // The 10 em of the longest unit fit from 130 pt on; below, units may have to be parted.
      CHECK((i == 0 || !never_starts_line(here.first)));
      CHECK((i + 1 == lines.size() || !never_ends_line(here.last)));
      begin += lines[i].text.size();
      for (const Stretch& stretch : stretches) {
        const bool parted = begin > stretch.begin && begin < stretch.end;
        if (width >= 130) CHECK_FALSE(parted);
      }
      CHECK(lines[i].x >= 10 - 5.01);
    }
  }
}

TEST_CASE("a unit longer than its column is parted rather than lost") {
  const Typeset set = typeset_body(
      "<p>電話06-6309-4141</p>", "@page { size: 60pt 300pt; margin: 10pt } p { font-size: 10pt }");
  REQUIRE(set.messages == "");
  CHECK(lines_joined(*set.document).size() > std::string("電話06-6309-4141").size());
}
