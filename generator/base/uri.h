#pragma once
#include <string>
#include <string_view>

namespace kakehashi {

/// A URI in the characters that may stand in one (RFC 3986): every other byte becomes %XX.
std::string ascii_uri(std::string_view uri);

}  // namespace kakehashi
