#include "model/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kakehashi {

bool Outline::contains(const Point& point) const {
  bool inside = false;
  for (const std::vector<Point>& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const Point &a = ring[i], &b = ring[j];
      if ((a.latitude > point.latitude) != (b.latitude > point.latitude) &&
          point.longitude < (b.longitude - a.longitude) * (point.latitude - a.latitude) /
                                    (b.latitude - a.latitude) +
                                a.longitude)
        inside = !inside;
    }
  }
  return inside;
}

double Outline::distance_to_edge(const Point& point) const {
  constexpr double kMetresPerDegree = 111'195;
  const double scale = std::cos(point.latitude * 3.14159265358979323846 / 180);
  double nearest = std::numeric_limits<double>::infinity();
  const auto flat = [&](const Point& p) {
    return std::pair{(p.longitude - point.longitude) * scale * kMetresPerDegree,
                     (p.latitude - point.latitude) * kMetresPerDegree};
  };
  for (const std::vector<Point>& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const auto [ax, ay] = flat(ring[i]);
      const auto [bx, by] = flat(ring[j]);
      const double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
      const double t =
          length == 0 ? 0 : std::clamp(-(ax * (bx - ax) + ay * (by - ay)) / length, 0.0, 1.0);
      nearest = std::min(nearest, std::hypot(ax + t * (bx - ax), ay + t * (by - ay)));
    }
  }
  return nearest;
}

bool in_japan(const Point& point) {
  return point.latitude >= 20 && point.latitude <= 46 && point.longitude >= 122 &&
         point.longitude <= 154;
}

}  // namespace kakehashi
