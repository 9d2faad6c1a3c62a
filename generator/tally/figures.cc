#include "tally/figures.h"

namespace kakehashi {

ConsultationTotals& ConsultationTotals::operator+=(const ConsultationTotals& other) {
  cases += other.cases;
  sheets += other.sheets;
  new_cases += other.new_cases;
  continuing_cases += other.continuing_cases;
  minutes += other.minutes;
  without_minutes += other.without_minutes;
  by_consulter += other.by_consulter;
  by_content += other.by_content;
  by_way += other.by_way;
  for (const auto& [ward, number] : other.by_ward) by_ward[ward] += number;
  for (const auto& [consulter, contents] : other.consulter_contents)
    consulter_contents[consulter] += contents;
  return *this;
}

MeetingTotals& MeetingTotals::operator+=(const MeetingTotals& other) {
  all += other.all;
  by_kind += other.by_kind;
  care_conferences += other.care_conferences;
  by_programme += other.by_programme;
  attendees += other.attendees;
  return *this;
}

Figures& Figures::operator+=(const Figures& other) {
  recorded = recorded || other.recorded;
  office_days += other.office_days;
  open_days += other.open_days;
  consultations += other.consultations;
  meetings += other.meetings;
  trainings += other.trainings;
  participants += other.participants;
  activities += other.activities;
  activities_by_programme += other.activities_by_programme;
  for (const auto& [theme, sheets] : other.themes) {
    std::vector<const Consultation*>& all = themes[theme];
    all.insert(all.end(), sheets.begin(), sheets.end());
  }
  problems.insert(problems.end(), other.problems.begin(), other.problems.end());
  return *this;
}

}  // namespace kakehashi
