#include "model/calendar.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

const Span kHere{0, 0, 1};

DayHours open_day() {
  DayHours hours;
  hours.state = DayHours::State::open;
  return hours;
}
DayHours closed_day() {
  DayHours hours;
  hours.state = DayHours::State::closed;
  return hours;
}

}  // namespace

TEST_CASE("an office without any rule is open Monday to Friday", "[calendar]") {
  const Project project;
  const OfficeCalendar calendar(project);
  CHECK(calendar.is_office_day({2026, 10, 9}));
  CHECK_FALSE(calendar.is_office_day({2026, 10, 10}));
  CHECK_FALSE(calendar.is_office_day({2026, 10, 11}));
  CHECK(calendar.is_office_day({2026, 10, 12}));
}

TEST_CASE("what is written for a day stands over what is usual", "[calendar]") {
  Project project;
  Holiday holiday;
  holiday.date = {{2026, 10, 12}, kHere};
  project.holidays.holidays.push_back(holiday);
  holiday.date = {{2026, 10, 1}, kHere};
  project.holidays.closures.push_back(holiday);
  Hours& hours = project.office.hours;

  SECTION("holidays and closures") {
    const OfficeCalendar calendar(project);
    CHECK_FALSE(calendar.is_office_day({2026, 10, 12}));
    CHECK_FALSE(calendar.is_office_day({2026, 10, 1}));
  }
  SECTION("an office that opens on holidays is still closed on its closures") {
    hours.weekly.days[kHoliday] = open_day();
    const OfficeCalendar calendar(project);
    CHECK(calendar.is_office_day({2026, 10, 12}));
    CHECK_FALSE(calendar.is_office_day({2026, 10, 1}));
  }
  SECTION("the week and its n-th days") {
    hours.weekly.days[5] = open_day();    // Saturdays
    hours.weekly.days[0] = closed_day();  // Mondays
    CodeItem saturday;
    saturday.id = "sat";
    NthWeekRule rule;
    rule.weeks = {{2, kHere}, {4, kHere}};
    rule.day = {&saturday, kHere};
    rule.hours = {closed_day(), kHere};
    hours.nth_weeks.push_back(rule);
    const OfficeCalendar calendar(project);
    CHECK(calendar.is_office_day({2026, 10, 3}));
    CHECK_FALSE(calendar.is_office_day({2026, 10, 10}));
    CHECK(calendar.is_office_day({2026, 10, 17}));
    CHECK_FALSE(calendar.is_office_day({2026, 10, 24}));
    CHECK(calendar.is_office_day({2026, 10, 31}));
    CHECK_FALSE(calendar.is_office_day({2026, 10, 5}));
  }
  SECTION("dated exceptions, both ends included") {
    HoursException closed;
    closed.from = {{2026, 12, 29}, kHere};
    closed.to = {{2027, 1, 3}, kHere};
    closed.hours = {closed_day(), kHere};
    HoursException open;
    open.from = {{2026, 10, 12}, kHere};
    open.hours = {open_day(), kHere};
    hours.exceptions = {closed, open};
    const OfficeCalendar calendar(project);
    CHECK(calendar.is_office_day({2026, 12, 28}));
    CHECK_FALSE(calendar.is_office_day({2026, 12, 29}));
    CHECK_FALSE(calendar.is_office_day({2026, 12, 31}));
    CHECK(calendar.is_office_day({2027, 1, 4}));
    CHECK(calendar.is_office_day({2026, 10, 12}));
  }
}
