#include "view/amount.h"
#include "view/forms/blank.h"
#include "view/forms/choices.h"
#include "view/forms/sections.h"

// Papers that are sent one by one: letters, requests for a subcontractor, invoices. Each is a page
// of its own; with none of them the form is one blank page.
namespace kakehashi {
namespace {

Value letter_value(const FormContext& context, const Letter& letter) {
  Value value = context.record(&letter, letter_table());
  const CodeLists& codes = context.project.codes;
  const int year = context.period.fiscal_year();
  value.set("kinds", choices(*codes.find("letter_kinds"), year, *letter.kind));
  value.set("authors", choices(*codes.find("letter_authors"), year, *letter.author));
  return value;
}

constexpr std::size_t kInvoiceLines = 5;  // For the pen.

ShapePtr invoice_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr invoice = shape_of(invoice_table());
    return extended(invoice,
                    {office_member("total", "請求金額", text_shape()),
                     office_member("inspected", "検査日", date_shape()),
                     office_member("rows", "内訳(空行つき)", invoice->find("lines")->shape)});
  }();
  return shape;
}

Value invoice_value(const FormContext& context, const Invoice& invoice) {
  Value value = context.record(&invoice, invoice_table());
  std::int64_t total = 0;
  for (const InvoiceLine& line : invoice.lines) total += *line.amount;
  // An invoice for a part of the year is written before the inspection.
  const Contract* contract = context.contract;
  const bool is_inspected =
      contract && contract->inspected && !(invoice.date && *invoice.date < *contract->inspected);
  value.set("inspected", is_inspected ? view_of(*contract->inspected) : Value());
  value.set("total", invoice.lines.empty() ? Value() : Value(amount_text(total)));
  const Value::List* lines = value.find("lines")->list();
  value.set("rows", filled_up(lines ? *lines : Value::List(), kInvoiceLines,
                              invoice_shape()->find("rows")->shape->element));
  return value;
}

}  // namespace

FormSection letters_section() {
  return {"letters", "指示・承諾・協議書",
          [] {
            return list_shape(extended(shape_of(letter_table()),
                                       {office_member("kinds", "種類", choices_shape()),
                                        office_member("authors", "発議者", choices_shape())}));
          },
          [](const FormContext& context) -> Value {
            Value::List rows;
            for (const Letter& letter : context.records.letters)
              if (letter.date && context.period.contains(*letter.date))
                rows.push_back(letter_value(context, letter));
            if (rows.empty()) rows.push_back(letter_value(context, Letter()));
            return rows;
          }};
}

FormSection subcontracts_section() {
  return {"subcontracts", "再委託", [] { return list_shape(shape_of(subcontract_table())); },
          [](const FormContext& context) -> Value {
            Value::List rows;
            for (const Subcontract& subcontract : context.records.subcontracts) {
              const Given<Date>& day = subcontract.date ? subcontract.date : subcontract.from;
              if (day && context.period.contains(*day))
                rows.push_back(context.record(&subcontract, subcontract_table()));
            }
            return filled_up(std::move(rows), 1, shape_of(subcontract_table()));
          }};
}

FormSection invoices_section() {
  return {"invoices", "請求", [] { return list_shape(invoice_shape()); },
          [](const FormContext& context) -> Value {
            Value::List rows;
            // By contract, not by date: the invoice for a year is written when the next has begun.
            for (const Invoice& invoice : context.records.invoices)
              if (context.contract && *invoice.for_contract == *context.contract->id)
                rows.push_back(invoice_value(context, invoice));
            if (rows.empty()) rows.push_back(invoice_value(context, Invoice()));
            return rows;
          }};
}

}  // namespace kakehashi
