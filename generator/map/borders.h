#pragma once
#include <vector>

#include "base/drawing.h"
#include "model/geometry.h"

namespace kakehashi::map {

using Line = std::vector<Drawing::Point>;

/// Outlines made as simple as the drawing can show. Where two outlines share a border, both keep
/// the same points of it.
struct Borders {
  /// For each outline its rings, without the first point again at the end. Rings too small to be
  /// seen are left out.
  std::vector<std::vector<Line>> outlines;
  struct Border {
    Line line;                          ///< Closed when its ends are equal.
    std::vector<std::size_t> outlines;  ///< Whose border it is; two when it is a common one.
  };
  std::vector<Border> borders;  ///< Each stretch once.
};

/// `outlines`: for each its rings, in units of the drawing. Lines stay within `tolerance` (Douglas
/// and Peucker); all points come to lie on a grid of 0.1. Borders are common where their points
/// are.
Borders simplify(const std::vector<std::vector<Line>>& outlines, double tolerance);

/// The same in degrees: outlines with less points, that stay within so many metres.
std::vector<Outline> simplify(const std::vector<const Outline*>& outlines, double metres);

/// The part of a ring inside a rectangle; along its sides where the ring is outside. Empty when
/// nothing is left.
Line clip_ring(const Line& ring, const Drawing::Rectangle& frame);
/// The parts of a line inside a rectangle.
std::vector<Line> clip_line(const Line& line, const Drawing::Rectangle& frame);

/// Rings holes and islands alike: inside is what lies in an odd number of them.
bool inside(const std::vector<Line>& rings, const Drawing::Point& point);
bool inside(const Line& ring, const Drawing::Point& point);

}  // namespace kakehashi::map
