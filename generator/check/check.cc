#include "check/check.h"

namespace kakehashi {

void check_all(const Project& project, const Records* records, const Date& today,
               Diagnostics& diagnostics) {
  check_references(project, records, diagnostics);
  check_consent(project, today, diagnostics);
  check_places(project, diagnostics);
  check_hours(project, diagnostics);
  check_answers(project, diagnostics);
  if (records) check_records(project, *records, diagnostics);
}

}  // namespace kakehashi
