#include "view/forms/sections.h"
#include "view/forms/sheets.h"

namespace kakehashi {
namespace {

ShapePtr consultations_shape() {
  return list_shape(sheet_shape(consultation_table(),
                                {office_member("content_ticks", "相談内容", ticks_shape()),
                                 office_member("factor_ticks", "背景要因", ticks_shape())}));
}

Value consultations_value(const FormContext& context) {
  const CodeLists& codes = context.project.codes;
  const auto found = in_order(context, context.records.consultations, &Consultation::received,
                              &Consultation::received_at);
  Value::List sheets;
  for (const Consultation* consultation : found) {
    const int year = fiscal_year(*consultation->received);
    Value sheet = context.record(consultation, consultation_table());
    add_place(sheet, sheets.size(), found.size());
    sheet.set("content_ticks",
              ticks(*codes.find("consultation_contents"), year, consultation->contents));
    sheet.set("factor_ticks",
              ticks(*codes.find("background_factors"), year, consultation->factors));
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace

FormSection consultations_section() {
  return {"consultations", "相談", consultations_shape, consultations_value};
}

}  // namespace kakehashi
