#include "web/map_svg.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "base/xml.h"

namespace kakehashi {
namespace {

using Kind = PathStep::Kind;

std::string attribute_text(const std::string& text) {
  std::string out;
  for (const char c : escape_xml(text)) {
    if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

/// Tenths of a unit as a number.
std::string tenths(long value) {
  const long whole = std::labs(value) / 10, rest = std::labs(value) % 10;
  std::string out = value < 0 ? "-" : "";
  if (whole > 0 || rest == 0) out += std::to_string(whole);
  if (rest > 0) out += '.' + std::to_string(rest);
  return out;
}
long in_tenths(double value) { return std::lround(value * 10); }
std::string number(double value) { return tenths(in_tenths(value)); }

std::string color(const Drawing::Color& value) {
  return fmt::format("#{:02x}{:02x}{:02x}", value.red, value.green, value.blue);
}

std::string paint_text(const Drawing::Paint& paint) {
  std::string out;
  if (!paint.fill)
    out += " fill=\"none\"";
  else if (*paint.fill != Drawing::Color{})
    out += " fill=\"" + color(*paint.fill) + '"';
  if (paint.stroke) out += " stroke=\"" + color(*paint.stroke) + '"';
  if (paint.stroke && paint.stroke_width != 1)
    out += " stroke-width=\"" + number(paint.stroke_width) + '"';
  return out;
}

/// The data of a path, from point to point by the way between them.
class PathData {
 public:
  void move(const Drawing::Point& to) {
    const long x = in_tenths(to.x), y = in_tenths(to.y);
    text_ += 'M' + tenths(x) + join(tenths(y));
    x_ = start_x_ = x;
    y_ = start_y_ = y;
    implied_ = 0;
  }
  void line(const Drawing::Point& to) {
    const long x = in_tenths(to.x), y = in_tenths(to.y);
    if (x == x_ && y == y_) return;
    letter('l');
    pair(x - x_, y - y_);
    x_ = x;
    y_ = y;
  }
  void curve(const PathStep& step) {
    letter('c');
    pair(in_tenths(step.x1) - x_, in_tenths(step.y1) - y_);
    pair(in_tenths(step.x2) - x_, in_tenths(step.y2) - y_);
    pair(in_tenths(step.x) - x_, in_tenths(step.y) - y_);
    x_ = in_tenths(step.x);
    y_ = in_tenths(step.y);
  }
  void close() {
    text_ += 'z';
    x_ = start_x_;
    y_ = start_y_;
    implied_ = 0;
  }
  const std::string& text() const { return text_; }

 private:
  static std::string join(const std::string& next) { return next[0] == '-' ? next : ' ' + next; }
  void letter(char wanted) {
    if (implied_ == wanted) return;
    text_ += wanted;
    implied_ = wanted;
    after_letter_ = true;
  }
  void pair(long dx, long dy) {
    const std::string x = tenths(dx);
    text_ += after_letter_ ? x : join(x);
    after_letter_ = false;
    text_ += join(tenths(dy));
  }
  std::string text_;
  long x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
  char implied_ = 0;
  bool after_letter_ = false;
};

void add_form(PathData& data, const Drawing::Form& form) {
  if (const auto* line = std::get_if<Drawing::Line>(&form)) {
    data.move(line->from);
    data.line(line->to);
  } else if (const auto* polyline = std::get_if<Drawing::Polyline>(&form)) {
    for (std::size_t i = 0; i < polyline->points.size(); ++i)
      i == 0 ? data.move(polyline->points[i]) : data.line(polyline->points[i]);
    if (polyline->closed) data.close();
  } else if (const auto* path = std::get_if<Drawing::Path>(&form)) {
    for (const PathStep& step : path->steps) {
      if (step.kind == Kind::move) data.move({step.x, step.y});
      if (step.kind == Kind::line) data.line({step.x, step.y});
      if (step.kind == Kind::curve) data.curve(step);
      if (step.kind == Kind::close) data.close();
    }
  }
}

bool is_line(const Drawing::Shape& shape) {
  const auto* polyline = std::get_if<Drawing::Polyline>(&shape.form);
  return !shape.paint.fill &&
         (std::holds_alternative<Drawing::Line>(shape.form) || (polyline && !polyline->closed));
}

/// Writes shapes [first, last).
void write_shapes(std::string& out, const Drawing& drawing, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const Drawing::Shape& shape = drawing.shapes[i];
    const std::string paint = paint_text(shape.paint);
    if (const auto* text = std::get_if<Drawing::Text>(&shape.form)) {
      out += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", number(text->at.x),
                         number(text->at.y), number(text->size));
      if (text->anchor != Drawing::Text::Anchor::start)
        out += text->anchor == Drawing::Text::Anchor::end ? " text-anchor=\"end\""
                                                          : " text-anchor=\"middle\"";
      if (text->bold) out += " font-weight=\"bold\"";
      out += paint + '>' + escape_xml(text->words) + "</text>";
    } else if (const auto* rectangle = std::get_if<Drawing::Rectangle>(&shape.form)) {
      out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
                         number(rectangle->corner.x), number(rectangle->corner.y),
                         number(rectangle->width), number(rectangle->height), paint);
    } else if (const auto* ellipse = std::get_if<Drawing::Ellipse>(&shape.form)) {
      out += fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"{}/>",
                         number(ellipse->center.x), number(ellipse->center.y), number(ellipse->rx),
                         number(ellipse->ry), paint);
    } else {
      PathData data;
      add_form(data, shape.form);
      while (is_line(shape) && i + 1 < last && is_line(drawing.shapes[i + 1]) &&
             drawing.shapes[i + 1].paint == shape.paint)
        add_form(data, drawing.shapes[++i].form);
      out += "<path d=\"" + data.text() + '"' + paint + "/>";
    }
  }
}

void open_link(std::string& out, const MapLink& link) {
  out += "<a href=\"" + attribute_text(link.href) + "\" tabindex=\"-1\">";
  if (!link.title.empty()) out += "<title>" + escape_xml(link.title) + "</title>";
}

std::string open_svg(const Drawing& drawing) {
  return fmt::format("viewBox=\"{} {} {} {}\">", number(drawing.left), number(drawing.top),
                     number(drawing.width), number(drawing.height));
}

}  // namespace

std::string map_svg(const map::Map& map, const std::string& label,
                    const std::vector<MapLink>& markers, const std::vector<MapLink>& regions) {
  const Drawing& drawing = map.drawing;
  const std::size_t ground =
      map.markers.empty() ? drawing.shapes.size() : map.markers.front().first;
  std::string out = "<svg class=\"map-picture\" " + open_svg(drawing);
  out += "\n<g role=\"img\" aria-label=\"" + attribute_text(label) + "\">";
  write_shapes(out, drawing, 0, ground);
  out += "</g>\n<g aria-hidden=\"true\">";
  for (std::size_t i = 0; i < regions.size(); ++i) {
    PathData data;
    for (const std::vector<Drawing::Point>& ring : map.regions[i])
      add_form(data, Drawing::Polyline{ring, true});
    if (data.text().empty() || regions[i].href.empty()) continue;
    open_link(out, regions[i]);
    out += "<path class=\"map-region\" d=\"" + data.text() + "\"/></a>\n";
  }
  for (std::size_t i = 0; i < map.markers.size(); ++i) {
    const bool linked = i < markers.size() && !markers[i].href.empty();
    if (linked) open_link(out, markers[i]);
    write_shapes(out, drawing, map.markers[i].first, map.markers[i].last);
    if (linked) out += "</a>\n";
  }
  return out + "</g>\n</svg>";
}

std::string icon_svg(const Drawing& drawing) {
  std::string out = fmt::format("<svg aria-hidden=\"true\" width=\"{}\" height=\"{}\" ",
                                number(drawing.width), number(drawing.height));
  out += open_svg(drawing);
  write_shapes(out, drawing, 0, drawing.shapes.size());
  return out + "</svg>";
}

}  // namespace kakehashi
