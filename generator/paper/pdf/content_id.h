#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kakehashi::paper {

inline constexpr std::size_t kContentIdBytes = 16;

/// Replaces the zeros of the trailer's ID (two strings of kContentIdBytes) by a hash of all bytes:
/// equal documents have equal ids, and no clock is needed. False when there is no such ID.
bool set_content_id(std::string& pdf);

/// Six capital letters from a hash: the prefix that PDF wants before the name of a font subset.
std::string subset_tag(std::string_view font_bytes);

}  // namespace kakehashi::paper
