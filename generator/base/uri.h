#pragma once
#include <string>
#include <string_view>

namespace kakehashi {

/// A URI in the characters that may stand in one (RFC 3986): every other byte becomes %XX.
std::string ascii_uri(std::string_view uri);

/// A text as one part of a URI (a subject, a search word): all but letters, digits and -._~
/// becomes %XX.
std::string uri_part(std::string_view text);

}  // namespace kakehashi
