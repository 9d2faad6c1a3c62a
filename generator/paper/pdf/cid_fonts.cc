#include "paper/pdf/cid_fonts.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace kakehashi::paper {
namespace {

constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

/// Gives each of the cluster's glyphs one character in order, the last one the rest.
void divide_cluster(const ShapedRun& run, std::size_t first, std::size_t last,
                    std::string_view text, std::vector<TextGlyph>& out) {
  std::size_t at = 0;
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t begin = at;
    if (i + 1 == last) {
      at = text.size();
    } else if (at < text.size()) {
      next_character(text, at);
    }
    const bool filler = begin == at;
    out.push_back({{run.glyphs[i].id, filler ? kZeroWidthSpace : text.substr(begin, at - begin)},
                   i > first,
                   filler});
  }
}

}  // namespace

std::vector<TextGlyph> divide_text(const ShapedRun& run) {
  std::vector<TextGlyph> out;
  out.reserve(run.glyphs.size());
  const std::string_view text = run.text;
  std::size_t begin = 0;
  for (std::size_t first = 0; first < run.glyphs.size();) {
    std::size_t last = first + 1;
    while (last < run.glyphs.size() && run.glyphs[last].cluster == run.glyphs[first].cluster)
      ++last;
    // What stands before the first cluster and behind the last has no glyph of its own.
    std::size_t end = last < run.glyphs.size() ? run.glyphs[last].cluster : text.size();
    end = std::clamp(end, begin, text.size());
    divide_cluster(run, first, last, text.substr(begin, end - begin), out);
    begin = end;
    first = last;
  }
  return out;
}

std::uint32_t CidFont::pair(const GlyphText& pair) {
  const auto [place, is_new] = numbers_.try_emplace(pair, pairs_.size());
  if (is_new) pairs_.push_back(pair);
  return place->second;
}

Status CidFont::finish(const FontBook& fonts, FaceId face) {
  std::vector<std::uint32_t> glyphs;
  for (const GlyphText& pair : pairs_) glyphs.push_back(pair.glyph);
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  auto embedded = fonts.embedded(face, glyphs);
  if (!embedded) return Failure{embedded.reason()};
  embedded_ = *embedded;

  const FontBook::Subset& subset = embedded_->subset;
  for (std::uint32_t glyph = 0; glyph < subset.glyph_count; ++glyph)
    glyph_of_code_.push_back(glyph);
  std::vector<bool> taken(subset.glyph_count, false);
  for (const GlyphText& pair : pairs_) {
    const auto at = std::lower_bound(glyphs.begin(), glyphs.end(), pair.glyph) - glyphs.begin();
    const std::uint32_t glyph = subset.new_ids[static_cast<std::size_t>(at)];
    std::uint32_t code = glyph;
    if (taken[glyph]) {
      code = static_cast<std::uint32_t>(glyph_of_code_.size());
      if (code > 0xFFFF) return Failure{fonts.name(face) + ": more than 65535 codes"};
      glyph_of_code_.push_back(glyph);
    }
    taken[glyph] = true;
    codes_.push_back(code);
    widths_.push_back(std::round(fonts.advance(face, pair.glyph) * 1000) / 1000);
    width_of_code_.emplace(code, widths_.back());
  }
  return Done{};
}

std::vector<CodeText> CidFont::texts() const {
  std::vector<CodeText> out;
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    out.push_back({codes_[i], std::string(pairs_[i].text)});
  }
  std::sort(out.begin(), out.end(),
            [](const CodeText& a, const CodeText& b) { return a.code < b.code; });
  return out;
}

}  // namespace kakehashi::paper
