#pragma once
#include "base/drawing.h"
#include "paper/font/font.h"
#include "paper/markup/html.h"

namespace kakehashi::paper {

/// Reads what stands in an <svg>: rect, line, circle, ellipse, polygon, polyline, path and text
/// with their paint, and g with a paint and a move and enlargement of its own. What is not
/// understood, has no glyph or reaches beyond the drawing is reported. `own_width` and `own_height`
/// are the drawing's size in units when it has no viewBox; 0 when it has no size either, which is
/// an error.
Drawing read_svg(const Html& html, NodeIndex svg, double own_width, double own_height,
                 const FontBook& fonts, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
