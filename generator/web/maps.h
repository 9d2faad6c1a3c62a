#pragma once
#include <string>
#include <vector>

#include "web/page_kind.h"

// Each map is a whole <figure class="map">, with a legend, what its signs mean and the places as
// data for site/assets/map.js, which makes it a map that can be moved. Pages that show one load
// that script.

namespace kakehashi {

/// The map that stands beside a list: outlines of the areas and each entry with coordinates, under
/// its number in the list, counted from `first`; entry 12 stands in the page as id="n12". `area`,
/// when there is one, is what the map shows; else all entries. Nothing when no entry has
/// coordinates.
Value list_map(const Edition& edition, const std::vector<std::size_t>& entries, int first,
               const Area* area, const std::string& title);

/// The surroundings of one entry; nothing when it has no coordinates.
Value place_map(const Edition& edition, std::size_t entry);

/// All areas, each a link to its own page, and their support centres under their numbers, counted
/// from 1 as in list_map; for a page one folder below the top. Nothing when no area has an outline
/// and no centre has coordinates.
Value areas_map(const Edition& edition, const std::vector<std::size_t>& centers);

}  // namespace kakehashi
