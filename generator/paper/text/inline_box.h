#pragma once
#include "paper/text/paragraph.h"

namespace kakehashi::paper {

/// An atom's place in its line, in points: its width, and how far it reaches above and below the
/// line's baseline; margins included.
struct AtomSize {
  double width = 0, ascent = 0, descent = 0;
  double column = 0;  ///< What percentages referred to.
};

/// `column` is the width that percentages refer to; without one they are as wide as the content.
/// `parent` is the style of the text around.
AtomSize atom_size(const Atom& atom, const Style& parent, std::optional<double> column,
                   const FontBook& fonts);

/// Draws an atom of this size with its left edge at 0 and the line's baseline at 0. Reports
/// content that does not fit.
Ink atom_ink(const Atom& atom, const AtomSize& size, const Markup& markup, const FontBook& fonts,
             Diagnostics& diagnostics);

/// How far `vertical-align` raises a part of a text above the baseline of the text around it.
double rise_in_line(const Style& style, const Style& parent, const FontBook& fonts);

}  // namespace kakehashi::paper
