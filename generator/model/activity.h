#pragma once
#include "model/field.h"

namespace kakehashi {

/// An entry of the activity record (form 5).
struct Activity {
  Given<std::string> id;
  Given<Date> date;
  Given<int> from, to;
  Given<std::string> place;
  std::vector<Given<Code>> programmes;
  std::vector<Given<std::string>> by;
  Given<std::string> counterpart, what, result, next;
  Span span;
};
const RecordTable& activity_table();

/// A meeting (form 7). It may count for several programmes.
struct Meeting {
  Given<std::string> id, name;
  Given<Code> kind;
  Given<bool> care_conference;
  std::vector<Given<Code>> programmes;
  Given<Date> date;
  Given<int> from, to;
  Given<std::string> place, organiser;
  std::vector<Given<std::string>> by;
  std::vector<Count> attendees;
  Given<std::string> agenda, summary, problems, measures, materials;
  Span span;
};
const RecordTable& meeting_table();

/// One answer that a questionnaire offers, and how many chose it.
struct QuestionnaireAnswer {
  Given<std::string> answer;
  Given<int> number;
  Span span;
};

struct Question {
  Given<std::string> question;
  Given<bool> several;
  std::vector<QuestionnaireAnswer> answers;
  Span span;
};

/// The results of a questionnaire after a training.
struct Questionnaire {
  Given<int> distributed, collected;
  std::vector<Question> questions;
  Given<std::string> comments;
  Span span;
};

/// A training that the office held or helped with (form 8).
struct Training {
  Given<std::string> id, name;
  std::vector<Given<Code>> programmes;
  Given<Date> date;
  Given<int> from, to;
  Given<std::string> place, organiser, role, aimed_at, lecturer;
  std::vector<Given<std::string>> by;
  std::vector<Count> participants;
  Given<std::string> content;
  Questionnaire questionnaire;
  Given<std::string> evaluation, materials;
  Span span;
};
const RecordTable& training_table();

/// A training of the office's own staff (form 15).
struct StaffTraining {
  Given<std::string> id, name;
  Given<Date> date;
  Given<int> from, to;
  Given<std::string> place, lecturer;
  std::vector<Given<std::string>> participants;
  Given<std::string> content, result, materials;
  Span span;
};
const RecordTable& staff_training_table();

/// One day of the office (form 4). The numbers are for an office that also counts by hand; they are
/// compared with the records.
struct DailyLog {
  Given<Date> date;
  Given<bool> open;
  std::vector<Given<std::string>> staff;
  Given<int> consultations, meetings, trainings;
  Given<std::string> activities, note;
  Span span;
};
const RecordTable& daily_log_table();

}  // namespace kakehashi
