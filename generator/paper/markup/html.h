#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/origin.h"
#include "paper/markup/elements.h"

namespace kakehashi::paper {

/// Where the bytes of a text were copied from: ordered stretches that are equal byte for byte.
class OffsetMap {
 public:
  /// From `begin` (which must not be less than before) on, the text comes from `origin`.
  void add(std::uint32_t begin, std::uint32_t origin);
  std::uint32_t origin(std::uint32_t at) const;

 private:
  struct Stretch {
    std::uint32_t begin, origin;
  };
  std::vector<Stretch> stretches_;
};

struct Attribute {
  std::string name;
  std::string value;
  std::uint32_t begin = 0, end = 0;  ///< Offsets of the name in the markup.
  OffsetMap value_map;               ///< From the value to the markup.
};

using NodeIndex = int;
inline constexpr NodeIndex kNoNode = -1;

/// An element, or a text when it has no `element`. Offsets are bytes of the markup's text.
struct Node {
  const Element* element = nullptr;
  NodeIndex parent = kNoNode, first_child = kNoNode, next = kNoNode;
  bool first_among_elements = false, last_among_elements = false;
  std::uint32_t begin = 0, end = 0;  ///< The name of the element, or the text.
  std::vector<Attribute> attributes;
  std::string text;
  OffsetMap text_map;

  bool is(std::string_view name) const { return element != nullptr && element->name == name; }
  const Attribute* find(std::string_view name) const;
};

/// A checked document: all elements and attributes are of the subset. Nodes stand in document
/// order; node 0 is <html>.
struct Html {
  const Markup* markup = nullptr;
  std::vector<Node> nodes;

  Span span(const Node& node) const { return markup->origin(node.begin, node.end); }
  Span span(const Attribute& attribute) const {
    return markup->origin(attribute.begin, attribute.end);
  }
  /// The text of all descendants.
  std::string text_of(NodeIndex node) const;
  /// How the text of an element begins, on one line, for messages: in a form that repeats a row the
  /// place in the template does not tell which. Its name when it has no text.
  std::string words_of(NodeIndex node) const;
  /// The first child element with this name.
  NodeIndex child(NodeIndex parent, std::string_view name) const;
};

/// Reads XHTML. `markup` must outlive the result. Nothing when there was an error.
std::optional<Html> read_html(const Markup& markup, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
