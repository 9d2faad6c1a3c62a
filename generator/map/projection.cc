#include "map/projection.h"

#include <cmath>
#include <numbers>

namespace kakehashi::map {

Projection::Projection(const Point& origin) : origin_(origin) {
  constexpr double kEquator = 6378137, kEccentricity2 = 0.00669438002290;
  constexpr double kRadians = std::numbers::pi / 180;
  const double sine = std::sin(origin.latitude * kRadians);
  const double flat = 1 - kEccentricity2 * sine * sine;
  north_ = kRadians * kEquator * (1 - kEccentricity2) / (flat * std::sqrt(flat));
  east_ = kRadians * kEquator / std::sqrt(flat) * std::cos(origin.latitude * kRadians);
}

Drawing::Point Projection::project(const Point& point) const {
  return {(point.longitude - origin_.longitude) * east_,
          (origin_.latitude - point.latitude) * north_};
}

Point Projection::place(const Drawing::Point& metres) const {
  return {origin_.longitude + metres.x / east_, origin_.latitude - metres.y / north_};
}

}  // namespace kakehashi::map
