#include <fmt/format.h>

#include <array>

#include "view/forms/blank.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

constexpr std::size_t kMonths = 12;
constexpr std::size_t kStepLines = 2;  // For the pen.

/// The month of the calendar at a place of the fiscal year, 0 for April.
int month_at(std::size_t place) { return static_cast<int>((place + 3) % kMonths) + 1; }

/// The year as cells from April to March: months without the step one by one, those with it as one
/// cell that spans them.
Value month_cells(const std::vector<Given<int>>& months) {
  std::array<bool, kMonths> is_marked{};
  for (const Given<int>& month : months)
    if (*month >= 1 && *month <= 12) is_marked[(static_cast<std::size_t>(*month) + 8) % 12] = true;
  Value::List cells;
  for (std::size_t place = 0; place < kMonths;) {
    std::size_t end = place + 1;
    while (is_marked[place] && end < kMonths && is_marked[end]) ++end;
    std::string label;
    if (is_marked[place])
      label = end == place + 1 ? fmt::format("{}月", month_at(place))
                               : fmt::format("{}～{}月", month_at(place), month_at(end - 1));
    cells.push_back(Value::Record{{"span", number_text(static_cast<int>(end - place))},
                                  {"label", Value(std::move(label))}});
    place = end;
  }
  return cells;
}

ShapePtr step_shape() {
  static const ShapePtr shape = record_shape({
      office_member("text", "内容", text_shape()),
      office_member("cells", "月",
                    list_shape(record_shape({office_member("span", "月数", text_shape()),
                                             office_member("label", "期間", text_shape())}))),
  });
  return shape;
}

Value step_value(const PlanStep& step) {
  return Value::Record{{"text", Value(step.text.value, step.text.span)},
                       {"cells", month_cells(step.months)}};
}

/// A table's cell spans the steps, so the first of them stands in the item's own row.
ShapePtr item_shape() {
  static const ShapePtr shape = record_shape({
      office_member("programme", "事業項目", code_shape()),
      office_member("goal", "目標", text_shape()),
      office_member("indicator", "指標", text_shape()),
      office_member("target", "目標値", text_shape()),
      office_member("evaluated_in", "評価時期", text_shape()),
      office_member("row_count", "行数", text_shape()),
      office_member("first_step", "最初の予定", step_shape()),
      office_member("other_steps", "ほかの予定", list_shape(step_shape())),
  });
  return shape;
}

Value item_value(const PlanItem& item) {
  const auto text = [](const Given<std::string>& given) {
    return given ? Value(*given, given.span) : Value();
  };
  std::vector<PlanStep> steps = item.steps;
  if (steps.size() < kStepLines) steps.resize(kStepLines);
  Value::List others;
  for (std::size_t i = 1; i < steps.size(); ++i) others.push_back(step_value(steps[i]));
  return Value::Record{
      {"programme", view_of(*item.programme, item.programme.span)},
      {"goal", text(item.goal)},
      {"indicator", text(item.indicator)},
      {"target", text(item.target)},
      {"evaluated_in", text(item.evaluated_in)},
      {"row_count", number_text(static_cast<int>(steps.size()))},
      {"first_step", step_value(steps.front())},
      {"other_steps", std::move(others)},
  };
}

Value plan_value(const FormContext& context) {
  const int year = context.period.fiscal_year();
  Value aim;
  Value::List items;
  for (const Plan& plan : context.records.plans) {
    if (*plan.fiscal_year != year) continue;
    if (plan.aim) aim = Value(*plan.aim, plan.aim.span);
    for (const PlanItem& item : plan.items) items.push_back(item_value(item));
  }
  if (items.empty())
    for (Code programme : context.project.codes.find("programmes")->edition(year)) {
      PlanItem item;
      item.programme.value = programme;
      items.push_back(item_value(item));
    }
  Value::List months;
  for (std::size_t place = 0; place < kMonths; ++place)
    months.push_back(Value::Record{{"label", Value(fmt::format("{}月", month_at(place)))}});
  return Value::Record{
      {"aim", std::move(aim)}, {"items", std::move(items)}, {"months", std::move(months)}};
}

ShapePtr plan_shape() {
  return record_shape({
      office_member("aim", "今年度の重点", text_shape()),
      office_member("items", "項目", list_shape(item_shape())),
      office_member("months", "月",
                    list_shape(record_shape({office_member("label", "月", text_shape())}))),
  });
}

}  // namespace

FormSection plan_section() { return {"plan", "年間計画", plan_shape, plan_value}; }

}  // namespace kakehashi
