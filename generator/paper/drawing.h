#pragma once
#include <vector>

#include "paper/html.h"
#include "paper/style.h"

namespace kakehashi::paper {

/// An inline <svg>, in points, its origin at its own top left corner.
struct Drawing {
  double width = 0, height = 0;
  std::vector<PathItem> paths;
};

/// Reads rect, line, circle, ellipse, polygon, polyline, path and g with fill, stroke and
/// stroke-width. The size is that of `style` or of the attributes width and height (mm, pt).
Drawing read_drawing(const Html& html, NodeIndex svg, const Style& style, TagIndex tag,
                     Diagnostics& diagnostics);

}  // namespace kakehashi::paper
