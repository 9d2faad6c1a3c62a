#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

void check_order(const Given<Date>& from, const Given<Date>& to, Diagnostics& diagnostics) {
  if (from && to && *to < *from)
    diagnostics.error(to.span, msg::kDatesReversed, {iso(*from), iso(*to)});
}

void check(const Hours& hours, Diagnostics& diagnostics) {
  for (const NthWeekRule& rule : hours.nth_weeks)
    for (const Given<int>& week : rule.weeks)
      if (*week < 1 || *week > 5)
        diagnostics.error(week.span, msg::kBadWeek, {std::to_string(*week)});
  for (const HoursException& exception : hours.exceptions)
    check_order(exception.from, exception.to, diagnostics);
}

}  // namespace

void check_hours(const Project& project, Diagnostics& diagnostics) {
  check(project.office.hours, diagnostics);
  check_order(project.office.contract.from, project.office.contract.to, diagnostics);
  for (const Resource& resource : project.resources) check(resource.hours, diagnostics);
}

}  // namespace kakehashi
