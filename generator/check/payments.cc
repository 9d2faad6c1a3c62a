#include <map>
#include <string_view>
#include <unordered_map>

#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"

namespace kakehashi {
namespace {

/// A voucher stands for one payment of its year.
void check_vouchers(const std::vector<Payment>& payments, Diagnostics& diagnostics) {
  std::map<std::pair<int, std::string_view>, Span> seen;
  for (const Payment& payment : payments) {
    if (!payment.date || !payment.voucher) continue;
    const int year = fiscal_year(*payment.date);
    const auto [first, inserted] =
        seen.emplace(std::pair(year, std::string_view(*payment.voucher)), payment.voucher.span);
    if (!inserted)
      diagnostics
          .error(payment.voucher.span, msg::kVoucherTwice, {year_text(year), *payment.voucher})
          .hint(msg::kVoucherTwiceHint, {*payment.voucher})
          .related(first->second, msg::kFirstUse);
  }
}

}  // namespace

void check_payments(const Records& records, Diagnostics& diagnostics) {
  check_vouchers(records.payments, diagnostics);
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
