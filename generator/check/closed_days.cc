#include <map>

#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
#include "check/words.h"
#include "model/calendar.h"

namespace kakehashi {
namespace {

/// A day on which the office was closed, and on which somebody worked there.
bool contradicts_itself(const DailyLog& log) {
  return log.open && !*log.open && (!log.staff.empty() || log.activities);
}

void check_logs(const std::vector<DailyLog>& logs, Diagnostics& diagnostics) {
  struct OfMonth {
    int number = 0;
    const DailyLog* first = nullptr;
  };
  std::map<Month, OfMonth> without_staff;
  for (const DailyLog& log : logs) {
    if (!log.date || !log.open) continue;
    if (contradicts_itself(log)) {
      const bool names_staff = !log.staff.empty();
      diagnostics
          .error(log.open.span, msg::kClosedButWorked,
                 {day_text(*log.date),
                  names_staff ? Text("従事者", "staff") : Text("活動", "activities")})
          .hint(msg::kClosedButWorkedHint)
          .related(names_staff ? log.staff.front().span : log.activities.span, msg::kWorkHere);
    } else if (*log.open && log.staff.empty()) {
      OfMonth& month = without_staff[month_of(*log.date)];
      if (month.number++ == 0 || *log.date < *month.first->date) month.first = &log;
    }
  }
  // One finding a month: an office that never writes them makes one mistake.
  for (const auto& [month, found] : without_staff)
    diagnostics
        .warning(found.first->open.span, msg::kOpenWithoutStaff,
                 {month_text(month), std::to_string(found.number), iso(*found.first->date)})
        .hint(msg::kOpenWithoutStaffHint);
}

/// Records against the logs of their days.
class ClosedDays {
 public:
  ClosedDays(const Project& project, const std::vector<DailyLog>& logs, const Date& today,
             Diagnostics& diagnostics)
      : calendar_(project), today_(today), diagnostics_(diagnostics) {
    for (const DailyLog& log : logs) logs_.emplace(*log.date, &log);
  }

  /// What is done in the office, on office days alone.
  template <class R>
  void check_work(const std::vector<R>& records, Given<Date> R::*date, const Text& what) {
    for (const auto& [day, found] : by_day(records, date)) {
      const auto log = logs_.find(day);
      if (log != logs_.end()) {
        if (says_closed(*log->second))
          diagnostics_.error(found.first, msg::kOnClosedDay, arguments(day, what, found))
              .hint(msg::kOnClosedDayHint)
              .related(log->second->open.span, msg::kClosedHere);
      } else if (!calendar_.is_office_day(day)) {
        diagnostics_.error(found.first, msg::kOnNoOfficeDay, arguments(day, what, found))
            .hint(msg::kOnNoOfficeDayHint);
      }
    }
  }

  /// What also takes place in evenings and on weekends.
  template <class R>
  void check_event(const std::vector<R>& records, const Text& what) {
    for (const auto& [day, found] : by_day(records, &R::date)) {
      const auto log = logs_.find(day);
      if (log != logs_.end() && says_closed(*log->second))
        diagnostics_.warning(found.first, msg::kOnClosedDay, arguments(day, what, found))
            .hint(msg::kEventOnClosedDayHint)
            .related(log->second->open.span, msg::kClosedHere);
    }
  }

 private:
  struct OfDay {
    int number = 0;
    Span first;
  };

  /// One finding a day and kind: a day that was closed by mistake is one mistake.
  template <class R>
  std::map<Date, OfDay> by_day(const std::vector<R>& records, Given<Date> R::*date) const {
    std::map<Date, OfDay> days;
    for (const R& record : records) {
      const Given<Date>& day = record.*date;
      if (!day || *day > today_) continue;  // A day to come has been reported, or is a plan.
      OfDay& found = days[*day];
      if (found.number++ == 0) found.first = day.span;
    }
    return days;
  }

  /// A log that contradicts itself has been reported, and proves nothing.
  static bool says_closed(const DailyLog& log) {
    return log.open && !*log.open && !contradicts_itself(log);
  }

  static std::vector<Text> arguments(const Date& day, const Text& what, const OfDay& found) {
    return {day_text(day), what, std::to_string(found.number)};
  }

  const OfficeCalendar calendar_;
  const Date& today_;
  Diagnostics& diagnostics_;
  std::map<Date, const DailyLog*> logs_;
};

}  // namespace

void check_closed_days(const Project& project, const Records& records, const Date& today,
                       Diagnostics& diagnostics) {
  check_logs(records.daily_logs, diagnostics);
  // What stands in a file that cannot be read may be the log of any day.
  if (!are_whole(records, records.daily_logs)) return;
  ClosedDays days(project, records.daily_logs, today, diagnostics);
  days.check_work(records.consultations, &Consultation::received, {"相談", "consultations"});
  days.check_work(records.activities, &Activity::date, {"活動の記録", "activities"});
  days.check_event(records.meetings, {"会議", "meetings"});
  days.check_event(records.trainings, {"研修", "trainings"});
}

}  // namespace kakehashi
