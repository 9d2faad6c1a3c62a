#include <ostream>

#include "app/collector.h"
#include "app/due_calendar.h"
#include "app/due_json.h"
#include "app/due_text.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "publish/publish.h"

namespace kakehashi {
namespace {

constexpr const char* kCalendarPath = "submissions/due.ics";

/// Puts the calendar beside all else that was made before. An empty one takes the old one away.
bool publish_calendar(Session& session, const std::string& bytes) {
  Collector collector(session);
  if (!bytes.empty())
    collector.add({{kCalendarPath, bytes}}, {"提出物のカレンダー", "the calendar"});
  collector.keep([](const std::string& path) { return path == kCalendarPath; });
  return !session.found.has_errors() &&
         publish(collector.outputs(), session.disk, session.options.out, session.found);
}

/// Where the coordinator asked for it.
bool write_calendar(Session& session, const std::string& bytes) {
  const std::string& path = session.options.calendar_file;
  if (bytes.empty()) return true;
  const Status written = session.disk.write(path, bytes);
  if (!written) session.found.error({}, msg::kCannotWrite, {path, written.reason()});
  return bool(written);
}

}  // namespace

int run_due(Session& session) {
  const Options& options = session.options;
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }
  if (loaded.records.contracts.empty()) session.found.warning({}, msg::kNoContracts);
  const DueList list = session.times.measure("due", [&] {
    return DueList{loaded.project, options.today, options.until,
                   deadlines(loaded.project, loaded.records, options.today, options.until)};
  });
  const Calendar calendar = due_calendar(list);
  const std::string bytes = calendar.events.empty() ? "" : to_ical(calendar);
  const bool to_file = !options.calendar_file.empty();
  const bool written = session.times.measure("publish", [&] {
    return to_file ? write_calendar(session, bytes) : publish_calendar(session, bytes);
  });
  session.report_findings();
  if (!written) return kDiskFailed;

  const bool as_json = options.format == ReportFormat::json;
  session.out << (as_json ? due_json(list, session.sources)
                          : due_text(list, session.sources, options.language));
  const std::string path = to_file ? options.calendar_file : options.out + "/" + kCalendarPath;
  if (as_json) return kDone;
  if (bytes.empty())
    session.say({"日の決まった提出物がないので、カレンダーは作りませんでした。",
                 "nothing has a date, so there is no calendar."});
  else
    session.say({"カレンダーを " + path + " に作りました。", "wrote the calendar " + path + "."});
  return kDone;
}

}  // namespace kakehashi
