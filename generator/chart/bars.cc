#include <algorithm>

#include "chart/pen.h"

namespace kakehashi::chart {
namespace {

using Anchor = Pen::Anchor;

/// Where things stand from left to right, and how high a bar is.
struct Grid {
  bool beside;        ///< Labels stand beside their bars, not above.
  double label_room;  ///< For the lines of a label.
  double mark;        ///< Where the marks of the series begin.
  double axis;        ///< Where bars begin.
  double longest;     ///< Length of the longest bar.
  double step;        ///< From bar to bar.
};

Grid grid_of(const Pen& pen, const std::vector<Series>& series, int most) {
  const double em = pen.em();
  Grid grid;
  grid.beside = pen.width() > 40 * em;
  const double left = grid.beside ? 0.4 * pen.width() : 0;
  grid.label_room = grid.beside ? left - em : pen.width();
  double marks = 0, values = Pen::width_of("5未満", em) + 2 * em;
  for (const Series& one : series) marks = std::max(marks, Pen::width_of(one.mark, em));
  values = std::max(values, Pen::width_of(text_of(Amount::of(most)), em));
  grid.mark = left;
  grid.axis = left + marks + 0.6 * em;
  grid.longest = pen.width() - grid.axis - values - em;
  grid.step = 1.2 * em;
  return grid;
}

void draw(Pen& pen, const Amount& amount, std::size_t pattern, int most, const Grid& grid,
          double y) {
  const double em = pen.em(), height = 0.95 * em, top = y - height / 2;
  double length = 0;
  if (amount.kind == Amount::Kind::number) {
    length = grid.longest * amount.number / most;
    if (amount.number > 0) pen.bar({{grid.axis, top}, length, height}, pattern);
  } else if (amount.kind != Amount::Kind::absent) {
    length = 1.6 * em;
    pen.stub({{grid.axis, top}, length, height});
  }
  pen.words(text_of(amount), grid.axis + length + 0.4 * em, y, Anchor::start, em);
}

}  // namespace

Drawing bars(const std::vector<std::string>& labels, const std::vector<Series>& series, Look look) {
  Pen pen(look);
  int most = 1;
  for (const Series& one : series) most = std::max(most, largest(one.amounts));
  const double em = pen.em();
  const Grid grid = grid_of(pen, series, most);
  double y = series.size() > 1 ? pen.legend(series, 0) + 0.4 * em : 0.4 * em;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::vector<std::string> lines = wrap(labels[i], grid.label_room, em);
    const double bars_height = grid.step * static_cast<double>(series.size());
    const double label_height = 1.3 * em * static_cast<double>(lines.size());
    double label_y = y, bars_y = y, end = y + std::max(bars_height, label_height);
    if (grid.beside) {
      label_y += std::max(0.0, bars_height - label_height) / 2;
      bars_y += std::max(0.0, label_height - bars_height) / 2;
    } else {
      bars_y += label_height;
      end = bars_y + bars_height;
    }
    for (const std::string& line : lines) {
      const double x = grid.beside ? grid.label_room : 0;
      pen.words_within(line, x, label_y + 0.65 * em, grid.beside ? Anchor::end : Anchor::start,
                       grid.label_room);
      label_y += 1.3 * em;
    }
    pen.line({grid.axis, bars_y}, {grid.axis, bars_y + bars_height});
    for (std::size_t s = 0; s < series.size(); ++s) {
      const double middle = bars_y + grid.step * (static_cast<double>(s) + 0.5);
      pen.words(series[s].mark, grid.mark, middle, Anchor::start, em);
      draw(pen, series[s].amounts[i], pattern_of(s, series.size()), most, grid, middle);
    }
    y = end + 0.7 * em;
  }
  return pen.finish(y);
}

}  // namespace kakehashi::chart
