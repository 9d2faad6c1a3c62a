#include "tally/period.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a period is read as it is written", "[tally]") {
  for (const char* text : {"2026-10", "2026-T1", "2026-T3", "2026-FY", "2026-04..2026-09"})
    CHECK(name(parse_period(text).value()) == text);
  CHECK(name(parse_period("R8.10").value()) == "2026-10");
  CHECK(name(parse_period("令和8年4月..令和8年9月").value()) == "2026-04..2026-09");
  for (const char* text :
       {"", "2026", "2026-T0", "2026-T4", "2026-13", "2026-09..2026-04", "20x6-FY"})
    CHECK_FALSE(parse_period(text));
}

TEST_CASE("the last trimester and the year end in the next calendar year", "[tally]") {
  CHECK(Period::trimester(2026, 1).from() == Date{2026, 4, 1});
  CHECK(Period::trimester(2026, 1).to() == Date{2026, 7, 31});
  CHECK(Period::trimester(2026, 3).from() == Date{2026, 12, 1});
  CHECK(Period::trimester(2026, 3).to() == Date{2027, 3, 31});
  CHECK(Period::year(2026).to() == Date{2027, 3, 31});
  CHECK(Period::year(2026).fiscal_year() == 2026);
  CHECK(Period::trimester(2026, 3).fiscal_year() == 2026);
  CHECK(Period::year(2026).months().size() == 12);
}

TEST_CASE("a period is printed in the words of forms", "[tally]") {
  CHECK(era(*parse_period("2026-10")) == "令和8年10月");
  CHECK(era(*parse_period("2026-T2")) == "令和8年度 第2三半期（8月～11月）");
  CHECK(era(*parse_period("2026-FY")) == "令和8年度");
  CHECK(era(*parse_period("2026-04..2026-09")) == "令和8年4月～令和8年9月");
}
