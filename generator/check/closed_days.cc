#include <map>

#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"
#include "model/calendar.h"

namespace kakehashi {
namespace {

/// One finding a day and kind: a day that was closed by mistake is one mistake.
template <class R>
void check(const std::vector<R>& records, Given<Date> R::*date, const Text& what,
           const std::map<Date, const DailyLog*>& logs, const OfficeCalendar& calendar,
           const Date& today, Diagnostics& diagnostics) {
  struct OfDay {
    int number = 0;
    Span first;
  };
  std::map<Date, OfDay> days;
  for (const R& record : records) {
    const Given<Date>& day = record.*date;
    if (!day || *day > today) continue;  // A day to come has been reported.
    OfDay& found = days[*day];
    if (found.number++ == 0) found.first = day.span;
  }
  for (const auto& [day, records_of_day] : days) {
    const auto log = logs.find(day);
    const std::vector<Text> arguments{day_text(day), what, std::to_string(records_of_day.number)};
    if (log == logs.end()) {
      if (!calendar.is_office_day(day))
        diagnostics.error(records_of_day.first, msg::kOnNoOfficeDay, arguments)
            .hint(msg::kOnNoOfficeDayHint);
    } else if (log->second->open && !*log->second->open) {
      diagnostics.error(records_of_day.first, msg::kOnClosedDay, arguments)
          .hint(msg::kOnClosedDayHint)
          .related(log->second->open.span, msg::kClosedHere);
    }
  }
}

}  // namespace

void check_closed_days(const Project& project, const Records& records, const Date& today,
                       Diagnostics& diagnostics) {
  std::map<Date, const DailyLog*> logs;
  bool all_read = records.is_complete;
  for (const DailyLog& log : records.daily_logs) {
    if (log.date)
      logs.emplace(*log.date, &log);
    else
      all_read = false;
  }
  // What stands in a file that cannot be read may be the log of any day.
  if (!all_read) return;
  const OfficeCalendar calendar(project);
  check(records.consultations, &Consultation::received, {"相談", "consultations"}, logs, calendar,
        today, diagnostics);
  check(records.activities, &Activity::date, {"活動の記録", "activities"}, logs, calendar, today,
        diagnostics);
}

}  // namespace kakehashi
