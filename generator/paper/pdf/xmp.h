#pragma once
#include <string>
#include <string_view>

namespace kakehashi::paper {

/// A text without what XML 1.0 cannot hold: such characters and invalid bytes become U+FFFD.
std::string xml_safe(std::string_view text);

/// The XMP packet of a document: title and producer (the Info dictionary must say the same),
/// PDF/A-1a and PDF/UA-1 with the extension schema that PDF/A asks for. No dates. An empty title is
/// left out.
std::string xmp_packet(std::string_view title, std::string_view producer);

}  // namespace kakehashi::paper
