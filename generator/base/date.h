#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

/// A day of the Gregorian calendar. Always a real day when made by the functions below.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  auto operator<=>(const Date&) const = default;
};

/// Sunday is 0.
enum class Weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };

/// A calendar month.
struct Month {
  int year = 0;
  int month = 0;

  auto operator<=>(const Month&) const = default;
  Date first() const { return {year, month, 1}; }
  Date last() const;
  Month next() const { return month == 12 ? Month{year + 1, 1} : Month{year, month + 1}; }
};

inline Month month_of(const Date& date) { return {date.year, date.month}; }
int days_in_month(int year, int month);
bool is_valid(const Date& date);
Date add_days(const Date& date, int days);
/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(const Date& from, const Date& to);
Weekday weekday(const Date& date);
/// 日 to 土.
std::string_view weekday_kanji(Weekday day);

/// Reads `2026-10-01`, `2026/10/1` and `2026年10月1日` (as Excel writes dates), `R8.10.1`,
/// `R8/10/1`, `令和8年10月1日` and 令和元年; era dates must lie in their era (1868 onwards: M T S H
/// R). Digits may be full width. Nothing when it is no such day.
std::optional<Date> parse_date(std::string_view text);
/// Reads `2026-10`, `2026/10`, `2026年10月`, `R8.10`, `R8/10` or `令和8年10月`.
std::optional<Month> parse_month(std::string_view text);

std::string iso(const Date& date);
std::string iso(const Month& month);
/// 令和8年10月1日; the first year of an era is 元年.
std::string era(const Date& date);
std::string era(const Month& month);
/// 2026年10月1日
std::string western(const Date& date);

/// The fiscal year (April to March) that holds the date, named by its first calendar year.
int fiscal_year(const Date& date);
inline int fiscal_year(const Month& month) { return fiscal_year(month.first()); }
/// 令和8年度
std::string fiscal_year_name(int fiscal_year);
/// The four-month period of the fiscal year: 1 April–July, 2 August–November, 3 December–March
/// (Osaka City coordinator handbook).
int trimester(const Month& month);

}  // namespace kakehashi
