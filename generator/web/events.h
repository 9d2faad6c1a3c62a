#pragma once
#include <vector>

#include "view/site_view.h"

namespace kakehashi {

/// The events that an edition shows.
struct ShownEvents {
  std::vector<const SiteEvent*> coming;  ///< Also those that go on; the next first.
  std::vector<const SiteEvent*> past;    ///< Those of the last year, the last first.

  std::size_t size() const { return coming.size() + past.size(); }
  /// Coming ones first.
  const SiteEvent& operator[](std::size_t index) const {
    return index < coming.size() ? *coming[index] : *past[index - coming.size()];
  }
};
ShownEvents shown_events(const SiteView& view);

inline const Date& last_day(const SiteEvent& event) {
  return event.until ? *event.until : *event.date;
}

/// An event as templates see it: its fields, and is_past, is_for_professionals, contact_phone (its
/// own, or the office's), easy_title_ruby and easy_text_ruby (HTML).
ShapePtr event_shape();
Value event_value(const SiteEvent& event, const SiteView& view);

/// Events stay on the page of events for as many days.
inline constexpr int kPastEventDays = 365;

}  // namespace kakehashi
