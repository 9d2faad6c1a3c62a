#pragma once
#include "model/field.h"
#include "model/plan.h"

namespace kakehashi {

/// The person concerned; never a name (DOMAIN section 5).
struct Person {
  Given<Code> age_band, sex, care_level, living;
  Given<std::string> ward;
  Span span;
};

/// One request for advice (form 6).
struct Consultation {
  Given<std::string> id;
  Given<Date> received;
  Given<int> received_at;
  Given<std::string> by;
  Given<int> minutes;
  Given<Code> way, continuity, programme;
  Given<Code> consulter_type;
  Given<std::string> consulter_name, consulter_organisation, consulter_phone;
  Person person;
  Given<std::string> request;
  std::vector<Given<Code>> contents;
  Given<std::string> action, result;
  std::vector<Given<std::string>> resources;
  std::vector<Given<Code>> factors;
  Given<std::string> coordination_issue;
  std::vector<Given<Code>> themes;
  Given<Date> follow_up;
  Given<bool> followed_up;
  Span span;
};
const RecordTable& consultation_table();

/// A month counted by tally sheet, for offices that keep one.
struct Tally {
  Given<Month> month;
  std::vector<Count> by_consulter, by_content, by_way;
  Given<int> new_cases, continuing_cases;
  Span span;
};
const RecordTable& tally_table();

/// The figures of a form 3 that was sent, to be compared with the records.
struct ReportedFigures {
  Given<int> cases, new_cases, continuing_cases, mentions, meetings, trainings, open_days;
  Span span;
};

/// The words of form 3; its numbers are counted.
struct MonthlyReport {
  Given<Month> month;
  std::vector<ProgrammeActivity> activities;
  Given<std::string> problems, next_month;
  ReportedFigures reported;
  Given<std::string> checked_by;
  Given<Date> checked_on;
  Span span;
};
const RecordTable& monthly_report_table();

}  // namespace kakehashi
