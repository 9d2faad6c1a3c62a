#include <array>

#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

void check_order(const Given<Date>& from, const Given<Date>& to, Diagnostics& diagnostics) {
  if (from && to && *to < *from)
    diagnostics.error(to.span, msg::kDatesReversed, {iso(*from), iso(*to)});
}

/// Monday is 0; -1 when the day is missing or wrong, which has been reported.
int day_of(const NthWeekRule& rule) {
  for (int day = 0; rule.day && day < kWeekDays; ++day)
    if (rule.day.value->id == week_day_id(day)) return day;
  return -1;
}

void check_nth_weeks(const std::vector<NthWeekRule>& rules, Diagnostics& diagnostics) {
  constexpr std::size_t kWeeks = 5;
  std::array<std::array<Span, kWeeks>, kWeekDays> first;  // Where each day's week is written.
  for (const NthWeekRule& rule : rules) {
    const int day = day_of(rule);
    if (day == kHoliday)
      diagnostics.error(rule.day.span, msg::kNthHoliday).hint(msg::kNthHolidayHint);
    for (const Given<int>& week : rule.weeks) {
      const std::string number = std::to_string(*week);
      if (*week < 1 || *week > static_cast<int>(kWeeks)) {
        diagnostics.error(week.span, msg::kBadWeek, {number});
        continue;
      }
      if (day < 0 || day == kHoliday) continue;
      Span& seen = first[static_cast<std::size_t>(day)][static_cast<std::size_t>(*week - 1)];
      if (seen.known())
        diagnostics
            .error(week.span, msg::kNthWeekTwice,
                   {number, Text(rule.day.value->label, rule.day.value->id)})
            .hint(msg::kNthWeekTwiceHint, {number})
            .related(seen, msg::kFirstWritten);
      else
        seen = week.span;
    }
  }
}

void check(const Hours& hours, Diagnostics& diagnostics) {
  check_nth_weeks(hours.nth_weeks, diagnostics);
  for (const HoursException& exception : hours.exceptions)
    check_order(exception.from, exception.to, diagnostics);
}

}  // namespace

void check_hours(const Project& project, Diagnostics& diagnostics) {
  check(project.office.hours, diagnostics);
  for (const Resource& resource : project.resources) check(resource.hours, diagnostics);
}

}  // namespace kakehashi
