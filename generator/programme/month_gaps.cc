#include <algorithm>
#include <set>

#include "programme/gaps.h"
#include "programme/messages.h"
#include "programme/words.h"
#include "tally/tally.h"

namespace kakehashi {
namespace {

bool has_sheets(const Inquiry& inquiry) {
  const auto& sheets = inquiry.records.consultations;
  return std::any_of(sheets.begin(), sheets.end(),
                     [&](const Consultation& sheet) { return inquiry.covers(*sheet.received); });
}

template <class List>
const auto* of_month(const List& records, const Inquiry& inquiry) {
  const Month month = month_of(inquiry.occasion.last);
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const auto& record) { return *record.month == month; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

Gap no_consultations(const Inquiry& inquiry) {
  if (has_sheets(inquiry) || of_month(inquiry.records.tallies, inquiry)) return std::nullopt;
  return Missing{&msg::kNoConsultations, {}, {}};
}

Gap no_consultation_sheets(const Inquiry& inquiry) {
  if (has_sheets(inquiry)) return std::nullopt;
  const Tally* tally = of_month(inquiry.records.tallies, inquiry);
  if (!tally) return Missing{&msg::kNoConsultations, {}, {}};
  const int cases = totals_of(*tally).cases;
  if (cases == 0) return std::nullopt;
  return Missing{&msg::kOnlyTally, {std::to_string(cases)}, {tally->span}};
}

Gap days_without_log(const Inquiry& inquiry) {
  std::set<Date> written;
  for (const DailyLog& log : inquiry.records.daily_logs) written.insert(*log.date);
  // Today's is written when the day is over. Neighbours are days that follow each other in the
  // office, whatever weekend lies between them.
  std::vector<DayRun> runs;
  int days = 0;
  bool goes_on = false;
  for (Date day = inquiry.occasion.first; day <= inquiry.occasion.last && day < inquiry.today;
       day = add_days(day, 1)) {
    if (!is_office_day(inquiry.project.holidays, day)) continue;
    const bool is_missing = !written.contains(day);
    if (is_missing && goes_on) runs.back().last = day;
    if (is_missing && !goes_on) runs.push_back({day, day});
    goes_on = is_missing;
    days += is_missing;
  }
  if (days == 0) return std::nullopt;
  return Missing{&msg::kDaysWithoutLog, {std::to_string(days), words_of(runs)}, {}};
}

Gap no_monthly_words(const Inquiry& inquiry) {
  const MonthlyReport* report = of_month(inquiry.records.monthly_reports, inquiry);
  if (!report) return Missing{&msg::kNoMonthlyReport, {}, {}};
  std::vector<Text> lacks;
  if (report->activities.empty()) lacks.emplace_back("取組(activities)", "activities");
  if (!report->problems) lacks.emplace_back("課題(problems)", "problems");
  if (!report->next_month) lacks.emplace_back("来月の予定(next_month)", "next_month");
  if (lacks.empty()) return std::nullopt;
  return Missing{&msg::kMonthlyReportLacks, {joined(lacks)}, {report->span}};
}

Gap month_unchecked(const Inquiry& inquiry) {
  const MonthlyReport* report = of_month(inquiry.records.monthly_reports, inquiry);
  if (report && report->checked_by && report->checked_on) return std::nullopt;
  Missing missing{&msg::kMonthUnchecked, {}, {}};
  if (report) missing.places.push_back(report->span);
  return missing;
}

Gap no_activities(const Inquiry& inquiry) {
  return none_of(msg::kNoActivities, inquiry.records.activities, inquiry);
}

Gap no_meetings(const Inquiry& inquiry) {
  return none_of(msg::kNoMeetings, inquiry.records.meetings, inquiry);
}

Gap meetings_without_attendees(const Inquiry& inquiry) {
  return gap_of(msg::kMeetingsWithoutAttendees, inquiry.records.meetings, [&](const Meeting& one) {
    return inquiry.covers(*one.date) && one.attendees.empty();
  });
}

Gap meetings_without_summary(const Inquiry& inquiry) {
  return gap_of(msg::kMeetingsWithoutSummary, inquiry.records.meetings,
                [&](const Meeting& one) { return inquiry.covers(*one.date) && !one.summary; });
}

Gap no_trainings(const Inquiry& inquiry) {
  return none_of(msg::kNoTrainings, inquiry.records.trainings, inquiry);
}

Gap trainings_without_participants(const Inquiry& inquiry) {
  return gap_of(
      msg::kTrainingsWithoutParticipants, inquiry.records.trainings,
      [&](const Training& one) { return inquiry.covers(*one.date) && one.participants.empty(); });
}

Gap trainings_without_evaluation(const Inquiry& inquiry) {
  return gap_of(msg::kTrainingsWithoutEvaluation, inquiry.records.trainings,
                [&](const Training& one) { return inquiry.covers(*one.date) && !one.evaluation; });
}

}  // namespace kakehashi
