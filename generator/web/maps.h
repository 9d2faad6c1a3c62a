#pragma once
#include <string>
#include <vector>

#include "web/page_kind.h"

namespace kakehashi {

/// The map that stands beside a list: outlines of the areas and each entry with coordinates, under
/// its number in the list, counted from `first`. `area`, when there is one, is what the map shows;
/// else all entries. Nothing when no entry has coordinates.
Value list_map(const Edition& edition, const std::vector<std::size_t>& entries, int first,
               const Area* area, const std::string& title);

/// The surroundings of one entry; nothing when it has no coordinates.
Value place_map(const Edition& edition, const Resource& entry);

}  // namespace kakehashi
