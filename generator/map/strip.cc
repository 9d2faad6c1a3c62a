#include "map/strip.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text_width.h"
#include "map/sign.h"

namespace kakehashi::map {
namespace {

constexpr Drawing::Color kInk{26, 26, 28};
constexpr Drawing::Color kQuiet{89, 89, 89};
constexpr double kLongest = 0.26;  ///< Share of the width that the scale takes.

}  // namespace

double round_length(double metres) {
  const double power = std::pow(10, std::floor(std::log10(metres)));
  for (const double step : {5.0, 2.0})
    if (step * power <= metres) return step * power;
  return power;
}

std::string length_text(double metres) {
  return metres < 1000 ? fmt::format("{:g} m", metres) : fmt::format("{:g} km", metres / 1000);
}

double add_strip(Drawing& drawing, const Drawing::Rectangle& frame, double scale,
                 const std::string& credit, double text) {
  Drawing::Paint ink;
  ink.fill = kInk;
  Drawing::Paint stroke;
  stroke.fill.reset();
  stroke.stroke = kInk;
  stroke.stroke_width = tenth(0.12 * text);
  const auto words = [&](const std::string& what, double x, double y, double size,
                         Drawing::Text::Anchor anchor, Drawing::Color color) {
    Drawing::Paint paint;
    paint.fill = color;
    drawing.shapes.push_back(
        {Drawing::Text{{tenth(x), tenth(y + 0.36 * size)}, tenth(size), anchor, false, what},
         paint});
  };

  const double metres = round_length(kLongest * frame.width / scale);
  const double length = metres * scale, left = 1, tick = 0.35 * text;
  const double y = frame.corner.y + frame.height + 0.95 * text;
  const auto point = [](double px, double py) { return Drawing::Point{tenth(px), tenth(py)}; };
  drawing.shapes.push_back(
      {Drawing::Polyline{{point(left, y - tick), point(left, y + tick),
                          point(left + length, y + tick), point(left + length, y - tick)},
                         false},
       stroke});
  const std::string label = length_text(metres);
  double x = left + length + 0.5 * text;
  words(label, x, y, text, Drawing::Text::Anchor::start, kInk);
  x += text_width(label, text) + 1.2 * text;

  // Half an arrowhead, dark on its right side as on printed maps.
  const double half = 0.38 * text, high = 0.75 * text;
  drawing.shapes.push_back(
      {Drawing::Polyline{{point(x, y - high), point(x + half, y + 0.6 * text),
                          point(x, y + 0.3 * text), point(x - half, y + 0.6 * text)},
                         true},
       ink});
  words("北", x + 0.6 * text, y, text, Drawing::Text::Anchor::start, kInk);
  x += 2.4 * text;

  double bottom = y + text;
  if (!credit.empty()) {
    const double wide = text_width(credit, 0.9 * text);
    const bool beside = x + wide <= frame.width;
    const double size = std::min(0.9, 0.9 * (frame.width - 2) / wide) * text;
    const double line = beside ? y : y + 1.5 * text;
    words(credit, frame.corner.x + frame.width - 1, line, size, Drawing::Text::Anchor::end, kQuiet);
    bottom = line + text;
  }
  return std::ceil(bottom);
}

}  // namespace kakehashi::map
