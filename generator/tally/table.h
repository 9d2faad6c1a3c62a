#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tally/counts.h"

namespace kakehashi {

/// A table as it prints, on paper, on a page or as CSV: all tables of DOMAIN section 5 have this
/// form. A cell without a number is "—": the item did not exist then, or nobody counted it.
struct Table {
  using Cell = std::optional<int>;
  struct Column {
    std::string label;      ///< 4月, 令和5年度, 診療所・医師…
    std::string note = {};  ///< What must be known to read it: 10月まで, or who published it.
    bool is_total = false;
  };
  struct Row {
    std::string label;
    std::string number = {};  ///< The item's place in its list, where lists are printed with it.
    bool is_part = false;     ///< Of the last row above that is none.
    bool is_total = false;
    bool is_again = false;         ///< Shown again (再掲): a part of the total, not one more.
    std::vector<Cell> cells = {};  ///< As many as columns.
  };

  std::string id;     ///< consulters, contents… (tally/tables.h)
  std::string title;  ///< 相談者別の相談件数
  Unit unit;
  std::string row_head;   ///< What the rows are: 相談者
  std::string note = {};  ///< What the table leaves out or counts twice; empty when nothing.
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};

  /// The title with the unit: 相談者別の相談件数（実件数）
  std::string caption() const;
};

}  // namespace kakehashi
