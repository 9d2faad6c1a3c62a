#include "base/drawing.h"

#include <fmt/format.h>

#include <cmath>

#include "base/xml.h"

namespace kakehashi {
namespace {

/// The shortest notation that reads back as the same number.
std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : "0"; }

class SvgWriter {
 public:
  std::string write(const Drawing& drawing, std::string_view title) {
    out_ = R"(<svg xmlns="http://www.w3.org/2000/svg" role="img")";
    text("viewBox", number(drawing.left) + ' ' + number(drawing.top) + ' ' + number(drawing.width) +
                        ' ' + number(drawing.height));
    if (title.empty()) text("aria-hidden", "true");
    out_ += ">\n";
    if (!title.empty()) out_ += "<title>" + escape_xml(title) + "</title>\n";
    for (const Drawing::Shape& shape : drawing.shapes) {
      std::visit([&](const auto& form) { open(form); }, shape.form);
      paint(shape.paint);
      const auto* const words = std::get_if<Drawing::Text>(&shape.form);
      out_ += words != nullptr ? '>' + escape_xml(words->words) + "</text>\n" : "/>\n";
    }
    return out_ + "</svg>";
  }

 private:
  void text(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    out_ += value;
    out_ += '"';
  }
  void length(std::string_view name, double value) { text(name, number(value)); }

  void open(const Drawing::Line& line) {
    out_ += "<line";
    length("x1", line.from.x);
    length("y1", line.from.y);
    length("x2", line.to.x);
    length("y2", line.to.y);
  }
  void open(const Drawing::Polyline& line) {
    out_ += line.closed ? "<polygon" : "<polyline";
    std::string points;
    for (const Drawing::Point& point : line.points) {
      if (!points.empty()) points += ' ';
      points += number(point.x) + ',' + number(point.y);
    }
    text("points", points);
  }
  void open(const Drawing::Rectangle& rectangle) {
    out_ += "<rect";
    length("x", rectangle.corner.x);
    length("y", rectangle.corner.y);
    length("width", rectangle.width);
    length("height", rectangle.height);
  }
  void open(const Drawing::Ellipse& ellipse) {
    const bool circle = ellipse.rx == ellipse.ry;
    out_ += circle ? "<circle" : "<ellipse";
    length("cx", ellipse.center.x);
    length("cy", ellipse.center.y);
    length(circle ? "r" : "rx", ellipse.rx);
    if (!circle) length("ry", ellipse.ry);
  }
  void open(const Drawing::Path& path) {
    out_ += "<path";
    std::string d;
    const auto point = [&](double x, double y) { d += number(x) + ' ' + number(y); };
    for (const PathStep& step : path.steps) {
      if (!d.empty()) d += ' ';
      switch (step.kind) {
        case PathStep::Kind::move:
          d += 'M';
          break;
        case PathStep::Kind::line:
          d += 'L';
          break;
        case PathStep::Kind::curve:
          d += 'C';
          point(step.x1, step.y1);
          d += ' ';
          point(step.x2, step.y2);
          d += ' ';
          break;
        case PathStep::Kind::close:
          d += 'Z';
          continue;
      }
      point(step.x, step.y);
    }
    text("d", d);
  }
  void open(const Drawing::Text& words) {
    out_ += "<text";
    length("x", words.at.x);
    length("y", words.at.y);
    length("font-size", words.size);
    if (words.anchor != Drawing::Text::Anchor::start) {
      text("text-anchor", words.anchor == Drawing::Text::Anchor::end ? "end" : "middle");
    }
    if (words.bold) text("font-weight", "bold");
  }

  void color(std::string_view name, const std::optional<Drawing::Color>& value) {
    text(name, value ? fmt::format("#{:02x}{:02x}{:02x}", value->red, value->green, value->blue)
                     : std::string("none"));
  }
  /// What differs from SVG's own beginnings.
  void paint(const Drawing::Paint& paint) {
    const Drawing::Paint initial;
    if (paint.fill != initial.fill) color("fill", paint.fill);
    if (paint.stroke != initial.stroke) color("stroke", paint.stroke);
    if (paint.stroke_width != initial.stroke_width) length("stroke-width", paint.stroke_width);
    if (paint.dash.empty()) return;
    std::string lengths;
    for (const double one : paint.dash) lengths += (lengths.empty() ? "" : " ") + number(one);
    text("stroke-dasharray", lengths);
  }

  std::string out_;
};

}  // namespace

std::string to_svg(const Drawing& drawing, std::string_view title) {
  return SvgWriter().write(drawing, title);
}

}  // namespace kakehashi
