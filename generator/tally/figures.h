#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/project.h"
#include "tally/counts.h"

/// What is counted of a month. Figures of several months add up with `+=`.
namespace kakehashi {

/// Of consultations (DOMAIN section 5). Tally sheets say nothing of minutes, of wards, and of which
/// consulter asked what: those come from the consultation sheets alone.
struct ConsultationTotals {
  int cases = 0;
  int sheets = 0;  ///< How many of the cases stand on consultation sheets.
  int new_cases = 0, continuing_cases = 0;
  int minutes = 0;
  int without_minutes = 0;  ///< Sheets that do not say how long it took.
  Counts<Unit::cases> by_consulter, by_way;
  Counts<Unit::mentions> by_content;
  std::map<std::string, int> by_ward;  ///< Cases by the ward of the person; "" is not said.
  std::map<Code, Counts<Unit::mentions>> consulter_contents;  ///< What each consulter asked.

  ConsultationTotals& operator+=(const ConsultationTotals& other);
};

/// Of meetings attended. `care_conferences` is a part of `all` shown again (再掲).
struct MeetingTotals {
  int all = 0;
  Counts<Unit::times> by_kind;
  int care_conferences = 0;
  Counts<Unit::mentions> by_programme;
  Counts<Unit::people> attendees;

  MeetingTotals& operator+=(const MeetingTotals& other);
};

/// A problem that was noted at a consultation or a meeting; one of the two is set.
struct Problem {
  Date date;
  const Consultation* consultation = nullptr;
  const Meeting* meeting = nullptr;

  const Given<std::string>& text() const {
    return consultation ? consultation->coordination_issue : meeting->problems;
  }
};

struct Figures {
  bool recorded = false;  ///< Anything at all was written down.
  bool logged = false;    ///< Of a month: it has daily logs, which tell the days open.
  int office_days = 0;    ///< By the calendar.
  /// By the daily log; for a month with other records alone by the calendar, up to today.
  int open_days = 0;
  ConsultationTotals consultations;
  MeetingTotals meetings;
  int trainings = 0;
  Counts<Unit::people> participants;  ///< Of the trainings.
  int activities = 0;
  Counts<Unit::mentions> activities_by_programme;
  std::map<Code, std::vector<const Consultation*>> themes;  ///< The consultations of each.
  std::vector<Problem> problems;

  Figures& operator+=(const Figures& other);
};

}  // namespace kakehashi
