#include "programme/requirement.h"

#include <algorithm>
#include <string_view>

#include "programme/gaps.h"

namespace kakehashi {
namespace {

enum class Asked {
  always,      ///< What is written down as it happens.
  at_the_end,  ///< What is written when the days it is about are nearly over.
};
constexpr int kNearlyOver = 14;  ///< Days.

/// What a form takes from the data. Forms are data themselves (data/forms.yaml), known by their id;
/// of one that an office adds nothing is known, and it is due all the same.
struct Requirement {
  std::string_view form;
  Asked asked;
  Gap (*look)(const Inquiry& inquiry);
};
constexpr Requirement kRequirements[] = {
    {"form-01-staff", Asked::always, no_staff},
    {"form-01-staff", Asked::always, staff_without_licences},
    {"form-03-monthly-report", Asked::at_the_end, no_consultations},
    {"form-03-monthly-report", Asked::always, days_without_log},
    {"form-03-monthly-report", Asked::at_the_end, no_monthly_words},
    {"form-03-monthly-report", Asked::at_the_end, month_unchecked},
    {"form-04-daily-report", Asked::always, days_without_log},
    {"form-05-activities", Asked::at_the_end, no_activities},
    {"form-06-consultations", Asked::at_the_end, no_consultation_sheets},
    {"form-07-meetings", Asked::at_the_end, no_meetings},
    {"form-07-meetings", Asked::always, meetings_without_attendees},
    {"form-07-meetings", Asked::always, meetings_without_summary},
    {"form-08-trainings", Asked::at_the_end, no_trainings},
    {"form-08-trainings", Asked::always, trainings_without_participants},
    {"form-08-trainings", Asked::always, trainings_without_evaluation},
    {"form-09-plan", Asked::always, no_plan},
    {"form-10-trimester-report", Asked::at_the_end, no_plan_review},
    {"form-11-accounts", Asked::always, no_budget},
    {"form-11-accounts", Asked::always, no_payments},
    {"form-12-expenses", Asked::always, no_budget},
    {"form-12-expenses", Asked::always, no_payments},
    {"form-13-completion", Asked::at_the_end, not_completed},
    {"form-14-year-report", Asked::at_the_end, no_year_report},
    {"form-15-staff-training", Asked::always, no_staff_training},
    {"form-16-staff-change", Asked::always, change_without_reason},
    {"form-16-staff-change", Asked::always, staff_without_licences},
    {"form-17-curriculum-vitae", Asked::always, staff_without_birth_date},
    {"form-17-curriculum-vitae", Asked::always, staff_without_licences},
    {"form-17-curriculum-vitae", Asked::always, staff_without_career},
    {"form-20-invoice", Asked::at_the_end, not_inspected},
    {"form-20-invoice", Asked::at_the_end, no_invoice},
};

/// Forms that tell of people who come, and not of who leaves.
constexpr std::string_view kOfWhoComes[] = {"form-17-curriculum-vitae"};

bool is_nearly_over(const Inquiry& inquiry) {
  const Date end = inquiry.occasion.on.value_or(inquiry.occasion.last);
  return days_between(inquiry.today, end) <= kNearlyOver;
}

}  // namespace

bool concerns(const Form& form, const Occasion& occasion) {
  const bool is_change_without_arrival = occasion.joined.empty() && !occasion.left.empty();
  return !is_change_without_arrival || std::find(std::begin(kOfWhoComes), std::end(kOfWhoComes),
                                                 *form.id) == std::end(kOfWhoComes);
}

Findings look_for(const Inquiry& inquiry, const Form& form) {
  const bool nearly_over = is_nearly_over(inquiry);
  Findings findings;
  for (const Requirement& requirement : kRequirements) {
    if (requirement.form != *form.id) continue;
    if (requirement.asked == Asked::at_the_end && !nearly_over) continue;
    findings.looked = true;
    if (Gap gap = requirement.look(inquiry)) findings.missing.push_back(std::move(*gap));
  }
  return findings;
}

}  // namespace kakehashi
