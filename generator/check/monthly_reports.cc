#include <optional>

#include "base/number_text.h"
#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
#include "check/words.h"
#include "tally/tally.h"

namespace kakehashi {
namespace {

/// The sum of what a month's daily logs say, when each open day says it.
class LogSum {
 public:
  LogSum(const Records& records, const Month& month, Given<int> DailyLog::*said) {
    for (const DailyLog& log : records.daily_logs) {
      if (!log.date || month_of(*log.date) != month) continue;
      const Given<int>& number = log.*said;
      if (number && !first_.known()) first_ = number.span;
      if (!number && log.open.value) is_whole_ = false;
      sum_ += number.value;
    }
  }
  std::optional<int> sum() const {
    return is_whole_ && first_.known() ? std::optional(sum_) : std::nullopt;
  }
  Span first() const { return first_; }

 private:
  int sum_ = 0;
  bool is_whole_ = true;
  Span first_;
};

/// Where the first record of a month stands.
template <class R>
Span first_of(const std::vector<R>& records, Given<Date> R::*date, const Month& month) {
  for (const R& record : records)
    if (record.*date && month_of(*(record.*date)) == month) return (record.*date).span;
  return {};
}

Span first_tally(const Records& records, const Month& month) {
  for (const Tally& tally : records.tallies)
    if (tally.month && *tally.month == month) return tally.month.span;
  return {};
}

/// The figures of a report that was sent against those of the records.
class ReportComparison {
 public:
  ReportComparison(const Records& records, const MonthlyReport& report, Diagnostics& diagnostics)
      : records_(records), report_(report), diagnostics_(diagnostics) {}

  void run(const Totals& counted) {
    const Month& month = *report_.month;
    const ReportedFigures& said = report_.reported;
    const ConsultationTotals& sheets = counted.consultations;
    Span asked = first_of(records_.consultations, &Consultation::received, month);
    if (!asked.known()) asked = first_tally(records_, month);
    compare(said.cases, {"相談件数", "cases"}, sheets.cases, asked);
    // Where nobody wrote down any consultation, that is said once.
    if (sheets.cases > 0) {
      compare(said.new_cases, {"新規", "new"}, sheets.new_cases, asked);
      compare(said.continuing_cases, {"継続", "continuing"}, sheets.continuing_cases, asked);
      compare(said.mentions, {"相談内容の延べ", "mentions"}, sheets.by_content.sum(), asked);
    }
    compare(said.meetings, {"会議", "meetings"}, counted.meetings.all,
            first_of(records_.meetings, &Meeting::date, month));
    compare(said.trainings, {"研修", "trainings"}, counted.trainings,
            first_of(records_.trainings, &Training::date, month));
    compare(said.open_days, {"開室日数", "open_days"}, counted.open_days,
            first_of(records_.daily_logs, &DailyLog::date, month));
    compare_logs(said.cases, {"相談件数", "cases"}, sheets.cases, &DailyLog::consultations);
    compare_logs(said.meetings, {"会議", "meetings"}, counted.meetings.all, &DailyLog::meetings);
    compare_logs(said.trainings, {"研修", "trainings"}, counted.trainings, &DailyLog::trainings);
  }

 private:
  void compare(const Given<int>& said, const Text& what, int counted, Span first) {
    if (!said || *said == counted) return;
    Diagnostic& error =
        diagnostics_
            .error(said.span, msg::kReportDiffers,
                   {month_text(*report_.month), what, grouped(*said), grouped(counted)})
            .hint(msg::kReportDiffersHint);
    if (first.known()) error.related(first, msg::kCountedFromHere);
  }

  /// Only what the records do not tell already: a slip in the report is said once.
  void compare_logs(const Given<int>& said, const Text& what, int counted,
                    Given<int> DailyLog::*number) {
    if (!said || *said != counted) return;
    const LogSum logs(records_, *report_.month, number);
    if (!logs.sum() || *logs.sum() == *said) return;
    diagnostics_
        .error(said.span, msg::kReportAgainstLogs,
               {month_text(*report_.month), what, grouped(*said), grouped(*logs.sum())})
        .hint(msg::kReportDiffersHint)
        .related(logs.first(), msg::kLogsHere);
  }

  const Records& records_;
  const MonthlyReport& report_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_monthly_reports(const Project& project, const Records& records, const Date& today,
                           Diagnostics& diagnostics) {
  if (!are_whole(records)) return;
  for (const MonthlyReport& report : records.monthly_reports)
    if (report.month && report.reported.span.known())
      ReportComparison(records, report, diagnostics)
          .run(tally_period(project, records, Period::of(*report.month), today));
}

}  // namespace kakehashi
