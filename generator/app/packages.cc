#include "app/packages.h"

#include <algorithm>
#include <set>

#include "app/messages.h"
#include "tally/tally.h"

namespace kakehashi {
namespace {

/// Whether anything tells what happened in a month: sheets, a tally sheet, or a daily log that says
/// that nobody asked.
bool is_recorded(const Records& records, const Month& month) {
  const auto in_month = [&](const Given<Date>& date) { return date && month_of(*date) == month; };
  return std::any_of(records.consultations.begin(), records.consultations.end(),
                     [&](const Consultation& sheet) { return in_month(sheet.received); }) ||
         std::any_of(records.tallies.begin(), records.tallies.end(),
                     [&](const Tally& tally) { return tally.month && *tally.month == month; }) ||
         std::any_of(records.daily_logs.begin(), records.daily_logs.end(),
                     [&](const DailyLog& log) { return in_month(log.date); });
}

bool has_records(const Loaded& loaded, const Period& period) {
  for (const Month& month : months_with_records(loaded.records))
    if (period.contains(month)) return true;
  return false;
}

bool is_closed(const Records& records, const Period& period) {
  return period.kind == Period::Kind::month && closing_of(records.closings, period.first);
}

}  // namespace

std::string package_folder(const Period& period) { return "submissions/" + name(period) + "/"; }

bool in_a_package(const std::string& path, const std::vector<Period>& packages) {
  return std::any_of(packages.begin(), packages.end(), [&](const Period& package) {
    return path.starts_with(package_folder(package));
  });
}

void warn_of_empty_month(Session& session, const Loaded& loaded, const Period& period) {
  if (period.kind == Period::Kind::month && !is_recorded(loaded.records, period.first))
    session.found.warning({}, msg::kNoRecordsInMonth, {Text(era(period), name(period))});
}

std::vector<Period> packages_to_make(Session& session, const Loaded& loaded,
                                     const std::vector<Period>& made_before) {
  std::optional<Month> month = session.options.month;
  if (!month) {
    const Month today = month_of(session.options.today);
    for (const Month& one : months_with_records(loaded.records))
      if (one <= today) month = one;
  }
  std::vector<Period> packages;
  for (const Period& period : made_before)
    if ((!month || period != Period::of(*month)) && has_records(loaded, period) &&
        !is_closed(loaded.records, period))
      packages.push_back(period);
  if (month) {
    packages.push_back(Period::of(*month));
    warn_of_empty_month(session, loaded, packages.back());
  } else {
    session.found.warning({}, msg::kNoMonth);
  }
  return packages;
}

std::vector<Period> all_packages(const Loaded& loaded) {
  std::set<Period> months, trimesters, years;
  for (const Month& month : months_with_records(loaded.records)) {
    const int year = fiscal_year(month);
    months.insert(Period::of(month));
    trimesters.insert(Period::trimester(year, trimester(month)));
    years.insert(Period::year(year));
  }
  std::vector<Period> all(months.begin(), months.end());
  all.insert(all.end(), trimesters.begin(), trimesters.end());
  all.insert(all.end(), years.begin(), years.end());
  return all;
}

}  // namespace kakehashi
