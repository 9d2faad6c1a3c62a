#pragma once
#include "model/field.h"

namespace kakehashi {

/// What is to be done in some months of the year.
struct PlanStep {
  std::vector<Given<int>> months;
  Given<std::string> text;
  Span span;
};

/// The plan of one item (ア to ク) of the programme.
struct PlanItem {
  Given<Code> programme;
  Given<std::string> goal, indicator, target, evaluated_in;
  std::vector<PlanStep> steps;
  Span span;
};

/// The yearly plan (form 9).
struct Plan {
  Given<int> fiscal_year;
  Given<std::string> aim;
  std::vector<PlanItem> items;
  Span span;
};
const RecordTable& plan_table();

/// What became of a goal.
struct PlanResult {
  Given<Code> programme;
  Given<std::string> result;
  Given<Code> achieved;
  Span span;
};

/// The look back on four months (form 10).
struct PlanReview {
  Given<int> fiscal_year, trimester;
  std::vector<PlanResult> results;
  Given<bool> on_schedule;
  Given<std::string> schedule_note, problems, changes;
  Span span;
};
const RecordTable& plan_review_table();

/// What was done under one item (ア to ク), in words.
struct ProgrammeActivity {
  Given<Code> programme;
  Given<std::string> text;
  Span span;
};
const RecordTable& programme_activity_table();

/// The words of form 14; its numbers are counted.
struct YearReport {
  Given<int> fiscal_year;
  std::vector<ProgrammeActivity> activities;
  Given<std::string> results, problems, next_year;
  Span span;
};
const RecordTable& year_report_table();

}  // namespace kakehashi
