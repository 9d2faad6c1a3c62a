#pragma once
#include <string>
#include <vector>

#include "base/drawing.h"

namespace kakehashi::map {

/// What tells the group of a marker, in black and white too: circle, square, triangle, diamond,
/// hexagon, house; from the seventh on the same six hollow. Colours come on top.
inline constexpr std::size_t kSigns = 12;

/// A marker as it is drawn around (0, 0).
struct Badge {
  std::vector<Drawing::Shape> shapes;
  double half_width = 0, half_height = 0;  ///< Of the box that holds it.
};

/// The sign with a short text inside it, "12"; it grows with the text. Empty: the sign alone.
/// `text` is the size of the type.
Badge sign_badge(std::size_t sign, const std::string& label, double text);

/// What several places share: a pill with their numbers or how many they are, and in front of it
/// the signs that they have, when `signs` names any.
Badge shared_badge(const std::vector<std::size_t>& signs, const std::string& label, double text);

/// Written to a tenth of a unit: no digits that only the machine sees.
double tenth(double value);
void move_by(Drawing::Shape& shape, double x, double y);

}  // namespace kakehashi::map
