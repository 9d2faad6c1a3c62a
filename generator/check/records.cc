#include <map>
#include <optional>
#include <set>

#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
#include "check/words.h"
#include "model/calendar.h"
#include "tally/tally.h"

namespace kakehashi {
namespace {

void check_edition(const Given<Code>& code, int year, Diagnostics& diagnostics) {
  if (code && !code.value->exists_in(year))
    diagnostics
        .error(code.span, msg::kNotInEdition,
               {Text(code.value->label, code.value->id),
                Text(fiscal_year_name(year), "fiscal " + std::to_string(year))})
        .hint(msg::kNotInEditionHint);
}

void check_editions(const std::vector<Given<Code>>& codes, int year, Diagnostics& diagnostics) {
  for (const Given<Code>& code : codes) check_edition(code, year, diagnostics);
}

void check_counts(const std::vector<Count>& counts, int year, Diagnostics& diagnostics) {
  for (const Count& count : counts) check_edition({count.item, count.span}, year, diagnostics);
}

/// The days of records: not after today, and in the year whose folder they stand in. A slip in the
/// year would take the record out of its month's form without a word.
class RecordDates {
 public:
  RecordDates(const Sources& sources, const Date& today, Diagnostics& diagnostics)
      : sources_(sources), today_(today), diagnostics_(diagnostics) {}

  void done(const Given<Date>& date) const {
    if (!date) return;
    if (*date > today_)
      diagnostics_.error(date.span, msg::kFutureDate, {iso(*date), iso(today_)})
          .hint(msg::kFutureDateHint);
    else
      planned(date);
  }

  /// A meeting may be written down before it takes place.
  void planned(const Given<Date>& date) const {
    if (!date) return;
    const std::optional<int> folder = folder_year(date.span);
    if (!folder || date.value.year == *folder || fiscal_year(*date) == *folder) return;
    diagnostics_.error(date.span, msg::kOtherYear, {iso(*date), std::to_string(*folder)})
        .hint(msg::kOtherYearHint);
  }

 private:
  /// 2026 of data/records/2026/….
  std::optional<int> folder_year(Span span) const {
    constexpr std::string_view kFolder = "data/records/";
    std::string_view path = sources_[span.source].path();
    if (!path.starts_with(kFolder)) return std::nullopt;
    path.remove_prefix(kFolder.size());
    path = path.substr(0, path.find('/'));
    if (path.size() != 4) return std::nullopt;
    int year = 0;
    for (const char c : path) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    return year;
  }

  const Sources& sources_;
  const Date& today_;
  Diagnostics& diagnostics_;
};

void check_consultation(const Consultation& consultation, Diagnostics& diagnostics) {
  // Both an item and a part of it would count the mention twice.
  for (const Given<Code>& content : consultation.contents)
    for (const Given<Code>& other : consultation.contents)
      for (Code above = content.value->parent; above; above = above->parent)
        if (above == *other)
          diagnostics
              .error(other.span, msg::kContentAndPart,
                     {Text(above->label, above->id), Text(content.value->label, content.value->id)})
              .hint(msg::kContentAndPartHint, {Text(above->label, above->id)});
  if (!consultation.received) return;
  const int year = fiscal_year(*consultation.received);
  check_edition(consultation.consulter_type, year, diagnostics);
  check_edition(consultation.way, year, diagnostics);
  check_edition(consultation.programme, year, diagnostics);
  check_editions(consultation.contents, year, diagnostics);
  check_editions(consultation.factors, year, diagnostics);
  check_editions(consultation.themes, year, diagnostics);
}

/// Months and days occur once.
template <class R, class Key>
void check_once(const std::vector<R>& records, Given<Key> R::*member, const Message& message,
                const Text& what, Diagnostics& diagnostics) {
  std::map<Key, Span> seen;
  for (const R& record : records) {
    const Given<Key>& key = record.*member;
    if (!key) continue;
    const auto [first, inserted] = seen.emplace(*key, key.span);
    if (!inserted)
      diagnostics.error(key.span, message, {Text(era(*key), iso(*key)), what})
          .related(first->second, msg::kFirstUse);
  }
}

/// A month that has daily logs has one for each office day: form 3 counts the days open by them.
void check_log_is_whole(const Project& project, const Records& records, const Date& today,
                        Diagnostics& diagnostics) {
  const OfficeCalendar calendar(project);
  std::map<Date, Span> logged;
  std::set<Month> months;
  for (const DailyLog& log : records.daily_logs) {
    if (!log.date) continue;
    logged.emplace(*log.date, log.date.span);
    months.insert(month_of(*log.date));
  }
  for (const Month& month : months) {
    int missing = 0;
    Date first_missing;
    Span last_log;
    for (Date day = month.first(); month_of(day) == month && day <= today; day = add_days(day, 1)) {
      const auto log = logged.find(day);
      if (log != logged.end())
        last_log = log->second;
      else if (calendar.is_office_day(day) && missing++ == 0)
        first_missing = day;
    }
    if (missing > 0)
      diagnostics
          .warning(last_log, msg::kLogsMissing,
                   {Text(era(month), iso(month)), std::to_string(missing), iso(first_missing)})
          .hint(msg::kLogsMissingHint);
  }
}

/// Where each month's first record of each kind but the daily logs stands; of the kinds the first.
std::map<Month, Span> months_of_other_records(const Records& records) {
  std::map<Month, Span> months;
  const auto add_dated = [&](const auto& list, auto date) {
    for (const auto& record : list)
      if (const Given<Date>& day = record.*date) months.emplace(month_of(*day), day.span);
  };
  const auto add_months = [&](const auto& list) {
    for (const auto& record : list)
      if (record.month) months.emplace(*record.month, record.month.span);
  };
  add_dated(records.consultations, &Consultation::received);
  add_months(records.tallies);
  add_dated(records.meetings, &Meeting::date);
  add_dated(records.trainings, &Training::date);
  add_dated(records.activities, &Activity::date);
  add_months(records.monthly_reports);
  return months;
}

/// A month that is over and has records, but no daily log, counts its days open by the calendar.
void check_any_log(const Project& project, const Records& records, const Date& today,
                   Diagnostics& diagnostics) {
  std::set<Month> logged;
  for (const DailyLog& log : records.daily_logs)
    if (log.date) logged.insert(month_of(*log.date));
  const OfficeCalendar calendar(project);
  for (const auto& [month, first] : months_of_other_records(records)) {
    if (logged.contains(month) || month.last() >= today) continue;
    int days = 0;
    for (Date day = month.first(); day <= month.last(); day = add_days(day, 1))
      if (calendar.is_office_day(day)) ++days;
    diagnostics.warning(first, msg::kNoLogs, {month_text(month), std::to_string(days)})
        .hint(msg::kNoLogsHint);
  }
}

/// Without the holidays of a year, a month that has no daily logs would count them as days open.
void check_holidays_known(const HolidayFile& file, const Records& records, const Date& today,
                          Diagnostics& diagnostics) {
  if (!file.span.known()) return;
  std::set<int> years;
  for (const Holiday& holiday : file.holidays) years.insert(holiday.date.value.year);
  std::set<Month> logged;
  for (const DailyLog& log : records.daily_logs)
    if (log.date) logged.insert(month_of(*log.date));
  for (const Month& month : months_with_records(records))
    if (month.first() <= today && !logged.contains(month) && years.insert(month.year).second)
      diagnostics
          .warning(Span::whole(file.span.source), msg::kNoHolidays,
                   {std::to_string(month.year), month_text(month)})
          .hint(msg::kNoHolidaysHint, {std::to_string(month.year)});
}

}  // namespace

void check_records(const Project& project, const Records& records, const Sources& sources,
                   const Date& today, Diagnostics& diagnostics) {
  const RecordDates dates(sources, today, diagnostics);
  for (const Consultation& consultation : records.consultations) {
    dates.done(consultation.received);
    check_consultation(consultation, diagnostics);
  }
  for (const Meeting& meeting : records.meetings) {
    dates.planned(meeting.date);
    if (!meeting.date) continue;
    const int year = fiscal_year(*meeting.date);
    check_edition(meeting.kind, year, diagnostics);
    check_editions(meeting.programmes, year, diagnostics);
    check_counts(meeting.attendees, year, diagnostics);
  }
  for (const Training& training : records.trainings) {
    dates.planned(training.date);
    if (!training.date) continue;
    const int year = fiscal_year(*training.date);
    check_editions(training.programmes, year, diagnostics);
    check_counts(training.participants, year, diagnostics);
  }
  for (const Activity& activity : records.activities) {
    dates.done(activity.date);
    if (activity.date)
      check_editions(activity.programmes, fiscal_year(*activity.date), diagnostics);
  }
  for (const StaffTraining& training : records.staff_trainings) dates.planned(training.date);
  for (const Payment& payment : records.payments) dates.done(payment.date);
  for (const DailyLog& log : records.daily_logs) dates.done(log.date);
  for (const MonthlyReport& report : records.monthly_reports) dates.done(report.checked_on);
  check_once(records.tallies, &Tally::month, msg::kDuplicateMonth, {"集計表", "tally sheets"},
             diagnostics);
  check_once(records.monthly_reports, &MonthlyReport::month, msg::kDuplicateMonth,
             {"月報", "monthly reports"}, diagnostics);
  check_once(records.daily_logs, &DailyLog::date, msg::kDuplicateDay, {"日報", "daily logs"},
             diagnostics);
  if (are_whole(records, records.daily_logs)) {
    check_holidays_known(project.holidays, records, today, diagnostics);
    check_log_is_whole(project, records, today, diagnostics);
    check_any_log(project, records, today, diagnostics);
  }
  for (const Tally& tally : records.tallies) {
    if (!tally.month) continue;
    const int year = fiscal_year(*tally.month);
    check_counts(tally.by_consulter, year, diagnostics);
    check_counts(tally.by_content, year, diagnostics);
    check_counts(tally.by_way, year, diagnostics);
  }
  for (const YearTally& tally : records.year_tallies) {
    if (!tally.fiscal_year) continue;
    const int year = *tally.fiscal_year;
    check_counts(tally.by_consulter, year, diagnostics);
    check_counts(tally.by_content, year, diagnostics);
    check_counts(tally.by_way, year, diagnostics);
    check_counts(tally.meetings_by_kind, year, diagnostics);
  }
}

}  // namespace kakehashi
