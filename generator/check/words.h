#pragma once
#include <string>

#include "base/date.h"
#include "base/message.h"

/// Words that messages share.
namespace kakehashi {

/// 10月5日, 2026-10-05: the file beside it says the year.
inline Text day_text(const Date& date) {
  return {std::to_string(date.month) + "月" + std::to_string(date.day) + "日", iso(date)};
}
/// 令和8年10月5日, where the year is what matters.
inline Text full_day_text(const Date& date) { return {era(date), iso(date)}; }
inline Text month_text(const Month& month) { return {era(month), iso(month)}; }
inline Text year_text(int fiscal_year) {
  return {fiscal_year_name(fiscal_year), "fiscal " + std::to_string(fiscal_year)};
}

}  // namespace kakehashi
