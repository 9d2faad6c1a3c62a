#pragma once
#include "model/consultation.h"

namespace kakehashi {

/// A meeting (form 7).
struct Meeting {
  Given<std::string> id, name;
  Given<Code> kind;
  Given<bool> care_conference;
  std::vector<Given<Code>> programmes;
  Given<Date> date;
  Given<int> from, to;
  Given<std::string> place, organiser;
  std::vector<Count> attendees;
  Given<std::string> agenda, summary, problems, measures, materials;
  Span span;
};
const RecordTable& meeting_table();

/// A training (form 8).
struct Training {
  Given<std::string> id, name;
  std::vector<Given<Code>> programmes;
  Given<Date> date;
  Given<int> from, to;
  Given<std::string> place, organiser, role, aimed_at, lecturer;
  std::vector<Count> participants;
  Given<std::string> content, questionnaire, evaluation, materials;
  Span span;
};
const RecordTable& training_table();

/// One day of the office (form 4).
struct DailyLog {
  Given<Date> date;
  Given<bool> open;
  std::vector<Given<std::string>> staff;
  Given<std::string> activities, note;
  Span span;
};
const RecordTable& daily_log_table();

struct Staff {
  Given<std::string> id, name, kana;
  std::vector<Given<Code>> qualifications;
  Given<std::string> role;
  Given<bool> full_time;
  Given<Date> from, to;
  Span span;
};
const RecordTable& staff_table();

/// A file of `data/records/YYYY/`: any of the private record types.
struct RecordFile {
  std::vector<Consultation> consultations;
  std::vector<Tally> tallies;
  std::vector<MonthlyReport> monthly_reports;
  std::vector<Meeting> meetings;
  std::vector<Training> trainings;
  std::vector<DailyLog> daily_logs;
  std::vector<Staff> staff;
  bool is_complete = true;  ///< False when a file of all that were asked for could not be read.
  Span span;
};
const RecordTable& record_file_table();

}  // namespace kakehashi
