#pragma once
#include <deque>
#include <vector>

#include "paper/markup/css.h"
#include "paper/markup/html.h"

namespace kakehashi::paper {

/// The computed style of every element. Elements in equal circumstances share one style, so a
/// table of thousands of rows has a handful.
class Styles {
 public:
  const Style& of(NodeIndex node) const { return *by_node_[node]; }

 private:
  friend Styles cascade(const Html& html, const StyleSheet& sheet, Diagnostics& diagnostics);
  std::deque<Style> all_;
  std::vector<const Style*> by_node_;
};

/// The defaults of the element, the rules by specificity and order, the style attribute.
/// Text nodes have the style of their parent.
Styles cascade(const Html& html, const StyleSheet& sheet, Diagnostics& diagnostics);

/// A style that inherits from `parent` and has these declarations.
Style derive(const Style& parent, const std::vector<Declaration>& declarations);

}  // namespace kakehashi::paper
