#pragma once
#include <optional>

#include "programme/requirement.h"

/// Each looks for one thing that a form takes from the data, and returns what is not there.
namespace kakehashi {

using Gap = std::optional<Missing>;

// Of a month (month_gaps.cc).
Gap no_consultations(const Inquiry& inquiry);
Gap no_consultation_sheets(const Inquiry& inquiry);
Gap days_without_log(const Inquiry& inquiry);
Gap no_monthly_words(const Inquiry& inquiry);
Gap month_unchecked(const Inquiry& inquiry);
Gap no_activities(const Inquiry& inquiry);
Gap no_meetings(const Inquiry& inquiry);
Gap meetings_without_attendees(const Inquiry& inquiry);
Gap meetings_without_summary(const Inquiry& inquiry);
Gap no_trainings(const Inquiry& inquiry);
Gap trainings_without_participants(const Inquiry& inquiry);
Gap trainings_without_evaluation(const Inquiry& inquiry);

// Of a trimester, a year or a contract (year_gaps.cc).
Gap no_plan(const Inquiry& inquiry);
Gap no_plan_review(const Inquiry& inquiry);
Gap no_budget(const Inquiry& inquiry);
Gap no_payments(const Inquiry& inquiry);
Gap not_completed(const Inquiry& inquiry);
Gap no_year_report(const Inquiry& inquiry);
Gap no_staff_training(const Inquiry& inquiry);
Gap not_inspected(const Inquiry& inquiry);
Gap no_invoice(const Inquiry& inquiry);

// Of the people (staff_gaps.cc).
Gap no_staff(const Inquiry& inquiry);
Gap staff_without_licences(const Inquiry& inquiry);
Gap staff_without_birth_date(const Inquiry& inquiry);
Gap staff_without_career(const Inquiry& inquiry);
Gap change_without_reason(const Inquiry& inquiry);

/// The records of a list that lack something, as one gap: where they stand, and how many as the
/// message's {0}.
template <class List, class Lacks>
Gap gap_of(const Message& message, const List& records, Lacks lacks) {
  Missing missing{&message, {}, {}};
  for (const auto& record : records)
    if (lacks(record)) missing.places.push_back(record.span);
  if (missing.places.empty()) return std::nullopt;
  missing.arguments.push_back(std::to_string(missing.places.size()));
  return missing;
}

/// `message` when nothing of a list happened on the days of the occasion.
template <class List>
Gap none_of(const Message& message, const List& records, const Inquiry& inquiry) {
  for (const auto& record : records)
    if (inquiry.covers(*record.date)) return std::nullopt;
  return Missing{&message, {}, {}};
}

}  // namespace kakehashi
