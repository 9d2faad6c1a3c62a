#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/text/inline_box.h"
#include "paper/text/lines.h"
#include "paper/text/ruby.h"

namespace kakehashi::paper {
namespace {

constexpr double kUnderlineBelow = 0.13, kStruckAbove = 0.36, kLineWidth = 0.05;  ///< em

class Painter {
 public:
  Painter(const Setting& setting, const Line& line, const Fit& fit)
      : setting_(setting), line_(line), fit_(fit) {}

  LineBox run(double room) {
    measure(room);
    double x = fit_.x, base_left = 0;
    for (std::size_t i = line_.begin; i < line_.end; ++i) {
      const Cluster& cluster = setting_.clusters[i];
      const double trim = i == line_.begin ? fit_.trim : 0;
      const double advance = fit_.advances[i - line_.begin];
      const RubyBase* ruby = setting_.ruby(i);
      if (ruby != nullptr && ruby->first == i) base_left = x - std::min(trim, 0.0);
      if (cluster.atom >= 0) {
        flush(x);
        atom(i, x);
      } else if (cluster.glyph_count > 0) {
        if (starts_item(i)) {
          flush(x);
          start_item(i, x);
        }
        add_cluster(setting_.paragraph, i, trim, advance, item_);
      }
      x += advance;
      if (i < fit_.visible_end) visible_x_ = x;
      if (ruby != nullptr && ruby->end == i + 1) {
        const double spacing =
            std::max(setting_.span(i).style->letter_spacing, 0.0) + cluster.autospace;
        const double right = x - advance + cluster.advance - std::max(trim, 0.0) - spacing;
        flush(x);
        reading(i, base_left, right - std::min(trim, 0.0));
      }
    }
    flush(x);
    if (out_.ink.content.size() > 1) close_gaps(out_.ink.content, above_, setting_.fonts);
    return std::move(out_);
  }

 private:
  FaceMetrics letters(const Style& style) const {
    const FaceMetrics metrics = setting_.fonts.metrics(setting_.fonts.primary(style.font()));
    return {metrics.ascent * style.font_size, metrics.descent * style.font_size};
  }

  /// Heights above and below the baseline that a style asks for, half the leading on each side.
  /// What is raised or lowered needs no leading of its own.
  void reserve(const Style& style, double rise) {
    const FaceMetrics own = letters(style);
    descent_ = std::max(descent_, own.descent - rise);
    const double half = rise != 0 ? 0 : (style.line_pitch() - own.ascent - own.descent) / 2;
    above_ = std::max(above_, own.ascent + half + rise);
    below_ = std::max(below_, own.descent + half - rise);
  }

  void measure(double room) {
    reserve(setting_.block, 0);
    double over = 0;  // The highest reading.
    for (std::size_t i = line_.begin; i < line_.end; ++i) {
      const Cluster& cluster = setting_.clusters[i];
      const InlineSpan& span = setting_.span(i);
      if (i == line_.begin || cluster.span != setting_.clusters[i - 1].span) {
        reserve(*span.style, span.rise);
      }
      if (cluster.atom >= 0) {
        const AtomSize size = size_of(cluster.atom, i);
        above_ = std::max(above_, size.ascent + span.rise);
        below_ = std::max(below_, size.descent - span.rise);
        descent_ = std::max(descent_, size.descent - span.rise);
      }
      if (const RubyBase* ruby = setting_.ruby(i); ruby != nullptr && ruby->first == i) {
        const auto& text = setting_.paragraph.source.rubies[cluster.ruby].text;
        if (text != nullptr) {
          over = std::max(over, ruby_ascent(*text, *span.style, setting_.fonts) + span.rise);
        }
      }
    }
    above_ = std::max(above_, over - room);
    out_.height = above_ + below_;
    out_.baseline = above_;
    out_.descent = descent_;
  }

  AtomSize size_of(std::int32_t atom, std::size_t i) const {
    return atom_size(setting_.paragraph.source.atoms[atom], *setting_.span(i).style, setting_.width,
                     setting_.fonts);
  }

  void atom(std::size_t i, double x) {
    const std::int32_t index = setting_.clusters[i].atom;
    Ink ink = atom_ink(setting_.paragraph.source.atoms[index], size_of(index, i), setting_.markup,
                       setting_.fonts, setting_.diagnostics);
    ink.move(x, above_ - setting_.span(i).rise);
    out_.ink.append(std::move(ink));
  }

  bool starts_item(std::size_t i) const {
    const Cluster& cluster = setting_.clusters[i];
    return item_.run.glyphs.empty() || cluster.span != item_span_ || cluster.face != item_.run.face;
  }

  void start_item(std::size_t i, double x) {
    const InlineSpan& span = setting_.span(i);
    item_span_ = setting_.clusters[i].span;
    item_.x = x;
    item_.baseline = above_ - span.rise;
    item_.size = span.style->font_size;
    item_.color = span.style->color;
    item_.tag = span.tag;
    item_.run.face = setting_.clusters[i].face;
  }

  void flush(double end) {
    if (item_.run.glyphs.empty()) return;
    const InlineSpan& span = setting_.paragraph.source.spans[item_span_];
    // Blanks at the end of a line are there, but not to be seen.
    end = std::min(end, std::max(visible_x_, item_.x));
    decorate(span, end);
    out_.ink.content.push_back(std::move(item_));
    item_ = {};
  }

  void decorate(const InlineSpan& span, double end) {
    const double size = item_.size, left = item_.x, baseline = item_.baseline;
    if (span.background) fill(left, end, baseline, *span.style, *span.background);
    if (span.style->text_decoration != TextDecoration::none) {
      const double y = span.style->text_decoration == TextDecoration::underline
                           ? baseline + kUnderlineBelow * size
                           : baseline - kStruckAbove * size;
      out_.ink.rules.push_back(
          {left, y, end, y, kLineWidth * size, item_.color, RuleItem::Style::solid});
    }
    if (!span.uri.empty()) {
      out_.ink.links.push_back(
          {left, baseline - size, end - left, size * 1.25, span.uri, span.tag});
    }
  }

  /// Neighbours in one colour are one area: else thin lines show where they meet.
  void fill(double left, double right, double baseline, const Style& style, const Color& color) {
    const FaceMetrics own = letters(style);
    const double top = baseline - own.ascent, height = own.ascent + own.descent;
    std::vector<FillItem>& fills = out_.ink.fills;
    if (!fills.empty()) {
      FillItem& last = fills.back();
      if (last.color == color && last.y == top && last.height == height &&
          last.x + last.width > left - kTolerance) {
        last.width = right - last.x;
        return;
      }
    }
    fills.push_back({left, top, right - left, height, color});
  }

  void reading(std::size_t last, double left, double right) {
    const std::int32_t index = setting_.clusters[last].ruby;
    const auto& text = setting_.paragraph.source.rubies[index].text;
    if (text == nullptr) return;
    const RubyBase& base = setting_.paragraph.rubies[index];
    const InlineSpan& span = setting_.span(base.first);
    out_.ink.append(ruby_ink(*text, *span.style,
                             {left - base.over_left, right + base.over_right, above_ - span.rise},
                             setting_.fonts));
  }

  const Setting& setting_;
  const Line& line_;
  const Fit& fit_;
  LineBox out_;
  double above_ = 0, below_ = 0, descent_ = 0;
  GlyphItem item_;
  std::uint16_t item_span_ = 0;
  double visible_x_ = 0;
};

}  // namespace

void add_cluster(const ShapedParagraph& paragraph, std::size_t i, double trim, double advance,
                 GlyphItem& item) {
  const Cluster& cluster = paragraph.clusters[i];
  const auto begin = static_cast<std::uint32_t>(item.run.text.size());
  const double left = cluster.trim_left + trim;
  double natural = 0;
  for (std::uint32_t k = 0; k < cluster.glyph_count; ++k) {
    Glyph glyph = paragraph.glyphs[cluster.first_glyph + k];
    natural += glyph.advance * item.size;
    glyph.cluster = begin;
    glyph.dx -= left / item.size;
    item.run.glyphs.push_back(glyph);
  }
  item.run.glyphs.back().advance += (advance - natural) / item.size;
  item.run.text.append(paragraph.source.text, cluster.begin, paragraph.end_of(i) - cluster.begin);
}

LineBox paint_line(const Setting& setting, const Line& line, const Fit& fit, double room) {
  return Painter(setting, line, fit).run(room);
}

}  // namespace kakehashi::paper
