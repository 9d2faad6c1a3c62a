#include "tally/tally.h"

#include <algorithm>
#include <set>

#include "model/calendar.h"

namespace kakehashi {
namespace {

void count_sheet(const Consultation& sheet, ConsultationTotals& totals) {
  ++totals.cases;
  ++totals.sheets;
  if (sheet.continuity)
    ++(sheet.continuity.value->id == "new" ? totals.new_cases : totals.continuing_cases);
  totals.minutes += sheet.minutes.value;
  if (!sheet.minutes) ++totals.without_minutes;
  if (sheet.way) totals.by_way.add(*sheet.way);
  ++totals.by_ward[sheet.person.ward.value];
  for (const Given<Code>& content : sheet.contents) totals.by_content.add(*content);
  if (!sheet.consulter_type) return;
  totals.by_consulter.add(*sheet.consulter_type);
  Counts<Unit::mentions>& asked = totals.consulter_contents[*sheet.consulter_type];
  for (const Given<Code>& content : sheet.contents) asked.add(*content);
}

/// The figures of the months of a period, in their order.
class Counter {
 public:
  Counter(const Period& period, const Date& today) : period_(period), today_(today) {
    for (const Month& month : period.months()) months_.push_back({month, {}});
  }

  void count(const Records& records) {
    for (const Consultation& sheet : records.consultations)
      if (Figures* month = find(sheet.received)) count_consultation(sheet, *month);
    for (const Tally& tally : records.tallies)
      if (Figures* month = tally.month ? find(*tally.month) : nullptr) {
        month->recorded = true;
        if (month->consultations.sheets == 0) month->consultations += totals_of(tally);
      }
    for (const Meeting& meeting : records.meetings)
      if (Figures* month = find(meeting.date)) count_meeting(meeting, *month);
    for (const Training& training : records.trainings)
      if (Figures* month = find(training.date)) {
        ++month->trainings;
        for (const Count& count : training.participants)
          month->participants.add(count.item, count.number);
      }
    for (const Activity& activity : records.activities)
      if (Figures* month = find(activity.date)) {
        ++month->activities;
        for (const Given<Code>& programme : activity.programmes)
          month->activities_by_programme.add(*programme);
      }
    for (const DailyLog& log : records.daily_logs)
      if (Figures* month = find(log.date)) {
        month->logged = true;
        if (log.open.value) ++month->open_days;
      }
    for (const MonthlyReport& report : records.monthly_reports)
      if (Figures* month = report.month ? find(*report.month) : nullptr) month->recorded = true;
  }

  void count_days(const OfficeCalendar& calendar) {
    for (auto& [month, figures] : months_) {
      for (Date day = month.first(); day <= month.last(); day = add_days(day, 1)) {
        if (!calendar.is_office_day(day)) continue;
        ++figures.office_days;
        if (figures.recorded && !figures.logged && day <= today_) ++figures.open_days;
      }
    }
  }

  std::vector<std::pair<Month, Figures>> take() { return std::move(months_); }

 private:
  std::size_t index(const Month& month) const {
    return static_cast<std::size_t>(12 * (month.year - period_.first.year) + month.month -
                                    period_.first.month);
  }
  Figures* find(const Month& month) {
    return period_.contains(month) ? &months_[index(month)].second : nullptr;
  }
  /// Where a record of that day counts; null when it does not.
  Figures* find(const Given<Date>& date) {
    if (!date || *date > today_) return nullptr;
    Figures* month = find(month_of(*date));
    if (month) month->recorded = true;
    return month;
  }

  static void count_consultation(const Consultation& sheet, Figures& month) {
    count_sheet(sheet, month.consultations);
    for (const Given<Code>& theme : sheet.themes) {
      std::vector<const Consultation*>& sheets = month.themes[*theme];
      // Written twice on one sheet, it is still one consultation.
      if (sheets.empty() || sheets.back() != &sheet) sheets.push_back(&sheet);
    }
    if (sheet.coordination_issue) month.problems.push_back({*sheet.received, &sheet, nullptr});
  }

  static void count_meeting(const Meeting& meeting, Figures& month) {
    MeetingTotals& totals = month.meetings;
    ++totals.all;
    if (meeting.kind) totals.by_kind.add(*meeting.kind);
    if (meeting.care_conference.value) ++totals.care_conferences;
    for (const Given<Code>& programme : meeting.programmes) totals.by_programme.add(*programme);
    for (const Count& count : meeting.attendees) totals.attendees.add(count.item, count.number);
    if (meeting.problems) month.problems.push_back({*meeting.date, nullptr, &meeting});
  }

  const Period& period_;
  const Date& today_;
  std::vector<std::pair<Month, Figures>> months_;
};

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

Totals tally_period(const Project& project, const Records& records, const Period& period,
                    const Date& today) {
  Counter counter(period, today);
  counter.count(records);
  counter.count_days(OfficeCalendar(project));
  Totals totals;
  totals.period = period;
  totals.months = counter.take();
  for (const auto& [month, figures] : totals.months) totals += figures;
  std::stable_sort(totals.problems.begin(), totals.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.date < b.date; });
  return totals;
}

std::vector<RepeatedTheme> repeated_themes(const Project& project, const Figures& figures) {
  std::vector<RepeatedTheme> repeated;
  for (const CodeItem& theme : project.codes.get("themes").items) {
    const auto found = figures.themes.find(&theme);
    if (found != figures.themes.end() && found->second.size() >= 2)
      repeated.push_back({&theme, found->second});
  }
  for (RepeatedTheme& theme : repeated)
    std::stable_sort(
        theme.sheets.begin(), theme.sheets.end(),
        [](const Consultation* a, const Consultation* b) { return *a->received < *b->received; });
  std::stable_sort(repeated.begin(), repeated.end(),
                   [](const RepeatedTheme& a, const RepeatedTheme& b) {
                     return a.sheets.size() > b.sheets.size();
                   });
  return repeated;
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
