#pragma once
#include <vector>

#include "base/output_file.h"
#include "web/page_kind.h"

namespace kakehashi {

/// events/events.ics with all events that the edition shows, and events/ID/ID.ics with one.
std::vector<OutputFile> event_calendars(const Edition& edition);

}  // namespace kakehashi
