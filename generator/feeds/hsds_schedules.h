#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "model/resource.h"

namespace kakehashi {

/// The hours of a place as HSDS schedules (iCal rules, OPENDATA section 5). A day with rules for
/// some weeks of the month becomes MONTHLY (byday 1SA,3SA,5SA), so that no week is claimed twice.
/// `name` is what their UUIDs are made from.
nlohmann::ordered_json hsds_schedules(const Hours& hours, const Date& today,
                                      const std::string& name);

}  // namespace kakehashi
