#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kakehashi {

struct YamlEntry;

/// A YAML value. Scalars stay text: `010`, `no` and `1.10` are what was typed.
struct YamlNode {
  enum class Kind { null, scalar, list, map };
  Kind kind = Kind::null;
  Span span;         ///< Of a null: its key's, and of an empty file the file itself.
  std::string text;  ///< Of a scalar.
  bool quoted = false;
  std::vector<YamlNode> items;     ///< Of a list.
  std::vector<YamlEntry> entries;  ///< Of a map, in file order.
};

struct YamlEntry {
  std::string key;
  Span key_span;
  YamlNode value;
};

/// Reads the YAML between two byte offsets of a source (front matter is a part of a file).
/// Stricter than YAML: UTF-8 without control characters, no tabs in front of a line, no repeated
/// keys, no anchors, aliases, tags, merge keys or second document, at most 20 levels deep, no text
/// over 1 MB. Nothing when the text cannot be read; a repeated key is an error too, and its first
/// value stays.
std::optional<YamlNode> parse_yaml(const Sources& sources, SourceId source,
                                   Diagnostics& diagnostics, std::uint32_t begin = 0,
                                   std::uint32_t end = UINT32_MAX);

}  // namespace kakehashi
