#include "feeds/hsds_schedules.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "feeds/opening.h"
#include "feeds/uuid.h"

namespace kakehashi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kByDay[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr int kJapanAheadOfUtc = 9;

class Schedules {
 public:
  explicit Schedules(const std::string& name) : name_(name) {}

  /// One for each span; of a closed day one without hours.
  void add(const Json& rule, const DayHours& hours, const std::string& words) {
    for (const TimeSpan& span : hours.spans) {
      Json& one = start(words);
      one.update(rule);
      one["opens_at"] = clock_text(span.from);
      // At the end of the day, as long as it is the same day.
      one["closes_at"] = span.to == 24 * 60 ? "23:59" : clock_text(span.to);
      one["timezone"] = kJapanAheadOfUtc;
    }
    if (hours.spans.empty()) start(words);
  }
  void add_words(const std::string& words) { start(words); }
  Json take() { return std::move(all_); }

 private:
  Json& start(const std::string& words) {
    all_.push_back({{"id", uuid_of(fmt::format("{}/schedule/{}", name_, all_.size()))},
                    {"description", words}});
    return all_.back();
  }

  const std::string& name_;
  Json all_ = Json::array();
};

std::string by_weeks(const std::vector<int>& weeks, int day) {
  std::string out;
  for (const int week : weeks)
    out += fmt::format("{}{}{}", out.empty() ? "" : ",", week, kByDay[day]);
  return out;
}

int day_number(std::string_view id) {
  int day = 0;
  while (day < kHoliday && week_day_id(day) != id) ++day;
  return day;
}

}  // namespace

nlohmann::ordered_json hsds_schedules(const Hours& hours, const Date& today,
                                      const std::string& name) {
  Schedules schedules(name);
  for (int day = 0; day < kWeekDays;) {
    const auto& days = hours.weekly.days;
    const DayHours& first = days[static_cast<std::size_t>(day)];
    const std::vector<int> weeks = usual_weeks(hours, day);
    const bool every_week = weeks.size() == 5;
    std::string by_day = day < kHoliday ? kByDay[day] : "";
    int last = day;
    while (every_week && last + 1 < kHoliday && day < kHoliday &&
           days[static_cast<std::size_t>(last + 1)].same(first) &&
           usual_weeks(hours, last + 1).size() == 5)
      by_day += fmt::format(",{}", kByDay[++last]);
    Week part;
    for (int one = day; one <= last; ++one) part.days[static_cast<std::size_t>(one)] = first;
    for (const OpeningLine& line : opening_lines(part)) {
      const std::string words = line.days + " " + line.hours;
      if (day == kHoliday || first.state == DayHours::State::closed)
        schedules.add_words(words);  // iCal knows no public holidays, and no days that are closed.
      else if (every_week)
        schedules.add({{"freq", "WEEKLY"}, {"byday", by_day}}, first, words);
      else if (!weeks.empty())
        schedules.add({{"freq", "MONTHLY"}, {"byday", by_weeks(weeks, day)}}, first, words);
    }
    day = last + 1;
  }
  if (const std::string unknown = unknown_days(hours.weekly); !unknown.empty())
    schedules.add_words(unknown + "は未確認");
  for (const NthWeekRule& rule : hours.nth_weeks) {
    std::vector<int> weeks;
    for (const Given<int>& week : rule.weeks) weeks.push_back(*week);
    const int day = day_number(rule.day.value->id);
    Json monthly = Json::object();
    if (day < kHoliday) monthly = {{"freq", "MONTHLY"}, {"byday", by_weeks(weeks, day)}};
    if (day < kHoliday)
      schedules.add(monthly, *rule.hours, nth_week_words(rule));
    else
      schedules.add_words(nth_week_words(rule));
  }
  for (const HoursException* exception : coming_exceptions(hours, today))
    schedules.add({{"valid_from", iso(*exception->from)},
                   {"valid_to", iso(exception->to ? *exception->to : *exception->from)}},
                  *exception->hours, exception_words(*exception));
  if (hours.note) schedules.add_words(*hours.note);
  return schedules.take();
}

}  // namespace kakehashi
