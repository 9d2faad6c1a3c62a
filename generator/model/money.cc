#include "model/money.h"

namespace kakehashi {

namespace f = field;

const RecordTable& budget_line_table() {
  using R = BudgetLine;
  static const RecordTable table = record_table<R>(
      "budget line", "費目",
      {
          f::id<&R::id>("id", "ID").office(),
          f::text<&R::name>("name", "名称").required().office(),
          f::code<&R::kind>("kind", "収支", "budget_kinds").required().office(),
          f::yen<&R::planned>("planned", "予算額").required().office().help("円"),
          f::text<&R::note>("note", "備考").office(),
      });
  return table;
}

const RecordTable& budget_table() {
  using R = Budget;
  static const RecordTable table = record_table<R>(
      "budget", "予算",
      {
          f::number<&R::fiscal_year>("fiscal_year", "年度").required().office(),
          f::record<&R::lines>("lines", "費目", budget_line_table).required().office(),
      });
  return table;
}

const RecordTable& payment_table() {
  using R = Payment;
  static const RecordTable table =
      record_table<R>("payment", "出納",
                      {
                          f::date<&R::date>("date", "日付").required().office(),
                          f::reference<&R::line>("line", "費目", "budget line").required().office(),
                          f::yen<&R::amount>("amount", "金額").required().office().help("円"),
                          f::text<&R::description>("description", "摘要").required().office(),
                          f::text<&R::counterpart>("counterpart", "相手先").office(),
                          f::text<&R::voucher>("voucher", "証憑番号").office(),
                      });
  return table;
}

}  // namespace kakehashi
