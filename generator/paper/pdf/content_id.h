#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kakehashi::paper {

inline constexpr std::size_t kContentIdBytes = 16;

/// Replaces the zeros of the trailer's ID (two strings of kContentIdBytes) by a hash of all bytes:
/// equal documents have equal ids, and no clock is needed. False when there is no such ID.
bool set_content_id(std::string& pdf);

}  // namespace kakehashi::paper
