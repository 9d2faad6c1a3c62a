#include "base/uri.h"

#include <cstring>

namespace kakehashi {
namespace {

template <class Allowed>
std::string encode(std::string_view text, Allowed allowed) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    if (allowed(byte)) {
      out += byte;
    } else {
      const auto bits = static_cast<unsigned char>(byte);
      out += {'%', kDigits[bits >> 4], kDigits[bits & 0xF]};
    }
  }
  return out;
}

}  // namespace

std::string ascii_uri(std::string_view uri) {
  return encode(uri, [](char byte) {
    return byte > ' ' && byte < '\x7F' && std::strchr("\"<>\\^`{|}", byte) == nullptr;
  });
}

std::string uri_part(std::string_view text) {
  return encode(text, [](char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || (byte != '\0' && std::strchr("-._~", byte) != nullptr);
  });
}

}  // namespace kakehashi
