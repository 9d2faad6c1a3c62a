#include "paper/picture/drawing.h"

#include <algorithm>

#include "paper/picture/svg_path.h"

namespace kakehashi::paper {
namespace {

Color color(const Drawing::Color& c) { return {c.red, c.green, c.blue}; }

FontRequest font_of(const Drawing::Text& text) { return {Family::gothic, text.bold}; }

Segments outline(const Drawing::Line& line) {
  return polygon({line.from.x, line.from.y, line.to.x, line.to.y}, false);
}
Segments outline(const Drawing::Polyline& line) {
  std::vector<double> numbers;
  for (const Drawing::Point& point : line.points) {
    numbers.push_back(point.x);
    numbers.push_back(point.y);
  }
  return polygon(numbers, line.closed);
}
Segments outline(const Drawing::Rectangle& r) {
  return rectangle(r.corner.x, r.corner.y, r.width, r.height);
}
Segments outline(const Drawing::Ellipse& e) { return ellipse(e.center.x, e.center.y, e.rx, e.ry); }
Segments outline(const Drawing::Path& path) { return path.steps; }

void paint_outline(Segments segments, const Drawing::Paint& paint, TagIndex tag, Ink& ink) {
  PathItem item;
  item.segments = std::move(segments);
  item.fill = paint.fill.has_value();
  item.stroke = paint.stroke.has_value() && paint.stroke_width > 0;
  if (item.segments.empty() || (!item.fill && !item.stroke)) return;
  if (item.fill) item.fill_color = color(*paint.fill);
  if (item.stroke) {
    item.stroke_color = color(*paint.stroke);
    item.stroke_width = paint.stroke_width;
    item.dash = paint.dash;
  }
  item.tag = tag;
  ink.content.push_back(std::move(item));
}

void paint_text(const Drawing::Text& text, const Drawing::Paint& paint, TagIndex tag,
                const FontBook& fonts, Ink& ink) {
  if (!paint.fill) return;
  double x = text.at.x;
  if (text.anchor != Drawing::Text::Anchor::start) {
    const double width = text_width(text, fonts);
    x -= text.anchor == Drawing::Text::Anchor::end ? width : width / 2;
  }
  for (ShapedRun& run : fonts.shape(text.words, font_of(text))) {
    GlyphItem item;
    item.x = x;
    item.baseline = text.at.y;
    item.size = text.size;
    item.color = color(*paint.fill);
    item.tag = tag;
    x += run.width() * text.size;
    item.run = std::move(run);
    ink.content.push_back(std::move(item));
  }
}

}  // namespace

double text_width(const Drawing::Text& text, const FontBook& fonts) {
  double sum = 0;
  for (const ShapedRun& run : fonts.shape(text.words, font_of(text))) sum += run.width();
  return sum * text.size;
}

Picture paint_drawing(const Drawing& drawing, double width, double height, TagIndex tag,
                      const FontBook& fonts) {
  Picture out;
  out.width = width;
  out.height = height;
  for (const Drawing::Shape& shape : drawing.shapes) {
    if (const auto* text = std::get_if<Drawing::Text>(&shape.form)) {
      paint_text(*text, shape.paint, tag, fonts, out.ink);
      continue;
    }
    std::visit(
        [&](const auto& form) {
          if constexpr (requires { outline(form); }) {
            paint_outline(outline(form), shape.paint, tag, out.ink);
          }
        },
        shape.form);
  }
  if (drawing.width <= 0 || drawing.height <= 0) return out;
  // As preserveAspectRatio="xMidYMid meet".
  const double scale = std::min(width / drawing.width, height / drawing.height);
  out.ink.move(-drawing.left - drawing.width / 2, -drawing.top - drawing.height / 2);
  out.ink.scale(scale);
  out.ink.move(width / 2, height / 2);
  return out;
}

}  // namespace kakehashi::paper
