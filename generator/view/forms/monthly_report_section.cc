#include "view/forms/sections.h"

namespace kakehashi {

FormSection monthly_report_section() {
  return {"monthly_report", "月報の文章", [] { return shape_of(monthly_report_table()); },
          [](const FormContext& context) {
            static const MonthlyReport kUnwritten;
            const MonthlyReport* words = &kUnwritten;
            for (const MonthlyReport& report : context.records.monthly_reports)
              if (report.month && *report.month == context.period.last) words = &report;
            return context.record(words, monthly_report_table());
          }};
}

}  // namespace kakehashi
