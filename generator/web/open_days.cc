#include "web/open_days.h"

#include <algorithm>

namespace kakehashi {
namespace {

constexpr int kSaturday = 5, kSunday = 6;
constexpr int kNight = 19 * 60, kWholeDay = 24 * 60;

bool is_open(const DayHours& day) { return day.state == DayHours::State::open; }

bool until_night(const DayHours& day) {
  return is_open(day) && std::any_of(day.spans.begin(), day.spans.end(),
                                     [](const TimeSpan& span) { return span.to > kNight; });
}

bool around_the_clock(const DayHours& day) {
  return is_open(day) && std::any_of(day.spans.begin(), day.spans.end(), [](const TimeSpan& span) {
           return span.from == 0 && span.to >= kWholeDay;
         });
}

}  // namespace

OpenDays open_days(const Resource& entry) {
  const auto& days = entry.hours.weekly.days;
  OpenDays open{is_open(days[kSaturday]), is_open(days[kSunday]), is_open(days[kHoliday]),
                std::any_of(days.begin(), days.end(), until_night),
                std::all_of(days.begin(), days.begin() + kHoliday, around_the_clock)};
  for (const NthWeekRule& rule : entry.hours.nth_weeks) {
    if (!rule.day || !is_open(*rule.hours)) continue;
    open.saturday = open.saturday || rule.day.value->id == week_day_id(kSaturday);
    open.sunday = open.sunday || rule.day.value->id == week_day_id(kSunday);
    open.night = open.night || until_night(*rule.hours);
  }
  for (const Service& service : entry.services)
    for (const Given<std::string>& day : service.days) {
      // Official data write 土 or 土曜日, 祝 or 祝日.
      open.saturday = open.saturday || day->starts_with(week_day_kanji(kSaturday));
      open.sunday = open.sunday || day->starts_with(week_day_kanji(kSunday));
      open.holiday = open.holiday || day->starts_with(week_day_kanji(kHoliday));
    }
  return open;
}

}  // namespace kakehashi
