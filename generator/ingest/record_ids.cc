#include "ingest/record_ids.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "load/text.h"
#include "load/values.h"

namespace kakehashi {
namespace {

constexpr std::size_t kLongest = 40;  ///< Of the part that comes from the number.

bool is_id_character(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

std::string hash_text(std::string_view text) {
  return fmt::format("{:08x}", hash_of(text) & 0xFFFFFFFFu);
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

/// 001 and 1 are one number: Excel drops zeros in front when it saves.
std::string with_three_digits(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return fmt::format("{:0>3}", digits);
}

}  // namespace

std::string id_of_number(std::string_view number, const Date& date, std::string_view prefix) {
  const std::string text = in_small_letters(nfkc(trim_text(number)));
  std::string part;
  bool faithful = true;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    if (is_id_character(c))
      part += static_cast<char>(c);
    else if (!part.empty() && part.back() != '-')
      part += '-';
    // Signs and spaces only set apart; of letters something would be lost.
    faithful = faithful && c < 0x80;
  }
  while (part.ends_with('-')) part.pop_back();
  const auto names = [&](int year) { return part.find(std::to_string(year)) != part.npos; };
  if (part == text && parse_id(part) && (names(date.year) || names(fiscal_year(date)))) return part;
  if (part.size() > kLongest || part.empty()) {
    part.clear();
    faithful = false;
  }
  if (is_digits(text) && is_digits(part)) part = with_three_digits(part);
  if (!faithful) part += (part.empty() ? "" : "-") + hash_text(text);
  return fmt::format("{}{}-{}", prefix, iso(month_of(date)), part);
}

std::string id_of_day(const Date& date, std::size_t n, std::string_view prefix) {
  return fmt::format("{}{:04}{:02}{:02}-{}", prefix, date.year, date.month, date.day, n);
}

}  // namespace kakehashi
