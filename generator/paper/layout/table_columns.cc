#include "paper/layout/table_columns.h"

#include <algorithm>
#include <numeric>

#include "paper/layout/shrink.h"

namespace kakehashi::paper {

namespace {

/// Gives what a cell over several columns needs beyond what they have to those that can give: the
/// automatic ones, else those of fr. A column that says how wide it is keeps to it.
void share_need(const CellBox& cell, const Widths& need, const TableBox& table, double whole,
                std::vector<Widths>& needs) {
  using enum Dimension::Unit;
  const int end = cell.column + cell.column_span;
  const auto unit = [&](int column) { return table.columns[column].width.unit; };
  Widths have;
  int automatics = 0, fractions = 0;
  for (int c = cell.column; c < end; ++c) {
    const bool fixed = unit(c) == Dimension::Unit::points || (unit(c) == percent && whole > 0);
    const double width = table.columns[c].width.resolve(whole);
    have.least += fixed ? width : needs[c].least;
    have.most += fixed ? width : needs[c].most;
    automatics += unit(c) == automatic ? 1 : 0;
    fractions += unit(c) == fraction ? 1 : 0;
  }
  const Dimension::Unit giving = automatics > 0 ? automatic : fraction;
  const int shares = automatics > 0 ? automatics : fractions;
  for (int c = cell.column; c < end; ++c) {
    if (unit(c) != giving) continue;
    needs[c].least += std::max(need.least - have.least, 0.0) / shares;
    needs[c].most += std::max(need.most - have.most, 0.0) / shares;
  }
}

}  // namespace

std::vector<Widths> column_needs(const TableBox& table, const BorderGrid& borders, double whole) {
  std::vector<Widths> needs(table.columns.size());
  std::vector<const CellBox*> spanning;
  const auto need_of = [&](const CellBox& cell) {
    Widths need = content_widths(cell.content);
    const Style& style = *cell.content.style;
    const double frame = style.padding[kLeft].resolve(0) + style.padding[kRight].resolve(0) +
                         borders.half(cell, kLeft) + borders.half(cell, kRight) + 0.01;
    Widths out{need.least * least_scale(style) + frame, need.most + frame};
    // A single column has the width of its cells already; over several it is a wish for them all.
    if (cell.column_span > 1 && style.width.unit == Dimension::Unit::points) {
      out.least = std::max(out.least, style.width.amount);
      out.most = out.least;
    }
    return out;
  };
  for (const CellBox& cell : table.cells) {
    if (cell.column_span > 1) {
      spanning.push_back(&cell);
      continue;
    }
    const Widths need = need_of(cell);
    Widths& column = needs[cell.column];
    column.least = std::max(column.least, need.least);
    column.most = std::max(column.most, need.most);
  }
  // Narrow spans first: they tell more about single columns.
  std::stable_sort(spanning.begin(), spanning.end(), [](const CellBox* a, const CellBox* b) {
    return a->column_span < b->column_span;
  });
  for (const CellBox* cell : spanning) share_need(*cell, need_of(*cell), table, whole, needs);
  return needs;
}

ColumnWidths column_widths(const TableBox& table, const std::vector<Widths>& needs,
                           const Dimension& width, double available) {
  using enum Dimension::Unit;
  const std::size_t count = needs.size();
  ColumnWidths out;
  out.widths.assign(count, 0);
  const bool definite = width.unit == Dimension::Unit::points || width.unit == percent;
  const double whole = width.resolve(available, available);
  double fixed = 0, least = 0, most = 0, fractions = 0, fraction_least = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Dimension& column = table.columns[i].width;
    if (column.unit == Dimension::Unit::points || column.unit == percent) {
      // A percentage is of the whole table; where that is not known yet, as little as needed.
      out.widths[i] = column.resolve(whole);
      if (column.unit == percent && whole <= 0) out.widths[i] = needs[i].least;
      fixed += out.widths[i];
    } else if (column.unit == fraction) {
      fractions += column.amount;
      fraction_least += needs[i].least;
    } else {
      least += needs[i].least;
      most += needs[i].most;
    }
  }
  out.needed = fixed + least + fraction_least;
  const double rest = std::max(whole - fixed - fraction_least, 0.0);
  const bool stretch = definite && fractions == 0;
  double taken = fixed;
  for (std::size_t i = 0; i < count; ++i) {
    const Dimension& column = table.columns[i].width;
    if (column.unit != automatic) continue;
    double& mine = out.widths[i];
    if (rest >= most) {
      mine = needs[i].most;
      // What is left over is shared by need.
      if (stretch && most > 0) mine += (rest - most) * needs[i].most / most;
      if (stretch && most <= 0) mine = rest / static_cast<double>(count);
    } else {
      const double share = most > least ? (needs[i].most - needs[i].least) / (most - least) : 0;
      mine = needs[i].least + std::max(rest - least, 0.0) * share;
    }
    taken += mine;
  }
  // Columns of fr: none gets less than it needs, the others share what is left.
  std::vector<bool> settled(count, false);
  double left = std::max(whole - taken, fraction_least), share = fractions;
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < count; ++i) {
      const Dimension& column = table.columns[i].width;
      if (column.unit != fraction || settled[i]) continue;
      out.widths[i] = share > 0 ? left * column.amount / share : 0;
      if (out.widths[i] >= needs[i].least) continue;
      out.widths[i] = needs[i].least;
      left -= needs[i].least;
      share -= column.amount;
      settled[i] = again = true;
    }
  }
  // Only columns with a fixed width, and a table that says how wide it is: scale.
  const double sum = std::accumulate(out.widths.begin(), out.widths.end(), 0.0);
  if (stretch && sum > 0 && sum < whole) {
    for (double& one : out.widths) one *= whole / sum;
  }
  return out;
}

}  // namespace kakehashi::paper
