#pragma once
#include <string>
#include <string_view>

namespace kakehashi {

/// A text for between the tags of XML. A carriage return is kept: a parser would make it a newline.
std::string escape_xml(std::string_view text);

}  // namespace kakehashi
