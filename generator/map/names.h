#pragma once
#include <string>
#include <vector>

#include "map/borders.h"
#include "map/room.h"

namespace kakehashi::map {

/// A name that wants to stand inside rings.
struct Name {
  std::string words;
  const std::vector<Line>* rings;
  bool must = false;  ///< Stands there even if it is too long for its area.
};

struct PlacedName {
  std::size_t name;
  std::vector<std::string> lines;
  double size;
  Box box;
};

/// Finds each name a place inside its rings and the frame, far from the border and where few spots
/// lie below; in up to three lines and smaller when it has to be. No two overlap; a name that finds
/// no place is left out.
std::vector<PlacedName> place_names(const std::vector<Name>& names,
                                    const std::vector<Drawing::Point>& spots, const Box& frame,
                                    double text);

}  // namespace kakehashi::map
