#pragma once
#include <vector>

#include "paper/frame.h"

namespace kakehashi::paper {

/// A place in the ink that something leads to: Document::bookmarks or Document::targets [index].
struct Landmark {
  enum class Kind { bookmark, target } kind;
  int index = 0;
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
