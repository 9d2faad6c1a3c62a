#pragma once
#include <cstddef>
#include <vector>

#include "paper/frame/frame.h"

namespace kakehashi::paper {

/// A stretch of marked content: number `mcid` of a page.
struct MarkedPiece {
  TagIndex tag = 0;
  int page = 0;
  int mcid = 0;
};

/// A child of a structure element: content, an element or a link's annotation.
struct StructureKid {
  enum class Kind { piece, element, annotation } kind;
  std::size_t index;  ///< Into the pieces, the tags or the annotations.
  bool operator==(const StructureKid&) const = default;
};

/// The children of each tag in reading order. `pieces` stand in that order; `annotations[i]` is the
/// tag of the i-th annotation. Elements keep the order of the tags, empty ones included; content of
/// the parent stands between them where it stands on the paper; annotations come last.
std::vector<std::vector<StructureKid>> structure_kids(const std::vector<Tag>& tags,
                                                      const std::vector<MarkedPiece>& pieces,
                                                      const std::vector<TagIndex>& annotations);

/// The rectangle of a Figure on the page where it begins, y downwards.
struct FigureBox {
  int page = -1;  ///< -1: the tag is no Figure or has no content.
  double left = 0, top = 0, right = 0, bottom = 0;
};
std::vector<FigureBox> figure_boxes(const Document& document, const FontBook& fonts);

}  // namespace kakehashi::paper
