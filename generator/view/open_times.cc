#include "view/open_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace kakehashi {
namespace {

constexpr int kSaturday = 5, kSunday = 6;

bool is_open(const DayHours& day) { return day.state == DayHours::State::open; }

bool is_late(const DayHours& day) {
  return is_open(day) && std::any_of(day.spans.begin(), day.spans.end(),
                                     [](const TimeSpan& span) { return span.to > kNightFrom; });
}

void join(std::string& words, std::string_view more, std::string_view by = "、") {
  if (!words.empty()) words += by;
  words += more;
}

/// 第2・4
std::string weeks_text(const NthWeekRule& rule) {
  std::string weeks;
  for (const Given<int>& week : rule.weeks) join(weeks, std::to_string(*week), "・");
  return "第" + weeks;
}

bool is_of(const NthWeekRule& rule, int day) {
  return rule.day && rule.day.value->id == week_day_id(day);
}

/// The care services that can be used on a day: official data write 土 or 土曜日, 祝 or 祝日.
std::string services_on(const Resource& entry, int day) {
  std::string names;
  for (const Service& service : entry.services)
    if (service.service &&
        std::any_of(service.days.begin(), service.days.end(), [&](const Given<std::string>& given) {
          return given->starts_with(week_day_kanji(day));
        }))
      join(names, service.service.value->label, "・");
  return names.empty() ? names : "利用できるサービス：" + names;
}

std::optional<std::string> on_day(const Resource& entry, int day) {
  const DayHours& weekly = entry.hours.weekly.days[static_cast<std::size_t>(day)];
  std::string words = is_open(weekly) ? hours_text(weekly) : "";
  for (const NthWeekRule& rule : entry.hours.nth_weeks)
    if (is_of(rule, day) && is_open(*rule.hours))
      join(words, weeks_text(rule) + " " + hours_text(*rule.hours));
  // A closed week alone does not make a day an open one.
  if (!words.empty())
    for (const NthWeekRule& rule : entry.hours.nth_weeks)
      if (is_of(rule, day) && rule.hours->state == DayHours::State::closed)
        words += fmt::format("（{}は休み）", weeks_text(rule));
  if (const std::string services = services_on(entry, day); !services.empty())
    join(words, services);
  return words.empty() ? std::nullopt : std::optional(words);
}

/// Days with the same late hours together: 月・火・木 16:00～19:00.
std::optional<std::string> at_night(const Hours& hours) {
  std::string words;
  std::array<bool, kWeekDays> told{};
  for (std::size_t day = 0; day < kWeekDays; ++day) {
    if (told[day] || !is_late(hours.weekly.days[day])) continue;
    std::string days;
    for (std::size_t other = day; other < kWeekDays; ++other) {
      if (!hours.weekly.days[other].same(hours.weekly.days[day])) continue;
      told[other] = true;
      join(days, week_day_kanji(static_cast<int>(other)), "・");
    }
    join(words, days + " " + hours_text(hours.weekly.days[day]), "／");
  }
  for (const NthWeekRule& rule : hours.nth_weeks)
    if (rule.day && is_late(*rule.hours))
      join(words, weeks_text(rule) + rule.day.value->label + " " + hours_text(*rule.hours), "／");
  return words.empty() ? std::nullopt : std::optional(words);
}

}  // namespace

std::array<std::optional<std::string>, kOpenTimes> open_times(const Resource& entry) {
  if (entry.status && entry.status.value->id == "temporarily_closed") return {};
  const bool always = entry.contact_24h && *entry.contact_24h;
  return {on_day(entry, kSaturday), on_day(entry, kSunday), on_day(entry, kHoliday),
          at_night(entry.hours), always ? std::optional<std::string>("") : std::nullopt};
}

}  // namespace kakehashi
