#pragma once
#include "app/due_list.h"
#include "feeds/calendar.h"

namespace kakehashi {

/// What is due as a calendar in Japanese, as the forms are: one entry for what goes out together,
/// on the day by which to act, with alarms at nine o'clock a week and a day before. What has no
/// date is not in it. It names nobody, because calendars leave the office's machine.
Calendar due_calendar(const DueList& list);

}  // namespace kakehashi
