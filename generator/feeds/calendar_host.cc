#include "feeds/calendar_host.h"

#include <fmt/format.h>

#include "base/hash.h"

namespace kakehashi {

std::string calendar_host(const Office& office) {
  return fmt::format("{:016x}.kakehashi", hash_of(*office.municipality_code + "\n" + *office.name));
}

}  // namespace kakehashi
