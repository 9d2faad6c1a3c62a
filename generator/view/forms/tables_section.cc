#include <algorithm>

#include "base/number_text.h"
#include "tally/tables.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

/// The tables' ids and what people call them; the shapes name them, the values fill them.
constexpr std::pair<const char*, const char*> kTables[] = {
    {"cases", "相談件数"},
    {"consulters", "相談者別"},
    {"ways", "方法別"},
    {"contents", "内容別"},
    {"wards", "居住区別"},
    {"minutes", "相談時間"},
    {"without_minutes", "時間の記載がない相談"},
    {"meetings", "会議"},
    {"meeting_programmes", "事業項目別の会議"},
    {"attendees", "会議の出席者"},
    {"trainings", "研修"},
    {"participants", "研修の参加者"},
    {"activities", "活動"},
    {"activity_programmes", "事業項目別の活動"},
    {"open_days", "開室日数"},
};

ShapePtr table_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr column = record_shape({office_member("label", "列の名前", text_shape()),
                                          office_member("note", "列の注記", text_shape()),
                                          office_member("is_total", "計の列", flag_shape())});
    const ShapePtr cell = record_shape({office_member("text", "数", text_shape()),
                                        office_member("is_total", "計の列", flag_shape()),
                                        office_member("is_unknown", "数がない", flag_shape())});
    const ShapePtr row = record_shape({office_member("number", "番号", text_shape()),
                                       office_member("label", "項目", text_shape()),
                                       office_member("is_part", "内訳", flag_shape()),
                                       office_member("is_total", "計の行", flag_shape()),
                                       office_member("is_again", "再掲", flag_shape()),
                                       office_member("cells", "数", list_shape(cell))});
    return record_shape({office_member("title", "題名", text_shape()),
                         office_member("unit", "単位", text_shape()),
                         office_member("caption", "題名と単位", text_shape()),
                         office_member("note", "注記", text_shape()),
                         office_member("row_head", "行の見出し", text_shape()),
                         office_member("column_count", "列の数", text_shape()),
                         office_member("columns", "列", list_shape(column)),
                         office_member("rows", "行", list_shape(row))});
  }();
  return shape;
}

Value table_value(const Table& table) {
  Value::List columns, rows;
  for (const Table::Column& column : table.columns)
    columns.push_back(Value::Record{{"label", Value(column.label)},
                                    {"note", Value(column.note)},
                                    {"is_total", column.is_total}});
  for (const Table::Row& row : table.rows) {
    Value::List cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Table::Cell& cell = row.cells[i];
      cells.push_back(Value::Record{{"text", cell ? Value(grouped(*cell)) : Value("—")},
                                    {"is_total", table.columns[i].is_total},
                                    {"is_unknown", !cell.has_value()}});
    }
    rows.push_back(Value::Record{{"number", Value(row.number)},
                                 {"label", Value(row.label)},
                                 {"is_part", row.is_part},
                                 {"is_total", row.is_total},
                                 {"is_again", row.is_again},
                                 {"cells", std::move(cells)}});
  }
  const int column_count = static_cast<int>(table.columns.size());
  return Value::Record{
      {"title", Value(table.title)},       {"unit", Value(std::string(label(table.unit)))},
      {"caption", Value(table.caption())}, {"note", Value(table.note)},
      {"row_head", Value(table.row_head)}, {"column_count", number_text(column_count)},
      {"columns", std::move(columns)},     {"rows", std::move(rows)}};
}

std::vector<Shape::Member> table_members() {
  std::vector<Shape::Member> members;
  for (const auto& [id, label] : kTables)
    members.push_back(office_member(id, label, table_shape()));
  members.push_back(office_member("all", "すべての表", list_shape(table_shape())));
  return members;
}

bool knows_anything(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const Table::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const Table::Cell& cell) { return cell.has_value(); });
  });
}

/// The tables under their ids, and as a list those in which there is a number.
Value tables_value(const std::vector<Table>& tables) {
  Value value = Value::Record{};
  Value::List all;
  for (const Table& table : tables) {
    Value one = table_value(table);
    if (knows_anything(table)) all.push_back(one);
    value.set(table.id, std::move(one));
  }
  value.set("all", std::move(all));
  return value;
}

ShapePtr monthly_shape() {
  std::vector<Shape::Member> members = table_members();
  members.push_back(office_member("consulter_contents", "相談者と相談内容", table_shape()));
  return record_shape(std::move(members));
}

Value monthly_value(const FormContext& context) {
  std::vector<Table> tables = monthly_tables(context.project, context.totals);
  tables.push_back(consulter_contents_table(context.project, context.totals));
  return tables_value(tables);
}

ShapePtr comparison_shape() {
  std::vector<Shape::Member> members = table_members();
  members.push_back(
      office_member("years", "年度",
                    list_shape(record_shape({office_member("label", "年度", text_shape()),
                                             office_member("note", "注記", text_shape())}))));
  members.push_back(office_member("is_several", "2年度以上", flag_shape()));
  return record_shape(std::move(members));
}

Value comparison_value(const FormContext& context) {
  const std::vector<YearFigures> years =
      compared_years(context.project, context.records, context.period, context.today);
  Value value = tables_value(compared_tables(context.project, years));
  Value::List heads;
  for (const YearFigures& year : years)
    heads.push_back(Value::Record{{"label", Value(fiscal_year_name(year.fiscal_year))},
                                  {"note", Value(year.note)}});
  value.set("is_several", heads.size() > 1);
  value.set("years", std::move(heads));
  return value;
}

ShapePtr wards_shape() {
  return list_shape(record_shape({office_member("label", "居住区", text_shape()),
                                  office_member("cases", "件数", text_shape())}));
}

Value wards_value(const FormContext& context) {
  Value::List wards;
  for (const Table& table : monthly_tables(context.project, context.totals)) {
    if (table.id != "wards") continue;
    for (const Table::Row& row : table.rows)
      if (!row.is_total && row.cells.back())
        wards.push_back(Value::Record{{"label", Value(row.label)},
                                      {"cases", Value(grouped(*row.cells.back()))}});
  }
  return wards;
}

}  // namespace

FormSection monthly_section() { return {"monthly", "月別の表", monthly_shape, monthly_value}; }
FormSection comparison_section() {
  return {"comparison", "年度の比較", comparison_shape, comparison_value};
}
FormSection wards_section() { return {"wards", "居住区別", wards_shape, wards_value}; }

}  // namespace kakehashi
