#include "paper/layout/table_grid.h"

#include <algorithm>

#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

int end_column(const CellBox& cell) { return cell.column + cell.column_span; }

/// A single cell over a thousand columns must not cost as much as a thousand cells.
void drop_columns_without_cells(TableBox& table, int count) {
  std::vector<int> place(static_cast<std::size_t>(count) + 1, 0);
  for (std::size_t i = 0; i < table.columns.size(); ++i) place[i + 1] = 1;
  for (const CellBox& cell : table.cells) place[static_cast<std::size_t>(cell.column) + 1] = 1;
  for (std::size_t i = 1; i < place.size(); ++i) place[i] += place[i - 1];
  for (CellBox& cell : table.cells) {
    const int begin = place[static_cast<std::size_t>(cell.column)];
    cell.column_span = place[static_cast<std::size_t>(end_column(cell))] - begin;
    cell.column = begin;
  }
  table.columns.resize(static_cast<std::size_t>(place.back()));
}

}  // namespace

bool is_too_large(const TableBox& table) {
  std::size_t columns = table.columns.size();
  if (!table.cells.empty()) {
    columns = std::max(columns, static_cast<std::size_t>(table.cells.back().column) + 1);
  }
  return columns > kMostColumns || columns * table.rows.size() > kMostPlaces;
}

GridFiller::Spot GridFiller::place(int column_span, int row_span) {
  while (next_ < static_cast<int>(taken_.size()) && taken_[static_cast<std::size_t>(next_)] > 0) {
    ++next_;
  }
  Spot out{next_, false};
  const auto end = static_cast<std::size_t>(next_ + column_span);
  if (taken_.size() < end) taken_.resize(end, 0);
  for (auto i = static_cast<std::size_t>(next_); i < end; ++i) {
    if (taken_[i] > 0) {
      out.overlaps = true;
    } else {
      ++count_;
    }
    taken_[i] = std::max(taken_[i], row_span);
  }
  next_ = static_cast<int>(end);
  return out;
}

int GridFiller::end_row() {
  const int taken = count_;
  next_ = count_ = 0;
  for (int& rows : taken_) {
    rows = std::max(rows - 1, 0);
    count_ += rows > 0 ? 1 : 0;
  }
  return taken;
}

bool is_empty(const Box& box) {
  return !box.text && !box.marker && !box.picture && box.table == nullptr &&
         std::all_of(box.children.begin(), box.children.end(), is_empty);
}

void settle_columns(const Html& html, TableBox& table, Diagnostics& diagnostics) {
  const std::vector<TableRow>& rows = table.rows;
  const auto declared = static_cast<int>(table.columns.size());
  int begun = declared, widest = declared;
  for (const CellBox& cell : table.cells) {
    begun = std::max(begun, cell.column + 1);
    widest = std::max(widest, end_column(cell));
  }
  const bool even = std::all_of(rows.begin(), rows.end(),
                                [&](const TableRow& row) { return row.taken == widest; });
  if (!even) {
    // A cell alone, however wide, does not tell how many columns there are.
    table.broken = true;
    for (const CellBox& cell : table.cells) {
      if (end_column(cell) <= begun) continue;
      const Node& node = html.nodes[static_cast<std::size_t>(cell.content.node)];
      diagnostics.error(html.span(*node.find("colspan")), msg::kColspanTooLong,
                        {std::to_string(begun - cell.column)});
    }
    // Rows come from a loop mostly: one of them tells enough.
    const auto lacking = std::find_if(rows.begin(), rows.end(),
                                      [&](const TableRow& row) { return row.taken < begun; });
    if (lacking != rows.end()) {
      diagnostics
          .error(html.span(html.nodes[static_cast<std::size_t>(lacking->node)]), msg::kMissingCells,
                 {std::to_string(begun), std::to_string(lacking->taken)})
          .hint(msg::kMissingCellsHint);
    }
    return;
  }
  if (!table.broken) drop_columns_without_cells(table, widest);
}

void check_headings(const TableBox& table, const Html& html, Diagnostics& diagnostics) {
  std::vector<bool> row_named(table.rows.size(), false);
  std::vector<bool> column_named(table.columns.size(), false), told(table.columns.size(), false);
  for (const CellBox& cell : table.cells) {
    if (cell.names == CellBox::Names::nothing || is_empty(cell.content)) continue;
    const bool row = cell.names == CellBox::Names::row;
    std::vector<bool>& named = row ? row_named : column_named;
    const auto begin = named.begin() + (row ? cell.row : cell.column);
    std::fill(begin, begin + (row ? cell.row_span : cell.column_span), true);
  }
  const auto none = [](const std::vector<bool>& named) {
    return std::find(named.begin(), named.end(), true) == named.end();
  };
  const bool nothing_named = none(row_named) && none(column_named);
  for (const CellBox& cell : table.cells) {
    if (cell.names != CellBox::Names::nothing || is_empty(cell.content)) continue;
    const auto row = row_named.begin() + cell.row;
    const auto column = column_named.begin() + cell.column;
    if (std::find(row, row + cell.row_span, true) != row + cell.row_span) continue;
    if (std::find(column, column + cell.column_span, true) != column + cell.column_span) continue;
    // One cell speaks for its column; where nothing is named, for the table.
    if (told[static_cast<std::size_t>(cell.column)]) continue;
    told[static_cast<std::size_t>(cell.column)] = true;
    diagnostics
        .error(html.span(html.nodes[static_cast<std::size_t>(cell.content.node)]),
               msg::kUnnamedCell)
        .hint(msg::kUnnamedCellHint);
    if (nothing_named) return;
  }
}

}  // namespace kakehashi::paper
