#include <map>
#include <set>

#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
#include "check/words.h"

namespace kakehashi {
namespace {

/// The records of a day.
struct OfDay {
  int number = 0;
  Span first;
};
using Days = std::map<Date, OfDay>;

template <class R>
Days by_day(const std::vector<R>& records, Given<Date> R::*date) {
  Days days;
  for (const R& record : records) {
    if (!(record.*date)) continue;
    OfDay& day = days[*(record.*date)];
    if (day.number++ == 0) day.first = (record.*date).span;
  }
  return days;
}

/// What a log says against what is recorded of that day.
void compare(const DailyLog& log, Given<int> DailyLog::*said, const Days& days, const Text& what,
             const Text& records, const char* counter, Diagnostics& diagnostics) {
  const Given<int>& number = log.*said;
  if (!log.date || !number) return;
  const auto found = days.find(*log.date);
  const OfDay day = found == days.end() ? OfDay() : found->second;
  if (day.number == *number) return;
  const auto count = [&](int n) { return Text(std::to_string(n) + counter, std::to_string(n)); };
  Diagnostic& error =
      diagnostics
          .error(number.span, msg::kLogDiffers,
                 {day_text(*log.date), what, count(*number), records, count(day.number)})
          .hint(msg::kLogDiffersHint);
  if (day.number > 0) error.related(day.first, msg::kRecordsOfDay, {day_text(*log.date), records});
}

/// Months whose consultations are counted on a tally sheet, or by the log alone, have no sheets
/// that a day could be compared with.
std::set<Month> months_with_sheets(const Records& records) {
  std::set<Month> months;
  for (const Consultation& sheet : records.consultations)
    if (sheet.received) months.insert(month_of(*sheet.received));
  return months;
}

/// The sum of a month's logs, and where they start.
struct OfMonth {
  int sum = 0;
  bool is_whole = true;  ///< Each open day gives its number.
  Span first;
};

void check_months_without_sheets(const Records& records, const std::set<Month>& with_sheets,
                                 Diagnostics& diagnostics) {
  std::map<Month, OfMonth> logged;
  for (const DailyLog& log : records.daily_logs) {
    if (!log.date) continue;
    OfMonth& month = logged[month_of(*log.date)];
    if (!log.consultations && log.open.value) month.is_whole = false;
    if (log.consultations && !month.first.known()) month.first = log.consultations.span;
    month.sum += *log.consultations;
  }
  for (const auto& [month, logs] : logged) {
    if (with_sheets.contains(month)) continue;
    const Tally* tally = nullptr;
    for (const Tally& one : records.tallies)
      if (one.month && *one.month == month) tally = &one;
    if (!tally) {
      if (logs.sum > 0)
        diagnostics
            .error(logs.first, msg::kLogWithoutSheets,
                   {month_text(month), std::to_string(logs.sum)})
            .hint(msg::kLogWithoutSheetsHint);
      continue;
    }
    int cases = 0;
    for (const Count& count : tally->by_consulter) cases += count.number;
    if (logs.is_whole && cases != logs.sum)
      diagnostics
          .error(tally->month.span, msg::kTallyAgainstLogs,
                 {month_text(month), std::to_string(cases), std::to_string(logs.sum)})
          .hint(msg::kTallyAgainstLogsHint)
          .related(logs.first, msg::kLogsHere);
  }
}

}  // namespace

void check_daily_numbers(const Records& records, Diagnostics& diagnostics) {
  if (are_whole(records, records.consultations)) {
    const Days days = by_day(records.consultations, &Consultation::received);
    const std::set<Month> with_sheets = months_with_sheets(records);
    for (const DailyLog& log : records.daily_logs)
      if (log.date && with_sheets.contains(month_of(*log.date)))
        compare(log, &DailyLog::consultations, days, {"相談", "consultations"},
                {"相談シート", "consultation sheets"}, " 件", diagnostics);
    check_months_without_sheets(records, with_sheets, diagnostics);
  }
  if (are_whole(records, records.meetings)) {
    const Days days = by_day(records.meetings, &Meeting::date);
    for (const DailyLog& log : records.daily_logs)
      compare(log, &DailyLog::meetings, days, {"会議", "meetings"},
              {"会議の記録", "meeting reports"}, " 回", diagnostics);
  }
  if (are_whole(records, records.trainings)) {
    const Days days = by_day(records.trainings, &Training::date);
    for (const DailyLog& log : records.daily_logs)
      compare(log, &DailyLog::trainings, days, {"研修", "trainings"},
              {"研修の記録", "training reports"}, " 回", diagnostics);
  }
}

}  // namespace kakehashi
