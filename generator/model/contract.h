#pragma once
#include "model/field.h"

namespace kakehashi {

/// The contract of a period. Who held it then; what is not said is that of data/office.yaml.
struct Contract {
  Given<std::string> id, number, name;
  Given<Date> signed_on, from, to, completed, inspected;
  Given<int> amount;
  Given<std::string> contractor, manager_title, manager, address;
  Span span;
};
const RecordTable& contract_table();

/// 指示・承諾・協議書 (form 18).
struct Letter {
  Given<std::string> id;
  Given<Code> kind, author;
  Given<Date> date;
  Given<std::string> subject, body, reason;
  Given<Date> answered;
  Given<std::string> answer;
  Span span;
};
const RecordTable& letter_table();

/// 再委託承諾申請書 (form 19).
struct Subcontract {
  Given<std::string> id;
  Given<Date> date;
  Given<std::string> subcontractor, representative, address, phone, work, reason;
  Given<Date> from, to;
  Given<int> amount;
  Given<std::string> supervision;
  Span span;
};
const RecordTable& subcontract_table();

/// A line of an invoice.
struct InvoiceLine {
  Given<std::string> text;
  Given<int> amount;
  Span span;
};

/// 請求書 (form 20). Amounts are whole yen, tax included.
struct Invoice {
  Given<std::string> id;
  Given<std::string> for_contract;  ///< Its id.
  Given<Date> date;
  Given<std::string> subject;
  std::vector<InvoiceLine> lines;
  Given<std::string> bank, branch, account_kind, account_number, account_holder, note;
  Span span;
};
const RecordTable& invoice_table();

}  // namespace kakehashi
