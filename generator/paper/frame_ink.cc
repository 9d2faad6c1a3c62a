#include "paper/flow.h"

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

void add_frame(Ink& ink, double x, double y, double width, double height, const Style& style,
               bool top, bool bottom) {
  if (style.background) ink.fills.push_back({x, y, width, height, *style.background});
  const auto& border = style.border;
  const double half_left = border[kLeft].used() / 2, half_right = border[kRight].used() / 2;
  if (top) {
    const double at = y + border[kTop].used() / 2;
    add_border(ink, x, at, x + width, at, border[kTop], style.color);
  }
  if (bottom) {
    const double at = y + height - border[kBottom].used() / 2;
    add_border(ink, x, at, x + width, at, border[kBottom], style.color);
  }
  add_border(ink, x + half_left, y, x + half_left, y + height, border[kLeft], style.color);
  add_border(ink, x + width - half_right, y, x + width - half_right, y + height, border[kRight],
             style.color);
}

}  // namespace kakehashi::paper
