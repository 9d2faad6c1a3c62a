#pragma once
#include <string>

#include "base/drawing.h"

namespace kakehashi::map {

/// Below the frame: a scale of a round length, an arrow to the north, and the credit line, on a
/// line of its own when it does not fit beside them. `scale` is units in a metre. Returns the
/// height of the whole.
double add_strip(Drawing& drawing, const Drawing::Rectangle& frame, double scale,
                 const std::string& credit, double text);

/// The longest of 1, 2 and 5 metres, tens, hundreds … of metres that is not longer.
double round_length(double metres);
/// 500 m, 2 km
std::string length_text(double metres);

}  // namespace kakehashi::map
