#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/source.h"

namespace kakehashi {

/// A text that was put together from several sources, with the place each part came from: an error
/// found in the finished text can point into the template or data file that caused it.
struct Markup {
  struct Part {
    std::uint32_t begin;  ///< Byte offset in `text` at which the part starts.
    Span origin;          ///< Where it was written.
    bool verbatim;        ///< The part is a byte-for-byte copy of its origin.
  };

  std::string text;
  std::vector<Part> parts;  ///< Ordered by `begin`.

  /// The origin of the bytes [begin, end) of `text`; exact inside a verbatim part, else the whole
  /// origin of the part that holds `begin`.
  Span origin(std::uint32_t begin, std::uint32_t end) const {
    auto next =
        std::upper_bound(parts.begin(), parts.end(), begin,
                         [](std::uint32_t at, const Part& part) { return at < part.begin; });
    if (next == parts.begin()) return {};
    const Part& part = *--next;
    if (!part.verbatim) return part.origin;
    const std::uint32_t from = part.origin.begin + (begin - part.begin);
    return {part.origin.source, std::min(from, part.origin.end),
            std::min(from + (end - begin), part.origin.end)};
  }
};

}  // namespace kakehashi
