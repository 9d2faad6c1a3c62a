#include "web/events.h"

#include "support/catch.h"
#include "support/small_project.h"
#include "web/event_calendars.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

constexpr const char* kEvents = R"(events:
  - {id: later, title: あとの会, place: 館, date: 2026-12-05, from: 14:00, to: 15:30}
  - {id: goes-on, title: 続く会, place: 館, date: 2026-11-19, until: 2026-11-21, from: 10:00, to: 12:00}
  - {id: over, title: 終わった会, place: 館, date: 2026-05-01, cancelled: true, phone: 06-0000-0099}
  - {id: long-ago, title: 昔の会, place: 館, date: 2025-11-01}
  - {id: experts, title: 専門の会, place: 館, date: 2026-11-30, audience: professional}
  - {id: open-end, title: 終わりのない会, place: 館, date: 2026-12-05, from: 9:00,
     easy_title: "{会|かい}"}
)";

std::string ids(const std::vector<const SiteEvent*>& events) {
  std::string out;
  for (const SiteEvent* event : events) out += (out.empty() ? "" : " ") + *event->id;
  return out;
}

TEST_CASE("coming events stand in their order, past ones for a year, professionals' for them") {
  const SmallProject small("resources: []\n", {{"data/events.yaml", kEvents}});
  const SiteView view(small.project, Audience::public_, kToday);
  const ShownEvents shown = shown_events(view);
  CHECK(ids(shown.coming) == "goes-on open-end later");
  CHECK(ids(shown.past) == "over");
  const SiteView professional(small.project, Audience::professional, kToday);
  CHECK(ids(shown_events(professional).coming) == "goes-on experts open-end later");
}

TEST_CASE("an event has its own phone or the office's, and its easy title as HTML") {
  const SmallProject small("resources: []\n", {{"data/events.yaml", kEvents}});
  const SiteView view(small.project, Audience::public_, kToday);
  const ShownEvents shown = shown_events(view);
  const Value open_end = event_value(*shown.coming[1], view);
  CHECK(open_end.find("contact_phone")->text()->text == "06-0000-0010");
  CHECK(open_end.find("easy_title_ruby")->text()->text ==
        "<ruby>会<rp>（</rp><rt>かい</rt><rp>）</rp></ruby>");
  CHECK_FALSE(open_end.find("is_past")->holds());
  const Value over = event_value(*shown.past[0], view);
  CHECK(over.find("contact_phone")->text()->text == "06-0000-0099");
  CHECK(over.find("is_past")->holds());
}

/// The lines of a calendar that begin with one of these.
std::string lines(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    std::string line = text.substr(at, end - at);
    // Whose host is that of the office (feeds/calendar_host.h).
    if (line.starts_with("UID")) line = line.substr(0, line.find('@')) + "@host";
    for (const char* name : {"UID", "DTSTART", "DTEND", "SUMMARY", "STATUS"})
      if (line.starts_with(name)) out += line + "\n";
    at = end + 2;
  }
  return out;
}

TEST_CASE("each event is a calendar of its own, and all are one") {
  const SmallProject small("resources: []\n", {{"data/events.yaml", kEvents}});
  const SiteView view(small.project, Audience::public_, kToday);
  const Articles articles;
  const Edition edition{view, articles, {}, {}, {}};
  const std::vector<OutputFile> files = event_calendars(edition);
  REQUIRE(files.size() == 5);
  CHECK(files[0].path == "events/goes-on/goes-on.ics");
  CHECK(lines(files[0].bytes) ==
        "UID:goes-on.1@host\n"
        "DTSTART:20261119T010000Z\nDTEND:20261119T030000Z\nSUMMARY:続く会\n"
        "UID:goes-on.2@host\n"
        "DTSTART:20261120T010000Z\nDTEND:20261120T030000Z\nSUMMARY:続く会\n"
        "UID:goes-on.3@host\n"
        "DTSTART:20261121T010000Z\nDTEND:20261121T030000Z\nSUMMARY:続く会\n");
  CHECK(lines(files[1].bytes) ==
        "UID:open-end@host\n"
        "DTSTART;VALUE=DATE:20261205\nDTEND;VALUE=DATE:20261206\n"
        "SUMMARY:9:00から 終わりのない会\n");
  CHECK(lines(files[3].bytes) ==
        "UID:over@host\n"
        "DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260502\n"
        "STATUS:CANCELLED\nSUMMARY:【中止】終わった会\n");
  CHECK(files[4].path == "events/events.ics");
  CHECK(lines(files[4].bytes) == lines(files[0].bytes) + lines(files[1].bytes) +
                                     lines(files[2].bytes) + lines(files[3].bytes));
}

TEST_CASE("without events there is no calendar") {
  const SmallProject small("resources: []\n");
  const SiteView view(small.project, Audience::public_, kToday);
  const Articles articles;
  CHECK(event_calendars({view, articles, {}, {}, {}}).empty());
}

}  // namespace
}  // namespace kakehashi
