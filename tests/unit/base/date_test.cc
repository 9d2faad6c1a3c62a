#include "base/date.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a date is read as ISO or in its era, in either width") {
  CHECK(parse_date("2026-10-01") == Date{2026, 10, 1});
  CHECK(parse_date("R8.10.1") == Date{2026, 10, 1});
  CHECK(parse_date("令和8年10月1日") == Date{2026, 10, 1});
  CHECK(parse_date("令和８年１０月１日") == Date{2026, 10, 1});
  CHECK(parse_date("令和元年5月1日") == Date{2019, 5, 1});
  CHECK(parse_date("H31.4.30") == Date{2019, 4, 30});
  CHECK(parse_date("S64.1.7") == Date{1989, 1, 7});
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
}

TEST_CASE("a date is read as Excel writes it") {
  CHECK(parse_date("2026/10/1") == Date{2026, 10, 1});
  CHECK(parse_date("２０２６／１０／０１") == Date{2026, 10, 1});
  CHECK(parse_date("2026年10月1日") == Date{2026, 10, 1});
  CHECK(parse_date("R8/10/1") == Date{2026, 10, 1});
  CHECK(parse_month("2026/10") == Month{2026, 10});
  CHECK(parse_month("2026年10月") == Month{2026, 10});
}

TEST_CASE("what is no day of its calendar is refused") {
  for (const char* text :
       {"2026-02-29", "2026-13-01",  "2026-1-1",        "26/10/1",      "10/1/2026",
        "2026-/10/1", "2026/10-1",   "2026年10月1",     "2026.10.1",    "26-10-01",
        "R0.1.1",     "H31.5.1",     "令和元年4月30日", "S1.12.24",     "10-01",
        "",           "2026-10-01 ", "2026-10-011",     "令和8年10月1", "99999999999-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a month is read as ISO or in its era") {
  CHECK(parse_month("2026-10") == Month{2026, 10});
  CHECK(parse_month("令和8年10月") == Month{2026, 10});
  CHECK(parse_month("R8.4") == Month{2026, 4});
  CHECK_FALSE(parse_month("2026-00"));
  CHECK_FALSE(parse_month("2026-10-01"));
}

TEST_CASE("dates print in era, western and ISO style") {
  CHECK(era(Date{2026, 10, 1}) == "令和8年10月1日");
  CHECK(era(Date{2019, 5, 1}) == "令和元年5月1日");
  CHECK(era(Date{2019, 4, 30}) == "平成31年4月30日");
  CHECK(era(Month{2026, 4}) == "令和8年4月");
  CHECK(western(Date{2026, 10, 1}) == "2026年10月1日");
  CHECK(iso(Date{2026, 4, 3}) == "2026-04-03");
  CHECK(fiscal_year_name(2019) == "令和元年度");
  CHECK(fiscal_year_name(2026) == "令和8年度");
}

TEST_CASE("fiscal years start in April and trimesters last four months") {
  CHECK(fiscal_year(Date{2026, 3, 31}) == 2025);
  CHECK(fiscal_year(Date{2026, 4, 1}) == 2026);
  CHECK(trimester({2026, 4}) == 1);
  CHECK(trimester({2026, 7}) == 1);
  CHECK(trimester({2026, 8}) == 2);
  CHECK(trimester({2026, 11}) == 2);
  CHECK(trimester({2026, 12}) == 3);
  CHECK(trimester({2027, 3}) == 3);
}

TEST_CASE("weekdays and day arithmetic cross months and leap years") {
  CHECK(weekday({2026, 11, 20}) == Weekday::friday);
  CHECK(weekday_kanji(weekday({2026, 11, 20})) == "金");
  CHECK(add_days({2024, 2, 28}, 2) == Date{2024, 3, 1});
  CHECK(days_between({2026, 4, 1}, {2027, 4, 1}) == 365);
  CHECK(Month{2024, 2}.last() == Date{2024, 2, 29});
}
