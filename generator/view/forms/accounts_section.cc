#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "view/amount.h"
#include "view/forms/blank.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

// Lines of a sheet of paper that is filled in by hand.
constexpr std::size_t kIncomeLines = 3;
constexpr std::size_t kExpenseLines = 8;
constexpr std::size_t kPaymentLines = 24;

/// A line of the budget, or several together.
struct Amounts {
  std::int64_t planned = 0;
  std::int64_t in_period = 0;
  std::int64_t to_date = 0;  ///< From the beginning of the fiscal year to the end of the period.

  Amounts& operator+=(const Amounts& other) {
    planned += other.planned;
    in_period += other.in_period;
    to_date += other.to_date;
    return *this;
  }
};

/// What was planned, to one decimal; nothing when nothing was.
std::string percent_text(const Amounts& amounts) {
  if (amounts.planned == 0) return "―";
  const std::int64_t tenths = (amounts.to_date * 2000 + amounts.planned) / (2 * amounts.planned);
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

ShapePtr row_shape() {
  static const ShapePtr shape = record_shape({
      office_member("name", "費目", text_shape()),
      office_member("planned", "予算額", text_shape()),
      office_member("in_period", "当期の額", text_shape()),
      office_member("to_date", "年度当初からの累計", text_shape()),
      office_member("left", "残額", text_shape()),
      office_member("percent", "執行率", text_shape()),
      office_member("note", "備考", text_shape()),
  });
  return shape;
}

Value row_value(const Amounts& amounts, Value name = {}, Value note = {}) {
  return Value::Record{{"name", std::move(name)},
                       {"planned", Value(amount_text(amounts.planned))},
                       {"in_period", Value(amount_text(amounts.in_period))},
                       {"to_date", Value(amount_text(amounts.to_date))},
                       {"left", Value(amount_text(amounts.planned - amounts.to_date))},
                       {"percent", Value(percent_text(amounts))},
                       {"note", std::move(note)}};
}

Value text_of(const Given<std::string>& given) {
  return given ? Value(*given, given.span) : Value();
}

ShapePtr payment_shape() {
  static const ShapePtr shape = shape_of(payment_table());
  return shape;
}

/// The payments of a line in the period, by date.
ShapePtr group_shape() {
  static const ShapePtr shape = record_shape({
      office_member("name", "費目", text_shape()),
      office_member("payments", "出納", list_shape(payment_shape())),
      office_member("total", "小計", text_shape()),
  });
  return shape;
}

/// One side of the accounts.
struct Side {
  Value::List rows, groups;
  Amounts total;
};

class Accounts {
 public:
  explicit Accounts(const FormContext& context) : context_(context) {
    for (const Payment& payment : context.records.payments)
      if (payment.line && payment.date) payments_[*payment.line].push_back(&payment);
    for (auto& [line, payments] : payments_)
      std::stable_sort(payments.begin(), payments.end(),
                       [](const Payment* a, const Payment* b) { return *a->date < *b->date; });
  }

  void add(const BudgetLine& line) {
    Side& side = line.kind.value->id == "income" ? income : expense;
    const Date year_start = Period::year(context_.period.fiscal_year()).from();
    Amounts amounts;
    amounts.planned = *line.planned;
    Value::List in_period;
    for (const Payment* payment : payments_[*line.id]) {
      if (*payment->date < year_start || context_.period.to() < *payment->date) continue;
      amounts.to_date += *payment->amount;
      if (!context_.period.contains(*payment->date)) continue;
      amounts.in_period += *payment->amount;
      in_period.push_back(context_.record(payment, payment_table()));
    }
    side.total += amounts;
    side.rows.push_back(row_value(amounts, text_of(line.name), text_of(line.note)));
    if (!in_period.empty())
      side.groups.push_back(Value::Record{{"name", text_of(line.name)},
                                          {"payments", std::move(in_period)},
                                          {"total", Value(amount_text(amounts.in_period))}});
  }

  Side income, expense;

 private:
  const FormContext& context_;
  std::unordered_map<std::string, std::vector<const Payment*>> payments_;
};

ShapePtr side_shape() {
  static const ShapePtr shape = record_shape({
      office_member("rows", "費目", list_shape(row_shape())),
      office_member("total", "合計", row_shape()),
      office_member("groups", "費目ごとの出納", list_shape(group_shape())),
      office_member("blank_payments", "手書き用の行", list_shape(payment_shape())),
  });
  return shape;
}

Value side_value(Side side, bool has_budget, std::size_t lines) {
  const bool has_payments = !side.groups.empty();
  return Value::Record{
      {"rows", has_budget ? std::move(side.rows) : filled_up({}, lines, row_shape())},
      {"total", has_budget ? row_value(side.total) : blank(row_shape())},
      {"groups", std::move(side.groups)},
      {"blank_payments",
       has_payments || has_budget ? Value::List() : filled_up({}, kPaymentLines, payment_shape())},
  };
}

Value balance_value(const Amounts& income, const Amounts& expense) {
  return Value::Record{{"planned", Value(amount_text(income.planned - expense.planned))},
                       {"in_period", Value(amount_text(income.in_period - expense.in_period))},
                       {"to_date", Value(amount_text(income.to_date - expense.to_date))}};
}

Value accounts_value(const FormContext& context) {
  Accounts accounts(context);
  bool has_budget = false;
  for (const Budget& budget : context.records.budgets) {
    if (*budget.fiscal_year != context.period.fiscal_year()) continue;
    has_budget = true;
    for (const BudgetLine& line : budget.lines) accounts.add(line);
  }
  const Amounts income = accounts.income.total, expense = accounts.expense.total;
  return Value::Record{
      {"has_budget", has_budget},
      {"income", side_value(std::move(accounts.income), has_budget, kIncomeLines)},
      {"expense", side_value(std::move(accounts.expense), has_budget, kExpenseLines)},
      {"balance", has_budget ? balance_value(income, expense) : Value()},
  };
}

ShapePtr accounts_shape() {
  return record_shape({
      office_member("has_budget", "予算の有無", flag_shape()),
      office_member("income", "収入", side_shape()),
      office_member("expense", "支出", side_shape()),
      office_member("balance", "差引",
                    record_shape({office_member("planned", "予算額", text_shape()),
                                  office_member("in_period", "当期の額", text_shape()),
                                  office_member("to_date", "累計", text_shape())})),
  });
}

}  // namespace

FormSection accounts_section() { return {"accounts", "収支", accounts_shape, accounts_value}; }

}  // namespace kakehashi
