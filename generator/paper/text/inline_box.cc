#include "paper/text/inline_box.h"

#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/messages.h"
#include "paper/picture/borders.h"

namespace kakehashi::paper {
namespace {

constexpr double kSuper = 0.3, kSub = 0.12;  ///< em of the text around.

/// Borders and paddings on each side.
struct Edges {
  double top, right, bottom, left;
};
Edges edges_of(const Style& style, double column) {
  const auto edge = [&](Side side) {
    return style.border[side].used() + style.padding[side].resolve(column);
  };
  return {edge(kTop), edge(kRight), edge(kBottom), edge(kLeft)};
}

/// Of the letters themselves, without the space between lines.
FaceMetrics letters_of(const Style& style, const FontBook& fonts) {
  const FaceMetrics metrics = fonts.metrics(fonts.primary(style.font()));
  return {metrics.ascent * style.font_size, metrics.descent * style.font_size};
}

/// The picture of an atom. One with a width in % has none before the column is known.
Picture fitted(const Atom& atom, double column) {
  Picture out = *atom.picture;
  if (!out.fills_width) return out;
  const Edges edges = edges_of(*atom.style, column);
  const double width = atom.style->width.resolve(column) - edges.left - edges.right;
  if (width <= 0) return {};
  out.fit(width);
  return out;
}

/// The height of what stands in the atom, and where its baseline is, from its upper edge.
struct Inside {
  double width = 0, height = 0, baseline = 0;
};
Inside inside_of(const Atom& atom, double column, const FontBook& fonts) {
  if (atom.picture) {
    const Picture picture = fitted(atom, column);
    return {picture.width, picture.height, picture.height};
  }
  FaceMetrics letters = letters_of(*atom.style, fonts);
  if (!atom.content) return {0, letters.ascent + letters.descent, letters.ascent};
  for (const InlineSpan& span : atom.content->source.spans) {
    const FaceMetrics own = letters_of(*span.style, fonts);
    letters.ascent = std::max(letters.ascent, own.ascent + span.rise);
    letters.descent = std::max(letters.descent, own.descent - span.rise);
  }
  for (const Cluster& cluster : atom.content->clusters) {
    if (cluster.atom < 0) continue;
    const Atom& inner = atom.content->source.atoms[cluster.atom];
    const AtomSize size =
        atom_size(inner, *atom.content->source.spans[cluster.span].style, std::nullopt, fonts);
    letters.ascent = std::max(letters.ascent, size.ascent);
    letters.descent = std::max(letters.descent, size.descent);
  }
  return {atom.content->widest_line, letters.ascent + letters.descent, letters.ascent};
}

double outer_height(const Style& style, const Edges& edges, const Inside& inside) {
  const double wished = std::max(style.height.resolve(0), style.min_height.resolve(0));
  const double needed = edges.top + inside.height + edges.bottom;
  return style.height.automatic() ? std::max(needed, wished) : wished;
}

void report(const Atom& atom, const Message& message, double has, double needs,
            Diagnostics& diagnostics) {
  const std::string what = atom.content ? atom.content->text_of(0, atom.content->clusters.size())
                                        : std::string(atom.name);
  diagnostics.error(atom.origin, message, {what, millimetres(has), millimetres(needs)})
      .hint(msg::kShortenHint);
}

}  // namespace

double rise_in_line(const Style& style, const Style& parent, const FontBook& fonts) {
  const FaceMetrics own = letters_of(style, fonts), around = letters_of(parent, fonts);
  switch (style.line_align) {
    case LineAlign::baseline:
      return style.rise;
    case LineAlign::super:
      return kSuper * parent.font_size;
    case LineAlign::sub:
      return -kSub * parent.font_size;
    case LineAlign::top:
      return around.ascent - own.ascent;
    case LineAlign::middle:
      return (around.ascent - around.descent - own.ascent + own.descent) / 2;
    case LineAlign::bottom:
      return own.descent - around.descent;
  }
  return 0;
}

AtomSize atom_size(const Atom& atom, const Style& parent, std::optional<double> column,
                   const FontBook& fonts) {
  const Style& style = *atom.style;
  const double whole = column.value_or(0);
  const Edges edges = edges_of(style, whole);
  const Inside inside = inside_of(atom, whole, fonts);
  const auto margin = [&](Side side) { return style.margin[side].resolve(whole); };
  // The width and height of a picture are already in it.
  const bool sized = !atom.picture;
  const double natural = edges.left + inside.width + edges.right;
  const bool relative = style.width.unit == Dimension::Unit::percent;
  AtomSize out;
  out.column = whole;
  out.width = margin(kLeft) + margin(kRight) +
              (sized && (!relative || column) ? style.width.resolve(whole, natural) : natural);
  const double height =
      sized ? outer_height(style, edges, inside) : edges.top + inside.height + edges.bottom;
  const double spare = std::max(0.0, height - edges.top - inside.height - edges.bottom);
  const double total = margin(kTop) + height + margin(kBottom);
  const FaceMetrics around = letters_of(parent, fonts);
  // A picture stands with its lower margin edge on the baseline, a box with its text.
  double ascent = atom.picture ? total : margin(kTop) + edges.top + spare / 2 + inside.baseline;
  switch (style.line_align) {
    case LineAlign::baseline:
    case LineAlign::super:
    case LineAlign::sub:
      ascent += rise_in_line(style, parent, fonts);
      break;
    case LineAlign::top:
      ascent = around.ascent;
      break;
    case LineAlign::middle:
      ascent = total / 2 + (around.ascent - around.descent) / 2;
      break;
    case LineAlign::bottom:
      ascent = total - around.descent;
      break;
  }
  out.ascent = ascent;
  out.descent = total - ascent;
  return out;
}

Ink atom_ink(const Atom& atom, const AtomSize& size, const Markup& markup, const FontBook& fonts,
             Diagnostics& diagnostics) {
  // The content is set as a paragraph of one line; an indent is that of the text around.
  Style style = *atom.style;
  style.indent = 0;
  const Edges edges = edges_of(style, size.column);
  const auto margin = [&](Side side) { return style.margin[side].resolve(size.column); };
  const double left = margin(kLeft), top = margin(kTop);
  const double width = size.width - left - margin(kRight);
  const double height = size.ascent + size.descent - top - margin(kBottom);
  const Inside inside = inside_of(atom, size.column, fonts);
  const double room = width - edges.left - edges.right;
  if (inside.width > room + kTolerance) {
    report(atom, msg::kTooWide, room, inside.width, diagnostics);
  }
  const double needed = edges.top + inside.height + edges.bottom;
  if (needed > height + kTolerance && (atom.content || atom.picture)) {
    report(atom, msg::kTooTall, height, needed, diagnostics);
  }
  Ink out;
  add_frame(out, left, top, width, height, style, true, true);
  const double content_top =
      top + edges.top + std::max(0.0, height - edges.top - inside.height - edges.bottom) / 2;
  Ink content;
  if (atom.picture) {
    Picture picture = fitted(atom, size.column);
    check_sharpness(picture, atom.origin, diagnostics);
    content = std::move(picture.ink);
    content.move(left + edges.left, content_top);
  } else if (atom.content) {
    std::vector<LineBox> lines =
        set_lines(*atom.content, style, std::max(room, inside.width), markup, fonts, diagnostics);
    for (LineBox& line : lines) {
      line.ink.move(left + edges.left, content_top + inside.baseline - line.baseline);
      content.append(std::move(line.ink));
    }
  }
  out.append(std::move(content));
  out.move(0, -size.ascent);
  return out;
}

}  // namespace kakehashi::paper
