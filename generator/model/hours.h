#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/source.h"

namespace kakehashi {

/// Minutes after midnight; an end past 24:00 belongs to the next day.
struct TimeSpan {
  int from = 0;
  int to = 0;
  bool operator==(const TimeSpan&) const = default;
};

/// One day's hours. Unknown is never shown as closed.
struct DayHours {
  enum class State { unknown, open, closed };
  State state = State::unknown;
  std::vector<TimeSpan> spans;  ///< Of an open day, in order, without overlap.
  Span span;
  bool same(const DayHours& other) const { return state == other.state && spans == other.spans; }
};

/// Days of a week as coordinators think of it: Monday first, public holidays last.
inline constexpr int kWeekDays = 8;
inline constexpr int kHoliday = 7;
struct Week {
  std::array<DayHours, kWeekDays> days;
  Span span;

  bool known() const {
    for (const DayHours& day : days)
      if (day.state != DayHours::State::unknown) return true;
    return false;
  }
  /// Nothing is unknown, holidays included.
  bool complete() const {
    for (const DayHours& day : days)
      if (day.state == DayHours::State::unknown) return false;
    return true;
  }
};

/// 月 to 日, 祝
std::string_view week_day_kanji(int day);
/// mon to sun, holiday
std::string_view week_day_id(int day);
/// 9:00
std::string time_text(int minutes);
/// 9:00～12:00、13:30～17:00, or 休み, or empty when unknown.
std::string hours_text(const DayHours& day);

}  // namespace kakehashi
