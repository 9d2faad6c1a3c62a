#include "model/calendar.h"

namespace kakehashi {
namespace {

/// As weeks of hours count: Monday is 0.
int day_of_week(const Date& date) { return (static_cast<int>(weekday(date)) + 6) % 7; }

const DayHours* dated_exception(const Hours& hours, const Date& date) {
  for (const HoursException& exception : hours.exceptions) {
    if (!exception.from || !exception.hours) continue;
    const Date& last = exception.to ? *exception.to : *exception.from;
    if (*exception.from <= date && date <= last) return &*exception.hours;
  }
  return nullptr;
}

const DayHours* nth_week(const Hours& hours, const Date& date) {
  const int week = (date.day - 1) / 7 + 1;
  const std::string_view day = week_day_id(day_of_week(date));
  for (const NthWeekRule& rule : hours.nth_weeks) {
    if (!rule.day || rule.day.value->id != day || !rule.hours) continue;
    for (const Given<int>& one : rule.weeks)
      if (*one == week) return &*rule.hours;
  }
  return nullptr;
}

}  // namespace

OfficeCalendar::OfficeCalendar(const Project& project) : hours_(project.office.hours) {
  for (const Holiday& holiday : project.holidays.holidays) holidays_.insert(*holiday.date);
  for (const Holiday& closure : project.holidays.closures) closures_.insert(*closure.date);
}

bool OfficeCalendar::is_office_day(const Date& date) const {
  const auto is_open = [](const DayHours* hours) {
    return hours && hours->state == DayHours::State::open;
  };
  if (const DayHours* exception = dated_exception(hours_, date)) return is_open(exception);
  if (closures_.contains(date)) return false;
  if (holidays_.contains(date)) return is_open(&hours_.weekly.days[kHoliday]);
  if (const DayHours* rule = nth_week(hours_, date)) return is_open(rule);
  const int day = day_of_week(date);
  const DayHours& usual = hours_.weekly.days[static_cast<std::size_t>(day)];
  constexpr int kSaturday = 5;
  return usual.state == DayHours::State::unknown ? day < kSaturday : is_open(&usual);
}

}  // namespace kakehashi
