#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kakehashi {

/// A step of a path: to a point, straight or by a cubic curve.
struct PathStep {
  enum class Kind { move, line, curve, close } kind;
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;  ///< Control points of a curve.
  double x = 0, y = 0;                    ///< End point; unused by `close`.
  bool operator==(const PathStep&) const = default;
};

/// What a Drawing is made of.
namespace drawing {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Color&) const = default;
};
struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};
/// How a shape is painted; a fill of its outline for open shapes too, as in SVG.
struct Paint {
  std::optional<Color> fill = Color{};
  std::optional<Color> stroke;
  double stroke_width = 1;
  std::vector<double> dash;  ///< Lengths of strokes and gaps in turn.
  bool operator==(const Paint&) const = default;
};

struct Line {
  Point from, to;
  bool operator==(const Line&) const = default;
};
struct Polyline {
  std::vector<Point> points;
  bool closed = false;  ///< A polygon.
  bool operator==(const Polyline&) const = default;
};
struct Rectangle {
  Point corner;  ///< Upper left.
  double width = 0, height = 0;
  bool operator==(const Rectangle&) const = default;
};
struct Ellipse {
  Point center;
  double rx = 0, ry = 0;
  bool operator==(const Ellipse&) const = default;
};
struct Path {
  std::vector<PathStep> steps;
  bool operator==(const Path&) const = default;
};
/// One line of words, painted with the fill.
struct Text {
  enum class Anchor { start, middle, end };
  Point at;  ///< The anchor, on the baseline.
  double size = 0;
  Anchor anchor = Anchor::start;
  bool bold = false;
  std::string words;
  bool operator==(const Text&) const = default;
};

using Form = std::variant<Line, Polyline, Rectangle, Ellipse, Path, Text>;
struct Shape {
  Form form;
  Paint paint;
  bool operator==(const Shape&) const = default;
};

}  // namespace drawing

/// A picture of lines, areas and words, as a display list: what is drawn later lies on top. The web
/// writes it as SVG, paper paints it. Lengths are units of the drawing's own, y grows downwards.
struct Drawing {
  using Color = drawing::Color;
  using Point = drawing::Point;
  using Paint = drawing::Paint;
  using Line = drawing::Line;
  using Polyline = drawing::Polyline;
  using Rectangle = drawing::Rectangle;
  using Ellipse = drawing::Ellipse;
  using Path = drawing::Path;
  using Text = drawing::Text;
  using Form = drawing::Form;
  using Shape = drawing::Shape;

  double left = 0, top = 0, width = 0, height = 0;  ///< The part that is shown.
  std::vector<Shape> shapes;
  bool operator==(const Drawing&) const = default;
};

/// The drawing as an <svg> element that a page of either medium can hold. `title` says what it
/// tells; with an empty one it is marked as a decoration.
std::string to_svg(const Drawing& drawing, std::string_view title);

}  // namespace kakehashi
