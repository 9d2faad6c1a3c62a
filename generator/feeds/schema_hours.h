#pragma once
#include <nlohmann/json_fwd.hpp>

#include "model/office.h"

namespace kakehashi {

/// How far ahead days of certain weeks of the month are listed one by one: schema.org has no rule
/// for them.
inline constexpr int kDatesAheadDays = 92;

/// The usual week as OpeningHoursSpecification, an object for each span; closed days from 00:00 to
/// 00:00, unknown ones not at all.
nlohmann::ordered_json usual_hours(const Week& week);

/// What differs from the week on certain dates: the exceptions that are not over, and the days of
/// rules for some weeks of the month in the coming three months, unless an exception or a public
/// holiday with hours of its own falls on them.
nlohmann::ordered_json special_hours(const Hours& hours, const HolidayFile& holidays,
                                     const Date& today);

}  // namespace kakehashi
