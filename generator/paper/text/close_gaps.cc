#include <cmath>
#include <string_view>

#include "paper/text/lines.h"

namespace kakehashi::paper {
namespace {

/// Readers of a PDF take what differs by more than a tenth of an em from where the glyphs before
/// end for a space or a new line.
constexpr double kSeen = 0.09;         ///< em
constexpr double kOneBaseline = 0.45;  ///< em; what is raised is still in the line.

bool is_blank(std::string_view text) {
  return text.ends_with(' ') || text.ends_with("\u3000") || text.ends_with("\u00A0");
}
bool starts_blank(std::string_view text) {
  return text.starts_with(' ') || text.starts_with("\u3000") || text.starts_with("\u00A0");
}

void close_gap(GlyphItem& before, const GlyphItem& next, const FontBook& fonts) {
  Glyph& last = before.run.glyphs.back();
  const double pen = before.x + before.run.width() * before.size;
  const double natural = fonts.advance(before.run.face, last.id) / 1000;
  const double end = pen + (natural + last.dx - last.advance) * before.size;
  const double start = next.x + next.run.glyphs.front().dx * next.size;
  if (std::abs(start - end) < kSeen * before.size || is_blank(before.run.text) ||
      starts_blank(next.run.text)) {
    return;
  }
  last.advance += (start - pen) / before.size;
}

}  // namespace

void close_gaps(std::vector<Item>& line, double baseline, const FontBook& fonts) {
  GlyphItem* before = nullptr;
  for (Item& item : line) {
    auto* glyphs = std::get_if<GlyphItem>(&item);
    if (glyphs == nullptr || glyphs->run.glyphs.empty() ||
        std::abs(glyphs->baseline - baseline) > kOneBaseline * glyphs->size) {
      continue;
    }
    if (before != nullptr) close_gap(*before, *glyphs, fonts);
    before = glyphs;
  }
}

}  // namespace kakehashi::paper
