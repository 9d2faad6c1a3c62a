#include "paper/text/line_break.h"

#include "paper/text/character_class.h"
#include "paper/text/unbreakable.h"
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

TEST_CASE("a unit longer than its column is parted rather than lost, with one warning") {
  const Typeset set =
      typeset_body("\n<p>電話06-6309-4141とFAX06-6309-4142へ</p>",
                   "@page { size: 60pt 300pt; margin: 10pt } p { font-size: 10pt }");
  CHECK(set.messages ==
        "t.html:2:6: warning: “06-6309-4141” had to be divided, since its box is only 14.1 mm "
        "wide\n"
        "  Make the box wider or the type smaller, or say with <wbr/> where it may be divided.\n");
  REQUIRE(set.document);
  CHECK(lines_joined(*set.document) == "電話|06-6309-|4141と|FAX06-|6309-|4142へ");
}
