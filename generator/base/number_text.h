#pragma once
#include <string>

namespace kakehashi {

/// With a comma before each three digits: 2,120
std::string grouped(int value);

}  // namespace kakehashi
