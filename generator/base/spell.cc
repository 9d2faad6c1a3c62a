#include "base/spell.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace kakehashi {
namespace {

std::u32string characters(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_character(text, i);
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    out.push_back(c == U'-' ? U'_' : c);
  }
  return out;
}

/// Optimal string alignment distance.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::string_view closest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::u32string target = characters(word);
  // No key or code is this long; a pasted paragraph must not cost quadratic time.
  if (target.empty() || target.size() > 64) return {};
  std::string_view best;
  std::size_t nearest = 1 + std::max<std::size_t>(1, target.size() / 3);
  for (const std::string_view candidate : candidates) {
    const std::u32string other = characters(candidate);
    // A word of one character is near everything; only an equal one counts.
    if (other.size() > 64 || (target.size() < 2 && other != target)) continue;
    const std::size_t edits = distance(target, other);
    if (edits < nearest && edits < std::max(target.size(), other.size())) {
      nearest = edits;
      best = candidate;
    }
  }
  return best;
}

}  // namespace kakehashi
