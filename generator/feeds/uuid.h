#pragma once
#include <string>
#include <string_view>

namespace kakehashi {

/// The UUID of a name: version 8 of RFC 9562, the first 128 bits of the name's SHA-256. The same
/// name has the same one in every build.
std::string uuid_of(std::string_view name);

}  // namespace kakehashi
