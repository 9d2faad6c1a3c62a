#pragma once
#include "base/drawing.h"
#include "model/geometry.h"

namespace kakehashi::map {

/// Degrees → metres east (x) and south (y) of an origin, on a plane that touches the ellipsoid
/// GRS80 there. Within 20 km of the origin, in Japan, lengths are right to 0.4 %, within 5 km to
/// 0.1 %: less than a line is thick on a map of an area.
class Projection {
 public:
  explicit Projection(const Point& origin);
  Drawing::Point project(const Point& point) const;
  /// The way back.
  Point place(const Drawing::Point& metres) const;

 private:
  Point origin_;
  double east_, north_;  ///< Metres in a degree.
};

}  // namespace kakehashi::map
