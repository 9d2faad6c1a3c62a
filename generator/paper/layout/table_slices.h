#pragma once
#include <vector>

#include "paper/layout/flow.h"

namespace kakehashi::paper {

/// A piece of some rows between two places where pages may part them.
struct Slice {
  double begin = 0, end = 0;
  bool stays = false;  ///< It should stand on the page of the slice before it.
};

/// The content of a cell, and where in the rows it begins.
struct PlacedContent {
  double y = 0;
  const std::vector<FlatStrip>* strips = nullptr;
};

/// A row of those that are divided, and whether pages may part it.
struct RowEdges {
  double begin = 0, end = 0;
  bool divisible = true;
};

/// Parts rows at their edges where no content stands across, else between lines. Lines that belong
/// together (widows, orphans, headings) and rows that are not divisible make slices that stay.
std::vector<Slice> slice_rows(const std::vector<RowEdges>& rows,
                              const std::vector<PlacedContent>& contents);

/// The slice that holds the height `y`.
std::size_t slice_at(const std::vector<Slice>& slices, double y);

}  // namespace kakehashi::paper
