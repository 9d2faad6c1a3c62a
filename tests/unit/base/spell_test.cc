#include "base/spell.h"

#include <array>

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("the nearest word is suggested, in either language") {
  const std::array<std::string_view, 5> words{"name", "kana", "phone", "電話番号", "名称"};
  CHECK(closest("nmae", words) == "name");
  CHECK(closest("Phone", words) == "phone");
  CHECK(closest("電話番", words) == "電話番号");
  CHECK(closest("名前", words) == "名称");
  CHECK(closest("coordinates", words).empty());
  CHECK(closest("", words).empty());
}
