#pragma once
#include <string>

#include "model/office.h"

namespace kakehashi {

/// What stands behind the @ of a calendar entry's uid: tells this office's entries from those of
/// others in a calendar that shows many. It does not change when the site moves.
std::string calendar_host(const Office& office);

}  // namespace kakehashi
