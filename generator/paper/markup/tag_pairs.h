#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace kakehashi::paper {

/// The first place where the tags of a text do not pair.
struct BadPair {
  std::string_view opened;  ///< The element that is not closed; empty for a stray closing tag.
  std::string_view closed;  ///< The closing tag that stands there instead; empty at the end.
  std::uint32_t begin = 0,
                end = 0;  ///< Bytes of the name to be shown: the opened one, else the stray.
};

/// Looks at tags only, so that it also finds its way in a text that no XML reader takes.
std::optional<BadPair> find_bad_pair(std::string_view markup);

}  // namespace kakehashi::paper
