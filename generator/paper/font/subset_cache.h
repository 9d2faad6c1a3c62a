#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "paper/font/font.h"

namespace kakehashi::paper {

/// Subsets that were cut before: the forms of one template often need the very same one for their
/// headings. What it gives depends on the glyphs alone, never on what was asked before. Safe for
/// several threads.
class SubsetCache {
 public:
  using Key = std::pair<FaceId, std::vector<std::uint32_t>>;

  /// Null when it is not kept.
  std::shared_ptr<const FontBook::Embedded> find(const Key& key) const;
  void keep(Key key, std::shared_ptr<const FontBook::Embedded> font);

 private:
  static constexpr std::size_t kMost = 64;
  mutable std::mutex mutex_;
  std::map<Key, std::shared_ptr<const FontBook::Embedded>> kept_;
};

}  // namespace kakehashi::paper
