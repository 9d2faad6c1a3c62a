#pragma once
#include "model/field.h"

namespace kakehashi {

/// A line of the budget. Amounts are whole yen.
struct BudgetLine {
  Given<std::string> id, name;
  Given<Code> kind;
  Given<int> planned;
  Given<std::string> note;
  Span span;
};

/// A fiscal year's budget (forms 11 and 12).
struct Budget {
  Given<int> fiscal_year;
  std::vector<BudgetLine> lines;
  Span span;
};
const RecordTable& budget_table();
const RecordTable& budget_line_table();

/// Money that came in or went out.
struct Payment {
  Given<Date> date;
  Given<std::string> line;
  Given<int> amount;
  Given<std::string> description, counterpart, voucher;
  Span span;
};
const RecordTable& payment_table();

}  // namespace kakehashi
