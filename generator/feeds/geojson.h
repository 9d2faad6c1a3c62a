#pragma once
#include <string>

#include "view/site_view.h"

namespace kakehashi {

/// All entries of the view as points (GeoJSON, RFC 7946), in its order; the geometry of a place
/// without coordinates, or with some outside Japan, is null.
std::string places_geojson(const SiteView& view);

/// The outlines of the areas as polygons with their holes, outer rings counterclockwise.
std::string areas_geojson(const SiteView& view);
std::size_t areas_with_outline(const SiteView& view);

}  // namespace kakehashi
