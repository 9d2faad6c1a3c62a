#include "view/analysis_section.h"

#include <algorithm>

#include "view/record_view.h"

namespace kakehashi {
namespace {

using chart::Amount;
using chart::Series;

Amount amount(const ShownTable& shown, std::size_t row, std::size_t column) {
  const Table::Cell& cell = shown.table.rows[row].cells[column];
  if (!cell) return {};
  switch (shown.shown[row][column]) {
    case Shown::small:
      return {Amount::Kind::small, 0};
    case Shown::hidden:
      return {Amount::Kind::hidden, 0};
    case Shown::number:
      break;
  }
  return Amount::of(*cell);
}

std::string label_of(const Table::Row& row) {
  return row.number.empty() ? row.label : row.number + "　" + row.label;
}

/// R8 for 令和8年度; a label that is no fiscal year gives its beginning.
std::string mark_of(const std::string& label) {
  for (const auto& [era, letter] : {std::pair("令和", "R"), std::pair("平成", "H")}) {
    if (!label.starts_with(era)) continue;
    const std::string rest = label.substr(std::string_view(era).size());
    if (rest.starts_with("元")) return letter + std::string("1");
    return letter + rest.substr(0, rest.find_first_not_of("0123456789"));
  }
  return "";
}

std::string shape_of_chart(ChartKind kind) {
  switch (kind) {
    case ChartKind::stacks:
      return "積み上げ棒グラフ";
    case ChartKind::columns:
      return "縦の棒グラフ";
    default:
      return "横の棒グラフ";
  }
}

/// Some rows of a table, as a chart draws them.
struct Selection {
  std::string title;
  std::vector<std::size_t> rows;
};

/// The items; and for each item with parts, these.
std::vector<Selection> selections(const Table& table) {
  std::vector<Selection> all{{table.title, {}}};
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const Table::Row& row = table.rows[r];
    if (row.is_total || row.is_again) continue;
    if (!row.is_part) {
      all.front().rows.push_back(r);
      continue;
    }
    if (!table.rows[r - 1].is_part) all.push_back({table.rows[r - 1].label + "（内訳）", {}});
    all.back().rows.push_back(r);
  }
  return all;
}

std::vector<std::size_t> drawn_columns(const Table& table) {
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (!table.columns[c].is_total) columns.push_back(c);
  return columns;
}

Drawing draw_bars(const ShownTable& shown, const Selection& selection,
                  const std::vector<std::size_t>& columns, chart::Look look) {
  std::vector<std::string> labels;
  for (const std::size_t row : selection.rows) labels.push_back(label_of(shown.table.rows[row]));
  std::vector<Series> series;
  for (const std::size_t column : columns) {
    const std::string& label = shown.table.columns[column].label;
    Series& one = series.emplace_back(Series{label, mark_of(label), {}});
    for (const std::size_t row : selection.rows) one.amounts.push_back(amount(shown, row, column));
  }
  return chart::bars(labels, series, look);
}

Drawing draw_stacks(const ShownTable& shown, const Selection& selection, chart::Look look) {
  std::vector<std::string> labels;
  std::vector<Series> parts;
  std::vector<Amount> totals;
  for (const std::size_t row : selection.rows)
    parts.push_back({label_of(shown.table.rows[row]), "", {}});
  for (const std::size_t column : drawn_columns(shown.table)) {
    labels.push_back(shown.table.columns[column].label);
    for (std::size_t i = 0; i < parts.size(); ++i)
      parts[i].amounts.push_back(amount(shown, selection.rows[i], column));
    Amount& total = totals.emplace_back();
    for (std::size_t r = 0; r < shown.table.rows.size(); ++r)
      if (shown.table.rows[r].is_total) total = amount(shown, r, column);
  }
  return chart::stacks(labels, parts, totals, look);
}

Drawing draw_columns(const ShownTable& shown, chart::Look look) {
  // What the months add up to, or the only row.
  std::size_t row = 0;
  for (std::size_t r = 0; r < shown.table.rows.size(); ++r)
    if (shown.table.rows[r].is_total) row = r;
  std::vector<std::string> labels;
  std::vector<Amount> amounts;
  for (const std::size_t column : drawn_columns(shown.table)) {
    labels.push_back(shown.table.columns[column].label);
    amounts.push_back(amount(shown, row, column));
  }
  return chart::columns(labels, amounts, look);
}

Value::List charts_value(const AnalysisSection& section, chart::Look look) {
  Value::List charts;
  const Table& table = section.shown.table;
  if (section.chart == ChartKind::none || table.rows.empty() || table.columns.empty())
    return charts;
  const std::vector<Selection> all = selections(table);
  std::vector<std::size_t> columns = drawn_columns(table);
  if (section.draws_first) columns.resize(1);
  for (std::size_t i = 0; i < (section.chart == ChartKind::bars ? all.size() : 1); ++i) {
    const Drawing drawing =
        section.chart == ChartKind::bars     ? draw_bars(section.shown, all[i], columns, look)
        : section.chart == ChartKind::stacks ? draw_stacks(section.shown, all[i], look)
                                             : draw_columns(section.shown, look);
    const std::string tells = all[i].title + "（" + std::string(label(table.unit)) + "）の" +
                              shape_of_chart(section.chart) + "。数は次の表にあります。";
    charts.push_back(Value::Record{
        {"title", i == 0 ? Value() : Value(all[i].title)},
        {"drawing", Value(to_svg(drawing, tells))},
    });
  }
  return charts;
}

/// 1 to 4 by quarters of the largest number that is printed; totals do not count.
std::string shade_of(const Amount& amount, int largest) {
  if (amount.kind != Amount::Kind::number || amount.number == 0) return "";
  return std::to_string(std::min(4, 1 + 4 * (amount.number - 1) / std::max(1, largest)));
}

int largest_printed(const ShownTable& shown) {
  int largest = 1;
  for (std::size_t r = 0; r < shown.table.rows.size(); ++r)
    for (std::size_t c = 0; c < shown.table.columns.size(); ++c) {
      const Amount one = amount(shown, r, c);
      if (!shown.table.rows[r].is_total && !shown.table.columns[c].is_total &&
          one.kind == Amount::Kind::number)
        largest = std::max(largest, one.number);
    }
  return largest;
}

Value table_value(const AnalysisSection& section) {
  const ShownTable& shown = section.shown;
  const Table& table = shown.table;
  Value::List columns, rows;
  for (const Table::Column& column : table.columns)
    columns.push_back(Value::Record{{"label", Value(column.label)},
                                    {"note", Value(column.note)},
                                    {"is_total", column.is_total}});
  const int largest = largest_printed(shown);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const Table::Row& row = table.rows[r];
    Value::List cells;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Amount one = amount(shown, r, c);
      const bool is_shaded = section.is_cross && !row.is_total && !table.columns[c].is_total;
      cells.push_back(
          Value::Record{{"text", Value(chart::text_of(one))},
                        {"shade", is_shaded ? Value(shade_of(one, largest)) : Value()}});
    }
    rows.push_back(Value::Record{{"number", Value(row.number)},
                                 {"label", Value(row.label)},
                                 {"is_part", row.is_part},
                                 {"is_total", row.is_total},
                                 {"is_again", row.is_again},
                                 {"cells", std::move(cells)}});
  }
  return Value::Record{{"caption", Value(table.caption())},
                       {"note", Value(table.note)},
                       {"row_head", Value(table.row_head)},
                       {"columns", std::move(columns)},
                       {"rows", std::move(rows)},
                       {"is_wide", !section.is_cross && table.columns.size() > 5},
                       {"is_narrow", table.columns.size() < 4},
                       {"is_cross", section.is_cross}};
}

}  // namespace

Value section_value(const AnalysisSection& section, chart::Look look) {
  Value::List charts = charts_value(section, look);
  return Value::Record{{"id", Value(section.id)},
                       {"title", Value(section.title)},
                       {"has_charts", !charts.empty()},
                       {"charts", std::move(charts)},
                       {"table", table_value(section)}};
}

ShapePtr section_shape() {
  const ShapePtr column =
      record_shape({member("label", "列", text_shape()), member("note", "列の注記", text_shape()),
                    member("is_total", "計", flag_shape())});
  const ShapePtr cell =
      record_shape({member("text", "数", text_shape()), member("shade", "濃さ", text_shape())});
  const ShapePtr row = record_shape(
      {member("number", "番号", text_shape()), member("label", "項目", text_shape()),
       member("is_part", "内訳", flag_shape()), member("is_total", "計", flag_shape()),
       member("is_again", "再掲", flag_shape()), member("cells", "数", list_shape(cell))});
  const ShapePtr table = record_shape(
      {member("caption", "表題", text_shape()), member("note", "注記", text_shape()),
       member("row_head", "行の見出し", text_shape()), member("columns", "列", list_shape(column)),
       member("rows", "行", list_shape(row)), member("is_wide", "列の多い表", flag_shape()),
       member("is_narrow", "列の少ない表", flag_shape()),
       member("is_cross", "クロス表", flag_shape())});
  const ShapePtr one_chart = record_shape(
      {member("title", "題", text_shape()), member("drawing", "グラフ", markup_shape())});
  return record_shape({member("id", "ID", text_shape()), member("title", "題", text_shape()),
                       member("has_charts", "グラフがある", flag_shape()),
                       member("charts", "グラフ", list_shape(one_chart)),
                       member("table", "表", table)});
}

}  // namespace kakehashi
