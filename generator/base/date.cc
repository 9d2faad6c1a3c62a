#include "base/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "base/utf8.h"

namespace kakehashi {
namespace {

namespace chrono = std::chrono;

struct Era {
  std::string_view name;
  char letter;
  Date first;
};

// Newest first. First days as in the Cabinet Office's and the Ministry of Justice's tables.
constexpr std::array<Era, 5> kEras{{{"令和", 'R', {2019, 5, 1}},
                                    {"平成", 'H', {1989, 1, 8}},
                                    {"昭和", 'S', {1926, 12, 25}},
                                    {"大正", 'T', {1912, 7, 30}},
                                    {"明治", 'M', {1868, 1, 25}}}};

chrono::sys_days to_days(const Date& date) {
  return chrono::year{date.year} / chrono::month{static_cast<unsigned>(date.month)} /
         chrono::day{static_cast<unsigned>(date.day)};
}

/// Full-width digits, letters and points become half-width, so that an office may type either.
std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    append_utf8(out, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
  }
  return out;
}

/// Eats what a date is made of, from the left.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool eat(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  /// A number of `least` to `most` digits, or nothing.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    int value = 0;
    while (digits < rest_.size() && digits <= most && rest_[digits] >= '0' && rest_[digits] <= '9')
      value = value * 10 + (rest_[digits++] - '0');
    if (digits < least || digits > most) return std::nullopt;
    rest_.remove_prefix(digits);
    return value;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// How the parts of a date are set apart.
struct Style {
  std::string_view after_year, after_month, after_day, at_month_end;
  std::size_t least_digits;
  bool in_western, in_letter_era, in_kanji_era;

  bool fits(bool western, bool kanji) const {
    return western ? in_western : kanji ? in_kanji_era : in_letter_era;
  }
};

// ISO 8601, Excel's dates, Excel's long dates, R8.10.1.
constexpr std::array<Style, 4> kStyles{{{"-", "-", "", "", 2, true, false, false},
                                        {"/", "/", "", "", 1, true, true, false},
                                        {"年", "月", "日", "月", 1, true, false, true},
                                        {".", ".", "", "", 1, false, true, false}}};

struct Parts {
  const Era* era = nullptr;
  int year = 0, month = 0, day = 0;
};

std::optional<Parts> read(std::string_view text, bool with_day) {
  const std::string plain = folded(text);
  Reader in(plain);
  Parts parts;
  bool kanji = false;
  for (const Era& era : kEras) {
    kanji = in.eat(era.name);
    if (kanji || in.eat(std::string_view(&era.letter, 1))) {
      parts.era = &era;
      break;
    }
  }
  const bool western = parts.era == nullptr;
  const auto take = [&](int& out, std::size_t least, std::size_t most) {
    const std::optional<int> number = in.number(least, most);
    if (number) out = *number;
    return number.has_value();
  };
  if (kanji && in.eat("元")) {
    parts.year = 1;
  } else if (!take(parts.year, western ? 4 : 1, western ? 4 : 2)) {
    return std::nullopt;
  }
  // With the year in front, what follows is the month and then the day in every country.
  const Style* style = nullptr;
  for (const Style& candidate : kStyles) {
    if (!candidate.fits(western, kanji) || !in.eat(candidate.after_year)) continue;
    style = &candidate;
    break;
  }
  if (!style || !take(parts.month, style->least_digits, 2)) return std::nullopt;
  if (with_day && (!in.eat(style->after_month) || !take(parts.day, style->least_digits, 2)))
    return std::nullopt;
  if (!in.eat(with_day ? style->after_day : style->at_month_end)) return std::nullopt;
  if (!in.at_end()) return std::nullopt;
  if (parts.era) {
    if (parts.year == 0) return std::nullopt;
    parts.year += parts.era->first.year - 1;
  }
  return parts;
}

/// Whether [first, last] touches the era.
bool in_era(const Era* era, const Date& first, const Date& last) {
  if (era == nullptr) return true;
  if (last < era->first) return false;
  return era == &kEras.front() || first < (era - 1)->first;
}

std::string era_year(const Date& date) {
  for (const Era& era : kEras) {
    if (date < era.first) continue;
    const int year = date.year - era.first.year + 1;
    return year == 1 ? fmt::format("{}元年", era.name) : fmt::format("{}{}年", era.name, year);
  }
  return fmt::format("{}年", date.year);
}

}  // namespace

int days_in_month(int year, int month) {
  using namespace std::chrono;
  return static_cast<int>(static_cast<unsigned>(
      (chrono::year{year} / chrono::month{static_cast<unsigned>(month)} / last).day()));
}

Date Month::last() const { return {year, month, days_in_month(year, month)}; }

bool is_valid(const Date& date) {
  return date.year >= 1868 && date.year <= 2200 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

Date add_days(const Date& date, int days) {
  const chrono::year_month_day ymd{to_days(date) + chrono::days{days}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((to_days(to) - to_days(from)).count());
}

Weekday weekday(const Date& date) {
  return static_cast<Weekday>(chrono::weekday{to_days(date)}.c_encoding());
}

std::string_view weekday_kanji(Weekday day) {
  static constexpr std::array<std::string_view, 7> kNames{"日", "月", "火", "水", "木", "金", "土"};
  return kNames[static_cast<std::size_t>(day)];
}

std::optional<Date> parse_date(std::string_view text) {
  const std::optional<Parts> parts = read(text, true);
  if (!parts) return std::nullopt;
  const Date date{parts->year, parts->month, parts->day};
  if (!is_valid(date) || !in_era(parts->era, date, date)) return std::nullopt;
  return date;
}

std::optional<Month> parse_month(std::string_view text) {
  const std::optional<Parts> parts = read(text, false);
  if (!parts) return std::nullopt;
  const Month month{parts->year, parts->month};
  if (!is_valid(month.first()) || !in_era(parts->era, month.first(), month.last()))
    return std::nullopt;
  return month;
}

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso(const Month& month) { return fmt::format("{:04}-{:02}", month.year, month.month); }

std::string era(const Date& date) {
  return fmt::format("{}{}月{}日", era_year(date), date.month, date.day);
}

std::string era(const Month& month) {
  return fmt::format("{}{}月", era_year(month.last()), month.month);
}

std::string western(const Date& date) {
  return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
}

int fiscal_year(const Date& date) { return date.month >= 4 ? date.year : date.year - 1; }

std::string fiscal_year_name(int year) {
  // The era changed on 1 May 2019; the papers of that whole year say 令和元年度.
  return era_year({year, 5, 1}) + "度";
}

int trimester(const Month& month) {
  if (month.month >= 4 && month.month <= 7) return 1;
  return month.month >= 8 && month.month <= 11 ? 2 : 3;
}

}  // namespace kakehashi
