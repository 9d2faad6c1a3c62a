#include "model/area_finder.h"

#include <algorithm>

namespace kakehashi {

AreaFinder::AreaFinder(const Project& project) {
  for (const Area& area : project.areas) {
    by_id_.emplace(area.id.value, &area);
    const auto outline = project.outlines.find(area.id.value);
    if (outline == project.outlines.end() || outline->second.rings.empty()) continue;
    Bounded one{&area, &outline->second, {1e9, 1e9}, {-1e9, -1e9}};
    for (const std::vector<Point>& ring : outline->second.rings)
      for (const Point& point : ring) {
        one.least = {std::min(one.least.longitude, point.longitude),
                     std::min(one.least.latitude, point.latitude)};
        one.greatest = {std::max(one.greatest.longitude, point.longitude),
                        std::max(one.greatest.latitude, point.latitude)};
      }
    outlines_.push_back(one);
  }
}

const Area* AreaFinder::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

const Area* AreaFinder::area_of(const Resource& resource) const {
  if (resource.area) return find(*resource.area);
  if (!resource.coordinates.span.known()) return nullptr;
  const Point place{*resource.coordinates.longitude, *resource.coordinates.latitude};
  for (const Bounded& one : outlines_)
    if (place.longitude >= one.least.longitude && place.longitude <= one.greatest.longitude &&
        place.latitude >= one.least.latitude && place.latitude <= one.greatest.latitude &&
        one.outline->contains(place))
      return one.area;
  return nullptr;
}

}  // namespace kakehashi
