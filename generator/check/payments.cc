#include <string_view>
#include <unordered_map>

#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"

namespace kakehashi {

void check_payments(const Records& records, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, const Budget*> budgets;  // By the id of a line.
  for (const Budget& budget : records.budgets)
    for (const BudgetLine& line : budget.lines)
      if (line.id && budget.fiscal_year) budgets.emplace(*line.id, &budget);
  for (const Payment& payment : records.payments) {
    if (!payment.date || !payment.line) continue;
    const auto found = budgets.find(*payment.line);
    if (found == budgets.end()) continue;  // Reported as an unknown reference.
    const Given<int>& year = found->second->fiscal_year;
    if (fiscal_year(*payment.date) != *year)
      diagnostics
          .error(payment.date.span, msg::kPaymentOfOtherYear,
                 {iso(*payment.date), *payment.line, year_text(*year)})
          .hint(msg::kPaymentOfOtherYearHint)
          .related(year.span, msg::kBudgetHere);
  }
}

}  // namespace kakehashi
