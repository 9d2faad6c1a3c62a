#include "paper/text/ruby.h"

#include <algorithm>

#include "base/utf8.h"
#include "paper/text/lines.h"

namespace kakehashi::paper {
namespace {

const Style& style_of(const ShapedParagraph& reading) { return *reading.source.spans[0].style; }

/// Distance of the baselines of a reading and its base: the one stands on the other.
double distance(const ShapedParagraph& reading, const Style& base, const FontBook& fonts) {
  const Style& own = style_of(reading);
  return fonts.metrics(fonts.primary(base.font())).ascent * base.font_size +
         fonts.metrics(fonts.primary(own.font())).descent * own.font_size;
}

double natural_width(const ShapedParagraph& reading) {
  double width = 0;
  for (const Cluster& cluster : reading.clusters) width += cluster.advance;
  return width;
}

/// How far the reading of a neighbour may reach over this character.
double lets_over(const ShapedParagraph& paragraph, std::size_t i, const Style& reading) {
  const Cluster& cluster = paragraph.clusters[i];
  if (cluster.glyph_count == 0 || cluster.ruby >= 0) return 0;
  std::size_t at = cluster.begin;
  const bool kana = is_kana(next_character(paragraph.source.text, at));
  return kana ? std::min(reading.font_size / 2, cluster.advance / 2) : 0;
}

/// Shares what the reading is longer among the characters of the base: 1-2-1.
void widen(ShapedParagraph& paragraph, RubyBase& base, const Style& reading, double missing) {
  const double left = base.first > 0 ? lets_over(paragraph, base.first - 1, reading) : 0;
  const double right =
      base.end < paragraph.clusters.size() ? lets_over(paragraph, base.end, reading) : 0;
  // The same on both sides as far as the neighbours let it, so that it stays in the middle.
  base.over_left = std::min(missing / 2, left);
  base.over_right = std::min(missing / 2, right);
  const double extra = missing - base.over_left - base.over_right;
  const double each = extra / (2 * static_cast<double>(base.end - base.first));
  for (std::size_t i = base.first; i < base.end; ++i) {
    paragraph.clusters[i].advance += 2 * each;
    paragraph.clusters[i].trim_left -= each;
  }
}

}  // namespace

void fit_rubies(ShapedParagraph& paragraph) {
  const std::vector<Ruby>& rubies = paragraph.source.rubies;
  paragraph.rubies.resize(rubies.size());
  std::vector<Cluster>& clusters = paragraph.clusters;
  // First where each stands: whether one may hang over depends on the next.
  std::size_t at = 0;
  for (std::size_t i = 0; i < rubies.size(); ++i) {
    RubyBase& base = paragraph.rubies[i];
    while (at < clusters.size() && clusters[at].begin < rubies[i].begin) ++at;
    base.first = at;
    for (; at < clusters.size() && clusters[at].begin < rubies[i].end; ++at) {
      clusters[at].ruby = static_cast<std::int32_t>(i);
      if (at == base.first) continue;
      clusters[at].tied = true;
      if (clusters[at].before != Chance::must) clusters[at].before = Chance::never;
    }
    base.end = at;
  }
  for (std::size_t i = 0; i < rubies.size(); ++i) {
    RubyBase& base = paragraph.rubies[i];
    if (rubies[i].text == nullptr || base.first == base.end) continue;
    double width = 0;
    for (std::size_t k = base.first; k < base.end; ++k) width += clusters[k].advance;
    const double missing = natural_width(*rubies[i].text) - width;
    if (missing > 0) widen(paragraph, base, style_of(*rubies[i].text), missing);
  }
}

double ruby_ascent(const ShapedParagraph& reading, const Style& base, const FontBook& fonts) {
  const Style& own = style_of(reading);
  return distance(reading, base, fonts) +
         fonts.metrics(fonts.primary(own.font())).ascent * own.font_size;
}

Ink ruby_ink(const ShapedParagraph& reading, const Style& base, const RubyPlace& place,
             const FontBook& fonts) {
  const bool western =
      std::all_of(reading.clusters.begin(), reading.clusters.end(), [](const Cluster& cluster) {
        return cluster.kind == CharacterClass::western || cluster.kind == CharacterClass::space;
      });
  const double spare = place.right - place.left - natural_width(reading);
  // A foreign word is set in the middle as it is.
  const double gap =
      western ? 0 : std::max(0.0, spare) / static_cast<double>(reading.clusters.size());
  double x = place.left + (western ? spare : std::min(spare, gap)) / 2;
  Ink out;
  GlyphItem item;
  const auto flush = [&] {
    if (!item.run.glyphs.empty()) out.content.push_back(std::move(item));
    item = {};
  };
  for (std::size_t i = 0; i < reading.clusters.size(); ++i) {
    const Cluster& cluster = reading.clusters[i];
    const InlineSpan& span = reading.source.spans[cluster.span];
    if (i == 0 || cluster.span != reading.clusters[i - 1].span || cluster.face != item.run.face) {
      flush();
      item.x = x;
      item.baseline = place.baseline - distance(reading, base, fonts);
      item.size = span.style->font_size;
      item.color = span.style->color;
      item.tag = span.tag;
      item.run.face = cluster.face;
    }
    const double advance = cluster.advance + (i + 1 < reading.clusters.size() ? gap : 0);
    add_cluster(reading, i, 0, advance, item);
    x += advance;
  }
  flush();
  return out;
}

}  // namespace kakehashi::paper
