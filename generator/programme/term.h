#pragma once
#include "model/project.h"

namespace kakehashi {

/// The last of so many months and days after an event. The day of the event does not count, and
/// months are those of the calendar (Civil Code, articles 140 and 143): one month after 30 April
/// is 31 May.
Date last_day(const Date& event, int months, int days);

/// The day by which to act so that something is there on the day `due`: the office day on or
/// before it. `due` itself where there is none after the event.
Date day_to_act(const HolidayFile& holidays, const Date& event, const Date& due);

}  // namespace kakehashi
