#include "paper/pdf/content_id.h"

#include <cstdint>

#include "base/hash.h"
#include "paper/pdf/pdf_syntax.h"

namespace kakehashi::paper {
namespace {

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
  append_big_endian(id, hash_of(pdf));
  append_big_endian(id, hash_of(id));
  std::string digits;
  append_hex(digits, id);
  pdf.replace(first, digits.size(), digits);
  pdf.replace(second, digits.size(), digits);
  return true;
}

}  // namespace kakehashi::paper
