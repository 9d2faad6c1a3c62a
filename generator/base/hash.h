#pragma once
#include <cstdint>
#include <string_view>

namespace kakehashi {

/// Tells bytes apart that nobody forges. The same on every machine.
std::uint64_t hash_of(std::string_view bytes);

}  // namespace kakehashi
