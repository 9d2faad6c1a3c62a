#include "tally/known_figures.h"

namespace kakehashi {
namespace {

KnownFigures::Number number(const Given<int>& given) {
  return given ? KnownFigures::Number(*given) : std::nullopt;
}

template <Unit kUnit>
KnownFigures::Table<kUnit> table(const std::vector<Count>& given) {
  if (given.empty()) return std::nullopt;
  Counts<kUnit> counts;
  for (const Count& count : given) counts.add(count.item, count.number);
  return counts;
}

}  // namespace

KnownFigures known(const Figures& figures) {
  KnownFigures known;
  if (!figures.recorded) return known;
  known.open_days = figures.open_days;
  const ConsultationTotals& consultations = figures.consultations;
  known.cases = consultations.cases;
  known.new_cases = consultations.new_cases;
  known.continuing_cases = consultations.continuing_cases;
  known.by_consulter = consultations.by_consulter;
  known.by_way = consultations.by_way;
  known.by_content = consultations.by_content;
  // A tally sheet does not say these.
  if (consultations.sheets > 0 || consultations.cases == 0) {
    known.minutes = consultations.minutes;
    known.without_minutes = consultations.without_minutes;
    known.by_ward = consultations.by_ward;
  }
  known.meetings = figures.meetings.all;
  known.care_conferences = figures.meetings.care_conferences;
  known.meetings_by_kind = figures.meetings.by_kind;
  known.meetings_by_programme = figures.meetings.by_programme;
  known.attendees = figures.meetings.attendees;
  known.trainings = figures.trainings;
  known.participants = figures.participants;
  known.activities = figures.activities;
  known.activities_by_programme = figures.activities_by_programme;
  return known;
}

KnownFigures known(const YearTally& year) {
  KnownFigures known;
  known.cases = number(year.cases);
  known.new_cases = number(year.new_cases);
  known.continuing_cases = number(year.continuing_cases);
  known.minutes = number(year.minutes);
  known.by_consulter = table<Unit::cases>(year.by_consulter);
  known.by_content = table<Unit::mentions>(year.by_content);
  known.by_way = table<Unit::cases>(year.by_way);
  known.meetings = number(year.meetings);
  known.care_conferences = number(year.care_conferences);
  known.meetings_by_kind = table<Unit::times>(year.meetings_by_kind);
  known.trainings = number(year.trainings);
  known.open_days = number(year.open_days);
  return known;
}

}  // namespace kakehashi
