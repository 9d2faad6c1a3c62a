#include "feeds/uuid.h"

#include "base/sha256.h"

namespace kakehashi {

std::string uuid_of(std::string_view name) {
  std::string hex = sha256(name).substr(0, 32);
  hex[12] = '8';  // The version.
  // The variant: the upper two bits of this digit are 10.
  constexpr std::string_view kDigits = "0123456789abcdef", kVariants = "89ab";
  hex[16] = kVariants[kDigits.find(hex[16]) % kVariants.size()];
  for (const std::size_t at : {8, 13, 18, 23}) hex.insert(at, "-");
  return hex;
}

}  // namespace kakehashi
