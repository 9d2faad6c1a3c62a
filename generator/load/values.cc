#include "load/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <vector>

#include "base/unicode.h"
#include "load/text.h"

namespace kakehashi {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// The many characters that stand for a hyphen or a dash, after NFKC.
std::string with_plain_hyphens(std::string text) {
  for (const std::string_view dash : {"‐", "‑", "‒", "–", "—", "―", "−", "ー"})
    replace_all(text, dash, "-");
  return text;
}

/// 9:00～17:00 has a dash of its own kind.
std::string with_plain_ranges(std::string text) {
  text = with_plain_hyphens(std::move(text));
  for (const std::string_view wave : {"〜", "~", "から"}) replace_all(text, wave, "-");
  return text;
}

bool is_ascii_word(std::string_view text, std::string_view extra) {
  for (const char c : text)
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
        extra.find(c) == std::string_view::npos)
      return false;
  return !text.empty();
}

int day_number(std::string_view text) {
  static constexpr std::array<std::string_view, kWeekDays> kLong{
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holidays"};
  for (int day = 0; day < kWeekDays; ++day) {
    const std::string kanji(week_day_kanji(day));
    if (text == week_day_id(day) || text == kLong[static_cast<std::size_t>(day)] || text == kanji ||
        text == kanji + "曜" || text == kanji + "曜日" || (day == kHoliday && text == "祝日"))
      return day;
  }
  return -1;
}

/// Minutes of h:mm or hh:mm up to `last_hour`:59.
std::optional<int> clock_time(std::string_view text, int last_hour) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3)
    return std::nullopt;
  const auto hour = parse_number(text.substr(0, colon));
  const auto minute = parse_number(text.substr(colon + 1));
  if (!hour || !minute || *hour > last_hour || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

/// An end of hours: 翌6:00 and 30:00 are the next morning.
std::optional<int> end_time(std::string_view text) {
  constexpr std::string_view kNextDay = "翌";
  if (!text.starts_with(kNextDay)) return clock_time(text, 47);
  const auto time = clock_time(trimmed(text.substr(kNextDay.size())), 23);
  if (!time) return std::nullopt;
  return *time + 24 * 60;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// The groups of digits, when the signs between them are ones that people write; else none.
std::vector<std::string> phone_groups(std::string_view text) {
  std::vector<std::string> groups;
  std::string signs;  // The text with a 0 for each group.
  for (const char c : text) {
    const bool continues = !signs.empty() && signs.back() == '0';
    if (!is_digit(c)) {
      signs += c;
    } else if (continues) {
      groups.back() += c;
    } else {
      groups.emplace_back(1, c);
      signs += '0';
    }
  }
  if (!is_one_of(signs, {"0", "0-0-0", "0 0 0", "0 0-0", "(0)0-0", "(0) 0-0", "(0)-0-0", "0(0)0",
                         "0 (0) 0", "0-(0)-0"}))
    groups.clear();
  return groups;
}

/// Mobile and IP numbers have eleven digits. Behind 06 (Osaka) a 0 may follow: 060 says nothing
/// until the area code stands apart.
bool is_eleven_digit_code(std::string_view code) {
  return is_one_of(code, {"050", "060", "070", "080", "090"});
}

bool is_phone(const std::vector<std::string>& groups) {
  std::string digits;
  for (const std::string& group : groups) digits += group;
  if (digits.size() < 10 || digits.size() > 11 || digits[0] != '0' || digits[1] == '0')
    return false;
  const std::string_view code = std::string_view(digits).substr(0, 3);
  if (groups.size() == 1)
    return digits.size() == 11 ? is_eleven_digit_code(code)
                               : code == "060" || !is_eleven_digit_code(code);
  const std::array<std::size_t, 3> sizes{groups[0].size(), groups[1].size(), groups[2].size()};
  using Sizes = std::array<std::size_t, 3>;
  if (digits.size() == 11)
    return (sizes == Sizes{3, 4, 4} && is_eleven_digit_code(groups[0])) ||
           (sizes == Sizes{4, 3, 4} && groups[0] == "0800");
  if (sizes == Sizes{4, 3, 3}) return is_one_of(groups[0], {"0120", "0180", "0570", "0990"});
  return sizes[2] == 4 && sizes[0] >= 2 && sizes[0] <= 5 &&
         !is_eleven_digit_code(std::string_view(groups[0]).substr(0, 3));
}

unsigned days_of_part(std::string_view part) {
  part = trimmed(part);
  if (part == "平日" || part == "weekdays") return 0x1F;
  if (part == "毎日" || part == "everyday") return 0xFF;
  const std::size_t dash = part.find('-');
  if (dash != std::string_view::npos) {
    const int from = day_number(trimmed(part.substr(0, dash)));
    const int to = day_number(trimmed(part.substr(dash + 1)));
    if (from < 0 || to < from) return 0;
    unsigned days = 0;
    for (int day = from; day <= to; ++day) days |= 1u << day;
    return days;
  }
  if (const int day = day_number(part); day >= 0) return 1u << day;
  // 月水金 without any sign between.
  unsigned days = 0;
  for (std::size_t i = 0; i < part.size();) {
    bool found = false;
    for (int day = 0; day < kWeekDays && !found; ++day) {
      const std::string_view kanji = week_day_kanji(day);
      if (!part.substr(i).starts_with(kanji)) continue;
      days |= 1u << day;
      i += kanji.size();
      found = true;
    }
    if (!found) return 0;
  }
  return days;
}

}  // namespace

std::optional<int> parse_number(std::string_view raw) {
  const std::string text = nfkc(raw);
  if (text.empty() || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> parse_yen(std::string_view raw) {
  std::string text = nfkc(raw);
  if (constexpr std::string_view kYen = "円"; text.ends_with(kYen))
    text.resize(text.size() - kYen.size());
  if (text.find(',') == std::string::npos) return parse_number(text);
  // A comma elsewhere than before three digits is a slip of the hand: 9,96000 may be anything.
  if (text.size() % 4 == 0) return std::nullopt;
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] == ',') != ((text.size() - i) % 4 == 0)) return std::nullopt;
    if (text[i] != ',') digits += text[i];
  }
  return parse_number(digits);
}

std::optional<double> parse_decimal(std::string_view raw) {
  const std::string text = nfkc(raw);
  for (const char c : text)
    if (!is_digit(c) && c != '.' && c != '-') return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> parse_flag(std::string_view raw) {
  const std::string text = in_small_letters(nfkc(raw));
  for (const std::string_view word :
       {"yes", "true", "はい", "有", "あり", "○", "〇", "◯", "✓", "✔"})
    if (text == word) return true;
  for (const std::string_view word : {"no", "false", "いいえ", "無", "なし", "×", "✕"})
    if (text == word) return false;
  return std::nullopt;
}

std::optional<int> parse_time(std::string_view raw) { return clock_time(nfkc(raw), 29); }

std::optional<std::string> parse_phone(std::string_view raw) {
  const std::string text = with_plain_hyphens(nfkc(raw));
  const std::vector<std::string> groups = phone_groups(trimmed(text));
  if (!is_phone(groups)) return std::nullopt;
  std::string out = groups[0];
  for (std::size_t i = 1; i < groups.size(); ++i) out += "-" + groups[i];
  return out;
}

std::optional<std::string> parse_postal_code(std::string_view raw) {
  std::string text = with_plain_hyphens(nfkc(raw));
  if (text.starts_with("〒")) text.erase(0, std::string_view("〒").size());
  text = std::string(trimmed(text));
  if (text.size() == 7) text.insert(3, "-");
  if (text.size() != 8 || text[3] != '-') return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 3 && !is_digit(text[i])) return std::nullopt;
  return text;
}

std::optional<std::string> parse_email(std::string_view raw) {
  std::string text = nfkc(raw);
  const std::size_t at = text.find('@');
  if (at == std::string::npos || text.find('@', at + 1) != std::string::npos) return std::nullopt;
  const std::string_view domain = std::string_view(text).substr(at + 1);
  if (!is_ascii_word(std::string_view(text).substr(0, at), "._%+-") ||
      !is_ascii_word(domain, ".-") || domain.find('.') == std::string_view::npos ||
      domain.front() == '.' || domain.back() == '.')
    return std::nullopt;
  return text;
}

std::optional<std::string> parse_url(std::string_view raw) {
  const std::string text(raw);
  std::string_view rest = text;
  if (rest.starts_with("https://"))
    rest.remove_prefix(8);
  else if (rest.starts_with("http://"))
    rest.remove_prefix(7);
  else
    return std::nullopt;
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.empty() || host.front() == '.' || host.find('.') == std::string_view::npos)
    return std::nullopt;
  for (const char c : text)
    if (static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '<' || c == '>' || c == '\\')
      return std::nullopt;
  return text;
}

std::optional<std::string> parse_id(std::string_view text) {
  if (text.empty() || text.size() > 64 || text.front() == '-' || text.back() == '-')
    return std::nullopt;
  for (const char c : text)
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && c != '-') return std::nullopt;
  return std::string(text);
}

std::optional<DayHours> parse_day_hours(std::string_view raw) {
  const std::string whole = in_small_letters(with_plain_ranges(nfkc(raw)));
  std::string text(trimmed(whole));
  DayHours day;
  if (is_one_of(text, {"closed", "休み", "休診", "休業", "休"})) {
    day.state = DayHours::State::closed;
    return day;
  }
  day.state = DayHours::State::open;
  if (text == "24h" || text == "24時間") {
    day.spans.push_back({0, 24 * 60});
    return day;
  }
  replace_all(text, "、", ",");
  replace_all(text, "・", ",");
  std::string_view rest = text;
  while (true) {
    const std::size_t comma = rest.find(',');
    const std::string_view part = trimmed(rest.substr(0, comma));
    const std::size_t dash = part.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = clock_time(trimmed(part.substr(0, dash)), 23);
    const auto to = end_time(trimmed(part.substr(dash + 1)));
    if (!from || !to || *to <= *from || *to > *from + 24 * 60) return std::nullopt;
    if (!day.spans.empty() && *from < day.spans.back().to) return std::nullopt;
    day.spans.push_back({*from, *to});
    if (comma == std::string_view::npos) return day;
    rest.remove_prefix(comma + 1);
  }
}

unsigned parse_days(std::string_view raw) {
  std::string text = in_small_letters(with_plain_ranges(nfkc(raw)));
  replace_all(text, "、", ",");
  replace_all(text, "・", ",");
  unsigned days = 0;
  std::string_view rest = text;
  while (true) {
    const std::size_t comma = rest.find(',');
    const unsigned part = days_of_part(rest.substr(0, comma));
    if (part == 0 || (part & days) != 0) return 0;
    days |= part;
    if (comma == std::string_view::npos) return days;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace kakehashi
