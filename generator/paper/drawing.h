#pragma once
#include "paper/html.h"
#include "paper/picture.h"
#include "paper/style.h"

namespace kakehashi::paper {

/// Reads an <svg>: rect, line, circle, ellipse, polygon, polyline, path and g with fill, stroke and
/// stroke-width. The size is that of `style` or of the attributes width and height (mm, pt).
Picture read_drawing(const Html& html, NodeIndex svg, const Style& style, TagIndex tag,
                     Diagnostics& diagnostics);

}  // namespace kakehashi::paper
