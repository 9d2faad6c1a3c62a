#pragma once
#include <string>
#include <vector>

#include "map/room.h"
#include "map/sign.h"

namespace kakehashi::map {

/// A place on the drawing.
struct Spot {
  Drawing::Point at;
  int number = 0;
  std::size_t sign = 0;
};

/// Where a marker stands, and whose it is.
struct Standing {
  std::vector<std::size_t> spots;  ///< In the order of their numbers.
  Drawing::Point at;               ///< Its middle.
  Drawing::Point true_spot;        ///< Of several apart from each other: their middle.
  bool moved = false;              ///< Beside its spot: a line leads there.
  Badge badge;
  bool is_count = false;  ///< It says how many spots share it, not their numbers.
  Box box() const { return Box::around(at, badge.half_width, badge.half_height); }
};

/// Finds each spot's marker a place in the frame. No two overlap, none covers what `taken` holds;
/// one that would is moved, and where there is no room, spots share a marker. Where more spots lie
/// than could ever be read, they share one from the start. Deterministic; n log n.
std::vector<Standing> place_markers(const std::vector<Spot>& spots, const Box& frame,
                                    const std::vector<Box>& taken, double text);

/// 3–7, 3・5・9, or when that is too long how many: 12件.
std::string shared_label(const std::vector<int>& numbers);
std::string count_label(std::size_t count);

}  // namespace kakehashi::map
