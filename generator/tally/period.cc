#include "tally/period.h"

#include <fmt/format.h>

namespace kakehashi {
namespace {

std::optional<int> parse_year(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  int year = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    year = 10 * year + (digit - '0');
  }
  return year;
}

}  // namespace

Period Period::trimester(int fiscal_year, int number) {
  Month first{fiscal_year, 4};
  for (int i = 0; i < 4 * (number - 1); ++i) first = first.next();
  return {Kind::trimester, first, first.next().next().next()};
}

Period Period::year(int fiscal_year) {
  return {Kind::year, {fiscal_year, 4}, {fiscal_year + 1, 3}};
}

std::vector<Month> Period::months() const {
  std::vector<Month> months;
  for (Month month = first; month <= last; month = month.next()) months.push_back(month);
  return months;
}

std::optional<Period> parse_period(std::string_view text) {
  if (const auto month = parse_month(text)) return Period::of(*month);
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    const auto first = parse_month(text.substr(0, dots));
    const auto last = parse_month(text.substr(dots + 2));
    if (!first || !last || *last < *first) return std::nullopt;
    return Period{Period::Kind::range, *first, *last};
  }
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = parse_year(text.substr(0, 4));
  if (!year) return std::nullopt;
  const std::string_view part = text.substr(5);
  if (part == "FY" || part == "fy") return Period::year(*year);
  if ((part[0] == 'T' || part[0] == 't') && part[1] >= '1' && part[1] <= '3')
    return Period::trimester(*year, part[1] - '0');
  return std::nullopt;
}

std::string name(const Period& period) {
  switch (period.kind) {
    case Period::Kind::month:
      return iso(period.first);
    case Period::Kind::trimester:
      return fmt::format("{}-T{}", period.fiscal_year(), trimester(period.first));
    case Period::Kind::year:
      return fmt::format("{}-FY", period.fiscal_year());
    case Period::Kind::range:
      break;
  }
  return iso(period.first) + ".." + iso(period.last);
}

std::string era(const Period& period) {
  switch (period.kind) {
    case Period::Kind::month:
      return era(period.first);
    case Period::Kind::trimester:
      return fmt::format("{} 第{}三半期（{}月～{}月）", fiscal_year_name(period.fiscal_year()),
                         trimester(period.first), period.first.month, period.last.month);
    case Period::Kind::year:
      return fiscal_year_name(period.fiscal_year());
    case Period::Kind::range:
      break;
  }
  return era(period.first) + "～" + era(period.last);
}

}  // namespace kakehashi
