#include <algorithm>

#include "paper/layout/shrink.h"
#include "paper/layout/table_columns.h"

namespace kakehashi::paper {
namespace {

double horizontal_frame(const Style& style) {
  return style.padding[kLeft].resolve(0) + style.padding[kRight].resolve(0) +
         style.border[kLeft].used() + style.border[kRight].used();
}

}  // namespace

Widths content_widths(const Box& box) {
  Widths out;
  const auto widen = [&](const Widths& other) {
    out.least = std::max(out.least, other.least);
    out.most = std::max(out.most, other.most);
  };
  if (box.text) widen({box.text->widest_word, box.text->widest_line + box.style->indent});
  if (box.picture) widen({box.picture->width, box.picture->width});
  for (const Box& child : box.children) {
    if (child.style->position != Placement::absolute) widen(preferred_widths(child));
  }
  if (box.table != nullptr && !box.table->broken) {
    const auto needs = column_needs(*box.table, BorderGrid(box), box.style->width.resolve(0));
    const auto least = column_widths(*box.table, needs, box.style->width, 0);
    double most = 0;
    for (const Widths& need : needs) most += need.most;
    widen({least.needed, std::max(most, least.needed)});
  }
  return out;
}

double widest_character(const Box& box) {
  double widest = 0;
  if (box.text) {
    for (const Cluster& cluster : box.text->clusters) {
      if (cluster.kind == CharacterClass::space) continue;
      const Style& style = *box.text->source.spans[cluster.span].style;
      widest = std::max(widest, cluster.advance - std::max(style.letter_spacing, 0.0));
    }
  }
  for (const Box& child : box.children) widest = std::max(widest, widest_character(child));
  return widest;
}

Widths preferred_widths(const Box& box) {
  const Style& style = *box.style;
  const double margins = style.margin[kLeft].resolve(0) + style.margin[kRight].resolve(0);
  if (style.width.unit == Dimension::Unit::points) {
    return {style.width.amount + margins, style.width.amount + margins};
  }
  Widths out = content_widths(box);
  const double frame = margins + (box.table == nullptr ? horizontal_frame(style) : 0);
  // A hair more, so that sums of fractions do not break a line that just fits.
  return {out.least * least_scale(style) + frame + 0.01, out.most + frame + 0.01};
}

}  // namespace kakehashi::paper
