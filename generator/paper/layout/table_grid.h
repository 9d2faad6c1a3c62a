#pragma once
#include <vector>

#include "paper/layout/box.h"

namespace kakehashi::paper {

/// No sheet of paper has room for more; spans could ask for a grid that fills the memory.
inline constexpr std::size_t kMostColumns = 1000, kMostPlaces = 2'000'000;
bool is_too_large(const TableBox& table);

/// Gives the cells of a part of a table their columns, row by row, around those that reach down
/// from rows above.
class GridFiller {
 public:
  struct Spot {
    int column = 0;
    bool overlaps = false;  ///< Not all columns of the cell are free.
  };

  /// The first free column of the row for a cell of this size.
  Spot place(int column_span, int row_span);
  /// Ends a row; gives the number of columns that are taken in it.
  int end_row();

 private:
  std::vector<int> taken_;  ///< For each column, the number of rows from here on that it is taken.
  int next_ = 0, count_ = 0;
};

/// Settles how many columns a table has and reports cells that reach past them and rows that lack
/// cells. Columns in which no cell begins and that no <col> describes vanish.
void settle_columns(const Html& html, TableBox& table, Diagnostics& diagnostics);

/// Reports data cells that no heading names, by their row or by their column.
void check_headings(const TableBox& table, const Html& html, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
