#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"

namespace kakehashi {
namespace {

/// Whether those who did something were there: in the period of their work, and in the day's log.
class Duty {
 public:
  Duty(const Records& records, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const Staff& one : records.staff) {
      if (one.from && one.to && *one.to < *one.from)
        diagnostics_.error(one.to.span, msg::kDatesReversed, {iso(*one.from), iso(*one.to)})
            .related(one.from.span, msg::kStartHere);
      else if (one.id && one.from)
        staff_.emplace(*one.id, &one);
    }
    for (const DailyLog& log : records.daily_logs)
      if (log.date && log.open.value && !log.staff.empty()) logs_.emplace(*log.date, &log);
  }

  /// A day's work of somebody; a staff id that there is not has been reported.
  void check(const Given<Date>& date, const Given<std::string>& by, const Text& what,
             bool need_not_be_there = false) {
    if (!date || !by) return;
    const auto staff = staff_.find(*by);
    if (staff == staff_.end()) return;
    const Staff& one = *staff->second;
    const bool in_period = *one.from <= *date && (!one.to || *date <= *one.to);
    if (!in_period) {
      note_outside(one, *date, by, what);
      return;
    }
    if (need_not_be_there) return;
    const auto log = logs_.find(*date);
    if (log == logs_.end() || is_there(*log->second, *by)) return;
    // Once for a day and a person.
    if (!absent_.emplace(*date, *by).second) return;
    diagnostics_.error(by.span, msg::kNotOnDuty, {day_text(*date), what, one.name.value})
        .hint(msg::kNotOnDutyHint)
        .related(log->second->staff.front().span, msg::kStaffOfDayHere);
  }

  template <class R>
  void check_all(const std::vector<R>& records, const Text& what) {
    for (const R& record : records)
      for (const Given<std::string>& by : record.by) check(record.date, by, what);
  }

  /// One finding for each person: a slip in the first day of somebody's work is one mistake.
  void report_outside() {
    for (const auto& [one, found] : outside_) {
      const Text to = one->to ? Text(iso(*one->to)) : Text("", "today");
      diagnostics_
          .error(found.by, msg::kNotEmployed,
                 {full_day_text(found.date), found.what, one->name.value, iso(*one->from), to,
                  std::to_string(found.number)})
          .hint(msg::kNotEmployedHint)
          .related(one->from.span, msg::kWorkPeriodHere);
    }
  }

 private:
  struct Found {
    Date date;
    Span by;
    Text what;
    int number;
  };

  static bool is_there(const DailyLog& log, const std::string& id) {
    return std::any_of(log.staff.begin(), log.staff.end(),
                       [&](const Given<std::string>& one) { return *one == id; });
  }

  void note_outside(const Staff& one, const Date& date, const Given<std::string>& by,
                    const Text& what) {
    for (auto& [staff, found] : outside_) {
      if (staff != &one) continue;
      ++found.number;
      return;
    }
    outside_.push_back({&one, {date, by.span, what, 1}});
  }

  Diagnostics& diagnostics_;
  std::unordered_map<std::string, const Staff*> staff_;
  std::map<Date, const DailyLog*> logs_;
  std::set<std::pair<Date, std::string>> absent_;
  std::vector<std::pair<const Staff*, Found>> outside_;  // In the order of their first records.
};

}  // namespace

void check_duty(const Records& records, Diagnostics& diagnostics) {
  Duty duty(records, diagnostics);
  for (const Consultation& sheet : records.consultations)
    duty.check(sheet.received, sheet.by, {"相談", "consultation"});
  duty.check_all(records.activities, {"活動", "activity"});
  duty.check_all(records.meetings, {"会議", "meeting"});
  duty.check_all(records.trainings, {"研修", "training"});
  for (const DailyLog& log : records.daily_logs)
    for (const Given<std::string>& one : log.staff)
      duty.check(log.date, one, {"日報", "daily log"}, /*need_not_be_there=*/true);
  // Who learns elsewhere for a day does not stand in the log.
  for (const StaffTraining& training : records.staff_trainings)
    for (const Given<std::string>& one : training.participants)
      duty.check(training.date, one, {"従事者の研修", "staff training"},
                 /*need_not_be_there=*/true);
  duty.report_outside();
}

}  // namespace kakehashi
