#include "base/uri.h"

#include <cstring>

namespace kakehashi {

std::string ascii_uri(std::string_view uri) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(uri.size());
  for (const char byte : uri) {
    const bool allowed = byte > ' ' && byte < '\x7F' && std::strchr("\"<>\\^`{|}", byte) == nullptr;
    if (allowed) {
      out += byte;
    } else {
      const auto bits = static_cast<unsigned char>(byte);
      out += {'%', kDigits[bits >> 4], kDigits[bits & 0xF]};
    }
  }
  return out;
}

}  // namespace kakehashi
