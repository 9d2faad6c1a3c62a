#include "programme/term.h"

#include "support/catch.h"
#include "support/programme.h"

using namespace kakehashi;

TEST_CASE("days are counted from the day after the event", "[due]") {
  CHECK(last_day({2026, 4, 1}, 0, 14) == Date{2026, 4, 15});
  CHECK(last_day({2026, 10, 31}, 0, 10) == Date{2026, 11, 10});
  CHECK(last_day({2026, 12, 31}, 0, 10) == Date{2027, 1, 10});
  CHECK(last_day({2028, 2, 29}, 0, 10) == Date{2028, 3, 10});
  CHECK(last_day({2027, 2, 28}, 0, 10) == Date{2027, 3, 10});
  CHECK(last_day({2026, 4, 1}, 0, 0) == Date{2026, 4, 1});
}

TEST_CASE("months are those of the calendar, by the Civil Code", "[due]") {
  CHECK(last_day({2026, 4, 1}, 3, 0) == Date{2026, 7, 1});
  CHECK(last_day({2026, 3, 31}, 3, 0) == Date{2026, 6, 30});
  CHECK(last_day({2026, 4, 30}, 1, 0) == Date{2026, 5, 31});  // To the end of the next month.
  CHECK(last_day({2026, 12, 31}, 2, 0) == Date{2027, 2, 28});
  CHECK(last_day({2027, 12, 31}, 2, 0) == Date{2028, 2, 29});
  CHECK(last_day({2026, 11, 29}, 3, 0) == Date{2027, 2, 28});  // There is no 30 February.
  CHECK(last_day({2027, 11, 29}, 3, 0) == Date{2028, 2, 29});
  CHECK(last_day({2026, 1, 30}, 1, 0) == Date{2026, 2, 28});
  CHECK(last_day({2026, 4, 1}, 1, 5) == Date{2026, 5, 6});
  CHECK(last_day({2026, 4, 1}, 24, 0) == Date{2028, 4, 1});
}

TEST_CASE("a number that nobody means does no harm", "[due]") {
  CHECK(last_day({2026, 4, 1}, 2'000'000'000, 0) == Date{2126, 4, 1});
  CHECK(last_day({2026, 4, 1}, 0, 2'000'000'000) > Date{2126, 4, 1});
}

TEST_CASE("who cannot send on the due day sends on the office day before", "[due]") {
  const Programme programme("contracts: []\n");
  const HolidayFile& holidays = programme.project.holidays;
  const auto act = [&](const Date& event, const Date& due) {
    return day_to_act(holidays, event, due);
  };
  CHECK(act({2026, 10, 31}, {2026, 11, 10}) == Date{2026, 11, 10});
  CHECK(act({2026, 9, 30}, {2026, 10, 10}) == Date{2026, 10, 9});  // Saturday.
  CHECK(act({2026, 12, 31}, {2027, 1, 11}) == Date{2027, 1, 8});   // Holiday after a weekend.
  CHECK(act({2026, 11, 30}, {2027, 1, 3}) == Date{2026, 12, 28});  // All of the new year.
  CHECK(act({2026, 10, 31}, {2026, 11, 3}) == Date{2026, 11, 2});
  // Nothing can be sent before the month is over.
  CHECK(act({2026, 12, 31}, {2027, 1, 3}) == Date{2027, 1, 3});
  CHECK(act({2026, 10, 31}, {2026, 10, 31}) == Date{2026, 10, 31});
}
