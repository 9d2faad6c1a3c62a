#pragma once
#include <map>

#include "base/diagnostic.h"
#include "model/geometry.h"

namespace kakehashi {

/// The outlines of a FeatureCollection of Polygons and MultiPolygons (RFC 7946), by the property
/// "id" of each feature.
std::map<std::string, Outline> read_outlines(const Sources& sources, SourceId source,
                                             Diagnostics& diagnostics);

}  // namespace kakehashi
