#pragma once
#include <optional>
#include <vector>

#include "paper/layout/flow.h"

namespace kakehashi::paper {

/// The room that a box has for its content, in points.
struct Room {
  double width = 0;
  std::optional<double> height;  ///< None: as high as the content.
  /// Of the box itself, for what is placed absolutely in it: it begins `left` before the content.
  double left = 0, outer_width = 0;
};

/// The content of a box laid out by itself, its origin at the left end of its first strip.
struct Interior {
  double height = 0;
  std::vector<FlatStrip> strips;
  std::vector<Anchored> anchored;  ///< Absolute boxes that belong to a container outside.
};

/// Lays out what stands in a cell or in a box that cannot grow. With `shrink-to`, the content is
/// scaled down as a whole until it fits the room; that it does not fit even so is an error.
Interior lay_out_inside(const Box& box, const Room& room, const LayoutContext& context);

/// The smallest factor by which `shrink-to` may scale the content of a box down: 1 without it.
double least_scale(const Style& style);

/// As `preferred_widths`, without margins, borders and paddings, and before any shrinking.
Widths content_widths(const Box& box);

/// The width of the widest character in the texts of a box.
double widest_character(const Box& box);

}  // namespace kakehashi::paper
