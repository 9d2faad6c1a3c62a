#include <fmt/format.h>

#include <algorithm>

#include "paper/messages.h"
#include "paper/paragraph.h"

namespace kakehashi::paper {
namespace {

/// Lengths are sums of many fractions: what differs by less than this is equal.
constexpr double kTolerance = 0.01;
constexpr double kUnderlineBelow = 0.13, kUnderlineWidth = 0.05;  ///< em

struct Range {
  std::size_t begin, end;
};

class LineSetter {
 public:
  LineSetter(const ShapedParagraph& paragraph, const Style& block, double width,
             const Markup& markup, const FontBook& fonts, Diagnostics& diagnostics)
      : paragraph_(paragraph),
        clusters_(paragraph.clusters),
        block_(block),
        width_(width),
        markup_(markup),
        fonts_(fonts),
        diagnostics_(diagnostics) {}

  std::vector<LineBox> run() {
    std::vector<LineBox> out;
    for (std::size_t begin = 0; begin < clusters_.size();) {
      first_ = begin == 0;
      const std::size_t end = line_end(begin);
      last_ = end == clusters_.size() || clusters_[end].before == Chance::must;
      out.push_back(set({begin, end}));
      begin = end;
    }
    return out;
  }

 private:
  const InlineSpan& span(std::size_t i) const { return paragraph_.source.spans[clusters_[i].span]; }
  double em(std::size_t i) const { return span(i).style->font_size; }
  double indent() const { return first_ ? block_.indent : 0; }

  /// An opening bracket that starts a line other than the first stands flush: without its blank.
  double start_trim(std::size_t begin) const {
    const Cluster& cluster = clusters_[begin];
    return !first_ && cluster.kind == CharacterClass::opening && cluster.advance > 0.9 * em(begin)
               ? em(begin) / 2
               : 0;
  }
  /// What may go from the end of a line: the blank half of a closing bracket, comma or stop.
  double end_trim(std::size_t last) const {
    const Cluster& cluster = clusters_[last];
    return cluster.kind == CharacterClass::closing && cluster.advance > 0.9 * em(last)
               ? em(last) / 2
               : 0;
  }

  std::size_t line_end(std::size_t begin) {
    const double available = width_ - indent() + start_trim(begin) + kTolerance;
    double used = 0, visible = 0;
    std::size_t best[4] = {begin, begin, begin, begin};  // By Chance; `must` ends at once.
    std::size_t i = begin;
    for (; i < clusters_.size(); ++i) {
      if (i > begin && clusters_[i].before == Chance::must) return i;
      if (i > begin) best[static_cast<int>(clusters_[i].before)] = i;
      used += clusters_[i].advance;
      if (clusters_[i].kind == CharacterClass::space) continue;
      const double spacing = span(i).style->letter_spacing;
      visible = used - end_trim(i) - std::max(spacing, 0.0);
      if (visible > available) break;
    }
    if (i == clusters_.size()) return i;
    for (const Chance chance : {Chance::good, Chance::unit, Chance::emergency}) {
      if (best[static_cast<int>(chance)] > begin) return best[static_cast<int>(chance)];
    }
    if (i > begin && span(i).style->white_space != WhiteSpace::nowrap) return i;
    return overflow(begin);
  }

  /// Reports the part that cannot be divided, and sets it on one line.
  std::size_t overflow(std::size_t begin) {
    std::size_t end = begin + 1;
    double needed = clusters_[begin].advance;
    for (; end < clusters_.size() && clusters_[end].before < Chance::emergency; ++end) {
      needed += clusters_[end].advance;
    }
    const std::string& text = paragraph_.source.text;
    const std::uint32_t from = clusters_[begin].begin, to = paragraph_.end_of(end - 1);
    const std::uint32_t origin = paragraph_.source.map.origin(from);
    diagnostics_
        .error(markup_.origin(origin, paragraph_.source.map.origin(to - 1) + 1), msg::kTooWide,
               {text.substr(from, to - from), fmt::format("{:.1f}", width_ * 25.4 / 72),
                fmt::format("{:.1f}", needed * 25.4 / 72)})
        .hint(msg::kShortenHint);
    return end;
  }

  LineBox set(Range line) {
    std::size_t visible_end = line.end;
    while (visible_end > line.begin && clusters_[visible_end - 1].kind == CharacterClass::space) {
      --visible_end;
    }
    advances_.clear();
    double used = 0;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      advances_.push_back(clusters_[i].advance);
      if (i < visible_end) used += clusters_[i].advance;
    }
    const double trim = start_trim(line.begin);
    advances_.front() -= trim;
    used -= trim;
    const double available = width_ - indent();
    const Align align = alignment();
    if (visible_end > line.begin) {
      const std::size_t last = visible_end - 1;
      const double spacing = span(last).style->letter_spacing;
      used -= spacing;
      // The blank goes when there is no room for it, and where the right edge must be even.
      const double blank = end_trim(last);
      if (blank > 0 && (used > available + kTolerance || align == Align::justify)) {
        used -= blank;
        advances_[last - line.begin] -= blank;
      }
    }
    const double spare = available - used;
    double x = indent();
    if (align == Align::right) x += spare;
    if (align == Align::center) x += spare / 2;
    if (align == Align::justify && spare > kTolerance) {
      stretch({line.begin, visible_end}, spare);
    }
    return paint(line, x, trim);
  }

  Align alignment() const {
    if (!last_) return block_.align;
    switch (block_.align_last) {
      case AlignLast::automatic:
        return block_.align == Align::justify ? Align::left : block_.align;
      case AlignLast::left:
        return Align::left;
      case AlignLast::right:
        return Align::right;
      case AlignLast::center:
        return Align::center;
      case AlignLast::justify:
        return Align::justify;
    }
    return Align::left;
  }

  /// Shares `spare` among the places of the line that may be widened.
  void stretch(Range line, double spare) {
    const bool label = last_;  // 均等割付: every character, Latin ones too.
    std::vector<std::size_t> places;
    for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
      const bool western = clusters_[i].kind == CharacterClass::western &&
                           clusters_[i + 1].kind == CharacterClass::western;
      const bool before_space = clusters_[i + 1].kind == CharacterClass::space;
      if (!before_space && (label || !western)) places.push_back(i);
    }
    for (std::size_t i : places) {
      advances_[i - line.begin] += spare / static_cast<double>(places.size());
    }
  }

  /// Heights above and below the baseline that a style asks for, half the leading on each side.
  void reserve(const Style& style, double& above, double& below) const {
    const FaceMetrics metrics = fonts_.metrics(fonts_.primary(style.font()));
    const double body = (metrics.ascent + metrics.descent) * style.font_size;
    const double half = (style.line_pitch() - body) / 2;
    above = std::max(above, metrics.ascent * style.font_size + half);
    below = std::max(below, metrics.descent * style.font_size + half);
  }

  LineBox paint(Range line, double x, double trim) {
    LineBox out;
    double above = 0, below = 0;
    reserve(block_, above, below);
    for (std::size_t i = line.begin; i < line.end; ++i) {
      if (i == line.begin || clusters_[i].span != clusters_[i - 1].span) {
        reserve(*span(i).style, above, below);
      }
    }
    out.height = above + below;
    GlyphItem item;
    const auto flush = [&](double end) {
      if (!item.run.glyphs.empty()) finish(item, end, out);
      item = {};
    };
    std::size_t previous = line.begin;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      const Cluster& cluster = clusters_[i];
      if (cluster.glyph_count > 0) {
        if (item.run.glyphs.empty() || cluster.span != clusters_[previous].span ||
            cluster.face != item.run.face) {
          flush(x);
          const InlineSpan& source = span(i);
          item.x = x;
          item.baseline = above;
          item.size = source.style->font_size;
          item.color = source.style->color;
          item.tag = source.tag;
          item.run.face = cluster.face;
          span_ = &source;
        }
        add(i, i == line.begin ? trim : 0, advances_[i - line.begin], item);
        previous = i;
      }
      x += advances_[i - line.begin];
    }
    flush(x);
    return out;
  }

  void add(std::size_t i, double trim, double advance, GlyphItem& item) {
    const Cluster& cluster = clusters_[i];
    const auto begin = static_cast<std::uint32_t>(item.run.text.size());
    const double left = cluster.trim_left + trim;
    double natural = 0;
    for (std::uint32_t k = 0; k < cluster.glyph_count; ++k) {
      Glyph glyph = paragraph_.glyphs[cluster.first_glyph + k];
      natural += glyph.advance * item.size;
      glyph.cluster = begin;
      glyph.dx -= left / item.size;
      item.run.glyphs.push_back(glyph);
    }
    item.run.glyphs.back().advance += (advance - natural) / item.size;
    item.run.text.append(paragraph_.source.text, cluster.begin,
                         paragraph_.end_of(i) - cluster.begin);
  }

  void finish(GlyphItem& item, double end, LineBox& out) {
    if (span_->style->underline) {
      const double y = item.baseline + kUnderlineBelow * item.size;
      out.ink.rules.push_back(
          {item.x, y, end, y, kUnderlineWidth * item.size, item.color, RuleItem::Style::solid});
    }
    if (!span_->uri.empty()) {
      out.ink.links.push_back({item.x, item.baseline - item.size, end - item.x, item.size * 1.25,
                               span_->uri, item.tag});
    }
    out.ink.content.push_back(std::move(item));
  }

  const ShapedParagraph& paragraph_;
  const std::vector<Cluster>& clusters_;
  const Style& block_;
  double width_;
  const Markup& markup_;
  const FontBook& fonts_;
  Diagnostics& diagnostics_;
  bool first_ = true, last_ = false;
  std::vector<double> advances_;  ///< Of the clusters of the line at hand.
  const InlineSpan* span_ = nullptr;
};

}  // namespace

std::vector<LineBox> set_lines(const ShapedParagraph& paragraph, const Style& block, double width,
                               const Markup& markup, const FontBook& fonts,
                               Diagnostics& diagnostics) {
  return LineSetter(paragraph, block, width, markup, fonts, diagnostics).run();
}

}  // namespace kakehashi::paper
