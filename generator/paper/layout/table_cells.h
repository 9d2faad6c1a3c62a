#pragma once
#include <vector>

#include "paper/layout/flow.h"
#include "paper/layout/table_borders.h"

namespace kakehashi::paper {

/// A cell of a table with its content laid out.
struct TableCell {
  const CellBox* box = nullptr;
  double x = 0, width = 0;     ///< Between the middles of its borders.
  double top = 0, bottom = 0;  ///< Padding and half border.
  double content_height = 0;
  std::vector<FlatStrip> content;
  std::vector<Anchored> anchored;

  /// What the cell asks of its rows.
  double height() const;
};

/// Lays out all cells; `column_x` are the middles of the vertical lines.
std::vector<TableCell> lay_out_cells(const TableBox& table, const BorderGrid& borders,
                                     const std::vector<double>& column_x,
                                     const LayoutContext& context);

}  // namespace kakehashi::paper
