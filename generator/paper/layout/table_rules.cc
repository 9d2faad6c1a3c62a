#include "paper/layout/table_rules.h"

#include <algorithm>
#include <utility>

#include "paper/layout/flow.h"
#include "paper/picture/borders.h"

namespace kakehashi::paper {
namespace {

using Edge = BorderGrid::Edge;

bool is_double(const Edge* edge) {
  return edge != nullptr && edge->border.used() > 0 && edge->border.style == BorderStyle::double_;
}

/// The strands of a double line are a third of its width, and a third apart.
double strand(const Edge& edge) { return edge.border.width / 3; }

/// How far a strand goes past the middle of a crossing. `near` is the line across on the strand's
/// own side, `far` the one on the other side, `beyond` the one that goes on in its direction;
/// `plain` is the answer where no double line is met.
double reach(bool paired, const Edge* near, const Edge* far, const Edge* beyond, double plain) {
  const bool two = is_double(near), other_two = is_double(far);
  if (!two && !other_two) return plain;
  // Inside a corner, and at a double line that runs across or turns away: up to its nearer strand.
  const bool stops = paired ? two : beyond != nullptr ? is_double(beyond) : two && other_two;
  if (stops) return -strand(two ? *near : *far) / 2;
  if (!paired && beyond != nullptr) return plain;
  // Round the outside of a corner.
  return std::max(two ? near->border.width : 0, other_two ? far->border.width : 0) / 2;
}

const Edge* used(const Edge& edge) { return edge.border.used() > 0 ? &edge : nullptr; }

double wider(const Edge* a, const Edge* b) {
  return std::max(a != nullptr ? a->border.used() : 0, b != nullptr ? b->border.used() : 0);
}

}  // namespace

TableRules::Crossing TableRules::crossing(int row, int column) const {
  return {row > 0 ? used(borders_.vertical(row - 1, column)) : nullptr,
          row < rows_ ? used(borders_.vertical(row, column)) : nullptr,
          column > 0 ? used(borders_.horizontal(row, column - 1)) : nullptr,
          column < columns_ ? used(borders_.horizontal(row, column)) : nullptr};
}

void TableRules::horizontals(int row, double y, Ink& ink) const {
  for (int column = 0; column < columns_;) {
    const Edge& edge = borders_.horizontal(row, column);
    int end = column + 1;
    const auto goes_on = [&] {
      if (end == columns_ || !(borders_.horizontal(row, end) == edge)) return false;
      if (!is_double(&edge)) return true;
      const Crossing at = crossing(row, end);
      return !is_double(at.up) && !is_double(at.down);
    };
    while (goes_on()) ++end;
    const Crossing left = crossing(row, column), right = crossing(row, end);
    const auto ends = [&](bool paired, bool upper) {
      const auto of = [&](const Crossing& at, const Edge* beyond) {
        return reach(paired, upper ? at.up : at.down, upper ? at.down : at.up, beyond,
                     wider(at.up, at.down) / 2);
      };
      return std::pair(column_x_[static_cast<std::size_t>(column)] - of(left, left.left),
                       column_x_[static_cast<std::size_t>(end)] + of(right, right.right));
    };
    if (is_double(&edge)) {
      for (const int side : {-1, 1}) {
        const auto [from, to] = ends(true, side < 0);
        add_strand(ink, from, y + side * strand(edge), to, y + side * strand(edge), edge.border,
                   edge.color);
      }
    } else {
      const auto [from, to] = ends(false, true);
      add_border(ink, from, y, to, y, edge.border, edge.color);
    }
    column = end;
  }
}

void TableRules::verticals(int row, const Piece& piece, Ink& ink) const {
  for (int column = 0; column <= columns_; ++column) {
    const Edge& edge = borders_.vertical(row, column);
    const double x = column_x_[static_cast<std::size_t>(column)];
    const Crossing top = crossing(row, column), bottom = crossing(row + 1, column);
    const auto ends = [&](bool paired, bool left) {
      const auto of = [&](const Crossing& at, const Edge* beyond) {
        return reach(paired, left ? at.left : at.right, left ? at.right : at.left, beyond, 0);
      };
      return std::pair(piece.from - (piece.first ? of(top, top.up) : 0),
                       piece.to + (piece.last ? of(bottom, bottom.down) : 0));
    };
    if (is_double(&edge)) {
      for (const int side : {-1, 1}) {
        const auto [from, to] = ends(true, side < 0);
        add_strand(ink, x + side * strand(edge), from, x + side * strand(edge), to, edge.border,
                   edge.color);
      }
    } else {
      const auto [from, to] = ends(false, true);
      add_border(ink, x, from, x, to, edge.border, edge.color);
    }
  }
}

}  // namespace kakehashi::paper
