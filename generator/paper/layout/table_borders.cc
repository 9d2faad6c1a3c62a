#include "paper/layout/table_borders.h"

#include <algorithm>

namespace kakehashi::paper {

BorderGrid::BorderGrid(const Box& box)
    : rows_(static_cast<int>(box.table->rows.size())),
      columns_(static_cast<int>(box.table->columns.size())) {
  const TableBox& table = *box.table;
  horizontal_.resize(static_cast<std::size_t>(rows_ + 1) * static_cast<std::size_t>(columns_));
  vertical_.resize(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_ + 1));
  for (const CellBox& cell : table.cells) {
    frame(cell.row, cell.column, cell.row_span, cell.column_span, *cell.content.style);
  }
  for (int row = 0; row < rows_; ++row) frame(row, 0, 1, columns_, *table.rows[row].style);
  for (int row = 0; row < rows_;) {
    int end = row + 1;
    while (end < rows_ && table.rows[end].group == table.rows[row].group) ++end;
    const TableRow& first = table.rows[row];
    if (first.group_style != nullptr) frame(row, 0, end - row, columns_, *first.group_style);
    row = end;
  }
  frame(0, 0, rows_, columns_, *box.style);
  // A cell that spans has no lines inside, whatever rows say.
  for (const CellBox& cell : table.cells) {
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
      for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
        if (row > cell.row) horizontal_[row * columns_ + column] = {};
        if (column > cell.column) vertical_[row * (columns_ + 1) + column] = {};
      }
    }
  }
}

void BorderGrid::frame(int row, int column, int rows, int columns, const Style& style) {
  for (int c = column; c < column + columns && rows > 0; ++c) {
    agree(horizontal_[row * columns_ + c], style.border[kTop], style);
    agree(horizontal_[(row + rows) * columns_ + c], style.border[kBottom], style);
  }
  for (int r = row; r < row + rows && columns > 0; ++r) {
    agree(vertical_[r * (columns_ + 1) + column], style.border[kLeft], style);
    agree(vertical_[r * (columns_ + 1) + column + columns], style.border[kRight], style);
  }
}

void BorderGrid::agree(Edge& edge, const Border& border, const Style& owner) {
  const auto rank = [](BorderStyle style) {
    switch (style) {
      case BorderStyle::none:
        return 0;
      case BorderStyle::dotted:
        return 1;
      case BorderStyle::dashed:
        return 2;
      case BorderStyle::solid:
        return 3;
      case BorderStyle::double_:
        return 4;
    }
    return 0;
  };
  const bool wins = border.used() > edge.border.used() ||
                    (border.used() > 0 && border.used() == edge.border.used() &&
                     rank(border.style) > rank(edge.border.style));
  if (wins) edge = {border, owner.color};
}

double BorderGrid::half(const CellBox& cell, Side side) const {
  double widest = 0;
  if (side == kTop || side == kBottom) {
    const int row = side == kTop ? cell.row : cell.row + cell.row_span;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      widest = std::max(widest, horizontal(row, c).border.used());
    }
  } else {
    const int column = side == kLeft ? cell.column : cell.column + cell.column_span;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      widest = std::max(widest, vertical(r, column).border.used());
    }
  }
  return widest / 2;
}

}  // namespace kakehashi::paper
