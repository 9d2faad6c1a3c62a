#pragma once
#include <string>
#include <vector>

#include "map/map.h"

namespace kakehashi {

/// Where a press on a part of a map leads.
struct MapLink {
  std::string href;   ///< Empty: nowhere.
  std::string title;  ///< Shown beside the pointer.
};

/// A map as an <svg> inside HTML, short: coordinates have one decimal, neighbouring lines share a
/// path. For screen readers it is one image named `label`; its links are for pointers alone and no
/// stops of the keyboard, because the list beside the map has the same links.
/// `markers` and `regions` are the links of map.markers and map.regions, or empty.
std::string map_svg(const map::Map& map, const std::string& label,
                    const std::vector<MapLink>& markers, const std::vector<MapLink>& regions);

/// A small drawing beside words that say the same: a marker in a legend.
std::string icon_svg(const Drawing& drawing);

}  // namespace kakehashi
