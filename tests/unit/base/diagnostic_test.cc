#include "base/diagnostic.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

constexpr Message kBroken{"test-broken", "「{0}」が壊れています。", "\"{0}\" is broken."};
constexpr Message kOdd{"test-odd", "「{0}」が変です。", "\"{0}\" is odd."};

}  // namespace

TEST_CASE("what several documents share is reported once") {
  Diagnostics all;
  all.error({0, 1, 2}, kBroken, {"a"});
  Diagnostics again;
  again.error({0, 1, 2}, kBroken, {"a"});
  again.error({0, 1, 2}, kBroken, {"a"});
  all.append_new(std::move(again));
  CHECK(all.all().size() == 1);
  CHECK(all.error_count() == 1);
}

TEST_CASE("another place, other arguments and another message are other findings") {
  Diagnostics all;
  all.error({0, 1, 2}, kBroken, {"a"});
  Diagnostics others;
  others.error({0, 1, 3}, kBroken, {"a"});
  others.error({1, 1, 2}, kBroken, {"a"});
  others.error({0, 1, 2}, kBroken, {"b"});
  others.warning({0, 1, 2}, kOdd, {"a"});
  all.append_new(std::move(others));
  CHECK(all.all().size() == 5);
  CHECK(all.error_count() == 4);
  CHECK(all.warning_count() == 1);
}
