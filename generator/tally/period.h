#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace kakehashi {

/// Whole months that are counted together.
struct Period {
  enum class Kind {
    month,
    trimester,  ///< Four months of a fiscal year (base/date.h).
    year,       ///< A fiscal year.
    range,      ///< Any other run of months.
  };
  Kind kind = Kind::month;
  Month first, last;

  static Period of(const Month& month) { return {Kind::month, month, month}; }
  /// `number` is 1 to 3.
  static Period trimester(int fiscal_year, int number);
  static Period year(int fiscal_year);

  Date from() const { return first.first(); }
  Date to() const { return last.last(); }
  bool contains(const Month& month) const { return first <= month && month <= last; }
  bool contains(const Date& date) const { return contains(month_of(date)); }
  std::vector<Month> months() const;
  /// The fiscal year in which it ends.
  int fiscal_year() const { return kakehashi::fiscal_year(last); }

  auto operator<=>(const Period&) const = default;
};

/// Reads 2026-10, 2026-T2 (April–July is T1), 2026-FY, 2026-04..2026-09, and months as
/// `parse_month` does. Nothing when it is none, or when a range runs backwards.
std::optional<Period> parse_period(std::string_view text);
/// As `parse_period` reads it, and as folders are called: 2026-10, 2026-T2, 2026-FY,
/// 2026-04..2026-09.
std::string name(const Period& period);
/// 令和8年10月, 令和8年度 第2三半期（8月～11月）, 令和8年度,
/// 令和8年4月～令和8年9月
std::string era(const Period& period);

}  // namespace kakehashi
