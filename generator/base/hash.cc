#include "base/hash.h"

#include <algorithm>

namespace kakehashi {

/// FNV-1a over words of eight bytes (least significant first), the upper bits mixed into the lower.
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t out = 0xCBF29CE484222325u ^ bytes.size();
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    const std::size_t count = std::min<std::size_t>(8, bytes.size() - at);
    for (std::size_t i = 0; i < count; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    out = (out ^ word) * 0x100000001B3u;
    out ^= out >> 32;
  }
  return out;
}

}  // namespace kakehashi
