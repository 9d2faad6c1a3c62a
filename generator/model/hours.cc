#include "model/hours.h"

#include <fmt/format.h>

namespace kakehashi {

std::string_view week_day_kanji(int day) {
  static constexpr std::array<std::string_view, kWeekDays> kNames{"月", "火", "水", "木",
                                                                  "金", "土", "日", "祝"};
  return kNames[static_cast<std::size_t>(day)];
}

std::string_view week_day_id(int day) {
  static constexpr std::array<std::string_view, kWeekDays> kIds{"mon", "tue", "wed", "thu",
                                                                "fri", "sat", "sun", "holiday"};
  return kIds[static_cast<std::size_t>(day)];
}

std::string time_text(int minutes) {
  if (minutes > 24 * 60) return fmt::format("翌{}:{:02}", minutes / 60 - 24, minutes % 60);
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string hours_text(const DayHours& day) {
  if (day.state == DayHours::State::closed) return "休み";
  std::string out;
  for (const TimeSpan& span : day.spans) {
    if (!out.empty()) out += "、";
    out += span.from == 0 && span.to == 24 * 60 ? "24時間"
                                                : time_text(span.from) + "～" + time_text(span.to);
  }
  return out;
}

}  // namespace kakehashi
