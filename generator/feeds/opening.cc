#include "feeds/opening.h"

#include <fmt/format.h>

#include <algorithm>

namespace kakehashi {
namespace {

constexpr int kMinutesOfDay = 24 * 60;

/// Puts a part behind others: 月～金 9:00～12:00／日 休み
void add_part(std::string& text, const std::string& part) {
  if (!text.empty() && !part.empty()) text += "／";
  text += part;
}

std::string week_words(const Week& week) {
  std::string words;
  for (const OpeningLine& line : opening_lines(week)) add_part(words, line.days + " " + line.hours);
  return words;
}

/// The one span of all open days, or null.
const TimeSpan* only_span(const Week& week) {
  const DayHours* first = nullptr;
  for (const DayHours& day : week.days) {
    if (day.state != DayHours::State::open) continue;
    if (day.spans.size() != 1 || (first && !first->same(day))) return nullptr;
    first = &day;
  }
  return first && first->spans[0].to <= kMinutesOfDay ? &first->spans[0] : nullptr;
}

}  // namespace

std::vector<OpeningLine> opening_lines(const Week& week) {
  std::vector<OpeningLine> lines;
  for (int day = 0; day < kWeekDays;) {
    const DayHours& hours = week.days[static_cast<std::size_t>(day)];
    int last = day;
    // Holidays are no neighbour of Sunday.
    while (last + 1 < kHoliday && day < kHoliday &&
           week.days[static_cast<std::size_t>(last + 1)].same(hours))
      ++last;
    if (hours.state != DayHours::State::unknown) {
      std::string days(day == kHoliday ? "祝日" : week_day_kanji(day));
      if (last > day)
        days += fmt::format("{}{}", last == day + 1 ? "・" : "～", week_day_kanji(last));
      lines.push_back({std::move(days), hours_text(hours), hours.state == DayHours::State::closed});
    }
    day = last + 1;
  }
  return lines;
}

std::string unknown_days(const Week& week) {
  if (!week.known()) return "";
  std::string days;
  for (int day = 0; day < kWeekDays; ++day)
    if (week.days[static_cast<std::size_t>(day)].state == DayHours::State::unknown)
      days += fmt::format("{}{}", days.empty() ? "" : "・", week_day_kanji(day));
  return days;
}

std::string nth_week_words(const NthWeekRule& rule) {
  std::string weeks;
  for (const Given<int>& week : rule.weeks)
    weeks += fmt::format("{}{}", weeks.empty() ? "" : "・", *week);
  return fmt::format("第{}{}曜日：{}", weeks, rule.day.value->label, hours_text(*rule.hours));
}

std::string exception_words(const HoursException& exception) {
  std::string words = western(*exception.from);
  if (exception.to) words += "～" + western(*exception.to);
  words += "：" + hours_text(*exception.hours);
  if (exception.note) words += "（" + *exception.note + "）";
  return words;
}

std::vector<const HoursException*> coming_exceptions(const Hours& hours, const Date& today) {
  std::vector<const HoursException*> coming;
  for (const HoursException& exception : hours.exceptions)
    if ((exception.to ? *exception.to : *exception.from) >= today) coming.push_back(&exception);
  return coming;
}

std::vector<int> usual_weeks(const Hours& hours, int day) {
  std::vector<int> weeks{1, 2, 3, 4, 5};
  for (const NthWeekRule& rule : hours.nth_weeks)
    if (rule.day.value->id == week_day_id(day))
      for (const Given<int>& week : rule.weeks) std::erase(weeks, *week);
  return weeks;
}

OpeningColumns opening_columns(const Hours& hours, const Date& today) {
  OpeningColumns columns;
  for (int day = 0; day < kWeekDays; ++day)
    if (hours.weekly.days[static_cast<std::size_t>(day)].state == DayHours::State::open)
      columns.days += week_day_kanji(day);
  if (const TimeSpan* span = only_span(hours.weekly)) {
    columns.opens = clock_text(span->from);
    columns.closes = span->to == kMinutesOfDay ? "24:00" : clock_text(span->to);
  } else {
    add_part(columns.remark, week_words(hours.weekly));
  }
  if (const std::string unknown = unknown_days(hours.weekly); !unknown.empty())
    add_part(columns.remark, unknown + "は未確認");
  if (const std::string reception = week_words(hours.reception); !reception.empty())
    add_part(columns.remark, "受付時間 " + reception);
  for (const NthWeekRule& rule : hours.nth_weeks) add_part(columns.remark, nth_week_words(rule));
  for (const HoursException* exception : coming_exceptions(hours, today))
    add_part(columns.remark, exception_words(*exception));
  add_part(columns.remark, *hours.note);
  return columns;
}

std::string clock_text(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
}

}  // namespace kakehashi
