#include "view/forms/sections.h"

namespace kakehashi {
namespace {

ShapePtr themes_shape() {
  const ShapePtr month = record_shape(
      {office_member("label", "月", text_shape()), office_member("count", "件数", text_shape())});
  const ShapePtr issue = record_shape({office_member("date", "日付", date_shape()),
                                       office_member("id", "相談の番号", text_shape()),
                                       office_member("text", "連携の課題", text_shape())});
  return list_shape(record_shape({office_member("label", "テーマ", text_shape()),
                                  office_member("count", "件数", text_shape()),
                                  office_member("months", "月", list_shape(month)),
                                  office_member("issues", "連携の課題", list_shape(issue))}));
}

Value theme_value(const RepeatedTheme& theme) {
  Value::List months, issues;
  for (std::size_t i = 0; i < theme.sheets.size();) {
    const Month month = month_of(*theme.sheets[i]->received);
    int count = 0;
    for (; i < theme.sheets.size() && month_of(*theme.sheets[i]->received) == month; ++i) ++count;
    months.push_back(Value::Record{{"label", Value(era(month))}, {"count", number_text(count)}});
  }
  for (const Consultation* sheet : theme.sheets)
    if (sheet->coordination_issue)
      issues.push_back(Value::Record{
          {"date", view_of(*sheet->received)},
          {"id", Value(sheet->id.value, sheet->id.span)},
          {"text", Value(*sheet->coordination_issue, sheet->coordination_issue.span)}});
  return Value::Record{{"label", Value(theme.theme->label)},
                       {"count", number_text(static_cast<int>(theme.sheets.size()))},
                       {"months", std::move(months)},
                       {"issues", std::move(issues)}};
}

Value themes_value(const FormContext& context) {
  Value::List themes;
  for (const RepeatedTheme& theme : repeated_themes(context.project, context.totals))
    themes.push_back(theme_value(theme));
  return themes;
}

ShapePtr problems_shape() {
  return list_shape(record_shape({office_member("date", "日付", date_shape()),
                                  office_member("origin", "相談か会議か", text_shape()),
                                  office_member("source", "番号か名称", text_shape()),
                                  office_member("text", "課題", text_shape()),
                                  office_member("measures", "対応策", text_shape())}));
}

Value problems_value(const FormContext& context) {
  Value::List problems;
  for (const Problem& problem : context.totals.problems) {
    static const Given<std::string> kNone;
    const bool asked = problem.consultation != nullptr;
    const Given<std::string>& source = asked ? problem.consultation->id : problem.meeting->name;
    const Given<std::string>& measures = asked ? kNone : problem.meeting->measures;
    problems.push_back(Value::Record{{"date", view_of(problem.date)},
                                     {"origin", asked ? "相談" : "会議"},
                                     {"source", Value(*source, source.span)},
                                     {"text", Value(*problem.text(), problem.text().span)},
                                     {"measures", Value(*measures, measures.span)}});
  }
  return problems;
}

}  // namespace

FormSection themes_section() {
  return {"themes", "くり返し出てきたテーマ", themes_shape, themes_value};
}
FormSection problems_section() { return {"problems", "課題", problems_shape, problems_value}; }

}  // namespace kakehashi
