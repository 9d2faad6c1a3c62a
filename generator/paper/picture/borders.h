#pragma once
#include "paper/frame/ink.h"
#include "paper/markup/style.h"

namespace kakehashi::paper {

/// Adds a border line between two points on its middle; double borders become two lines.
void add_border(Ink& ink, double x1, double y1, double x2, double y2, const Border& border,
                const Color& text_color);
/// One of the two lines of a double border.
void add_strand(Ink& ink, double x1, double y1, double x2, double y2, const Border& border,
                const Color& text_color);
/// Background and borders of a box.
void add_frame(Ink& ink, double x, double y, double width, double height, const Style& style,
               bool top, bool bottom);

}  // namespace kakehashi::paper
