#include <algorithm>

#include "view/forms/sections.h"

namespace kakehashi {
namespace {

Value text_of(const Given<std::string>& given) {
  return given ? Value(*given, given.span) : Value();
}

/// A goal of the plan beside what the review says of it; either may be missing.
Value item_value(Code programme, const PlanItem& goal, const PlanResult& result) {
  return Value::Record{
      {"programme", view_of(programme)},
      {"goal", text_of(goal.goal)},
      {"indicator", text_of(goal.indicator)},
      {"target", text_of(goal.target)},
      {"result", text_of(result.result)},
      {"achieved",
       result.achieved ? Value((*result.achieved)->label, result.achieved.span) : Value()},
  };
}

/// The plan's items in its order, each with its result; then the results of items that are not in
/// the plan. A programme that has several items has its results in the same order.
Value::List items_of(const std::vector<PlanItem>& goals, const std::vector<PlanResult>& results) {
  static const PlanItem kNoGoal;
  static const PlanResult kNoResult;
  std::vector<bool> is_used(results.size());
  Value::List items;
  for (const PlanItem& goal : goals) {
    const PlanResult* found = &kNoResult;
    for (std::size_t i = 0; found == &kNoResult && i < results.size(); ++i) {
      if (is_used[i] || results[i].programme.value != goal.programme.value) continue;
      is_used[i] = true;
      found = &results[i];
    }
    items.push_back(item_value(*goal.programme, goal, *found));
  }
  for (std::size_t i = 0; i < results.size(); ++i)
    if (!is_used[i]) items.push_back(item_value(*results[i].programme, kNoGoal, results[i]));
  return items;
}

Value plan_review_value(const FormContext& context) {
  static const PlanReview kUnwritten;
  const int year = context.period.fiscal_year();
  const int part = trimester(context.period.last);
  const PlanReview* review = &kUnwritten;
  for (const PlanReview& one : context.records.plan_reviews)
    if (*one.fiscal_year == year && *one.trimester == part) review = &one;
  std::vector<PlanItem> goals;
  for (const Plan& plan : context.records.plans)
    if (*plan.fiscal_year == year) goals.insert(goals.end(), plan.items.begin(), plan.items.end());
  return Value::Record{
      {"items", items_of(goals, review->results)},
      {"is_on_schedule", review->on_schedule && *review->on_schedule},
      {"is_off_schedule", review->on_schedule && !*review->on_schedule},
      {"schedule_note", text_of(review->schedule_note)},
      {"problems", text_of(review->problems)},
      {"changes", text_of(review->changes)},
  };
}

ShapePtr plan_review_shape() {
  const ShapePtr item = record_shape({
      office_member("programme", "事業項目", code_shape()),
      office_member("goal", "目標", text_shape()),
      office_member("indicator", "指標", text_shape()),
      office_member("target", "目標値", text_shape()),
      office_member("result", "結果", text_shape()),
      office_member("achieved", "達成", text_shape()),
  });
  return record_shape({
      office_member("items", "項目", list_shape(item)),
      office_member("is_on_schedule", "予定どおり", flag_shape()),
      office_member("is_off_schedule", "予定と異なる", flag_shape()),
      office_member("schedule_note", "進み具合", text_shape()),
      office_member("problems", "課題", text_shape()),
      office_member("changes", "計画の変更", text_shape()),
  });
}

}  // namespace

FormSection plan_review_section() {
  return {"plan_review", "計画の評価", plan_review_shape, plan_review_value};
}

}  // namespace kakehashi
