#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace kakehashi::paper {

/// The text (UTF-8) that a character code of a PDF font stands for.
struct CodeText {
  std::uint32_t code = 0;  ///< Two bytes.
  std::string text;
};

/// A ToUnicode CMap (ISO 32000-1, 9.10.3) for two-byte codes; `entries` in ascending order of
/// codes. Consecutive codes with consecutive characters become ranges.
std::string to_unicode_cmap(const std::vector<CodeText>& entries);

}  // namespace kakehashi::paper
