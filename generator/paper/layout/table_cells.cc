#include "paper/layout/table_cells.h"

#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/layout/shrink.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

class CellLayout {
 public:
  CellLayout(const TableBox& table, const BorderGrid& borders, const std::vector<double>& column_x,
             const LayoutContext& context)
      : table_(table), borders_(borders), column_x_(column_x), context_(context) {}

  std::vector<TableCell> run() {
    std::vector<TableCell> out;
    out.reserve(table_.cells.size());
    for (const CellBox& box : table_.cells) {
      TableCell& cell = out.emplace_back();
      const Style& style = *box.content.style;
      cell.box = &box;
      cell.x = column_x_[box.column];
      cell.width = column_x_[box.column + box.column_span] - column_x_[box.column];
      cell.top = style.padding[kTop].resolve(cell.width) + borders_.half(box, kTop);
      cell.bottom = style.padding[kBottom].resolve(cell.width) + borders_.half(box, kBottom);
      const double left = style.padding[kLeft].resolve(cell.width) + borders_.half(box, kLeft);
      const double right = style.padding[kRight].resolve(cell.width) + borders_.half(box, kRight);
      const double inner = cell.width - left - right;
      if (too_narrow(box, inner)) continue;
      Room room{inner, {}, left, cell.width};
      if (const auto height = fixed_height(box)) room.height = *height - cell.top - cell.bottom;
      Interior inside = lay_out_inside(box.content, room, context_);
      for (FlatStrip& strip : inside.strips) strip.ink.move(cell.x + left, 0);
      cell.content_height = inside.height;
      cell.content = std::move(inside.strips);
      cell.anchored = std::move(inside.anchored);
    }
    return out;
  }

 private:
  /// Reports, once a column, that there is not even room for one character.
  bool too_narrow(const CellBox& box, double inner) {
    const Style& style = *box.content.style;
    // Measuring every cell would be dear, and few are as narrow as this.
    if (inner > 3 * style.font_size) return false;
    const double needed = widest_character(box.content) * least_scale(style);
    if (needed <= std::max(inner, 0.0) + kTolerance) {
      if (inner > 0) return false;
      if (!is_empty(box.content)) {
        context_.diagnostics.error(context_.span(box.content.node), msg::kNoSpace);
      }
      return true;
    }
    narrow_.resize(table_.columns.size(), false);
    if (narrow_[static_cast<std::size_t>(box.column)]) return true;
    narrow_[static_cast<std::size_t>(box.column)] = true;
    const NodeIndex column = table_.columns[static_cast<std::size_t>(box.column)].node;
    const bool alone = box.column_span == 1 && column != kNoNode;
    context_.diagnostics
        .error(context_.span(alone ? column : box.content.node), msg::kColumnTooNarrow,
               {millimetres(std::max(inner, 0.0)), millimetres(needed)})
        .hint(msg::kColumnTooNarrowHint);
    return true;
  }

  /// What a cell or all of its rows ask for.
  std::optional<double> fixed_height(const CellBox& box) const {
    const Style& style = *box.content.style;
    if (!style.height.automatic()) return style.height.amount;
    double sum = 0;
    for (int row = box.row; row < box.row + box.row_span; ++row) {
      const Dimension& height = table_.rows[row].style->height;
      if (height.automatic()) return std::nullopt;
      sum += height.amount;
    }
    return sum;
  }

  const TableBox& table_;
  const BorderGrid& borders_;
  const std::vector<double>& column_x_;
  const LayoutContext& context_;
  std::vector<bool> narrow_;  ///< Columns that were reported.
};

}  // namespace

double TableCell::height() const {
  const Style& style = *box->content.style;
  return std::max(
      {content_height + top + bottom, style.height.resolve(0), style.min_height.resolve(0)});
}

std::vector<TableCell> lay_out_cells(const TableBox& table, const BorderGrid& borders,
                                     const std::vector<double>& column_x,
                                     const LayoutContext& context) {
  return CellLayout(table, borders, column_x, context).run();
}

}  // namespace kakehashi::paper
