#pragma once
#include <set>

#include "model/project.h"

namespace kakehashi {

/// The days on which the office is open by its own rules (data/office.yaml, data/holidays.yaml).
/// What happened on a day stands in the daily log.
class OfficeCalendar {
 public:
  /// Keeps a reference to the project.
  explicit OfficeCalendar(const Project& project);

  /// The first of these that says something of the day decides: the dated exceptions of the hours,
  /// the closures, the holidays, the weeks of the month, the week. Without any, Monday to Friday.
  bool is_office_day(const Date& date) const;

 private:
  const Hours& hours_;
  std::set<Date> holidays_, closures_;
};

}  // namespace kakehashi
