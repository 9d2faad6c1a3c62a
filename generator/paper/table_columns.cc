#include "paper/table_columns.h"

#include <algorithm>
#include <numeric>

namespace kakehashi::paper {
namespace {

double horizontal_frame(const Style& style) {
  return style.padding[kLeft].resolve(0) + style.padding[kRight].resolve(0) +
         style.border[kLeft].used() + style.border[kRight].used();
}

Widths content_widths(const Box& box) {
  Widths out;
  const auto widen = [&](const Widths& other) {
    out.least = std::max(out.least, other.least);
    out.most = std::max(out.most, other.most);
  };
  if (box.text) widen({box.text->widest_word, box.text->widest_line + box.style->indent});
  if (box.picture) widen({box.picture->fills_width ? 0 : box.picture->width, box.picture->width});
  for (const Box& child : box.children) {
    if (child.style->position != Placement::absolute) widen(preferred_widths(child));
  }
  if (box.table != nullptr) {
    const auto needs = column_needs(*box.table, BorderGrid(box));
    const auto least = column_widths(*box.table, needs, box.style->width, 0);
    double most = 0;
    for (const Widths& need : needs) most += need.most;
    widen({least.needed, std::max(most, least.needed)});
  }
  return out;
}

}  // namespace

Widths preferred_widths(const Box& box) {
  const Style& style = *box.style;
  const double margins = style.margin[kLeft].resolve(0) + style.margin[kRight].resolve(0);
  if (style.width.unit == Dimension::Unit::points) {
    return {style.width.amount + margins, style.width.amount + margins};
  }
  Widths out = content_widths(box);
  const double frame = margins + (box.table == nullptr ? horizontal_frame(style) : 0);
  // A hair more, so that sums of fractions do not break a line that just fits.
  return {out.least + frame + 0.01, out.most + frame + 0.01};
}

BorderGrid::BorderGrid(const Box& box)
    : rows_(static_cast<int>(box.table->rows.size())),
      columns_(static_cast<int>(box.table->columns.size())) {
  const TableBox& table = *box.table;
  horizontal_.resize(static_cast<std::size_t>(rows_ + 1) * static_cast<std::size_t>(columns_));
  vertical_.resize(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_ + 1));
  for (const CellBox& cell : table.cells) {
    frame(cell.row, cell.column, cell.row_span, cell.column_span, *cell.content.style);
  }
  for (int row = 0; row < rows_; ++row) frame(row, 0, 1, columns_, *table.rows[row].style);
  for (int row = 0; row < rows_;) {
    int end = row + 1;
    while (end < rows_ && table.rows[end].group == table.rows[row].group) ++end;
    const TableRow& first = table.rows[row];
    if (first.group_style != nullptr) frame(row, 0, end - row, columns_, *first.group_style);
    row = end;
  }
  frame(0, 0, rows_, columns_, *box.style);
  // A cell that spans has no lines inside, whatever rows say.
  for (const CellBox& cell : table.cells) {
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
      for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
        if (row > cell.row) horizontal_[row * columns_ + column] = {};
        if (column > cell.column) vertical_[row * (columns_ + 1) + column] = {};
      }
    }
  }
}

void BorderGrid::frame(int row, int column, int rows, int columns, const Style& style) {
  for (int c = column; c < column + columns && rows > 0; ++c) {
    agree(horizontal_[row * columns_ + c], style.border[kTop], style);
    agree(horizontal_[(row + rows) * columns_ + c], style.border[kBottom], style);
  }
  for (int r = row; r < row + rows && columns > 0; ++r) {
    agree(vertical_[r * (columns_ + 1) + column], style.border[kLeft], style);
    agree(vertical_[r * (columns_ + 1) + column + columns], style.border[kRight], style);
  }
}

void BorderGrid::agree(Edge& edge, const Border& border, const Style& owner) {
  const auto rank = [](BorderStyle style) {
    switch (style) {
      case BorderStyle::none:
        return 0;
      case BorderStyle::dotted:
        return 1;
      case BorderStyle::dashed:
        return 2;
      case BorderStyle::solid:
        return 3;
      case BorderStyle::double_:
        return 4;
    }
    return 0;
  };
  const bool wins = border.used() > edge.border.used() ||
                    (border.used() > 0 && border.used() == edge.border.used() &&
                     rank(border.style) > rank(edge.border.style));
  if (wins) edge = {border, owner.color};
}

double BorderGrid::half(const CellBox& cell, Side side) const {
  double widest = 0;
  if (side == kTop || side == kBottom) {
    const int row = side == kTop ? cell.row : cell.row + cell.row_span;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      widest = std::max(widest, horizontal(row, c).border.used());
    }
  } else {
    const int column = side == kLeft ? cell.column : cell.column + cell.column_span;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      widest = std::max(widest, vertical(r, column).border.used());
    }
  }
  return widest / 2;
}

std::vector<Widths> column_needs(const TableBox& table, const BorderGrid& borders) {
  std::vector<Widths> needs(table.columns.size());
  std::vector<const CellBox*> spanning;
  const auto need_of = [&](const CellBox& cell) {
    Widths need = content_widths(cell.content);
    const Style& style = *cell.content.style;
    const double frame = style.padding[kLeft].resolve(0) + style.padding[kRight].resolve(0) +
                         borders.half(cell, kLeft) + borders.half(cell, kRight) + 0.01;
    return Widths{need.least + frame, need.most + frame};
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
  for (const CellBox* cell : spanning) {
    const Widths need = need_of(*cell);
    const int end = cell->column + cell->column_span;
    Widths have;
    int open = 0;
    for (int c = cell->column; c < end; ++c) {
      const Dimension& width = table.columns[c].width;
      const bool fixed = width.unit == Dimension::Unit::points;
      have.least += fixed ? width.amount : needs[c].least;
      have.most += fixed ? width.amount : needs[c].most;
      open += fixed ? 0 : 1;
    }
    for (int c = cell->column; c < end && open > 0; ++c) {
      if (table.columns[c].width.unit == Dimension::Unit::points) continue;
      needs[c].least += std::max(need.least - have.least, 0.0) / open;
      needs[c].most += std::max(need.most - have.most, 0.0) / open;
    }
  }
  return needs;
}

ColumnWidths column_widths(const TableBox& table, const std::vector<Widths>& needs,
                           const Dimension& width, double available) {
  using enum Dimension::Unit;
  const std::size_t count = needs.size();
  ColumnWidths out;
  out.widths.assign(count, 0);
  const bool definite = width.unit == Dimension::Unit::points || width.unit == percent;
  const double whole = definite ? width.resolve(available) : available;
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
