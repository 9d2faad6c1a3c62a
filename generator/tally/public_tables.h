#pragma once
#include "tally/suppression.h"
#include "tally/table.h"

namespace kakehashi {

/// A table and how each of its cells is printed. What it says of a cell without a number means
/// nothing: such a cell is "—".
struct ShownTable {
  Table table;
  std::vector<std::vector<Shown>> shown;  ///< By row and column.
};
/// With every number, for the office.
ShownTable show_all(Table table);

/// The tables of a report that count consultations, and so hang together.
struct ConsultationTables {
  std::vector<Table> compared;  ///< cases, consulters, ways, contents of `compared_tables`.
  Table course;                 ///< cases of `monthly_tables`.
  Table cross;                  ///< `consulter_contents_table`.
  /// Whether course and cross count the months of the last year of `compared`.
  bool of_last_year = false;
};
struct ShownTables {
  std::vector<ShownTable> compared;
  ShownTable course, cross;
};

/// The same for everybody: small counts hidden, and so many others that none can be computed, also
/// not from one table with the help of another (`suppress`). A number that stands in several tables
/// is hidden in all of them. Of the course only the totals of the months stay, and the cross table
/// loses the totals of its rows, which would cost more than they tell.
ShownTables show_public(ConsultationTables tables);

}  // namespace kakehashi
