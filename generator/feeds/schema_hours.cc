#include "feeds/schema_hours.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "feeds/opening.h"

namespace kakehashi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kDays[kWeekDays] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday",    "PublicHolidays"};
constexpr int kMinutesOfDay = 24 * 60;

/// Puts the hours of a day into objects that begin like `start`.
void add_spans(Json& list, const Json& start, const DayHours& day) {
  if (day.state == DayHours::State::unknown) return;
  const auto add = [&](const std::string& opens, const std::string& closes) {
    Json one = start;
    one["opens"] = opens;
    one["closes"] = closes;
    list.push_back(std::move(one));
  };
  if (day.state == DayHours::State::closed) add("00:00", "00:00");
  for (const TimeSpan& span : day.spans) {
    // From 00:00 to 00:00 would be closed; an end before the start is the next day's.
    if (span.to - span.from >= kMinutesOfDay)
      add("00:00", "23:59");
    else
      add(clock_text(span.from), clock_text(span.to));
  }
}

Json specification() { return {{"@type", "OpeningHoursSpecification"}}; }

Json on_dates(const Date& from, const Date& to) {
  Json one = specification();
  one["validFrom"] = iso(from);
  one["validThrough"] = iso(to);
  return one;
}

/// The rule of the weeks of the month that holds on a date, or null.
const NthWeekRule* rule_on(const Hours& hours, const Date& date) {
  const int week = (date.day - 1) / 7 + 1;
  const int day = (static_cast<int>(weekday(date)) + 6) % 7;  // Monday is 0.
  for (const NthWeekRule& rule : hours.nth_weeks)
    if (rule.day.value->id == week_day_id(day) &&
        std::any_of(rule.weeks.begin(), rule.weeks.end(),
                    [&](const Given<int>& one) { return *one == week; }))
      return &rule;
  return nullptr;
}

}  // namespace

nlohmann::ordered_json usual_hours(const Week& week) {
  Json list = Json::array();
  std::array<bool, kWeekDays> done{};
  for (std::size_t day = 0; day < kWeekDays; ++day) {
    if (done[day]) continue;
    Json start = specification();
    for (std::size_t other = day; other < kWeekDays; ++other)
      if (week.days[other].same(week.days[day])) {
        done[other] = true;
        start["dayOfWeek"].push_back(kDays[other]);
      }
    add_spans(list, start, week.days[day]);
  }
  return list;
}

nlohmann::ordered_json special_hours(const Hours& hours, const HolidayFile& holidays,
                                     const Date& today) {
  Json list = Json::array();
  const std::vector<const HoursException*> exceptions = coming_exceptions(hours, today);
  for (const HoursException* exception : exceptions)
    add_spans(list, on_dates(*exception->from, exception->to ? *exception->to : *exception->from),
              *exception->hours);
  if (hours.nth_weeks.empty()) return list;
  const bool holidays_differ = hours.weekly.days[kHoliday].state != DayHours::State::unknown;
  for (int ahead = 0; ahead < kDatesAheadDays; ++ahead) {
    const Date date = add_days(today, ahead);
    const NthWeekRule* rule = rule_on(hours, date);
    if (!rule) continue;
    const bool is_exception =
        std::any_of(exceptions.begin(), exceptions.end(), [&](const HoursException* one) {
          return *one->from <= date && date <= (one->to ? *one->to : *one->from);
        });
    const bool is_holiday = std::any_of(holidays.holidays.begin(), holidays.holidays.end(),
                                        [&](const Holiday& one) { return *one.date == date; });
    if (!is_exception && !(is_holiday && holidays_differ))
      add_spans(list, on_dates(date, date), *rule->hours);
  }
  return list;
}

}  // namespace kakehashi
