#include <algorithm>
#include <cstdlib>

#include "base/number_text.h"
#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
#include "check/words.h"
#include "tally/years.h"

namespace kakehashi {
namespace {

int sum(const std::vector<Count>& counts) {
  int sum = 0;
  for (const Count& count : counts) sum += count.number;
  return sum;
}

/// An entry's figures against each other, and against the records of its year.
class YearCheck {
 public:
  YearCheck(const Project& project, const YearTally& tally, Diagnostics& diagnostics)
      : project_(project), tally_(tally), diagnostics_(diagnostics) {}

  void check_parts() {
    parts({"相談者別", "consulter"}, tally_.by_consulter, tally_.cases, {"相談件数", "cases"});
    parts({"方法別", "way"}, tally_.by_way, tally_.cases, {"相談件数", "cases"});
    if (tally_.new_cases && tally_.continuing_cases)
      parts({"新規・継続", "new and continuing"}, tally_.new_cases.span,
            *tally_.new_cases + *tally_.continuing_cases, tally_.cases, {"相談件数", "cases"});
    parts({"会議の区分別", "kind of meeting"}, tally_.meetings_by_kind, tally_.meetings,
          {"会議出席回数", "meetings"});
    if (tally_.meetings && *tally_.care_conferences > *tally_.meetings)
      found(tally_.care_conferences.span, msg::kMoreCareConferences,
            {year(), grouped(*tally_.care_conferences), grouped(*tally_.meetings)})
          .related(tally_.meetings.span, msg::kTotalHere);
  }

  void compare(const Records& records, const Totals& counted) {
    const ConsultationTotals& sheets = counted.consultations;
    records_from_ = first_consultation(records, counted.period);
    number(tally_.cases, {"相談件数", "cases"}, sheets.cases);
    number(tally_.new_cases, {"新規", "new"}, sheets.new_cases);
    number(tally_.continuing_cases, {"継続", "continuing"}, sheets.continuing_cases);
    // Only where each case stands on a sheet that says it.
    if (sheets.sheets == sheets.cases && sheets.without_minutes == 0)
      number(tally_.minutes, {"相談時間", "minutes"}, sheets.minutes);
    items({"相談者別", "by_consulter"}, "consulter_types", tally_.by_consulter,
          sheets.by_consulter);
    items({"内容別", "by_content"}, "consultation_contents", tally_.by_content, sheets.by_content);
    items({"方法別", "by_way"}, "ways", tally_.by_way, sheets.by_way);
    // An office may have kept no reports of its meetings that year, and only their number.
    if (counted.meetings.all > 0) {
      records_from_ = first(records.meetings, &Meeting::date, counted.period);
      number(tally_.meetings, {"会議出席回数", "meetings"}, counted.meetings.all);
      number(tally_.care_conferences, {"地域ケア会議", "care_conferences"},
             counted.meetings.care_conferences);
      items({"会議の区分別", "meetings_by_kind"}, "meeting_kinds", tally_.meetings_by_kind,
            counted.meetings.by_kind);
    }
    if (counted.trainings > 0) {
      records_from_ = first(records.trainings, &Training::date, counted.period);
      number(tally_.trainings, {"研修", "trainings"}, counted.trainings);
    }
    if (std::all_of(counted.months.begin(), counted.months.end(),
                    [](const auto& month) { return month.second.logged; })) {
      records_from_ = first(records.daily_logs, &DailyLog::date, counted.period);
      number(tally_.open_days, {"開室日数", "open_days"}, counted.open_days);
    }
  }

  /// For a year of which not all months are recorded: it has at least what they count.
  void compare_least(const Records& records, const Totals& counted) {
    records_from_ = first_consultation(records, counted.period);
    at_least(tally_.cases, {"相談件数", "cases"}, counted.consultations.cases);
    records_from_ = first(records.meetings, &Meeting::date, counted.period);
    at_least(tally_.meetings, {"会議出席回数", "meetings"}, counted.meetings.all);
    records_from_ = first(records.trainings, &Training::date, counted.period);
    at_least(tally_.trainings, {"研修", "trainings"}, counted.trainings);
  }

  /// A year that goes on is counted by its records; an entry of it is a second truth beside them.
  void report_not_over(const Records& records, const Period& period) {
    Diagnostic& error =
        diagnostics_
            .error(tally_.fiscal_year.span, msg::kYearNotOver, {year(), full_day_text(period.to())})
            .hint(msg::kYearNotOverHint);
    Span from = first_consultation(records, period);
    if (!from.known()) from = first(records.meetings, &Meeting::date, period);
    if (!from.known()) from = first(records.trainings, &Training::date, period);
    if (!from.known()) from = first(records.daily_logs, &DailyLog::date, period);
    if (from.known()) error.related(from, msg::kRecordsOfYearHere);
  }

 private:
  Text year() const { return year_text(*tally_.fiscal_year); }

  /// Where the first record of the period stands.
  template <class R, class Key>
  static Span first(const std::vector<R>& records, Given<Key> R::*when, const Period& period) {
    for (const R& record : records)
      if (record.*when && period.contains(*(record.*when))) return (record.*when).span;
    return {};
  }

  /// Of the sheets, or else of the months that are counted by tally sheet.
  static Span first_consultation(const Records& records, const Period& period) {
    const Span sheet = first(records.consultations, &Consultation::received, period);
    return sheet.known() ? sheet : first(records.tallies, &Tally::month, period);
  }

  void differs(Span span, std::vector<Text> arguments, const Message& message = msg::kYearDiffers) {
    Diagnostic& finding = found(span, message, std::move(arguments));
    if (records_from_.known()) finding.related(records_from_, msg::kCountedFromHere);
  }

  /// What somebody published is printed as it stands, so it can only be told.
  Diagnostic& found(Span span, const Message& message, std::vector<Text> arguments) {
    if (!tally_.source)
      return diagnostics_.error(span, message, std::move(arguments)).hint(msg::kYearFiguresHint);
    return diagnostics_.warning(span, message, std::move(arguments))
        .hint(msg::kPublishedFiguresHint, {*tally_.source});
  }

  void parts(const Text& what, const std::vector<Count>& counts, const Given<int>& total,
             const Text& total_name) {
    if (!counts.empty()) parts(what, counts.front().span, sum(counts), total, total_name);
  }

  void parts(const Text& what, Span span, int parts, const Given<int>& total,
             const Text& total_name) {
    if (!total || parts == *total) return;
    const std::string by = grouped(std::abs(parts - *total));
    const Text difference =
        parts < *total ? Text(by + " 少ない", by + " less") : Text(by + " 多い", by + " more");
    found(span, msg::kYearParts,
          {year(), what, grouped(parts), total_name, grouped(*total), difference})
        .related(total.span, msg::kTotalHere);
  }

  void number(const Given<int>& said, const Text& what, int counted) {
    if (said && *said != counted)
      differs(said.span, {year(), what, grouped(*said), grouped(counted)});
  }

  void at_least(const Given<int>& said, const Text& what, int counted) {
    if (said && *said < counted)
      differs(said.span, {year(), what, grouped(*said), grouped(counted)}, msg::kYearFewer);
  }

  template <Unit kUnit>
  void items(const Text& table, const char* list_id, const std::vector<Count>& said,
             const Counts<kUnit>& counted) {
    if (said.empty()) return;
    Counts<kUnit> tallied;
    for (const Count& count : said) tallied.add(count.item, count.number);
    for (const CodeItem& item : project_.codes.get(list_id).items) {
      if (tallied.own(&item) == counted.own(&item)) continue;
      Span span = said.front().span;
      for (const Count& count : said)
        if (count.item == &item) span = count.span;
      differs(span,
              {year(), Text(table.ja + "「" + item.label + "」", table.en + " \"" + item.id + "\""),
               grouped(tallied.own(&item)), grouped(counted.own(&item))});
    }
  }

  const Project& project_;
  const YearTally& tally_;
  Diagnostics& diagnostics_;
  Span records_from_;  ///< Of the kind that is compared.
};

}  // namespace

void check_year_tallies(const Project& project, const Records& records, const Date& today,
                        Diagnostics& diagnostics) {
  const bool comparable = are_whole(records);
  for (const YearTally& tally : records.year_tallies) {
    if (!tally.fiscal_year) continue;
    YearCheck check(project, tally, diagnostics);
    check.check_parts();
    const Period period = Period::year(*tally.fiscal_year);
    const bool goes_on = *tally.fiscal_year == fiscal_year(today);
    if (goes_on && !tally.source) {
      check.report_not_over(records, period);
    } else if (comparable) {
      const Totals counted = tally_period(project, records, period, today);
      if (is_recorded_whole(records, *tally.fiscal_year))
        check.compare(records, counted);
      else if (!goes_on)  // What was published of a year that goes on ends at some day of it.
        check.compare_least(records, counted);
    }
  }
}

}  // namespace kakehashi
