#pragma once
#include <string>
#include <vector>

#include "base/drawing.h"

/// Numbers and labels → a Drawing. All charts read in a black-and-white copy: series differ by
/// pattern and carry their names, and every value stands beside its bar.
namespace kakehashi::chart {

/// What is drawn for one value.
struct Amount {
  enum class Kind {
    number,
    small,   ///< A stub, marked 5未満.
    hidden,  ///< A stub, marked ＊.
    absent,  ///< Nothing that could be counted: —
  };
  Kind kind = Kind::absent;
  int number = 0;  ///< 0 or more; only of a number. Nothing else reaches the drawing.

  static Amount of(int number) { return {Kind::number, number}; }
};

/// As it is printed, at its bar as in a table: 2,120; 5未満; ＊; —
std::string text_of(const Amount& amount);

struct Series {
  std::string label;            ///< In the legend: 令和8年度.
  std::string mark;             ///< At each bar: R8. At most four letters.
  std::vector<Amount> amounts;  ///< One for each label of the chart.
};

/// Lengths are units of the drawing: points on paper, pixels of a narrow screen.
struct Look {
  double width;
  double text;  ///< Size of the type.
};
inline constexpr Look kPaper{482, 8.5};  ///< 170 mm.
inline constexpr Look kScreen{358, 13};  ///< A phone of 390 pixels without its margins.

/// Up to five series side by side for each label, as horizontal bars; the first series is the
/// oldest. Labels stand beside the bars, on narrow screens above them, and wrap.
Drawing bars(const std::vector<std::string>& labels, const std::vector<Series>& series, Look look);

/// One column for each label, in their order; labels must be short (4月).
Drawing columns(const std::vector<std::string>& labels, const std::vector<Amount>& amounts,
                Look look);

/// For each label the parts one upon the other, and above them the total as it was counted, which
/// need not be their sum.
Drawing stacks(const std::vector<std::string>& labels, const std::vector<Series>& parts,
               const std::vector<Amount>& totals, Look look);

}  // namespace kakehashi::chart
