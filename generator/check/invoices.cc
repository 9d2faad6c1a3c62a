#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "base/number_text.h"
#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {

void check_invoices(const Records& records, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, std::int64_t> invoiced;  // By the id of a contract.
  std::unordered_map<std::string_view, const Invoice*> last;
  for (const Invoice& invoice : records.invoices) {
    if (!invoice.for_contract) continue;
    for (const InvoiceLine& line : invoice.lines)
      invoiced[*invoice.for_contract] += line.amount.value;
    const Invoice*& latest = last[*invoice.for_contract];
    if (!latest || *latest->date <= *invoice.date) latest = &invoice;
  }
  for (const Contract& contract : records.contracts) {
    if (!contract.id || !contract.amount) continue;
    const auto sum = invoiced.find(*contract.id);
    if (sum == invoiced.end() || sum->second <= *contract.amount) continue;
    diagnostics
        .warning(last.at(*contract.id)->for_contract.span, msg::kInvoicesExceed,
                 {*contract.id, grouped(sum->second), grouped(*contract.amount)})
        .hint(msg::kInvoicesExceedHint)
        .related(contract.amount.span, msg::kAmountHere);
  }
}

}  // namespace kakehashi
