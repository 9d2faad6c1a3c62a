#include "check/check.h"

namespace kakehashi {

void check_all(const Project& project, const Records* records, const Sources& sources,
               const Date& today, Diagnostics& diagnostics) {
  check_references(project, records, diagnostics);
  check_consent(project, today, diagnostics);
  check_places(project, diagnostics);
  check_hours(project, diagnostics);
  check_answers(project, diagnostics);
  check_form_numbers(project, diagnostics);
  check_site(project, diagnostics);
  check_published(project, sources, diagnostics);
  if (!records) return;
  check_records(project, *records, sources, today, diagnostics);
  check_tallies(project, *records, diagnostics);
  check_daily_numbers(*records, diagnostics);
  check_monthly_reports(project, *records, today, diagnostics);
  check_fiscal_years(*records, today, diagnostics);
  check_year_tallies(project, *records, today, diagnostics);
  check_contracts(*records, today, diagnostics);
  check_closed_days(project, *records, today, diagnostics);
  check_duty(*records, diagnostics);
  check_times(*records, diagnostics);
  check_payments(*records, diagnostics);
  check_invoices(*records, diagnostics);
  check_questionnaires(*records, diagnostics);
  check_follow_ups(*records, today, diagnostics);
  check_ledger(*records, diagnostics);
  check_closed_months(*records, diagnostics);
}

}  // namespace kakehashi
