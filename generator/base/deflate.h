#pragma once
#include <string>
#include <string_view>

namespace kakehashi {

/// Compresses for FlateDecode (RFC 1950). Equal input gives equal output.
std::string deflate(std::string_view bytes);

}  // namespace kakehashi
