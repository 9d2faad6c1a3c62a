#pragma once
#include "paper/text/paragraph.h"

namespace kakehashi::paper {

/// Makes room for readings that are longer than their bases (JLREQ 3.3.8), and keeps each base on
/// one line. A reading may hang over a neighbouring kana by half of its own size.
void fit_rubies(ShapedParagraph& paragraph);

/// Where a base stands: its left and right edge, overhang not counted, and its baseline.
struct RubyPlace {
  double left = 0, right = 0, baseline = 0;
};
/// The reading above its base, spread 1-2-1 when it is the shorter one.
Ink ruby_ink(const ShapedParagraph& reading, const Style& base, const RubyPlace& place,
             const FontBook& fonts);
/// How far the reading reaches above the baseline of its base.
double ruby_ascent(const ShapedParagraph& reading, const Style& base, const FontBook& fonts);

}  // namespace kakehashi::paper
