#pragma once
#include <vector>

namespace kakehashi {

/// Degrees, world geodetic system.
struct Point {
  double longitude = 0;
  double latitude = 0;
};

/// An area's outline: closed rings, holes and islands alike (a point is inside when it lies in an
/// odd number of rings).
struct Outline {
  std::vector<std::vector<Point>> rings;

  bool contains(const Point& point) const;
  /// Distance from the point to the nearest edge in metres (flat approximation; fine for a ward).
  double distance_to_edge(const Point& point) const;
};

/// The rectangle that holds all of Japan: latitude 20 to 46, longitude 122 to 154.
bool in_japan(const Point& point);

}  // namespace kakehashi
