#pragma once
#include <string_view>
#include <vector>

namespace kakehashi::paper {

/// A stretch of a text, in bytes, in which no line should end.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// Postal codes, telephone numbers, dates, times, amounts, numbers with their units and counters
/// (〒123-4567, 06-6309-4141, 令和7年10月3日, 午前10時30分, 3,000円, 第1回), mail addresses.
/// Ordered.
std::vector<Stretch> find_unbreakables(std::string_view utf8);

}  // namespace kakehashi::paper
