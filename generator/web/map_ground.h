#pragma once
#include <vector>

#include "map/window.h"
#include "model/project.h"

namespace kakehashi {

/// The areas' outlines as the maps of a site need them, made simple once for its thousands of maps.
struct MapGround {
  MapGround() = default;
  /// The project must outlive it.
  explicit MapGround(const Project& project);

  struct One {
    const Area* area;
    Outline outline;
    map::Window box;
  };
  std::vector<One> areas;  ///< Those with an outline, in the order of data/areas.yaml.
};

}  // namespace kakehashi
