#pragma once
#include <vector>

#include "paper/frame/ink.h"
#include "paper/layout/table_borders.h"

namespace kakehashi::paper {

/// Draws the lines of a table's grid, so that they join where they meet: a line reaches under the
/// edge of a wider one, the two strands of a double line turn its corners apart from each other.
class TableRules {
 public:
  /// `column_x`: the middles of the vertical lines, from the left edge of the flow.
  TableRules(const TableBox& table, const BorderGrid& borders, const std::vector<double>& column_x)
      : rows_(static_cast<int>(table.rows.size())),
        columns_(static_cast<int>(table.columns.size())),
        borders_(borders),
        column_x_(column_x) {}

  /// The line above `row` (0 to rows), its middle at `y`; as few rules as there are changes in it.
  void horizontals(int row, double y, Ink& ink) const;
  /// The lines of a row, or of a piece of it that begins or ends inside the row.
  struct Piece {
    double from = 0, to = 0;
    bool first = true, last = true;  ///< It has the upper, the lower edge of the row.
  };
  void verticals(int row, const Piece& piece, Ink& ink) const;

 private:
  using Edge = BorderGrid::Edge;
  /// The lines that meet at a crossing; null where there is none.
  struct Crossing {
    const Edge *up, *down, *left, *right;
  };
  Crossing crossing(int row, int column) const;

  int rows_, columns_;
  const BorderGrid& borders_;
  const std::vector<double>& column_x_;
};

}  // namespace kakehashi::paper
