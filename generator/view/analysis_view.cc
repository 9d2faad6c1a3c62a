#include "view/analysis_view.h"

#include <algorithm>

#include "tally/published.h"
#include "tally/tables.h"
#include "view/published_view.h"
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
    add("cases", shown.compared[0]);
    add("course", shown.course);
    add("consulters", shown.compared[1]);
    add("contents", shown.compared[2]);
    add("ways", shown.compared[3]);
    add("cross", shown.cross);
    add("meetings", show_all(take(meetings_by_year_, "meetings")));
    add("trainings", show_all(take(by_year_, "trainings")));
    if (is_public()) return finish();
    for (const char* id : {"minutes", "open_days"}) add_table(id, take(by_year_, id));
    for (const char* id : {"consulters", "contents", "wards"}) {
      Table table = take(by_month_, id);
      table.title = "月ごとの" + table.title;
      add_table(std::string("monthly-") + id, std::move(table));
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

  void add(const char* section, ShownTable shown) {
    sections_.push_back(
        report_section(project_.codes.get("report_sections").find(section), std::move(shown)));
  }
  /// For the office alone.
  void add_table(std::string id, Table table) {
    std::string title = table.title;
    sections_.push_back({std::move(id), std::move(title), show_all(std::move(table))});
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

/// What was published, or would be.
std::vector<AnalysisSection> public_sections(const Project& project, const Records& records,
                                             int fiscal_year, const Date& today) {
  const PublishedYear* published = published_of(project.published, fiscal_year);
  return sections_of(published ? *published
                               : publishable_year(project, records, fiscal_year, today));
}

}  // namespace

PublishedYear publishable_year(const Project& project, const Records& records, int fiscal_year,
                               const Date& today) {
  constexpr Span kWritten{0, 0, 0};
  PublishedYear year;
  year.span = kWritten;
  year.fiscal_year = {fiscal_year, kWritten};
  year.on = {today, kWritten};
  const CodeList& names = project.codes.get("report_sections");
  for (const AnalysisSection& section :
       Report(project, records, Period::year(fiscal_year), today, Audience::public_).sections())
    year.tables.push_back(published_table(section.shown, names.find(section.id), project.codes));
  keep_published(year, project.published);
  year.digest = {figures_digest(year), kWritten};
  return year;
}

Value analysis_view(const Project& project, const Records& records, const Period& period,
                    const Date& today, Audience edition, chart::Look look) {
  Report report(project, records, period, today, edition);
  const bool is_public_year = edition == Audience::public_ && period.kind == Period::Kind::year;
  std::vector<AnalysisSection> sections =
      is_public_year ? public_sections(project, records, period.fiscal_year(), today)
                     : report.sections();
  Value::List themes = report.themes(), problems = report.problems();
  return Value::Record{
      {"root", Value("")},
      {"period", Value(era(period))},
      {"as_of", today < period.to() ? view_of(today) : Value()},
      {"today", view_of(today)},
      {"office", view_of(&project.office, office_table(), {edition, false}, Names())},
      {"is_public", edition == Audience::public_},
      {"sections", numbered_sections(sections, look)},
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
  return record_shape({
      member("root", "サイトの先頭への道", text_shape()),
      member("period", "期間", text_shape()),
      member("as_of", "現在", date_shape()),
      member("today", "作成日", date_shape()),
      member("office", "相談支援室", shape_of(office_table())),
      member("is_public", "公表用", flag_shape()),
      member("sections", "節", list_shape(numbered_section_shape())),
      member("has_themes", "テーマがある", flag_shape(), kOffice),
      member("themes", "くり返し出たテーマ", list_shape(theme), kOffice),
      member("has_problems", "課題がある", flag_shape(), kOffice),
      member("problems", "把握した課題", list_shape(problem), kOffice),
  });
}

}  // namespace kakehashi
