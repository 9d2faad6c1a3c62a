#pragma once
#include <cstdint>
#include <string>

namespace kakehashi {

/// Whole yen as they are printed: 9,960,000; below zero △12,300, as books of account write it.
std::string amount_text(std::int64_t yen);

}  // namespace kakehashi
