#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "template/template.h"

namespace kakehashi {

/// A compiled template: its tags and the text between them as one flat list, in order. The nodes
/// of a section's body follow the section's own node.
struct Template::Compiled {
  enum class Kind : std::uint8_t { literal, text, raw, section, inverted, partial };

  struct Node {
    Kind kind;
    bool starts_line;          ///< Inside an indented partial the indentation goes before it.
    std::uint32_t begin, end;  ///< Bytes of the literal, or of the whole tag.
    std::uint32_t name_begin = 0, name_end = 0;
    std::uint32_t first_part = 0, part_count = 0;  ///< The name split at its dots; none for ".".
    std::uint32_t next = 0;                        ///< Section: the node behind its body.
    std::uint32_t indent_begin = 0;                ///< Partial: where its indentation starts.
    bool alone = false;                            ///< Partial: nothing else stands on its line.
  };

  SourceId source;
  std::string text;
  std::vector<Node> nodes;
  std::vector<std::string_view> parts;  ///< Of all names; views into `text`.

  std::string_view literal(const Node& node) const { return slice(node.begin, node.end); }
  std::string_view name(const Node& node) const { return slice(node.name_begin, node.name_end); }
  std::string_view indentation(const Node& node) const {
    return slice(node.indent_begin, node.begin);
  }
  Span span(std::uint32_t begin, std::uint32_t end) const { return {source, begin, end}; }
  Span tag(const Node& node) const { return span(node.begin, node.end); }
  Span name_span(const Node& node) const { return span(node.name_begin, node.name_end); }

 private:
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(text).substr(begin, end - begin);
  }
};

/// Partials may be nested this deep, and so may sections within one template: far more than
/// anyone writes, and few enough for the call stack.
inline constexpr int kMaxPartialDepth = 50;
inline constexpr int kMaxSectionDepth = 50;

}  // namespace kakehashi
