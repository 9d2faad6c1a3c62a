#pragma once
#include <string>

#include "base/json_text.h"
#include "model/resource.h"

namespace kakehashi {

/// Writes the hours of a place as an array of HSDS schedules (iCal rules, OPENDATA section 5). A
/// day with rules for some weeks of the month becomes MONTHLY (byday 1SA,3SA,5SA), so that no week
/// is claimed twice. `name` is what their UUIDs are made from.
void write_hsds_schedules(JsonText& json, const Hours& hours, const Date& today,
                          const std::string& name);

}  // namespace kakehashi
