#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "base/utf8.h"
#include "ingest/clean.h"

namespace kakehashi {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One width, every kind of hyphen '-'.
std::string one_width(std::string_view cell) {
  std::string out;
  const std::string folded = nfkc(cell);
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_character(folded, i);
    static constexpr std::u32string_view kHyphens = U"‐‑‒–—―−ー﹣─━";
    if (kHyphens.find(c) != std::u32string_view::npos)
      out += '-';
    else
      append_utf8(out, c);
  }
  return out;
}

bool starts_with_any(std::string_view digits, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view p) { return digits.starts_with(p); });
}

/// Digits of a number that begins so (0800 is one of 11 like 080); 0 when none does.
std::size_t wanted_length(std::string_view digits) {
  if (digits.size() < 4 || digits[0] != '0' || digits[1] == '0') return 0;
  return starts_with_any(digits, {"050", "070", "080", "090"}) ? 11 : 10;
}

std::string split(std::string_view digits, std::size_t first, std::size_t second) {
  return std::string(digits.substr(0, first)) + "-" + std::string(digits.substr(first, second)) +
         "-" + std::string(digits.substr(first + second));
}

std::string split_without_doubt(std::string_view digits, std::string_view sibling) {
  if (digits.size() == 11)
    return split(digits, digits.starts_with("0800") ? 4 : 3, digits.starts_with("0800") ? 3 : 4);
  if (starts_with_any(digits, {"0120", "0570", "0990"})) return split(digits, 4, 3);
  if (starts_with_any(digits, {"03", "06"})) return split(digits, 2, 4);
  // The six digits of area code and exchange decide where the hyphens stand.
  const std::size_t first = sibling.find('-');
  const std::size_t second = first == sibling.npos ? first : sibling.find('-', first + 1);
  if (second == 7) {
    std::string bare(sibling);
    std::erase(bare, '-');
    if (bare.size() == 10 && bare.substr(0, 6) == digits.substr(0, 6))
      return split(digits, first, second - first - 1);
  }
  return std::string(digits);
}

/// Area code of 2 to 5 digits, exchange, 4 digits; or 0120-123-456 and its like.
bool is_valid_split(const std::vector<std::string>& groups) {
  if (groups.size() != 3 || groups[0].size() < 2 || groups[0].size() > 5 || groups[1].empty())
    return false;
  return groups[2].size() == 4 || (groups[0].size() == 4 && groups[2].size() == 3);
}

}  // namespace

PhoneReading read_phone(std::string_view cell, std::string_view sibling) {
  PhoneReading out;
  const std::string text = one_width(fold_text(cell));
  if (says_nothing(text)) return out;
  const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
  // A cell of zeros is the form's way of saying that there is none.
  if (text.find_first_of("123456789") == text.npos && begin < text.size()) return out;
  out.given = true;

  std::vector<std::string> groups;
  std::string digits;
  std::size_t at = begin;
  bool fresh = true;
  std::size_t end = begin;
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      const std::size_t wanted = wanted_length(digits);
      if (wanted != 0 && digits.size() >= wanted) break;
      if (fresh) groups.emplace_back();
      fresh = false;
      groups.back() += text[at];
      digits += text[at];
      end = at + 1;
      continue;
    }
    static constexpr std::string_view kSeparators = "-() ./";
    if (kSeparators.find(text[at]) == std::string_view::npos) break;
    fresh = true;
  }
  const std::size_t wanted = wanted_length(digits);
  const bool runs_on = end < text.size() && is_digit(text[end]);
  if (wanted != 0 && digits.size() == wanted && !runs_on) {
    if (is_valid_split(groups))
      out.number = groups[0] + "-" + groups[1] + "-" + groups[2];
    else
      out.number = split_without_doubt(digits, sibling);
  }
  if (out.number.empty()) return out;
  std::string remark = text.substr(0, begin) + " " + text.substr(end);
  const auto trims = [](char c) {
    return std::string_view(" ()-.,/*").find(c) != std::string_view::npos;
  };
  while (!remark.empty() && trims(remark.back())) remark.pop_back();
  remark.erase(remark.begin(), std::find_if_not(remark.begin(), remark.end(), trims));
  if (!says_nothing(remark)) out.remark = fold_text(remark);
  return out;
}

}  // namespace kakehashi
