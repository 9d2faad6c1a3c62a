#include <set>

#include "check/check.h"
#include "check/messages.h"
#include "tally/closing.h"

namespace kakehashi {
namespace {

const Message& message_of(RecordChange::Kind kind) {
  switch (kind) {
    case RecordChange::Kind::added:
      return msg::kClosedAdded;
    case RecordChange::Kind::changed:
      return msg::kClosedChanged;
    case RecordChange::Kind::removed:
      break;
  }
  return msg::kClosedRemoved;
}

}  // namespace

void check_ledger(const Records& records, Diagnostics& diagnostics) {
  std::string chain;
  for (const Closing& entry : records.closings) {
    chain = chain_digest(chain, entry);
    if (entry.chain && *entry.chain == chain) continue;
    diagnostics.error(entry.span, msg::kLedgerEdited).hint(msg::kLedgerEditedHint);
    return;  // All that follow hang on this one.
  }
}

void check_closed_months(const Records& records, Diagnostics& diagnostics) {
  std::set<Month> months;
  for (const Closing& entry : records.closings)
    if (entry.month) months.insert(*entry.month);
  for (const Month& month : months) {
    const Closing* closing = closing_of(records.closings, month);
    if (!closing) continue;
    for (const RecordChange& change : record_changes(*closing, records)) {
      const bool removed = change.kind == RecordChange::Kind::removed;
      // What cannot be found may stand in a file that could not be read.
      if (removed && !records.is_complete) continue;
      Diagnostic& error = diagnostics
                              .error(removed ? change.closed : change.now, message_of(change.kind),
                                     {Text(era(month), iso(month)), change.type_name, change.name})
                              .hint(msg::kClosedHint, {iso(month)});
      const Span entry = change.closed.known() ? change.closed : closing->span;
      if (!removed)
        error.related(entry, msg::kMonthClosedHere, {Text(era(*closing->on), iso(*closing->on))});
    }
  }
}

}  // namespace kakehashi
