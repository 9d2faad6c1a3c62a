#include <algorithm>
#include <numeric>

#include "paper/frame/measure.h"
#include "paper/layout/table_cells.h"
#include "paper/layout/table_columns.h"
#include "paper/layout/table_rules.h"
#include "paper/layout/table_slices.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr double kStrikeWidth = 0.4;  ///< Points.

class TableLayout {
 public:
  TableLayout(const Box& box, FlowLayout& layout)
      : box_(box), table_(*box.table), layout_(layout), borders_(box) {}

  void run(double x, double width) {
    const Style& style = *box_.style;
    const double margins = style.margin[kLeft].resolve(width) + style.margin[kRight].resolve(width);
    const double available = width - margins;
    if (!set_columns(available)) return;
    const double total = column_x_.back();
    const auto left_edge = [&](double outer) {
      const double share = !style.margin[kLeft].automatic()   ? 0
                           : style.margin[kRight].automatic() ? 0.5
                                                              : 1;
      return x + style.margin[kLeft].resolve(width) + (available - outer) * share;
    };
    const double left = left_edge(total);
    for (double& one : column_x_) one += left;
    if (rows() > 0 &&
        (break_before(0) == Break::page ||
         (table_.header_rows < rows() && break_before(table_.header_rows) == Break::page))) {
      layout_.begin_page();
    }
    if (table_.caption != nullptr) {
      // A caption may be wider than its table.
      const double most = std::min(preferred_widths(*table_.caption).most, available);
      const double outer = std::max(total, most);
      layout_.block(*table_.caption, left_edge(outer), outer);
    }
    cells_ = lay_out_cells(table_, borders_, column_x_, context());
    set_rows();
    emit_rows();
  }

 private:
  const LayoutContext& context() const { return layout_.context(); }
  int rows() const { return static_cast<int>(table_.rows.size()); }
  int columns() const { return static_cast<int>(table_.columns.size()); }

  /// False when the table does not fit: what follows from that is not worth telling.
  bool set_columns(double available) {
    // A table that says how wide it is keeps to it.
    const double room = std::min(box_.style->width.resolve(available, available), available);
    const auto needs = column_needs(table_, borders_, room);
    const ColumnWidths columns = column_widths(table_, needs, box_.style->width, available);
    const double sum = std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
    const double needed = std::max(columns.needed, sum);
    if (needed > room + kTolerance) {
      context()
          .diagnostics
          .error(context().span(box_.node), msg::kTableTooWide,
                 {millimetres(room), millimetres(needed)})
          .hint(msg::kShortenHint);
      return false;
    }
    column_x_.assign(1, 0);
    for (double width : columns.widths) column_x_.push_back(column_x_.back() + width);
    return true;
  }

  void set_rows() {
    std::vector<double> heights(table_.rows.size(), 0);
    for (int row = 0; row < rows(); ++row) {
      const Style& style = *table_.rows[row].style;
      heights[row] = std::max(style.height.resolve(0), style.min_height.resolve(0));
    }
    for (const TableCell& cell : cells_) {
      if (cell.box->row_span == 1) {
        heights[cell.box->row] = std::max(heights[cell.box->row], cell.height());
      }
    }
    for (const TableCell& cell : cells_) {
      const int begin = cell.box->row, end = begin + cell.box->row_span;
      double have = 0;
      for (int row = begin; row < end; ++row) have += heights[row];
      const double more = (cell.height() - have) / cell.box->row_span;
      for (int row = begin; row < end && more > 0; ++row) heights[row] += more;
    }
    row_y_.assign(1, 0);
    for (double height : heights) row_y_.push_back(row_y_.back() + height);
  }

  /// Rows that are joined by spanning cells, and their cells.
  struct RowGroup {
    int begin = 0, end = 0;
    std::size_t first = 0, last = 0;
  };

  void emit_rows() {
    std::vector<Strip> header;
    RowGroup rows_at;
    while (rows_at.end < rows()) {
      rows_at = group_after(rows_at);
      const bool in_header = rows_at.begin < table_.header_rows;
      std::vector<Strip> strips = compose(rows_at);
      if (in_header) header.insert(header.end(), strips.begin(), strips.end());
      emit_group(rows_at, std::move(strips));
      if (in_header && rows_at.end >= table_.header_rows) repeat(std::move(header));
    }
  }

  RowGroup group_after(const RowGroup& before) const {
    RowGroup out{before.end, before.end + 1, before.last, before.last};
    for (; out.last < cells_.size() && cells_[out.last].box->row < out.end; ++out.last) {
      const CellBox& cell = *cells_[out.last].box;
      out.end = std::max(out.end, cell.row + cell.row_span);
    }
    return out;
  }

  /// From here on pages begin with these strips.
  void repeat(std::vector<Strip> header) {
    header_ = static_cast<int>(layout_.flow().headers.size());
    for (Strip& strip : header) {
      strip.settle(header.size(), header.size());
      strip.ink.make_artifact();
      strip.anchored.clear();
    }
    layout_.flow().headers.push_back(std::move(header));
  }

  void emit_group(const RowGroup& group, std::vector<Strip> strips) {
    const bool first_of_body = group.begin == table_.header_rows;
    const bool headed = first_of_body && header_ >= 0;
    const bool in_header = group.begin < table_.header_rows;
    for (int row = group.begin + 1; row < group.end; ++row) {
      if (break_before(row) == Break::page || break_after(row - 1) == Break::page) {
        context().diagnostics.error(context().span(table_.rows[row].node), msg::kBreakInSpan);
      }
    }
    // A page that is to begin with the first row begins with its table.
    const Break before = break_before(group.begin);
    if (before == Break::page && group.begin > 0 && !headed) layout_.begin_page();
    if (before == Break::avoid || headed || (in_header && group.begin > 0)) {
      layout_.keep_with_next();
    }
    if (group.begin == 0 && group.last > group.first) {
      layout_.add_marker(strips.front(), content_y(cells_[group.first], false).y);
    }
    bool kept = kept_together(group.begin) && !first_of_part(group.begin);
    for (Strip& strip : strips) {
      if (kept) layout_.keep_with_next();
      kept = kept_together(group.begin);
      if (!in_header) strip.repeat = header_;
      layout_.emit(std::move(strip));
    }
    const Break after = break_after(group.end - 1);
    if (after == Break::page) layout_.begin_page();
    if (after == Break::avoid) layout_.keep_with_next();
  }

  bool first_of_part(int row) const {
    return row == 0 || table_.rows[row].group != table_.rows[row - 1].group;
  }
  bool last_of_part(int row) const { return row + 1 == rows() || first_of_part(row + 1); }
  bool kept_together(int row) const {
    const Style* part = table_.rows[row].group_style;
    return part != nullptr && part->break_inside == Break::avoid;
  }
  Break break_before(int row) const {
    const TableRow& one = table_.rows[row];
    if (one.style->break_before != Break::automatic) return one.style->break_before;
    return one.group_style != nullptr && first_of_part(row) ? one.group_style->break_before
                                                            : Break::automatic;
  }
  Break break_after(int row) const {
    const TableRow& one = table_.rows[row];
    if (one.style->break_after != Break::automatic) return one.style->break_after;
    return one.group_style != nullptr && last_of_part(row) ? one.group_style->break_after
                                                           : Break::automatic;
  }

  /// Rows are divided where they may be, or must be because no page can hold them.
  std::vector<Slice> slices_of(const RowGroup& group) const {
    const double top = row_y_[group.begin], height = row_y_[group.end] - top;
    const bool must = height > context().page_height;
    bool may = must;
    std::vector<RowEdges> edges;
    for (int row = group.begin; row < group.end; ++row) {
      const bool divisible = must || table_.rows[row].style->break_inside == Break::automatic;
      edges.push_back({row_y_[row] - top, row_y_[row + 1] - top, divisible});
      may = may || divisible;
    }
    if (!may) return {{0, height}};
    std::vector<PlacedContent> contents;
    for (std::size_t i = group.first; i < group.last; ++i) {
      contents.push_back(
          {row_y_[cells_[i].box->row] - top + content_y(cells_[i], true).y, &cells_[i].content});
    }
    return slice_rows(edges, contents);
  }

  std::vector<Strip> compose(const RowGroup& group) {
    const auto [begin, end, first, last] = group;
    const double top = row_y_[begin];
    const std::vector<Slice> slices = slices_of(group);
    std::vector<Strip> out(slices.size());
    for (std::size_t i = 0; i < slices.size(); ++i) {
      out[i].height = slices[i].end - slices[i].begin;
      out[i].node = table_.rows[begin].node;
      if (slices[i].stays) out[i].before = Break::avoid;
    }
    for (std::size_t i = first; i < last; ++i) place(cells_[i], top, slices, out);
    const TableRules lines(table_, borders_, column_x_);
    for (std::size_t i = 0; i < slices.size(); ++i) {
      rules(begin, end, slices[i], lines, out[i]);
      // The piece that ends the table has its lower edge already.
      if (i + 1 < slices.size() || end < rows()) {
        if (i + 1 < slices.size()) pad_cut(group, slices[i].end, lines, false, out[i]);
        lines.horizontals(end, out[i].height + out[i].closing_height, out[i].closing);
      }
      if (i > 0) {
        pad_cut(group, slices[i].begin, lines, true, out[i]);
        lines.horizontals(begin, -out[i].opening_height, out[i].opening);
      }
    }
    return out;
  }

  /// Where a page parts a row, its cells keep their paddings on both sides.
  void pad_cut(const RowGroup& group, double at, const TableRules& lines, bool opening,
               Strip& strip) const {
    const double top = row_y_[group.begin];
    int row = group.begin;
    while (row + 1 < group.end && row_y_[row + 1] - top <= at + kTolerance) ++row;
    if (row_y_[row] - top >= at - kTolerance) return;  // Between two rows.
    double& height = opening ? strip.opening_height : strip.closing_height;
    const auto crosses = [&](const TableCell& cell) {
      return cell.box->row <= row && row < cell.box->row + cell.box->row_span;
    };
    for (std::size_t i = group.first; i < group.last; ++i) {
      if (crosses(cells_[i])) height = std::max(height, opening ? cells_[i].top : cells_[i].bottom);
    }
    Ink& ink = opening ? strip.opening : strip.closing;
    const double from = opening ? -height : strip.height;
    lines.verticals(row, {from, from + height, false, false}, ink);
    for (std::size_t i = group.first; i < group.last; ++i) {
      if (!crosses(cells_[i])) continue;
      if (const auto color = background(cells_[i])) {
        ink.fills.push_back({cells_[i].x, from, cells_[i].width, height, *color});
      }
    }
  }

  /// Where the content of a cell begins, from the top of its rows. In rows that are cut, what
  /// stands in the middle begins at the top and sinks if they then are not divided: the middle of
  /// a divided row is somewhere on its pages, and readers look where it begins.
  struct ContentPlace {
    double y = 0, sinks = 0;
  };
  ContentPlace content_y(const TableCell& cell, bool cut) const {
    const double height = row_y_[cell.box->row + cell.box->row_span] - row_y_[cell.box->row];
    const double spare = height - cell.top - cell.bottom - cell.content_height;
    switch (cell.box->content.style->vertical_align) {
      case VerticalAlign::top:
        return {cell.top, 0};
      case VerticalAlign::middle:
        return cut ? ContentPlace{cell.top, spare / 2} : ContentPlace{cell.top + spare / 2, 0};
      case VerticalAlign::bottom:
        return {cell.top + spare, 0};
    }
    return {};
  }

  void place(TableCell& cell, double top, const std::vector<Slice>& slices,
             std::vector<Strip>& out) {
    const int first_row = cell.box->row, end_row = first_row + cell.box->row_span;
    const double y = row_y_[first_row] - top, bottom = row_y_[end_row] - top;
    if (const auto color = background(cell)) {
      for (std::size_t i = slice_at(slices, y); i < slices.size() && slices[i].begin < bottom;
           ++i) {
        const double from = std::max(y, slices[i].begin), to = std::min(bottom, slices[i].end);
        if (to <= from) continue;
        out[i].ink.fills.push_back({cell.x, from - slices[i].begin, cell.width, to - from, *color});
      }
    }
    strike(cell, y, bottom, slices, out);
    const ContentPlace content = content_y(cell, slices.size() > 1);
    const std::size_t from = slice_at(slices, y), to = slice_at(slices, bottom - 2 * kTolerance);
    for (FlatStrip& strip : cell.content) {
      const std::size_t i = slice_at(slices, y + content.y + strip.y);
      strip.ink.move(0, y + content.y + strip.y - slices[i].begin);
      if (slices.size() == 1) {
        out[i].ink.append(std::move(strip.ink));
      } else {
        out[i].parts.push_back({std::move(strip.ink), content.sinks, i - from, to - i});
      }
    }
    if (!cell.anchored.empty()) layout_.anchor(std::move(cell.anchored), out[slice_at(slices, y)]);
  }

  /// Diagonal lines from corner to corner inside the borders, a piece of each in every slice.
  void strike(const TableCell& cell, double y, double bottom, const std::vector<Slice>& slices,
              std::vector<Strip>& out) {
    const Style& style = *cell.box->content.style;
    if (style.strike == Strike::none) return;
    const double left = cell.x + borders_.half(*cell.box, kLeft);
    const double right = cell.x + cell.width - borders_.half(*cell.box, kRight);
    const double top = y + borders_.half(*cell.box, kTop);
    const double height = bottom - borders_.half(*cell.box, kBottom) - top;
    if (right <= left || height <= 0) return;
    const auto line = [&](double x1, double x2) {
      for (std::size_t i = slice_at(slices, top); i < slices.size() && slices[i].begin < bottom;
           ++i) {
        const double from = std::max(slices[i].begin, top),
                     to = std::min(slices[i].end, top + height);
        if (to <= from) continue;
        const auto x_at = [&](double at) { return x1 + (x2 - x1) * (at - top) / height; };
        out[i].ink.rules.push_back({x_at(from), from - slices[i].begin, x_at(to),
                                    to - slices[i].begin, kStrikeWidth, style.color,
                                    RuleItem::Style::solid});
      }
    };
    if (style.strike != Strike::down) line(right, left);
    if (style.strike != Strike::up) line(left, right);
  }

  std::optional<Color> background(const TableCell& cell) const {
    const TableRow& row = table_.rows[cell.box->row];
    for (const Style* style : {cell.box->content.style, row.style, row.group_style, box_.style}) {
      if (style != nullptr && style->background) return style->background;
    }
    return std::nullopt;
  }

  void rules(int begin, int end, const Slice& slice, const TableRules& lines, Strip& strip) {
    for (int row = begin; row < end; ++row) {
      const double y = row_y_[row] - row_y_[begin], bottom = row_y_[row + 1] - row_y_[begin];
      const double from = std::max(y, slice.begin), to = std::min(bottom, slice.end);
      if (to > from) {
        lines.verticals(row, {from - slice.begin, to - slice.begin, from == y, to == bottom},
                        strip.ink);
      }
      if (y >= slice.begin - kTolerance && y < slice.end - kTolerance) {
        lines.horizontals(row, y - slice.begin, strip.ink);
      }
    }
    if (end == rows() && slice.end >= row_y_[end] - row_y_[begin] - kTolerance) {
      lines.horizontals(end, slice.end - slice.begin, strip.ink);
    }
  }

  const Box& box_;
  const TableBox& table_;
  FlowLayout& layout_;
  BorderGrid borders_;
  std::vector<double> column_x_;  ///< From the left edge of the flow.
  std::vector<double> row_y_;
  std::vector<TableCell> cells_;
  int header_ = -1;
};

}  // namespace

void lay_out_table(const Box& box, double x, double width, FlowLayout& layout) {
  if (!box.table->broken) TableLayout(box, layout).run(x, width);
}

}  // namespace kakehashi::paper
