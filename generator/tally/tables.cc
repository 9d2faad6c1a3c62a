#include "tally/tables.h"

#include <algorithm>

namespace kakehashi {
namespace {

/// What stands in a column: figures, and the fiscal years whose editions they are counted by.
struct Column {
  Table::Column head;
  int first_year, last_year;
  KnownFigures figures;

  bool knows(Code item) const {
    for (int year = first_year; year <= last_year; ++year)
      if (item->exists_in(year)) return true;
    return false;
  }
};
using Columns = std::vector<Column>;
using Number = KnownFigures::Number;

class Builder {
 public:
  Builder(const Project& project, const Columns& columns) : project_(project), columns_(columns) {}

  std::vector<Table> all() const {
    using K = KnownFigures;
    std::vector<Table> tables;
    tables.push_back(start("cases", "相談件数", Unit::cases, "新規・継続"));
    add_row(tables.back(), "新規", &K::new_cases);
    add_row(tables.back(), "継続", &K::continuing_cases);
    add_total(tables.back(), &K::cases);
    tables.push_back(items("consulters", "相談者別の相談件数", "相談者", "consulter_types",
                           &K::by_consulter, &K::cases));
    tables.push_back(items("ways", "方法別の相談件数", "方法", "ways", &K::by_way, &K::cases));
    tables.push_back(
        items("contents", "相談内容", "内容", "consultation_contents", &K::by_content));
    tables.back().note = "1 件の相談に内容がいくつもあれば、それぞれに数えています。";
    tables.push_back(wards());
    tables.push_back(single("minutes", "相談にかかった時間", Unit::minutes, &K::minutes));
    tables.push_back(
        single("without_minutes", "時間の記載がない相談", Unit::cases, &K::without_minutes));
    tables.push_back(items("meetings", "会議への出席", "区分", "meeting_kinds",
                           &K::meetings_by_kind, &K::meetings));
    add_row(tables.back(), "（再掲）地域ケア会議", &K::care_conferences);
    tables.back().rows.back().is_again = true;
    tables.push_back(items("meeting_programmes", "事業項目別の会議", "事業項目", "programmes",
                           &K::meetings_by_programme));
    tables.back().note = "1 回の会議が 2 つの事業項目に当たれば、両方に数えています。";
    tables.push_back(items("attendees", "会議の出席者", "職種", "professions", &K::attendees));
    tables.push_back(single("trainings", "研修の開催・協力", Unit::times, &K::trainings));
    tables.push_back(
        items("participants", "研修の参加者", "職種", "professions", &K::participants));
    tables.push_back(single("activities", "活動", Unit::times, &K::activities));
    tables.push_back(items("activity_programmes", "事業項目別の活動", "事業項目", "programmes",
                           &K::activities_by_programme));
    tables.back().note = "1 回の活動が 2 つの事業項目に当たれば、両方に数えています。";
    tables.push_back(single("open_days", "開室日数", Unit::days, &K::open_days));
    return tables;
  }

 private:
  Table start(const char* id, const char* title, Unit unit, const char* row_head) const {
    Table table{id, title, unit, row_head};
    for (const Column& column : columns_) table.columns.push_back(column.head);
    return table;
  }

  /// A row whose cells `cell` makes from each column.
  template <class MakeCell>
  void fill(Table::Row& row, MakeCell cell) const {
    for (const Column& column : columns_) row.cells.push_back(cell(column));
  }

  void add_row(Table& table, const char* label, Number KnownFigures::*number) const {
    fill(table.rows.emplace_back(Table::Row{label}),
         [&](const Column& column) { return column.figures.*number; });
  }

  void add_total(Table& table, Number KnownFigures::*number) const {
    add_row(table, "計", number);
    table.rows.back().is_total = true;
  }

  Table single(const char* id, const char* title, Unit unit, Number KnownFigures::*number) const {
    Table table = start(id, title, unit, "");
    add_row(table, title, number);
    return table;
  }

  /// A row for each item of the list that exists in any column, with those of its breakdown.
  template <Unit kUnit>
  Table items(const char* id, const char* title, const char* row_head, const char* list_id,
              KnownFigures::Table<kUnit> KnownFigures::*counts,
              Number KnownFigures::*total = nullptr) const {
    Table table = start(id, title, kUnit, row_head);
    const CodeList& list = project_.codes.get(list_id);
    int position = 0;
    for (const CodeItem& item : list.items) {
      if (item.parent || !exists(item)) continue;
      add_item(table, list, item, counts);
      table.rows.back().number = std::to_string(++position);
      const std::size_t parts_from = table.rows.size();
      for (const CodeItem& part : list.items) {
        if (part.parent != &item || !exists(part)) continue;
        add_item(table, list, part, counts);
        table.rows.back().is_part = true;
      }
      // Ticked without saying which: printed, or the parts would not add up to their sum.
      if (table.rows.size() > parts_from) add_rest(table, item, counts);
    }
    if (total) {
      add_total(table, total);
    } else {
      fill(table.rows.emplace_back(Table::Row{"計"}), [&](const Column& column) -> Number {
        const auto& known = column.figures.*counts;
        return known ? Number(known->sum()) : std::nullopt;
      });
      table.rows.back().is_total = true;
    }
    return table;
  }

  bool exists(const CodeItem& item) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const Column& column) { return column.knows(&item); });
  }

  template <Unit kUnit>
  void add_item(Table& table, const CodeList& list, const CodeItem& item,
                KnownFigures::Table<kUnit> KnownFigures::*counts) const {
    fill(table.rows.emplace_back(Table::Row{item.label}), [&](const Column& column) -> Number {
      const auto& known = column.figures.*counts;
      if (!known || !column.knows(&item)) return std::nullopt;
      return known->with_breakdown(&item, list);
    });
  }

  template <Unit kUnit>
  void add_rest(Table& table, const CodeItem& item,
                KnownFigures::Table<kUnit> KnownFigures::*counts) const {
    Table::Row row{"内訳なし"};
    row.is_part = true;
    bool any = false;
    fill(row, [&](const Column& column) -> Number {
      const auto& known = column.figures.*counts;
      if (!known || !column.knows(&item)) return std::nullopt;
      any = any || known->own(&item) != 0;
      return known->own(&item);
    });
    if (any) table.rows.push_back(std::move(row));
  }

  Table wards() const {
    Table table = start("wards", "対象者の居住区別の相談件数", Unit::cases, "居住区");
    std::map<std::string, int> most;  // The highest number of any column.
    for (const Column& column : columns_)
      if (column.figures.by_ward)
        for (const auto& [ward, number] : *column.figures.by_ward)
          most[ward] = std::max(most[ward], number);
    std::vector<std::string> names;
    for (const auto& [ward, number] : most) names.push_back(ward);
    const std::string& own = project_.office.ward.value;
    // Its own ward first, what is not said last.
    const auto rank = [&](const std::string& ward) {
      return ward.empty() ? 2 : ward == own ? 0 : 1;
    };
    std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
      return rank(a) != rank(b) ? rank(a) < rank(b) : most[a] > most[b];
    });
    for (const std::string& name : names)
      fill(table.rows.emplace_back(Table::Row{name.empty() ? "記載なし" : name}),
           [&](const Column& column) -> Number {
             if (!column.figures.by_ward) return std::nullopt;
             const auto found = column.figures.by_ward->find(name);
             return found == column.figures.by_ward->end() ? 0 : found->second;
           });
    fill(table.rows.emplace_back(Table::Row{"計"}), [&](const Column& column) -> Number {
      if (!column.figures.by_ward) return std::nullopt;
      int sum = 0;
      for (const auto& [ward, number] : *column.figures.by_ward) sum += number;
      return sum;
    });
    table.rows.back().is_total = true;
    return table;
  }

  const Project& project_;
  const Columns& columns_;
};

/// 4月; of a period that is longer than a fiscal year 令和8年4月.
std::string month_label(const Month& month, const Period& period) {
  const bool within_a_year = fiscal_year(period.first) == fiscal_year(period.last);
  return within_a_year ? std::to_string(month.month) + "月" : era(month);
}

/// The months whose consultations come from a tally sheet.
std::string tallied_months(const Totals& totals) {
  std::string names;
  for (const auto& [month, figures] : totals.months) {
    if (figures.consultations.sheets == figures.consultations.cases) continue;
    if (!names.empty()) names += "、";
    names += month_label(month, totals.period);
  }
  return names;
}

}  // namespace

std::vector<Table> monthly_tables(const Project& project, const Totals& totals) {
  Columns columns;
  for (const auto& [month, figures] : totals.months) {
    const int year = fiscal_year(month);
    columns.push_back({{month_label(month, totals.period)}, year, year, known(figures)});
  }
  if (columns.size() > 1)
    columns.push_back({{"計", {}, true},
                       fiscal_year(totals.period.first),
                       fiscal_year(totals.period.last),
                       known(totals)});
  std::vector<Table> tables = Builder(project, columns).all();
  const std::string tallied = tallied_months(totals);
  if (!tallied.empty())
    for (Table& table : tables)
      if (table.id == "wards" || table.id == "minutes" || table.id == "without_minutes")
        table.note = "集計表で数えた月（" + tallied + "）は入っていません。";
  return tables;
}

Table consulter_contents_table(const Project& project, const Totals& totals) {
  const CodeList& consulters = project.codes.get("consulter_types");
  const CodeList& contents = project.codes.get("consultation_contents");
  const int first = fiscal_year(totals.period.first), last = fiscal_year(totals.period.last);
  const auto edition = [&](const CodeList& list) {
    std::vector<Code> items;
    for (const CodeItem& item : list.items) {
      bool exists = false;
      for (int year = first; year <= last; ++year) exists = exists || item.exists_in(year);
      if (exists && !item.parent) items.push_back(&item);
    }
    return items;
  };
  const ConsultationTotals& asked_of = totals.consultations;
  const bool is_known = asked_of.sheets > 0;
  Table table{"consulter_contents", "相談者と相談内容", Unit::mentions, "相談者"};
  if (is_known && asked_of.sheets != asked_of.cases)
    table.title = "相談シートのある " + std::to_string(asked_of.sheets) + " 件の相談者と相談内容";
  table.note = "1 件の相談に内容がいくつもあれば、それぞれに数えています。";
  if (const std::string tallied = tallied_months(totals); !tallied.empty())
    table.note += "集計表で数えた月（" + tallied + "）は入っていません。";
  const std::vector<Code> columns = edition(contents);
  for (Code content : columns) table.columns.push_back({content->label});
  table.columns.push_back({"計", {}, true});

  Counts<Unit::mentions> all;
  const auto fill = [&](Table::Row& row, const Counts<Unit::mentions>& counts) {
    const auto add = [&](int count) {
      row.cells.push_back(is_known ? Table::Cell(count) : std::nullopt);
    };
    for (Code content : columns) add(counts.with_breakdown(content, contents));
    add(counts.sum());
  };
  int position = 0;
  for (Code consulter : edition(consulters)) {
    Counts<Unit::mentions> asked;
    for (const auto& [type, counts] : totals.consultations.consulter_contents)
      if (type == consulter || type->parent == consulter) asked += counts;
    all += asked;
    Table::Row& row = table.rows.emplace_back(Table::Row{consulter->label});
    row.number = std::to_string(++position);
    fill(row, asked);
  }
  Table::Row& total = table.rows.emplace_back(Table::Row{"計"});
  total.is_total = true;
  fill(total, all);
  return table;
}

Table repeated_themes_table(const Project& project, const Totals& totals) {
  Table table{"themes", "くり返し出てきたテーマ", Unit::mentions, "テーマ"};
  table.note = "1 件の相談にテーマがいくつもあれば、それぞれに数えています。";
  for (const auto& [month, figures] : totals.months)
    table.columns.push_back({month_label(month, totals.period)});
  table.columns.push_back({"計", {}, true});
  for (const RepeatedTheme& theme : repeated_themes(project, totals)) {
    Table::Row& row = table.rows.emplace_back(Table::Row{theme.theme->label});
    for (const auto& [month, figures] : totals.months) {
      const auto found = figures.themes.find(theme.theme);
      const int count = found == figures.themes.end() ? 0 : static_cast<int>(found->second.size());
      row.cells.push_back(figures.recorded ? Table::Cell(count) : std::nullopt);
    }
    row.cells.push_back(static_cast<int>(theme.sheets.size()));
  }
  return table;
}

std::vector<Table> compared_tables(const Project& project, const std::vector<YearFigures>& years) {
  Columns columns;
  for (const YearFigures& year : years)
    columns.push_back({{fiscal_year_name(year.fiscal_year), year.note},
                       year.fiscal_year,
                       year.fiscal_year,
                       year.figures});
  return Builder(project, columns).all();
}

}  // namespace kakehashi
