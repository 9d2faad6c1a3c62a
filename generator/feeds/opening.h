#pragma once
#include <array>
#include <string>
#include <vector>

#include "model/resource.h"

namespace kakehashi {

/// Neighbouring days of a week with the same hours, in the words of the page: 月～金 9:00～17:00.
struct OpeningLine {
  std::string days, hours;
  bool is_closed = false;
};
std::vector<OpeningLine> opening_lines(const Week& week);

/// Days of which nothing is known, in one word (土・日・祝), when others are known; else empty.
std::string unknown_days(const Week& week);

/// 第2・4土曜日：休み
std::string nth_week_words(const NthWeekRule& rule);
/// 2026年12月29日～2027年1月3日：休み（年末年始）
std::string exception_words(const HoursException& exception);

/// The exceptions that are not over.
std::vector<const HoursException*> coming_exceptions(const Hours& hours, const Date& today);

/// The weeks of the month (1 to 5) in which the usual hours of a day hold: those that no rule
/// names.
std::vector<int> usual_weeks(const Hours& hours, int day);

/// The columns of the municipal standard for opening days and hours. Hours are given when all open
/// days have the same single span; all else, and what is unknown, is told in the remark.
struct OpeningColumns {
  std::string days;           ///< 月火水木金祝: those known to be open.
  std::string opens, closes;  ///< 09:00
  std::string remark;
};
OpeningColumns opening_columns(const Hours& hours, const Date& today);

/// 09:00; minutes past midnight of the next day count on from 00:00.
std::string clock_text(int minutes);

}  // namespace kakehashi
