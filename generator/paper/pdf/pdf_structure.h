#pragma once
#include <vector>

#include "paper/frame/frame.h"
#include "paper/pdf/pdf_objects.h"
#include "paper/pdf/structure.h"

namespace kakehashi::paper {

/// A link's annotation that stands in the structure.
struct TaggedAnnotation {
  PdfDict object;
  std::size_t page = 0;
  TagIndex tag = 0;
};

/// Writes the tags as structure tree (ISO 32000-1, 14.7) with the tree that leads from content back
/// to its element: a page's key is its number, annotation i has the key pages.size() + i.
void write_structure(PdfFile& file, const Document& document, const FontBook& fonts,
                     const std::vector<PdfDict>& pages, const std::vector<MarkedPiece>& pieces,
                     const std::vector<TaggedAnnotation>& annotations);

}  // namespace kakehashi::paper
