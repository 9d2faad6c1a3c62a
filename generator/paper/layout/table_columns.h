#pragma once
#include <vector>

#include "paper/layout/flow.h"
#include "paper/layout/table_borders.h"

namespace kakehashi::paper {

/// What columns need: the least and the most comfortable width of each. `whole` is the width of
/// which percentages are, or 0 where it is not known yet.
std::vector<Widths> column_needs(const TableBox& table, const BorderGrid& borders, double whole);

/// Column widths for a table in a block `available` points wide. `width` is the table's own, or
/// automatic. mm, pt, em and % columns are as they say; automatic ones share the rest by need, and
/// what then is left goes to the fr columns by their numbers.
struct ColumnWidths {
  std::vector<double> widths;
  double needed = 0;  ///< More than there is when the table does not fit.
};
ColumnWidths column_widths(const TableBox& table, const std::vector<Widths>& needs,
                           const Dimension& width, double available);

}  // namespace kakehashi::paper
