#pragma once
#include "base/drawing.h"
#include "paper/picture/picture.h"

namespace kakehashi::paper {

/// Paints a drawing as large as fits into `width` × `height` points, in the middle.
Picture paint_drawing(const Drawing& drawing, double width, double height, TagIndex tag,
                      const FontBook& fonts);

/// Width of a drawing's words in its units.
double text_width(const Drawing::Text& text, const FontBook& fonts);

}  // namespace kakehashi::paper
