#pragma once
#include "model/resource.h"

namespace kakehashi {

/// Times at which people look for somebody who is there all the same. Only what was said counts:
/// false means "nobody said so".
struct OpenDays {
  bool saturday = false;  ///< Also when only some Saturdays of a month.
  bool sunday = false;
  bool holiday = false;
  bool night = false;      ///< Some day until after 19:00.
  bool all_hours = false;  ///< Monday to Sunday, around the clock.
};

/// From the opening hours, and from the days of the care services (利用可能曜日). `entry` is cut
/// for the audience already: hours without consent are not in it.
OpenDays open_days(const Resource& entry);

}  // namespace kakehashi
