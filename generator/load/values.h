#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/hours.h"

/// How one value is read from its text. All accept full-width digits, letters and signs; all give
/// nothing for what does not fit. Dates are in base/date.h.
namespace kakehashi {

std::optional<int> parse_number(std::string_view text);      ///< 0 … 999,999,999, no signs
std::optional<double> parse_decimal(std::string_view text);  ///< 34.6937, -1.5
std::optional<bool> parse_flag(std::string_view text);  ///< yes no true false はい いいえ 有 無 ○ ×
std::optional<int> parse_time(std::string_view text);  ///< 9:30 or 09:30 up to 29:59, in minutes
/// Digits and hyphens, 10 or 11 digits that start with 0; returned with half-width characters.
std::optional<std::string> parse_phone(std::string_view text);
std::optional<std::string> parse_postal_code(std::string_view text);  ///< 123-4567, 〒 allowed
std::optional<std::string> parse_email(std::string_view text);
std::optional<std::string> parse_url(std::string_view text);  ///< http or https
std::optional<std::string> parse_id(std::string_view text);   ///< a-z 0-9 and inner hyphens

/// "9:00-12:00, 13:30-17:00", "closed" (休み, 休診), "24h" (24時間). Spans are in order and apart;
/// an end before its start belongs to the next day.
std::optional<DayHours> parse_day_hours(std::string_view text);

/// "mon", "月", "mon-fri", "月〜金", "月・水・金", "sat, sun", "平日", "毎日": a bit per day of
/// Week, 0 when it is none. 平日 is Monday to Friday.
unsigned parse_days(std::string_view text);

}  // namespace kakehashi
