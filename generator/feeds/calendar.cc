#include "feeds/calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace kakehashi {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kJapanAheadOfUtc = 9 * 60;

std::string compact(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

/// A moment in UTC. Japan has no summer time, so that a calendar needs no table of its time zone,
/// over which readers stumble.
std::string moment(const Date& date, int minutes) {
  const int utc = minutes - kJapanAheadOfUtc;
  const bool day_before = utc < 0;
  const int of_day = day_before ? utc + kMinutesOfDay : utc;
  return fmt::format("{}T{:02}{:02}00Z", compact(day_before ? add_days(date, -1) : date),
                     of_day / 60, of_day % 60);
}

/// An address is written without escapes, so that a line break in it must go.
std::string one_line(std::string_view text) {
  std::string out = printable(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

/// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

/// A length of time before the start: -P6DT15H.
std::string before(int minutes) {
  const int days = minutes / kMinutesOfDay, hours = minutes / 60 % 24, rest = minutes % 60;
  std::string out = "-P";
  if (days > 0) out += fmt::format("{}D", days);
  if (hours > 0 || rest > 0 || days == 0) out += "T";
  if (hours > 0) out += fmt::format("{}H", hours);
  // Hours and minutes name the minutes, or nothing but them.
  if (rest > 0 || (hours == 0 && days == 0)) out += fmt::format("{}M", rest);
  return out;
}

/// Lines of at most 75 octets that end in CRLF; a longer one goes on behind a space on the next
/// (RFC 5545, 3.1). No character is cut in two: some readers decode before they unfold.
class Lines {
 public:
  void add(std::string_view name, std::string_view value) {
    const std::string line = fmt::format("{}:{}", name, value);
    std::size_t octets = 0;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t start = at;
      next_character(line, at);
      if (octets + (at - start) > kOctets) {
        text_ += "\r\n ";
        octets = 1;
      }
      text_.append(line, start, at - start);
      octets += at - start;
    }
    text_ += "\r\n";
  }
  void add_text(std::string_view name, const std::string& value) {
    if (!value.empty()) add(name, escaped(value));
  }
  std::string take() { return std::move(text_); }

 private:
  static constexpr std::size_t kOctets = 75;
  std::string text_;
};

void add_event(Lines& lines, const Event& event, const std::string& stamp) {
  lines.add("BEGIN", "VEVENT");
  lines.add_text("UID", event.uid);
  lines.add("DTSTAMP", stamp);
  if (event.hours) {
    lines.add("DTSTART", moment(event.first, event.hours->from));
    lines.add("DTEND", moment(event.last, event.hours->to));
  } else {
    // The end is the first day after it; Outlook wants it said also for a single day.
    lines.add("DTSTART;VALUE=DATE", compact(event.first));
    lines.add("DTEND;VALUE=DATE", compact(add_days(event.last, 1)));
    // A deadline or a festival keeps nobody from other appointments.
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    lines.add("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
  }
  if (event.cancelled) lines.add("STATUS", "CANCELLED");
  lines.add_text("SUMMARY", event.summary);
  lines.add_text("DESCRIPTION", event.description);
  lines.add_text("LOCATION", event.location);
  if (!event.url.empty()) lines.add("URL", one_line(event.url));
  std::string categories;
  for (const std::string& category : event.categories)
    categories += (categories.empty() ? "" : ",") + escaped(category);
  if (!categories.empty()) lines.add("CATEGORIES", categories);
  for (const int minutes : event.alarms) {
    lines.add("BEGIN", "VALARM");
    lines.add("ACTION", "DISPLAY");
    lines.add("TRIGGER", before(minutes));
    lines.add("DESCRIPTION", escaped(event.summary));
    lines.add("END", "VALARM");
  }
  lines.add("END", "VEVENT");
}

}  // namespace

std::string to_ical(const Calendar& calendar) {
  Lines lines;
  lines.add("BEGIN", "VCALENDAR");
  lines.add("VERSION", "2.0");
  lines.add("PRODID", "-//Kakehashi//kakehashi//JA");
  lines.add("CALSCALE", "GREGORIAN");
  // Without it Outlook takes the file for invitations.
  lines.add("METHOD", "PUBLISH");
  lines.add_text("X-WR-CALNAME", calendar.name);
  const std::string stamp = moment(calendar.made_on, kJapanAheadOfUtc);
  for (const Event& event : calendar.events) add_event(lines, event, stamp);
  lines.add("END", "VCALENDAR");
  return lines.take();
}

}  // namespace kakehashi
