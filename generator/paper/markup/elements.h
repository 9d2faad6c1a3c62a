#pragma once
#include <span>
#include <string_view>

#include "paper/markup/help.h"

namespace kakehashi::paper {

/// What an element is to the typesetter.
enum class ElementGroup {
  head,     ///< Not printed: html, head, title, meta.
  flow,     ///< Blocks and text.
  table,    ///< Parts of a table.
  drawing,  ///< svg and what stands in it.
};

/// One row of the table of elements. The page of the handbook about paper is made from it.
struct Element {
  std::string_view name;
  ElementGroup group;
  /// Role in tagged PDF (ISO 32000-1, 14.8.4); empty when the element leaves no tag.
  std::string_view role;
  /// Declarations in force before the style sheet's.
  std::string_view style;
  /// The attributes it may have beside the ones every element may have, separated by spaces.
  std::string_view attributes;
  Help help;
};

std::span<const Element> elements();
/// Null when the element is not of the subset.
const Element* find_element(std::string_view name);
std::span<const std::string_view> element_names();
/// Attributes that every element may have.
std::string_view common_attributes();

}  // namespace kakehashi::paper
