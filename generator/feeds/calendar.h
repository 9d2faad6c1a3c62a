#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace kakehashi {

/// From and to, in minutes after midnight, Japan time. Both on the event's own days.
struct EventHours {
  int from = 0, to = 0;
};

/// An entry of a calendar. Texts are UTF-8; line breaks in them stay.
struct Event {
  /// By which calendars know it again when the file is read a second time: the same in every file,
  /// and no other event's in the world (`something@somewhere`).
  std::string uid;
  Date first, last;                 ///< The last day is a part of it.
  std::optional<EventHours> hours;  ///< Of `first` and of `last`; without them whole days.
  std::string summary, description, location, url;
  std::vector<std::string> categories;
  bool cancelled = false;   ///< It will not take place; who had noted it is told so.
  std::vector<int> alarms;  ///< Minutes before its start; that of a whole day is midnight.
};

struct Calendar {
  std::string name;
  Date made_on;
  std::vector<Event> events;
};

/// The calendar as an iCalendar file (RFC 5545) that Google, Apple and Outlook read. A calendar
/// without events is none by that rule: ask before.
std::string to_ical(const Calendar& calendar);

}  // namespace kakehashi
