#pragma once
#include <vector>

#include "paper/layout/box.h"

namespace kakehashi::paper {

/// The borders of a table's grid after neighbours have agreed (CSS 2.2, 17.6.2): the wider wins,
/// then double, solid, dashed, dotted, then the cell before the row, its part and the table.
class BorderGrid {
 public:
  struct Edge {
    Border border;
    Color color;  ///< Of the text where the border names none.
    bool operator==(const Edge& other) const {
      return border.used() == other.border.used() && border.style == other.border.style &&
             border.color.value_or(color) == other.border.color.value_or(other.color);
    }
  };

  BorderGrid(const Box& box);
  /// The line above `row` (0 to rows) in `column`.
  const Edge& horizontal(int row, int column) const { return horizontal_[row * columns_ + column]; }
  /// The line left of `column` (0 to columns) in `row`.
  const Edge& vertical(int row, int column) const {
    return vertical_[row * (columns_ + 1) + column];
  }
  /// Half of the widest line on a side of a cell: what its content must keep off.
  double half(const CellBox& cell, Side side) const;

 private:
  void agree(Edge& edge, const Border& border, const Style& owner);
  void frame(int row, int column, int rows, int columns, const Style& style);

  int rows_, columns_;
  std::vector<Edge> horizontal_, vertical_;
};

}  // namespace kakehashi::paper
