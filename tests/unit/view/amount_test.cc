#include "view/amount.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("amounts have a comma before every three digits, and a triangle below zero", "[view]") {
  CHECK(amount_text(0) == "0");
  CHECK(amount_text(999) == "999");
  CHECK(amount_text(1000) == "1,000");
  CHECK(amount_text(999999999) == "999,999,999");
  CHECK(amount_text(12345678901) == "12,345,678,901");
  CHECK(amount_text(-1) == "△1");
  CHECK(amount_text(-123456) == "△123,456");
}
