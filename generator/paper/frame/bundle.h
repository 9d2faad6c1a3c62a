#pragma once
#include <string>
#include <vector>

#include "paper/frame/frame.h"

namespace kakehashi::paper {

/// A document on its way into a bundle.
struct BundlePart {
  std::string title;  ///< Its bookmark, above those of its headings.
  Document document;
  /// Its pages are named `prefix`1, `prefix`2 …; without one, by their place in the bundle.
  std::string label_prefix = {};
};

/// Several documents as one file: pages in order, a Part of the tag tree and a bookmark for each,
/// links leading where they did. The language is that of the first; a Part in another says so.
Document bundle(std::string title, std::vector<BundlePart> parts);

}  // namespace kakehashi::paper
