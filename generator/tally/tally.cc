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

ItemCounts& ItemCounts::operator+=(const ItemCounts& other) {
  for (const auto& [item, number] : other.counts_) counts_[item] += number;
  return *this;
}

ConsultationTotals& ConsultationTotals::operator+=(const ConsultationTotals& other) {
  cases += other.cases;
  new_cases += other.new_cases;
  continuing_cases += other.continuing_cases;
  minutes += other.minutes;
  by_consulter += other.by_consulter;
  by_content += other.by_content;
  by_way += other.by_way;
  return *this;
}

namespace {

void count_sheet(const Consultation& sheet, ConsultationTotals& totals) {
  ++totals.cases;
  if (sheet.continuity)
    ++(sheet.continuity.value->id == "new" ? totals.new_cases : totals.continuing_cases);
  totals.minutes += sheet.minutes.value;
  if (sheet.consulter_type) totals.by_consulter.add(*sheet.consulter_type);
  if (sheet.way) totals.by_way.add(*sheet.way);
  for (const Given<Code>& content : sheet.contents) totals.by_content.add(*content);
}

}  // namespace

ConsultationTotals count_consultations(const Records& records, const Month& month) {
  ConsultationTotals totals;
  for (const Consultation& sheet : records.consultations)
    if (sheet.received && month_of(*sheet.received) == month) count_sheet(sheet, totals);
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

Totals tally_period(const Project& project, const Records& records, const Period& period) {
  Totals totals;
  totals.period = period;
  std::set<Month> with_sheets, with_logs;
  for (const Consultation& sheet : records.consultations) {
    if (!sheet.received || !period.contains(*sheet.received)) continue;
    with_sheets.insert(month_of(*sheet.received));
    count_sheet(sheet, totals.consultations);
  }
  for (const Tally& tally : records.tallies)
    if (tally.month && period.contains(*tally.month) && !with_sheets.contains(*tally.month))
      totals.consultations += totals_of(tally);

  for (const Meeting& meeting : records.meetings) {
    if (!meeting.date || !period.contains(*meeting.date)) continue;
    ++totals.meetings.all;
    if (meeting.kind) totals.meetings.by_kind.add(*meeting.kind);
    if (meeting.care_conference.value) ++totals.meetings.care_conferences;
  }
  for (const Training& training : records.trainings)
    if (training.date && period.contains(*training.date)) ++totals.trainings;

  for (const DailyLog& log : records.daily_logs) {
    if (!log.date || !period.contains(*log.date)) continue;
    with_logs.insert(month_of(*log.date));
    if (log.open.value) ++totals.open_days;
  }
  for (Date day = period.from(); day <= period.to(); day = add_days(day, 1)) {
    if (!is_office_day(project.holidays, day)) continue;
    ++totals.office_days;
    if (!with_logs.contains(month_of(day))) ++totals.open_days;
  }
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
  add_days_of(records.activities);
  add_days_of(records.meetings);
  add_days_of(records.trainings);
  add_days_of(records.daily_logs);
  return {months.begin(), months.end()};
}

}  // namespace kakehashi
