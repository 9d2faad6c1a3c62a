#include <map>

#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"

namespace kakehashi {
namespace {

/// Nobody coordinated before; an earlier year is a slip.
constexpr int kFirstYear = 2000;

class Years {
 public:
  Years(const Date& today, Diagnostics& diagnostics)
      : this_year_(fiscal_year(today)), diagnostics_(diagnostics) {}

  /// Each record's year: not unknown, and once. A plan may be made for the year to come.
  template <class R>
  void check(const std::vector<R>& records, const Text& what, bool may_be_next = false) {
    std::map<int, Span> seen;
    for (const R& record : records) {
      const Given<int>& year = record.fiscal_year;
      if (!is_known(year, may_be_next)) continue;
      const auto [first, inserted] = seen.emplace(*year, year.span);
      if (!inserted)
        diagnostics_.error(year.span, msg::kDuplicateYear, {year_text(*year), what})
            .hint(msg::kDuplicateYearHint)
            .related(first->second, msg::kFirstWritten);
    }
  }

  bool is_known(const Given<int>& year, bool may_be_next = false) {
    if (!year) return false;
    const int last = this_year_ + (may_be_next ? 1 : 0);
    if (kFirstYear <= *year && *year <= last) return true;
    diagnostics_
        .error(year.span, msg::kUnknownYear,
               {std::to_string(*year), std::to_string(kFirstYear), std::to_string(last)})
        .hint(msg::kUnknownYearHint, {std::to_string(this_year_), year_text(this_year_)});
    return false;
  }

 private:
  const int this_year_;
  Diagnostics& diagnostics_;
};

void check_months(const Plan& plan, Diagnostics& diagnostics) {
  for (const PlanItem& item : plan.items)
    for (const PlanStep& step : item.steps)
      for (const Given<int>& month : step.months)
        if (*month < 1 || *month > 12)
          diagnostics.error(month.span, msg::kNoSuchMonth, {std::to_string(*month)})
              .hint(msg::kNoSuchMonthHint);
}

}  // namespace

void check_fiscal_years(const Records& records, const Date& today, Diagnostics& diagnostics) {
  Years years(today, diagnostics);
  years.check(records.plans, {"年間計画", "plans"}, /*may_be_next=*/true);
  years.check(records.budgets, {"予算", "budgets"}, /*may_be_next=*/true);
  years.check(records.year_reports, {"事業実施報告", "year reports"});
  years.check(records.year_tallies, {"年度集計", "year tallies"});
  for (const Plan& plan : records.plans) check_months(plan, diagnostics);

  std::map<std::pair<int, int>, Span> reviews;
  for (const PlanReview& review : records.plan_reviews) {
    const Given<int>& number = review.trimester;
    const bool known_year = years.is_known(review.fiscal_year);
    if (number && (*number < 1 || *number > 3)) {
      diagnostics.error(number.span, msg::kNoSuchTrimester, {std::to_string(*number)})
          .hint(msg::kNoSuchTrimesterHint);
    } else if (number && known_year) {
      const auto [first, inserted] =
          reviews.emplace(std::pair(*review.fiscal_year, *number), number.span);
      if (!inserted)
        diagnostics
            .error(number.span, msg::kDuplicateYear,
                   {Text(fiscal_year_name(*review.fiscal_year) + " 第" + std::to_string(*number) +
                             "三半期",
                         "trimester " + std::to_string(*number) + " of fiscal " +
                             std::to_string(*review.fiscal_year)),
                    Text("計画の評価", "plan reviews")})
            .hint(msg::kDuplicateYearHint)
            .related(first->second, msg::kFirstWritten);
    }
  }
}

}  // namespace kakehashi
