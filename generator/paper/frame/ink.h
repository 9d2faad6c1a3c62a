#pragma once
#include <vector>

#include "paper/frame/frame.h"

namespace kakehashi::paper {

/// A place to be remembered until its page is known: of a bookmark, of what a link leads to, or of
/// a text for running heads.
struct Landmark {
  enum class Kind { bookmark, target, string } kind;
  int index = 0;  ///< Into Document::bookmarks, Document::targets or BoxTree::strings.
  double y = 0;
};

/// What is painted, in the order of painting: fills below, then content, rules on top.
struct Ink {
  std::vector<FillItem> fills;
  std::vector<Item> content;
  std::vector<RuleItem> rules;
  std::vector<LinkArea> links;
  std::vector<Landmark> landmarks;

  void move(double dx, double dy);
  /// Enlarges everything about the origin.
  void scale(double factor);
  void append(Ink other);
  /// Takes the tags away: a repetition is not content.
  void make_artifact();
};

}  // namespace kakehashi::paper
