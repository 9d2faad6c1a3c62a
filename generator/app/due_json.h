#pragma once
#include <string>

#include "app/due_list.h"

namespace kakehashi {

/// The deadlines for other programs: an array in their order, both languages, dates as ISO 8601.
std::string due_json(const DueList& list, const Sources& sources);

}  // namespace kakehashi
