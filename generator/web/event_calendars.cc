#include "web/event_calendars.h"

#include "feeds/calendar.h"
#include "feeds/calendar_host.h"
#include "web/events.h"

namespace kakehashi {
namespace {

/// Days with hours each become an entry of their own; of more than these it is a period.
constexpr int kMostDays = 31;

void add_line(std::string& text, const char* label, const Given<std::string>& given) {
  if (given) text += (text.empty() ? "" : "\n") + std::string(label) + given.value;
}

std::string description_of(const SiteEvent& event) {
  std::string text;
  add_line(text, "", event.text);
  add_line(text, "対象: ", event.for_whom);
  add_line(text, "定員: ", event.capacity);
  add_line(text, "費用: ", event.fee);
  add_line(text, "申し込み: ", event.apply);
  add_line(text, "電話: ", event.phone);
  return text;
}

std::string location_of(const SiteEvent& event) {
  return event.address ? *event.place + "（" + *event.address + "）" : *event.place;
}

/// An event whose end nobody said has no length that a calendar could show: it stands there for the
/// whole day, with its begin in the title.
std::string summary_of(const SiteEvent& event) {
  std::string summary = event.cancelled.value ? "【中止】" : "";
  if (event.from && !event.to) summary += time_text(*event.from) + "から ";
  return summary + *event.title;
}

void add_entries(std::vector<Event>& entries, const SiteEvent& event, const std::string& host) {
  Event entry;
  entry.first = *event.date;
  entry.last = last_day(event);
  entry.summary = summary_of(event);
  entry.description = description_of(event);
  entry.location = location_of(event);
  entry.cancelled = event.cancelled.value;
  const int days = days_between(entry.first, entry.last);
  if (event.from && event.to && days < kMostDays) {
    entry.hours = EventHours{*event.from, *event.to};
    for (int day = 0; day <= days; ++day) {
      entry.uid = *event.id + (days > 0 ? "." + std::to_string(day + 1) : "") + "@" + host;
      entry.first = entry.last = add_days(*event.date, day);
      entries.push_back(entry);
    }
    return;
  }
  entry.uid = *event.id + "@" + host;
  entries.push_back(std::move(entry));
}

}  // namespace

std::vector<OutputFile> event_calendars(const Edition& edition) {
  const SiteView& view = edition.view;
  const ShownEvents events = shown_events(view);
  if (events.size() == 0) return {};
  const std::string host = calendar_host(view.project().office);
  std::vector<OutputFile> files;
  Calendar all{"催し " + *view.project().office.name, view.today(), {}};
  for (std::size_t i = 0; i < events.size(); ++i) {
    Calendar one{*events[i].title, view.today(), {}};
    add_entries(one.events, events[i], host);
    all.events.insert(all.events.end(), one.events.begin(), one.events.end());
    files.push_back({"events/" + *events[i].id + "/" + *events[i].id + ".ics", to_ical(one)});
  }
  files.push_back({"events/events.ics", to_ical(all)});
  return files;
}

}  // namespace kakehashi
