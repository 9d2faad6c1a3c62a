#include "paper/font/subset_cache.h"

#include "base/deflate.h"
#include "base/hash.h"

namespace kakehashi::paper {
namespace {

/// Six capital letters: the prefix that PDF wants before the name of a font subset.
std::string subset_tag(std::string_view font_bytes) {
  std::uint64_t number = hash_of(font_bytes);
  std::string out;
  for (int i = 0; i < 6; ++i, number /= 26) out += static_cast<char>('A' + number % 26);
  return out;
}

}  // namespace

std::shared_ptr<const FontBook::Embedded> SubsetCache::find(const Key& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(key);
  return found != kept_.end() ? found->second : nullptr;
}

void SubsetCache::keep(Key key, std::shared_ptr<const FontBook::Embedded> font) {
  const std::lock_guard lock(mutex_);
  // Some megabytes; a run that fills it will fill it anew in no time.
  if (kept_.size() >= kMost) kept_.clear();
  kept_.insert_or_assign(std::move(key), std::move(font));
}

Result<std::shared_ptr<const FontBook::Embedded>> FontBook::embedded(
    FaceId face, std::vector<std::uint32_t> glyphs) const {
  SubsetCache::Key key(face, std::move(glyphs));
  if (auto known = subsets_->find(key)) return known;
  Result<Subset> cut = subset(face, key.second);
  if (!cut) return Failure{cut.reason()};
  auto made = std::make_shared<Embedded>();
  made->subset = std::move(*cut);
  made->deflated = deflate(made->subset.bytes);
  made->tag = subset_tag(made->subset.bytes);
  const std::shared_ptr<const Embedded> font = std::move(made);
  subsets_->keep(std::move(key), font);
  return font;
}

}  // namespace kakehashi::paper
