#include "feeds/calendar.h"

#include <algorithm>

#include "base/utf8.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

Calendar calendar_of(Event event) { return {"見本", {2026, 11, 20}, {std::move(event)}}; }

/// A strict reader of what RFC 5545 says of lines: name (with parameters) and unfolded value.
std::vector<std::pair<std::string, std::string>> read_lines(const std::string& ical) {
  std::vector<std::string> unfolded;
  for (std::size_t at = 0; at < ical.size();) {
    const std::size_t end = ical.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = ical.substr(at, end - at);
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    CHECK(line.size() <= 75);
    CHECK_FALSE(find_invalid_utf8(line));
    if (line.starts_with(' ')) {
      REQUIRE_FALSE(unfolded.empty());
      unfolded.back() += line.substr(1);
    } else {
      unfolded.push_back(line);
    }
    at = end + 2;
  }
  std::vector<std::pair<std::string, std::string>> lines;
  for (const std::string& line : unfolded) {
    const std::size_t colon = line.find(':');
    REQUIRE(colon != std::string::npos);
    lines.emplace_back(line.substr(0, colon), line.substr(colon + 1));
  }
  return lines;
}

/// The text of a property of the one event (not of its alarms).
std::string text_of(const std::string& ical, const std::string& name) {
  for (const auto& [key, value] : read_lines(ical)) {
    if (key != name) continue;
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value[i] != '\\') {
        CHECK((value[i] != ';' && value[i] != ','));
        text += value[i];
      } else {
        REQUIRE(i + 1 < value.size());
        const char next = value[++i];
        CHECK(std::string_view("\\;,n").find(next) != std::string_view::npos);
        text += next == 'n' ? '\n' : next;
      }
    }
    return text;
  }
  return "(none)";
}

}  // namespace

TEST_CASE("a day's entry is written byte for byte as calendars want it", "[feeds]") {
  Event event;
  event.uid = "2026-11.form-03@mihon";
  event.first = event.last = {2026, 12, 31};
  event.summary = "提出 様式3";
  event.description = "一行目\n二行目";
  event.categories = {"提出物", "月, 年"};
  event.alarms = {7 * 1440 - 540, 1440 - 540};
  CHECK(to_ical(calendar_of(event)) ==
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Kakehashi//kakehashi//JA\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\n"
        "X-WR-CALNAME:見本\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:2026-11.form-03@mihon\r\n"
        "DTSTAMP:20261120T000000Z\r\n"
        "DTSTART;VALUE=DATE:20261231\r\n"
        "DTEND;VALUE=DATE:20270101\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n"
        "SUMMARY:提出 様式3\r\n"
        "DESCRIPTION:一行目\\n二行目\r\n"
        "CATEGORIES:提出物,月\\, 年\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "TRIGGER:-P6DT15H\r\n"
        "DESCRIPTION:提出 様式3\r\n"
        "END:VALARM\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "TRIGGER:-PT15H\r\n"
        "DESCRIPTION:提出 様式3\r\n"
        "END:VALARM\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("an entry with hours is in UTC, on the day before where Japan is ahead", "[feeds]") {
  Event event;
  event.uid = "training@mihon";
  event.first = {2027, 1, 1};
  event.last = {2027, 1, 1};
  event.hours = {8 * 60 + 30, 9 * 60};
  event.location = "見本区役所 5階";
  event.url = "https://example.jp/a,b;c";
  const auto lines = read_lines(to_ical(calendar_of(event)));
  const auto value = [&](const std::string& name) {
    for (const auto& [key, text] : lines)
      if (key == name) return text;
    return std::string("(none)");
  };
  CHECK(value("DTSTART") == "20261231T233000Z");
  CHECK(value("DTEND") == "20270101T000000Z");
  CHECK(value("LOCATION") == "見本区役所 5階");
  CHECK(value("URL") == "https://example.jp/a,b;c");
  CHECK(value("TRANSP") == "(none)");
}

TEST_CASE("an alarm is said in days, hours and minutes", "[feeds]") {
  const auto trigger = [](int minutes) {
    Event event;
    event.uid = "a@b";
    event.first = event.last = {2026, 12, 1};
    event.alarms = {minutes};
    for (const auto& [key, value] : read_lines(to_ical(calendar_of(event))))
      if (key == "TRIGGER") return value;
    return std::string();
  };
  CHECK(trigger(0) == "-PT0M");
  CHECK(trigger(45) == "-PT45M");
  CHECK(trigger(90) == "-PT1H30M");
  CHECK(trigger(1440) == "-P1D");
  CHECK(trigger(1440 + 5) == "-P1DT5M");
}

TEST_CASE("texts come back as they were, whatever stands in them", "[feeds]") {
  Event event;
  event.uid = "a@b";
  event.first = event.last = {2026, 12, 1};
  event.summary = R"(a\n b, c; d:e "f" \)";
  // 𠮷 has four bytes, and 葛󠄀 a variation selector: every length of the line before them is
  // tried.
  for (int length = 0; length < 90; ++length) {
    event.description = std::string(static_cast<std::size_t>(length), 'x') +
                        "𠮷野家の葛󠄀さん、二行目は\n三行目; 終わり,\\";
    const std::string ical = to_ical(calendar_of(event));
    CHECK(text_of(ical, "SUMMARY") == event.summary);
    CHECK(text_of(ical, "DESCRIPTION") == event.description);
  }
}

TEST_CASE("a control character cannot end a line early", "[feeds]") {
  Event event;
  event.uid = "a@b";
  event.first = event.last = {2026, 12, 1};
  event.summary = "一\r\nEND:VEVENT\x01";
  event.url = "https://example.jp/\r\nX:1";
  const auto lines = read_lines(to_ical(calendar_of(event)));
  CHECK(std::count_if(lines.begin(), lines.end(),
                      [](const auto& line) { return line.first == "END"; }) == 2);
  CHECK(text_of(to_ical(calendar_of(event)), "SUMMARY") == "一 \nEND:VEVENT ");
}
