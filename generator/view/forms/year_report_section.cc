#include "view/forms/blank.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

ShapePtr row_shape() {
  static const ShapePtr shape = record_shape({office_member("programme", "事業項目", code_shape()),
                                              office_member("text", "内容", text_shape())});
  return shape;
}

ShapePtr year_report_shape() {
  return extended(shape_of(year_report_table()),
                  {office_member("programmes", "すべての事業項目", list_shape(row_shape()))});
}

/// What was done under each item; an item of which nothing is said has an empty row.
Value programme_rows(const FormContext& context, const YearReport& report) {
  const int year = context.period.fiscal_year();
  Value::List rows;
  for (Code programme : context.project.codes.find("programmes")->edition(year)) {
    const std::size_t before = rows.size();
    for (const ProgrammeActivity& activity : report.activities)
      if (*activity.programme == programme)
        rows.push_back(Value::Record{{"programme", view_of(programme)},
                                     {"text", Value(*activity.text, activity.text.span)}});
    if (rows.size() == before)
      rows.push_back(Value::Record{{"programme", view_of(programme)}, {"text", Value()}});
  }
  return rows;
}

}  // namespace

FormSection year_report_section() {
  return {"year_report", "事業実施報告の文章", year_report_shape, [](const FormContext& context) {
            static const YearReport kUnwritten;
            const YearReport* words = &kUnwritten;
            for (const YearReport& report : context.records.year_reports)
              if (*report.fiscal_year == context.period.fiscal_year()) words = &report;
            Value value = context.record(words, year_report_table());
            value.set("programmes", programme_rows(context, *words));
            return value;
          }};
}

}  // namespace kakehashi
