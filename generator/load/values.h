#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/hours.h"

/// How one value is read from its text. All accept full-width digits, letters and signs; all give
/// nothing for what does not fit. Words that the program knows (yes, closed, 24h) may be in
/// capitals. Dates are in base/date.h.
namespace kakehashi {

std::optional<int> parse_number(std::string_view text);  ///< 0 … 999,999,999, no signs
/// 9960000, 9,960,000, 9,960,000円; 0 … 999,999,999
std::optional<int> parse_yen(std::string_view text);
std::optional<double> parse_decimal(std::string_view text);  ///< 34.6937, -1.5
std::optional<bool> parse_flag(std::string_view text);  ///< yes no true false はい いいえ 有 無 ○ ×
std::optional<int> parse_time(std::string_view text);  ///< 9:30 or 09:30 up to 29:59, in minutes
/// A domestic number, returned with half-width digits and hyphens where groups were told apart
/// ("(06)0000-0109" is 06-0000-0109). Eleven digits: 050, 060, 070, 080, 090 as 3-4-4, 0800 as
/// 4-3-4. Ten digits: area code and exchange have six together, the last group four; 0120, 0180,
/// 0570 and 0990 also as 4-3-3. Without any sign between them the digits alone decide.
std::optional<std::string> parse_phone(std::string_view text);
std::optional<std::string> parse_postal_code(std::string_view text);  ///< 123-4567, 〒 allowed
std::optional<std::string> parse_email(std::string_view text);
std::optional<std::string> parse_url(std::string_view text);  ///< http or https
std::optional<std::string> parse_id(std::string_view text);   ///< a-z 0-9 and inner hyphens

/// "9:00-12:00, 13:30-17:00", "closed" (休み, 休診), "24h" (24時間), and all that hours_text()
/// makes. Spans are in order, apart, and at most 24 hours long. An end on the next day has to say
/// so, "22:00-翌6:00" or "22:00-30:00": 9:00-5:00 is a slip, not a night.
std::optional<DayHours> parse_day_hours(std::string_view text);

/// "mon", "月", "mon-fri", "月〜金", "月・水・金", "sat, sun", "平日", "毎日": a bit per day of
/// Week, 0 when it is none. 平日 is Monday to Friday.
unsigned parse_days(std::string_view text);

}  // namespace kakehashi
