#pragma once
#include <string>
#include <vector>

#include "model/geometry.h"

namespace kakehashi::map {

struct Region {
  const Outline* outline;
  std::string name;  ///< Empty: none is written.
  bool main = true;  ///< One of those that the map is about, not a neighbour.
};

struct Place {
  Point at;
  int number = 0;  ///< In the list beside the map; 0: none.
  std::size_t sign = 0;
};

struct Content {
  std::vector<Region> regions;
  std::vector<Place> places;
  std::string credit;  ///< Of the outlines.
};

/// What a map shows at least: from its south-western to its north-eastern corner.
struct Window {
  Point least, greatest;
};

/// The main regions and all places that lie in or near them; without main regions all places. A
/// place farther away than half of what the regions measure would make all else too small to read.
Window window_of(const Content& content);

/// So many metres to each side of a place.
Window window_around(const Point& place, double metres);

}  // namespace kakehashi::map
