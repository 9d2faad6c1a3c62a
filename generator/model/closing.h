#pragma once
#include "model/field.h"

namespace kakehashi {

/// A record as it was when its month was closed.
struct ClosedRecord {
  Given<std::string> type, name;  ///< "consultation", and its id or day.
  Given<std::string> digest;
  Span span;
};

/// A figure of the monthly report as it was when the month was closed.
struct ClosedFigure {
  Given<std::string> key, label, value;
  Span span;
};

/// A form as it was when its month was closed.
struct ClosedForm {
  Given<std::string> file, digest;
  Span span;
};

/// An entry of the ledger: a month was closed, or opened again. Entries are only ever added.
struct Closing {
  Given<Month> month;
  Given<Code> action;  ///< Of the closed list "closing_actions".
  Given<Date> on;
  Given<std::string> reason;  ///< Why it was opened again.
  Given<Date> keep_until;     ///< Until when the records must be kept.
  std::vector<ClosedForm> forms;
  std::vector<ClosedFigure> figures;
  std::vector<ClosedRecord> records;
  Given<std::string> records_digest;
  Given<std::string> chain;  ///< Digest of this entry and all before it.
  Span span;

  bool closes() const { return action && action.value->id == "closed"; }
};
const RecordTable& closing_table();

/// data/records/ledger.yaml
struct Ledger {
  std::vector<Closing> closings;
  Span span;
};
const RecordTable& ledger_table();
inline constexpr const char* kLedgerPath = "data/records/ledger.yaml";

/// The entry that closes a month; null when it is open, or open again.
const Closing* closing_of(const std::vector<Closing>& ledger, const Month& month);

}  // namespace kakehashi
