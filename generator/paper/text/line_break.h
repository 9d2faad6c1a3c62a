#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "paper/text/unbreakable.h"

namespace kakehashi::paper {

/// How good it is to end a line at a place; higher is better.
enum class Chance : std::uint8_t {
  never,      ///< Inside a character, or where kinsoku forbids it. A last resort.
  emergency,  ///< Inside a word or a Latin word: only when a line has no better place.
  unit,       ///< Inside a date, number or telephone number: when it alone is longer than a line.
  good,
  must,  ///< After a line feed.
};

/// For each byte of `utf8`, and its end, whether a line may end before it. Rules: Unicode line
/// breaking with the strict Japanese rules (UAX 14, lb=strict), the prohibited characters of JLREQ
/// and the unbreakable stretches of `find_unbreakables`. Entry 0 is `never`, the last `must`.
std::vector<Chance> line_chances(std::string_view utf8, const std::vector<Stretch>& unbreakables);
std::vector<Chance> line_chances(std::string_view utf8);

}  // namespace kakehashi::paper
