#include "feeds/hsds_schedules.h"

#include <fmt/format.h>

#include "feeds/opening.h"
#include "feeds/uuid.h"

namespace kakehashi {
namespace {

constexpr const char* kByDay[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr int kJapanAheadOfUtc = 9;

/// When a schedule holds: two members, "freq" and "byday" or "valid_from" and "valid_to".
struct Rule {
  const char *first, *second;
  std::string first_value, second_value;
};

class Schedules {
 public:
  Schedules(JsonText& json, const std::string& name) : json_(json), name_(name) {
    json_.open_array();
  }

  /// One for each span; of a closed day one without hours.
  void add(const Rule& rule, const DayHours& hours, const std::string& words) {
    for (const TimeSpan& span : hours.spans) {
      start(words);
      json_.member(rule.first, rule.first_value).member(rule.second, rule.second_value);
      json_.member("opens_at", clock_text(span.from));
      // At the end of the day, as long as it is the same day.
      json_.member("closes_at", span.to == 24 * 60 ? "23:59" : clock_text(span.to));
      json_.key("timezone").whole(kJapanAheadOfUtc).close_object();
    }
    if (hours.spans.empty()) add_words(words);
  }
  void add_words(const std::string& words) {
    start(words);
    json_.close_object();
  }
  void end() { json_.close_array(); }

 private:
  void start(const std::string& words) {
    json_.open_object().member("id", uuid_of(fmt::format("{}/schedule/{}", name_, count_++)));
    json_.member("description", words);
  }

  JsonText& json_;
  const std::string& name_;
  int count_ = 0;
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

void write_hsds_schedules(JsonText& json, const Hours& hours, const Date& today,
                          const std::string& name) {
  Schedules schedules(json, name);
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
        schedules.add({"freq", "byday", "WEEKLY", by_day}, first, words);
      else if (!weeks.empty())
        schedules.add({"freq", "byday", "MONTHLY", by_weeks(weeks, day)}, first, words);
    }
    day = last + 1;
  }
  if (const std::string unknown = unknown_days(hours.weekly); !unknown.empty())
    schedules.add_words(unknown + "は未確認");
  for (const NthWeekRule& rule : hours.nth_weeks) {
    std::vector<int> weeks;
    for (const Given<int>& week : rule.weeks) weeks.push_back(*week);
    const int day = day_number(rule.day.value->id);
    if (day < kHoliday)
      schedules.add({"freq", "byday", "MONTHLY", by_weeks(weeks, day)}, *rule.hours,
                    nth_week_words(rule));
    else
      schedules.add_words(nth_week_words(rule));
  }
  for (const HoursException* exception : coming_exceptions(hours, today))
    schedules.add({"valid_from", "valid_to", iso(*exception->from),
                   iso(exception->to ? *exception->to : *exception->from)},
                  *exception->hours, exception_words(*exception));
  if (hours.note) schedules.add_words(*hours.note);
  schedules.end();
}

}  // namespace kakehashi
