#pragma once
#include <cstdint>
#include <string>

namespace kakehashi {

/// With a comma before each three digits: 2,120
std::string grouped(std::int64_t value);

}  // namespace kakehashi
