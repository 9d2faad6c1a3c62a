#include "view/analysis_view.h"

#include <algorithm>

#include "tally/tables.h"
#include "view/analysis_section.h"
#include "view/record_view.h"

namespace kakehashi {
namespace {

/// Years side by side of what is about consultations; meetings go back further, as in the city's
/// yearly figures.
constexpr std::size_t kYears = 3, kMeetingYears = 5;

Table take(std::vector<Table>& tables, std::string_view id) {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const Table& table) { return table.id == id; });
  return found == tables.end() ? Table{std::string(id), "", Unit::cases, ""} : std::move(*found);
}

bool says_anything(const ShownTable& shown) {
  for (const Table::Row& row : shown.table.rows)
    for (const Table::Cell& cell : row.cells)
      if (cell) return true;
  return false;
}

class Report {
 public:
  Report(const Project& project, const Records& records, const Period& period, const Date& today,
         Audience edition)
      : project_(project),
        edition_(edition),
        period_(period),
        totals_(tally_period(project, records, period, today)),
        by_year_(compared_tables(project, compared_years(project, records, period, today, kYears))),
        meetings_by_year_(compared_tables(
            project, compared_years(project, records, period, today, kMeetingYears))),
        by_month_(monthly_tables(project, totals_)) {
    // In up to twelve months each name occurs once; with the year the columns would be too wide.
    for (Table& table : by_month_)
      for (std::size_t i = 0; i < totals_.months.size(); ++i)
        table.columns[i].label = std::to_string(totals_.months[i].first.month) + "月";
  }

  std::vector<AnalysisSection> sections() {
    const ShownTables shown = consultation_tables();
    add("cases", "相談件数", shown.compared[0], ChartKind::none);
    add("course", "相談件数の月ごとの動き", shown.course, ChartKind::columns);
    add("consulters", "相談者別の相談件数", shown.compared[1], ChartKind::bars);
    add("contents", "相談内容", shown.compared[2], ChartKind::bars);
    add("ways", "方法別の相談件数", shown.compared[3], ChartKind::bars);
    add("cross", "相談者と相談内容", shown.cross, ChartKind::none);
    sections_.back().is_cross = true;
    add("meetings", "会議・研修会等への参加", show_all(take(meetings_by_year_, "meetings")),
        ChartKind::stacks);
    add("trainings", "研修の開催・協力", show_all(take(by_year_, "trainings")), ChartKind::none);
    if (is_public()) return finish();
    for (const char* id : {"minutes", "open_days"}) {
      Table table = take(by_year_, id);
      const std::string title = table.title;
      add(id, title, show_all(std::move(table)), ChartKind::none);
    }
    for (const char* id : {"consulters", "contents", "wards"}) {
      Table table = take(by_month_, id);
      table.title = "月ごとの" + table.title;
      const std::string title = table.title;
      add(std::string("monthly-") + id, title, show_all(std::move(table)), ChartKind::none);
    }
    return finish();
  }

  Value::List themes() const {
    Value::List list;
    if (is_public()) return list;
    for (const RepeatedTheme& theme : repeated_themes(project_, totals_))
      list.push_back(Value::Record{{"label", Value(theme.theme->label)},
                                   {"count", Value(std::to_string(theme.sheets.size()))}});
    return list;
  }

  Value::List problems() const {
    Value::List list;
    if (is_public()) return list;
    for (const Problem& problem : totals_.problems)
      list.push_back(Value::Record{{"date", view_of(problem.date)},
                                   {"source", Value(problem.consultation ? "相談" : "会議")},
                                   {"text", Value(*problem.text(), problem.text().span)}});
    return list;
  }

 private:
  bool is_public() const { return edition_ == Audience::public_; }

  ShownTables consultation_tables() {
    ConsultationTables tables;
    for (const char* id : {"cases", "consulters", "contents", "ways"})
      tables.compared.push_back(take(by_year_, id));
    tables.course = take(by_month_, "cases");
    tables.course.title = "月ごとの相談件数";
    tables.cross = consulter_contents_table(project_, totals_);
    tables.of_last_year = period_.first == Period::year(period_.fiscal_year()).first;
    if (is_public()) {
      // Of a part of the cases it would tell those of the tally sheets: the others, less these.
      const ConsultationTotals& cases = totals_.consultations;
      if (cases.sheets != cases.cases) tables.cross = {tables.cross.id, "", Unit::mentions, ""};
      return show_public(std::move(tables));
    }
    ShownTables shown;
    for (Table& table : tables.compared) shown.compared.push_back(show_all(std::move(table)));
    shown.course = show_all(std::move(tables.course));
    shown.cross = show_all(std::move(tables.cross));
    return shown;
  }

  void add(std::string id, std::string title, ShownTable shown, ChartKind chart) {
    sections_.push_back({std::move(id), std::move(title), std::move(shown), chart});
  }

  /// What nobody counted is no section.
  std::vector<AnalysisSection> finish() {
    std::erase_if(sections_, [](const AnalysisSection& one) { return !says_anything(one.shown); });
    return std::move(sections_);
  }

  const Project& project_;
  Audience edition_;
  Period period_;
  Totals totals_;
  std::vector<Table> by_year_, meetings_by_year_, by_month_;
  std::vector<AnalysisSection> sections_;
};

Shape::Member member(const char* name, const char* label, ShapePtr shape,
                     Audience audience = Audience::public_) {
  return {name, Text(label, name), audience, std::move(shape)};
}

}  // namespace

Value analysis_view(const Project& project, const Records& records, const Period& period,
                    const Date& today, Audience edition, chart::Look look) {
  Report report(project, records, period, today, edition);
  Value::List sections;
  int number = 0;
  for (const AnalysisSection& section : report.sections()) {
    sections.push_back(section_value(section, look));
    sections.back().set("number", Value(std::to_string(++number)));
  }
  Value::List themes = report.themes(), problems = report.problems();
  return Value::Record{
      {"root", Value("")},
      {"period", Value(era(period))},
      {"as_of", today < period.to() ? view_of(today) : Value()},
      {"today", view_of(today)},
      {"office", view_of(&project.office, office_table(), {edition, false}, Names())},
      {"is_public", edition == Audience::public_},
      {"sections", std::move(sections)},
      {"has_themes", !themes.empty()},
      {"themes", std::move(themes)},
      {"has_problems", !problems.empty()},
      {"problems", std::move(problems)},
  };
}

ShapePtr analysis_shape() {
  constexpr Audience kOffice = Audience::office;
  const ShapePtr theme = record_shape({member("label", "テーマ", text_shape(), kOffice),
                                       member("count", "件数", text_shape(), kOffice)});
  const ShapePtr problem = record_shape({member("date", "日付", date_shape(), kOffice),
                                         member("source", "出どころ", text_shape(), kOffice),
                                         member("text", "課題", text_shape(), kOffice)});
  Shape section = *section_shape();
  section.members.push_back(member("number", "番号", text_shape()));
  return record_shape({
      member("root", "サイトの先頭への道", text_shape()),
      member("period", "期間", text_shape()),
      member("as_of", "現在", date_shape()),
      member("today", "作成日", date_shape()),
      member("office", "相談支援室", shape_of(office_table())),
      member("is_public", "公表用", flag_shape()),
      member("sections", "節", list_shape(std::make_shared<const Shape>(std::move(section)))),
      member("has_themes", "テーマがある", flag_shape(), kOffice),
      member("themes", "くり返し出たテーマ", list_shape(theme), kOffice),
      member("has_problems", "課題がある", flag_shape(), kOffice),
      member("problems", "把握した課題", list_shape(problem), kOffice),
  });
}

}  // namespace kakehashi
