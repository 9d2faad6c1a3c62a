#pragma once
#include <string>
#include <vector>

#include "chart/chart.h"
#include "tally/public_tables.h"
#include "view/shape.h"
#include "view/value.h"

namespace kakehashi {

/// What is drawn of the table of a section.
enum class ChartKind {
  none,
  bars,     ///< Its items, a series for each column; and the parts of each item that has some.
  stacks,   ///< Its items upon each other, a stack for each column.
  columns,  ///< Its only row, a column for each column.
};

/// A section of the analysis report: a table and its charts.
struct AnalysisSection {
  std::string id;
  std::string title;
  ShownTable shown;
  ChartKind chart = ChartKind::none;
  bool is_cross = false;     ///< Large numbers are shaded.
  bool draws_first = false;  ///< Only the first column is drawn: the others are parts of it.
};

/// The section as templates see it: `sections` of analysis_view.h. Charts and shades are made of
/// what is printed, and know nothing of what is not.
Value section_value(const AnalysisSection& section, chart::Look look);
ShapePtr section_shape();

}  // namespace kakehashi
