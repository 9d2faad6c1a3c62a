#include "paper/picture/borders.h"

#include <algorithm>

namespace kakehashi::paper {

void add_strand(Ink& ink, double x1, double y1, double x2, double y2, const Border& border,
                const Color& text_color) {
  ink.rules.push_back({x1, y1, x2, y2, border.width / 3, border.color.value_or(text_color),
                       RuleItem::Style::solid});
}

void add_border(Ink& ink, double x1, double y1, double x2, double y2, const Border& border,
                const Color& text_color) {
  if (border.used() <= 0) return;
  if (border.style == BorderStyle::double_) {
    const double third = border.width / 3;
    const double dx = y1 == y2 ? 0 : third, dy = y1 == y2 ? third : 0;
    for (const int side : {-1, 1}) {
      add_strand(ink, x1 + side * dx, y1 + side * dy, x2 + side * dx, y2 + side * dy, border,
                 text_color);
    }
    return;
  }
  const Color color = border.color.value_or(text_color);
  const RuleItem::Style style = border.style == BorderStyle::dashed   ? RuleItem::Style::dashed
                                : border.style == BorderStyle::dotted ? RuleItem::Style::dotted
                                                                      : RuleItem::Style::solid;
  ink.rules.push_back({x1, y1, x2, y2, border.width, color, style});
}

namespace {

/// One of the two frames of double borders, or the frame of single ones: the lines of a rectangle
/// whose corners meet.
void add_rectangle(Ink& ink, double x, double y, double width, double height, const Style& style,
                   bool top, bool bottom) {
  const auto& border = style.border;
  if (top) {
    const double at = y + border[kTop].used() / 2;
    add_border(ink, x, at, x + width, at, border[kTop], style.color);
  }
  if (bottom) {
    const double at = y + height - border[kBottom].used() / 2;
    add_border(ink, x, at, x + width, at, border[kBottom], style.color);
  }
  const double left = x + border[kLeft].used() / 2, right = x + width - border[kRight].used() / 2;
  add_border(ink, left, y, left, y + height, border[kLeft], style.color);
  add_border(ink, right, y, right, y + height, border[kRight], style.color);
}

}  // namespace

void add_frame(Ink& ink, double x, double y, double width, double height, const Style& style,
               bool top, bool bottom) {
  if (style.background) ink.fills.push_back({x, y, width, height, *style.background});
  const auto is_double = [](const Border& border) {
    return border.used() > 0 && border.style == BorderStyle::double_;
  };
  if (std::none_of(style.border.begin(), style.border.end(), is_double)) {
    return add_rectangle(ink, x, y, width, height, style, top, bottom);
  }
  // Two frames, a third of the width each, so that the inner one does not reach through the
  // corners.
  Style outer = style, inner = style;
  std::array<double, 4> inset{};
  for (std::size_t side = 0; side < 4; ++side) {
    if (!is_double(style.border[side])) {
      inner.border[side] = {};
      continue;
    }
    const double third = style.border[side].width / 3;
    for (Style* one : {&outer, &inner}) {
      one->border[side].style = BorderStyle::solid;
      one->border[side].width = third;
    }
    const bool open = (side == kTop && !top) || (side == kBottom && !bottom);
    if (!open) inset[side] = 2 * third;
  }
  add_rectangle(ink, x, y, width, height, outer, top, bottom);
  add_rectangle(ink, x + inset[kLeft], y + inset[kTop], width - inset[kLeft] - inset[kRight],
                height - inset[kTop] - inset[kBottom], inner, top, bottom);
}

}  // namespace kakehashi::paper
