#pragma once
#include <span>
#include <string_view>

namespace kakehashi {

/// The candidate that `word` was probably meant to be: the nearest by edits (a swap of neighbours
/// counts as one, characters not bytes), or nothing when none is near. The first wins a tie.
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace kakehashi
