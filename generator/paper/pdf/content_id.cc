#include "paper/pdf/content_id.h"

#include <algorithm>
#include <cstdint>

#include "paper/pdf/pdf_syntax.h"

namespace kakehashi::paper {
namespace {

/// FNV-1a over words of eight bytes (least significant first), the upper bits mixed into the lower.
/// The ids need to differ, not to withstand an attacker.
std::uint64_t hash(std::string_view bytes) {
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

void append_big_endian(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

}  // namespace

bool set_content_id(std::string& pdf) {
  const std::size_t trailer = pdf.rfind("trailer");
  const std::string zeros(2 * kContentIdBytes, '0');
  const std::size_t first = trailer == std::string::npos ? trailer : pdf.find(zeros, trailer);
  if (first == std::string::npos) return false;
  const std::size_t second = pdf.find(zeros, first + zeros.size());
  if (second == std::string::npos) return false;

  std::string id;
  append_big_endian(id, hash(pdf));
  append_big_endian(id, hash(id));
  std::string digits;
  append_hex(digits, id);
  pdf.replace(first, digits.size(), digits);
  pdf.replace(second, digits.size(), digits);
  return true;
}

std::string subset_tag(std::string_view font_bytes) {
  std::uint64_t number = hash(font_bytes);
  std::string out;
  for (int i = 0; i < 6; ++i, number /= 26) out += static_cast<char>('A' + number % 26);
  return out;
}

}  // namespace kakehashi::paper
