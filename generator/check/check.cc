#include "check/check.h"

namespace kakehashi {

void check_all(const Project& project, const Records* records, const Sources& sources,
               const Date& today, Diagnostics& diagnostics) {
  check_references(project, records, diagnostics);
  check_consent(project, today, diagnostics);
  check_places(project, diagnostics);
  check_hours(project, diagnostics);
  check_answers(project, diagnostics);
  if (!records) return;
  check_records(project, *records, sources, today, diagnostics);
  check_tallies(project, *records, diagnostics);
  check_ledger(*records, diagnostics);
  check_closed_months(*records, diagnostics);
}

}  // namespace kakehashi
