#pragma once
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/project.h"

namespace kakehashi {

/// In which area a place lies: the one that its entry names, else the one whose outline holds its
/// coordinates.
class AreaFinder {
 public:
  /// The project must outlive the finder.
  explicit AreaFinder(const Project& project);

  /// Null when nothing says it. Of outlines that overlap the first in data/areas.yaml.
  const Area* area_of(const Resource& resource) const;
  const Area* find(std::string_view id) const;

 private:
  struct Bounded {
    const Area* area;
    const Outline* outline;
    Point least, greatest;  ///< The corners of the outline's box.
  };
  std::unordered_map<std::string_view, const Area*> by_id_;
  std::vector<Bounded> outlines_;
};

}  // namespace kakehashi
