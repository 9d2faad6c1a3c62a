#include "tally/tally.h"

#include <set>

namespace kakehashi {

int ItemCounts::with_breakdown(Code item, const CodeList& list) const {
  int sum = own(item);
  for (const CodeItem& child : list.items)
    if (child.parent == item) sum += with_breakdown(&child, list);
  return sum;
}

int ItemCounts::sum() const {
  int sum = 0;
  for (const auto& [item, number] : counts_) sum += number;
  return sum;
}

ConsultationTotals count_consultations(const Records& records, const Month& month) {
  ConsultationTotals totals;
  for (const Consultation& consultation : records.consultations) {
    if (!consultation.received || month_of(*consultation.received) != month) continue;
    ++totals.cases;
    if (consultation.continuity)
      ++(consultation.continuity.value->id == "new" ? totals.new_cases : totals.continuing_cases);
    totals.minutes += consultation.minutes.value;
    if (consultation.consulter_type) totals.by_consulter.add(*consultation.consulter_type);
    if (consultation.way) totals.by_way.add(*consultation.way);
    for (const Given<Code>& content : consultation.contents) totals.by_content.add(*content);
  }
  return totals;
}

ConsultationTotals totals_of(const Tally& tally) {
  ConsultationTotals totals;
  for (const Count& count : tally.by_consulter) totals.by_consulter.add(count.item, count.number);
  for (const Count& count : tally.by_content) totals.by_content.add(count.item, count.number);
  for (const Count& count : tally.by_way) totals.by_way.add(count.item, count.number);
  totals.cases = totals.by_consulter.sum();
  totals.new_cases = tally.new_cases.value;
  totals.continuing_cases = tally.continuing_cases.value;
  return totals;
}

MonthTotals tally_month(const Project& project, const Records& records, const Month& month) {
  MonthTotals totals;
  totals.month = month;
  totals.consultations = count_consultations(records, month);
  if (totals.consultations.cases == 0)
    for (const Tally& tally : records.tallies)
      if (tally.month && *tally.month == month) totals.consultations = totals_of(tally);

  for (const Meeting& meeting : records.meetings) {
    if (!meeting.date || month_of(*meeting.date) != month) continue;
    ++totals.meetings.all;
    if (meeting.kind) totals.meetings.by_kind.add(*meeting.kind);
    if (meeting.care_conference.value) ++totals.meetings.care_conferences;
  }
  for (const Training& training : records.trainings)
    if (training.date && month_of(*training.date) == month) ++totals.trainings;

  for (Date day = month.first(); month_of(day) == month; day = add_days(day, 1))
    if (is_office_day(project.holidays, day)) ++totals.office_days;
  bool logged = false;
  for (const DailyLog& log : records.daily_logs) {
    if (!log.date || month_of(*log.date) != month) continue;
    logged = true;
    if (log.open.value) ++totals.open_days;
  }
  if (!logged) totals.open_days = totals.office_days;
  return totals;
}

std::vector<Month> months_with_records(const Records& records) {
  std::set<Month> months;
  for (const Consultation& consultation : records.consultations)
    if (consultation.received) months.insert(month_of(*consultation.received));
  for (const Tally& tally : records.tallies)
    if (tally.month) months.insert(*tally.month);
  for (const MonthlyReport& report : records.monthly_reports)
    if (report.month) months.insert(*report.month);
  const auto add_days_of = [&](const auto& entries) {
    for (const auto& entry : entries)
      if (entry.date) months.insert(month_of(*entry.date));
  };
  add_days_of(records.meetings);
  add_days_of(records.trainings);
  add_days_of(records.daily_logs);
  return {months.begin(), months.end()};
}

}  // namespace kakehashi
