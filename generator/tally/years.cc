#include "tally/years.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kakehashi {
namespace {

const YearTally* tally_of(const Records& records, int fiscal_year) {
  for (const YearTally& tally : records.year_tallies)
    if (tally.fiscal_year && *tally.fiscal_year == fiscal_year) return &tally;
  return nullptr;
}

/// Fills what is not known from other figures of the same year.
void complete(KnownFigures& figures, const KnownFigures& others) {
  const auto fill = [](auto& known, const auto& other) {
    if (!known) known = other;
  };
  fill(figures.cases, others.cases);
  fill(figures.new_cases, others.new_cases);
  fill(figures.continuing_cases, others.continuing_cases);
  fill(figures.minutes, others.minutes);
  fill(figures.without_minutes, others.without_minutes);
  fill(figures.by_consulter, others.by_consulter);
  fill(figures.by_way, others.by_way);
  fill(figures.by_content, others.by_content);
  fill(figures.by_ward, others.by_ward);
  fill(figures.meetings, others.meetings);
  fill(figures.care_conferences, others.care_conferences);
  fill(figures.meetings_by_kind, others.meetings_by_kind);
  fill(figures.meetings_by_programme, others.meetings_by_programme);
  fill(figures.attendees, others.attendees);
  fill(figures.trainings, others.trainings);
  fill(figures.participants, others.participants);
  fill(figures.activities, others.activities);
  fill(figures.activities_by_programme, others.activities_by_programme);
  fill(figures.open_days, others.open_days);
}

/// 5月～10月の記録, of a year that is not recorded whole.
std::string recorded_months(const Totals& totals) {
  std::vector<Month> recorded;
  for (const auto& [month, figures] : totals.months)
    if (figures.recorded) recorded.push_back(month);
  constexpr std::size_t kYear = 12;
  if (recorded.size() == kYear) return {};
  const int from = recorded.front().month, to = recorded.back().month;
  if (from == to) return fmt::format("{}月のみ", from);
  const auto span = static_cast<std::size_t>((to - from + 12) % 12 + 1);
  return recorded.size() == span ? fmt::format("{}月～{}月", from, to)
                                 : fmt::format("{}月～{}月のうち{}か月", from, to, recorded.size());
}

YearFigures year_figures(const Project& project, const Records& records, int fiscal_year,
                         const Month& last, const Date& today) {
  YearFigures year{fiscal_year, {}, {}};
  const Totals totals =
      tally_period(project, records, {Period::Kind::range, {fiscal_year, 4}, last}, today);
  if (const YearTally* entry = tally_of(records, fiscal_year)) {
    year.note = entry->source.value;
    year.figures = known(*entry);
    if (!entry->source && is_recorded_whole(records, fiscal_year))
      complete(year.figures, known(totals));
  } else if (totals.recorded) {
    year.note = recorded_months(totals);
    year.figures = known(totals);
  }
  return year;
}

bool is_known(const Records& records, int year) {
  if (tally_of(records, year)) return true;
  const std::vector<Month> months = months_with_records(records);
  return std::any_of(months.begin(), months.end(),
                     [&](const Month& month) { return fiscal_year(month) == year; });
}

}  // namespace

std::vector<YearFigures> compared_years(const Project& project, const Records& records,
                                        const Period& period, const Date& today, std::size_t most) {
  const int last = period.fiscal_year();
  int first = last - static_cast<int>(most) + 1;
  while (first < last && !is_known(records, first)) ++first;
  std::vector<YearFigures> years;
  for (int year = first; year <= last; ++year)
    years.push_back(year_figures(project, records, year,
                                 year == last ? period.last : Month{year + 1, 3}, today));
  return years;
}

bool is_recorded_whole(const Records& records, int fiscal_year) {
  std::set<Month> months;
  const Period year = Period::year(fiscal_year);
  const auto add = [&](const Month& month) {
    if (year.contains(month)) months.insert(month);
  };
  for (const Consultation& sheet : records.consultations)
    if (sheet.received) add(month_of(*sheet.received));
  for (const Tally& tally : records.tallies)
    if (tally.month) add(*tally.month);
  for (const DailyLog& log : records.daily_logs)
    if (log.date) add(month_of(*log.date));
  constexpr std::size_t kYear = 12;
  return months.size() == kYear;
}

}  // namespace kakehashi
