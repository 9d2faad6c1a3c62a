#pragma once
#include <string>
#include <vector>

#include "model/project.h"

namespace kakehashi {

/// A picture of the areas small enough for the search index: all outlines on one grid, so that
/// neighbours still touch.
struct SearchMap {
  struct Shape {
    std::string id;
    std::string path;  ///< What an SVG path's `d` says, in grid units from the upper left corner.
    int x = 0, y = 0;  ///< Where its name stands: the centre of its largest ring.
  };
  double west = 0, north = 0;                  ///< The upper left corner, in degrees.
  double per_longitude = 0, per_latitude = 0;  ///< Grid units a degree.
  int width = 0, height = 0;
  std::vector<Shape> shapes;  ///< In the order of data/areas.yaml.
};

/// Empty (no width) when the project has no outlines.
SearchMap search_map(const Project& project);

}  // namespace kakehashi
