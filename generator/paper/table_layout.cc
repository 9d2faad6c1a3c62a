#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "paper/messages.h"
#include "paper/table_columns.h"

namespace kakehashi::paper {
namespace {

constexpr double kTolerance = 0.01;

std::string millimetres(double points) { return fmt::format("{:.1f}", points * 25.4 / 72); }

/// A cell with its content laid out.
struct Cell {
  const CellBox* box = nullptr;
  double x = 0, width = 0;     ///< Of the cell, borders halved.
  double top = 0, bottom = 0;  ///< Padding and half border.
  double content_height = 0;
  std::vector<FlatStrip> content;
  std::vector<Anchored> anchored;
};

/// A piece of a table between two places where pages may part it.
struct Slice {
  double begin = 0, end = 0;
};

class TableLayout {
 public:
  TableLayout(const Box& box, FlowLayout& layout)
      : box_(box), table_(*box.table), layout_(layout), borders_(box) {}

  void run(double x, double width) {
    const Style& style = *box_.style;
    const double margins = style.margin[kLeft].resolve(width) + style.margin[kRight].resolve(width);
    const double available = width - margins;
    set_columns(available);
    const double total = column_x_.back();
    x_ = x + style.margin[kLeft].resolve(width);
    if (style.margin[kLeft].automatic()) {
      x_ += style.margin[kRight].automatic() ? (available - total) / 2 : available - total;
    }
    if (table_.caption != nullptr) {
      // A caption may be wider than its table.
      const double most = std::min(preferred_widths(*table_.caption).most, available);
      layout_.block(*table_.caption, x_, std::max(total, most));
    }
    set_cells();
    set_rows();
    emit_rows();
  }

 private:
  const LayoutContext& context() const { return layout_.context(); }
  int rows() const { return static_cast<int>(table_.rows.size()); }
  int columns() const { return static_cast<int>(table_.columns.size()); }

  void set_columns(double available) {
    const auto needs = column_needs(table_, borders_);
    const ColumnWidths columns = column_widths(table_, needs, box_.style->width, available);
    const double sum = std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
    const double needed = std::max(columns.needed, sum);
    if (needed > available + kTolerance) {
      context()
          .diagnostics
          .error(context().span(box_.node), msg::kTableTooWide,
                 {millimetres(available), millimetres(needed)})
          .hint(msg::kShortenHint);
    }
    column_x_.assign(1, 0);
    for (double width : columns.widths) column_x_.push_back(column_x_.back() + width);
  }

  void set_cells() {
    cells_.reserve(table_.cells.size());
    for (const CellBox& box : table_.cells) {
      Cell& cell = cells_.emplace_back();
      const Style& style = *box.content.style;
      cell.box = &box;
      cell.x = x_ + column_x_[box.column];
      cell.width = column_x_[box.column + box.column_span] - column_x_[box.column];
      cell.top = style.padding[kTop].resolve(cell.width) + borders_.half(box, kTop);
      cell.bottom = style.padding[kBottom].resolve(cell.width) + borders_.half(box, kBottom);
      const double left = style.padding[kLeft].resolve(cell.width) + borders_.half(box, kLeft);
      const double right = style.padding[kRight].resolve(cell.width) + borders_.half(box, kRight);
      const double inner = cell.width - left - right;
      if (inner <= 0) {
        if (box.content.text || !box.content.children.empty()) {
          context().diagnostics.error(context().span(box.content.node), msg::kNoSpace);
        }
        continue;
      }
      Flow flow;
      if (style.position == Placement::relative) flow.containers.push_back({0, cell.x, cell.width});
      FlowLayout inside(context(), flow);
      inside.content(box.content, cell.x + left, inner);
      inside.finish();
      cell.content_height = flow.height();
      cell.content = flatten(std::move(flow), cell.anchored);
    }
  }

  double cell_height(const Cell& cell) const {
    const Style& style = *cell.box->content.style;
    return std::max({cell.content_height + cell.top + cell.bottom, style.height.resolve(0),
                     style.min_height.resolve(0)});
  }

  void set_rows() {
    std::vector<double> heights(table_.rows.size(), 0);
    for (int row = 0; row < rows(); ++row) {
      const Style& style = *table_.rows[row].style;
      heights[row] = std::max(style.height.resolve(0), style.min_height.resolve(0));
    }
    for (const Cell& cell : cells_) {
      if (cell.box->row_span == 1) {
        heights[cell.box->row] = std::max(heights[cell.box->row], cell_height(cell));
      }
    }
    for (const Cell& cell : cells_) {
      const int begin = cell.box->row, end = begin + cell.box->row_span;
      double have = 0;
      for (int row = begin; row < end; ++row) have += heights[row];
      const double more = (cell_height(cell) - have) / cell.box->row_span;
      for (int row = begin; row < end && more > 0; ++row) heights[row] += more;
    }
    row_y_.assign(1, 0);
    for (double height : heights) row_y_.push_back(row_y_.back() + height);
  }

  /// Rows that are joined by spanning cells go together.
  void emit_rows() {
    std::vector<Strip> header;
    std::size_t next_cell = 0;
    for (int begin = 0; begin < rows();) {
      int end = begin + 1;
      std::size_t last_cell = next_cell;
      for (; last_cell < cells_.size() && cells_[last_cell].box->row < end; ++last_cell) {
        end = std::max(end, cells_[last_cell].box->row + cells_[last_cell].box->row_span);
      }
      std::vector<Strip> strips = compose(begin, end, next_cell, last_cell);
      const bool in_header = begin < table_.header_rows;
      for (Strip& strip : strips) {
        if (in_header) {
          header.push_back(strip);
          if (begin > 0) layout_.keep_with_next();
        } else {
          strip.repeat = header_;
          if (begin == table_.header_rows && header_ >= 0 && &strip == strips.data()) {
            layout_.keep_with_next();
          }
        }
        layout_.emit(std::move(strip));
      }
      begin = end;
      next_cell = last_cell;
      if (in_header && begin >= table_.header_rows) {
        header_ = static_cast<int>(layout_.flow().headers.size());
        for (Strip& strip : header) {
          strip.ink.make_artifact();
          strip.anchored.clear();
        }
        layout_.flow().headers.push_back(std::move(header));
        header.clear();
      }
    }
  }

  std::vector<Strip> compose(int begin, int end, std::size_t first, std::size_t last) {
    const double top = row_y_[begin], height = row_y_[end] - top;
    std::vector<Slice> slices{{0, height}};
    if (height > context().page_height) slices = cut(begin, end, first, last);
    std::vector<Strip> out(slices.size());
    for (std::size_t i = 0; i < slices.size(); ++i) {
      out[i].height = slices[i].end - slices[i].begin;
      out[i].node = table_.rows[begin].node;
    }
    for (std::size_t i = first; i < last; ++i) place(cells_[i], top, slices, out);
    for (std::size_t i = 0; i < slices.size(); ++i) {
      rules(begin, end, slices[i], out[i]);
      // The piece that ends the table has its lower edge already.
      if (i + 1 < slices.size() || end < rows()) horizontal_rules(end, 0, out[i], out[i].closing);
      if (i > 0) horizontal_rules(begin, 0, out[i], out[i].opening);
    }
    if (table_.rows[begin].style->break_before == Break::page) out.front().before = Break::page;
    return out;
  }

  double content_y(const Cell& cell) const {
    const double height = row_y_[cell.box->row + cell.box->row_span] - row_y_[cell.box->row];
    const double spare = height - cell.top - cell.bottom - cell.content_height;
    switch (cell.box->content.style->vertical_align) {
      case VerticalAlign::top:
        return cell.top;
      case VerticalAlign::middle:
        // The middle of a parted row is somewhere on its pages; readers look where it begins.
        return height > context().page_height ? cell.top : cell.top + spare / 2;
      case VerticalAlign::bottom:
        return cell.top + spare;
    }
    return cell.top;
  }

  /// Parts a group of rows that is taller than a page: at the lower edges of rows where no content
  /// stands across, else between lines.
  std::vector<Slice> cut(int begin, int end, std::size_t first, std::size_t last) const {
    std::vector<Slice> content;
    for (std::size_t i = first; i < last; ++i) {
      const double y = row_y_[cells_[i].box->row] - row_y_[begin] + content_y(cells_[i]);
      for (const FlatStrip& strip : cells_[i].content) {
        content.push_back({y + strip.y, y + strip.y + strip.height});
      }
    }
    std::sort(content.begin(), content.end(), [](const Slice& a, const Slice& b) {
      return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
    });
    std::vector<Slice> out{{0, row_y_[end] - row_y_[begin]}};
    double reached = content.empty() ? 0 : content.front().end;
    int row = begin + 1;
    for (const Slice& strip : content) {
      if (strip.begin >= reached - kTolerance && strip.begin > out.back().begin + kTolerance) {
        double at = strip.begin;
        while (row < end && row_y_[row] - row_y_[begin] < reached - kTolerance) ++row;
        if (row < end && row_y_[row] - row_y_[begin] <= strip.begin + kTolerance) {
          at = row_y_[row] - row_y_[begin];
        }
        if (at > out.back().begin + kTolerance) {
          out.push_back({at, out.back().end});
          out[out.size() - 2].end = at;
        }
      }
      reached = std::max(reached, strip.end);
    }
    return out;
  }

  static std::size_t slice_at(const std::vector<Slice>& slices, double y) {
    const auto after =
        std::upper_bound(slices.begin(), slices.end(), y + kTolerance,
                         [](double at, const Slice& slice) { return at < slice.begin; });
    return after == slices.begin() ? 0 : static_cast<std::size_t>(after - slices.begin()) - 1;
  }

  void place(Cell& cell, double top, const std::vector<Slice>& slices, std::vector<Strip>& out) {
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
    const double content_top = y + content_y(cell);
    for (FlatStrip& strip : cell.content) {
      const std::size_t i = slice_at(slices, content_top + strip.y);
      strip.ink.move(0, content_top + strip.y - slices[i].begin);
      out[i].ink.append(std::move(strip.ink));
    }
    if (!cell.anchored.empty()) layout_.anchor(std::move(cell.anchored), out[slice_at(slices, y)]);
  }

  std::optional<Color> background(const Cell& cell) const {
    const TableRow& row = table_.rows[cell.box->row];
    for (const Style* style : {cell.box->content.style, row.style, row.group_style, box_.style}) {
      if (style != nullptr && style->background) return style->background;
    }
    return std::nullopt;
  }

  void rules(int begin, int end, const Slice& slice, Strip& strip) {
    for (int row = begin; row < end; ++row) {
      const double y = row_y_[row] - row_y_[begin], bottom = row_y_[row + 1] - row_y_[begin];
      const double from = std::max(y, slice.begin), to = std::min(bottom, slice.end);
      if (to > from) vertical_rules(row, from - slice.begin, to - slice.begin, strip.ink);
      if (y >= slice.begin - kTolerance && y < slice.end - kTolerance) {
        horizontal_rules(row, y - slice.begin, strip, strip.ink);
      }
    }
    if (end == rows() && slice.end >= row_y_[end] - row_y_[begin] - kTolerance) {
      horizontal_rules(end, slice.end - slice.begin, strip, strip.ink);
    }
  }

  void vertical_rules(int row, double from, double to, Ink& ink) {
    for (int column = 0; column <= columns(); ++column) {
      const BorderGrid::Edge& edge = borders_.vertical(row, column);
      const double x = x_ + column_x_[column];
      add_border(ink, x, from, x, to, edge.border, edge.color);
    }
  }

  /// The line above a row, as few rules as there are changes in it; for `closing` y is the
  /// height of the strip.
  void horizontal_rules(int row, double y, const Strip& strip, Ink& ink) {
    if (&ink == &strip.closing) y = strip.height;
    for (int column = 0; column < columns();) {
      const BorderGrid::Edge& edge = borders_.horizontal(row, column);
      int end = column + 1;
      while (end < columns() && borders_.horizontal(row, end) == edge) ++end;
      add_border(ink, x_ + column_x_[column] - corner(row, column), y,
                 x_ + column_x_[end] + corner(row, end), y, edge.border, edge.color);
      column = end;
    }
  }

  /// How far a horizontal line must reach over the middle of the vertical line that it meets.
  double corner(int row, int column) const {
    double widest = 0;
    if (row > 0) widest = borders_.vertical(row - 1, column).border.used();
    if (row < rows()) widest = std::max(widest, borders_.vertical(row, column).border.used());
    return widest / 2;
  }

  const Box& box_;
  const TableBox& table_;
  FlowLayout& layout_;
  BorderGrid borders_;
  double x_ = 0;
  std::vector<double> column_x_, row_y_;
  std::vector<Cell> cells_;
  int header_ = -1;
};

}  // namespace

void lay_out_table(const Box& box, double x, double width, FlowLayout& layout) {
  TableLayout(box, layout).run(x, width);
}

}  // namespace kakehashi::paper
