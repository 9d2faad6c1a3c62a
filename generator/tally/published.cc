#include "tally/published.h"

#include <algorithm>
#include <map>

namespace kakehashi {
namespace {

/// The place of values that a program writes.
constexpr Span kWritten{0, 0, 0};

Given<std::string> written(const std::string& text) {
  return text.empty() ? Given<std::string>{} : Given<std::string>{text, kWritten};
}

PublishedFigure figure_of(const Table::Cell& cell, Shown shown) {
  using Kind = PublishedFigure::Kind;
  if (!cell) return {};
  switch (shown) {
    case Shown::small:
      return {Kind::small, 0};
    case Shown::hidden:
      return {Kind::hidden, 0};
    case Shown::number:
      break;
  }
  return {Kind::number, *cell};
}

PublishedRow published_row(const Table::Row& row, const std::vector<Shown>& shown,
                           const CodeList& kinds) {
  PublishedRow out;
  out.span = kWritten;
  out.number = written(row.number);
  out.label = written(row.label);
  const char* kind = row.is_total   ? "total"
                     : row.is_part  ? "part"
                     : row.is_again ? "again"
                                    : nullptr;
  if (kind) out.kind = {kinds.find(kind), kWritten};
  for (std::size_t c = 0; c < row.cells.size(); ++c)
    out.cells.push_back({figure_text(figure_of(row.cells[c], shown[c])), kWritten});
  return out;
}

/// A number stands for what is hidden, too: what is printed of it is its mark.
Table::Cell cell_of(const PublishedFigure& figure) {
  using Kind = PublishedFigure::Kind;
  return figure.kind == Kind::absent ? std::nullopt : Table::Cell(figure.number);
}

Shown shown_of(const PublishedFigure& figure) {
  using Kind = PublishedFigure::Kind;
  return figure.kind == Kind::small    ? Shown::small
         : figure.kind == Kind::hidden ? Shown::hidden
                                       : Shown::number;
}

/// Whether the columns of a table are fiscal years; of the others it is the months of one year, or
/// what was asked in it.
bool has_years(const PublishedTable& table) {
  return (*table.section)->id != "course" && (*table.section)->id != "cross";
}

/// Rows by what they say, those of a breakdown by what they break down, too.
std::vector<std::string> row_names(const PublishedTable& table) {
  std::vector<std::string> names;
  std::string whole;
  for (const PublishedRow& row : table.rows) {
    if (!row.is("part")) whole = *row.label;
    names.push_back(row.is("part") ? whole + "・" + *row.label : *row.label);
  }
  return names;
}

struct PlacedFigure {
  std::string text;
  Span span;
};
using Key = std::pair<std::string, std::string>;  ///< Row and column.

std::map<Key, PlacedFigure> figures_of(const PublishedTable& table) {
  std::map<Key, PlacedFigure> figures;
  const std::vector<std::string> names = row_names(table);
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (std::size_t c = 0; c < table.columns.size() && c < table.rows[r].cells.size(); ++c) {
      const Given<std::string>& cell = table.rows[r].cells[c];
      figures.emplace(Key(names[r], *table.columns[c].label), PlacedFigure{*cell, cell.span});
    }
  return figures;
}

const PublishedTable* find_table(const PublishedYear& year, Code section) {
  for (const PublishedTable& table : year.tables)
    if ((*table.section)->id == section->id) return &table;
  return nullptr;
}

bool has_column(const PublishedTable& table, const std::string& label) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [&](const PublishedColumn& column) { return *column.label == label; });
}

/// Who said first what is said of a year: its own publication, else the oldest that has it.
const PublishedTable* authority(const std::vector<PublishedYear>& published, int but_of,
                                Code section, const std::string& label) {
  const PublishedTable* oldest = nullptr;
  int of = 0;
  for (const PublishedYear& year : published) {
    if (*year.fiscal_year == but_of) continue;
    const PublishedTable* table = find_table(year, section);
    if (!table || !has_column(*table, label)) continue;
    if (fiscal_year_name(*year.fiscal_year) == label) return table;
    if (!oldest || *year.fiscal_year < of) {
      oldest = table;
      of = *year.fiscal_year;
    }
  }
  return oldest;
}

std::string name_of(const PublishedTable& table, const Key& key) {
  return *table.title + "（" + (*table.unit)->label + "） " + key.first + " " + key.second;
}

/// In the order of the rows of `before`, then what only `now` has.
void compare(const PublishedTable& before, const PublishedTable* now, bool only_shared,
             std::vector<PublishedDifference>& out) {
  std::map<Key, PlacedFigure> others;
  if (now) others = figures_of(*now);
  const std::string absent = figure_text({});
  const std::vector<std::string> names = row_names(before);
  for (std::size_t r = 0; r < before.rows.size(); ++r)
    for (std::size_t c = 0; c < before.columns.size() && c < before.rows[r].cells.size(); ++c) {
      const Key key(names[r], *before.columns[c].label);
      const Given<std::string>& was = before.rows[r].cells[c];
      const auto is = others.find(key);
      if (is == others.end() && only_shared) continue;
      const std::string text = is == others.end() ? absent : is->second.text;
      if (is != others.end()) others.erase(is);
      if (text != *was) out.push_back({name_of(before, key), *was, text, was.span});
    }
  if (only_shared) return;
  for (const auto& [key, figure] : others)
    if (figure.text != absent)
      out.push_back({name_of(before, key), absent, figure.text, before.span});
}

}  // namespace

PublishedTable published_table(const ShownTable& shown, Code section, const CodeLists& codes) {
  const Table& table = shown.table;
  PublishedTable out;
  out.span = kWritten;
  out.section = {section, kWritten};
  out.title = written(table.title);
  out.unit = {codes.get("units").find(std::string(id(table.unit))), kWritten};
  out.row_head = written(table.row_head);
  out.note = written(table.note);
  for (const Table::Column& column : table.columns)
    out.columns.push_back({written(column.label), written(column.note),
                           column.is_total ? Given<bool>{true, kWritten} : Given<bool>{},
                           kWritten});
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    out.rows.push_back(published_row(table.rows[r], shown.shown[r], codes.get("row_kinds")));
  return out;
}

ShownTable shown_table(const PublishedTable& published) {
  ShownTable out{{(*published.section)->id, *published.title, unit_of((*published.unit)->id),
                  published.row_head.value, published.note.value},
                 {}};
  for (const PublishedColumn& column : published.columns)
    out.table.columns.push_back({*column.label, column.note.value, column.total.value});
  for (const PublishedRow& row : published.rows) {
    Table::Row& one = out.table.rows.emplace_back();
    one.label = *row.label;
    one.number = row.number.value;
    one.is_part = row.is("part");
    one.is_total = row.is("total");
    one.is_again = row.is("again");
    std::vector<Shown>& shown = out.shown.emplace_back();
    for (const Given<std::string>& cell : row.cells) {
      const PublishedFigure figure = parse_figure(*cell).value_or(PublishedFigure{});
      one.cells.push_back(cell_of(figure));
      shown.push_back(shown_of(figure));
    }
  }
  return out;
}

void keep_published(PublishedYear& year, const std::vector<PublishedYear>& published) {
  const std::string own = fiscal_year_name(*year.fiscal_year);
  for (PublishedTable& table : year.tables) {
    if (!has_years(table)) continue;
    const std::vector<std::string> names = row_names(table);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const std::string& label = *table.columns[c].label;
      if (label == own) continue;
      const PublishedTable* said = authority(published, *year.fiscal_year, *table.section, label);
      if (!said) continue;
      const std::map<Key, PlacedFigure> figures = figures_of(*said);
      for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto found = figures.find(Key(names[r], label));
        table.rows[r].cells[c].value =
            found == figures.end() ? figure_text({}) : found->second.text;
      }
    }
  }
}

std::vector<PublishedDifference> differences(const PublishedYear& before,
                                             const PublishedYear& now) {
  std::vector<PublishedDifference> out;
  for (const PublishedTable& table : before.tables)
    compare(table, find_table(now, *table.section), /*only_shared=*/false, out);
  for (const PublishedTable& table : now.tables)
    if (!find_table(before, *table.section))
      for (const auto& [key, figure] : figures_of(table))
        if (figure.text != figure_text({}))
          out.push_back({name_of(table, key), figure_text({}), figure.text, before.span});
  return out;
}

std::vector<PublishedDifference> shared_differences(const PublishedYear& before,
                                                    const PublishedYear& now) {
  std::vector<PublishedDifference> out;
  for (const PublishedTable& table : before.tables) {
    const PublishedTable* other = find_table(now, *table.section);
    if (has_years(table) && other) compare(table, other, /*only_shared=*/true, out);
  }
  return out;
}

bool tells_of_its_year(const PublishedYear& year) {
  const std::string own = fiscal_year_name(*year.fiscal_year);
  for (const PublishedTable& table : year.tables)
    for (const auto& [key, figure] : figures_of(table))
      if (has_years(table) && key.second == own && figure.text != figure_text({})) return true;
  return false;
}

const PublishedYear* published_of(const std::vector<PublishedYear>& published, int fiscal_year) {
  for (const PublishedYear& year : published)
    if (year.fiscal_year && *year.fiscal_year == fiscal_year) return &year;
  return nullptr;
}

}  // namespace kakehashi
