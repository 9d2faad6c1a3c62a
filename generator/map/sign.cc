#include "map/sign.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/text_width.h"

namespace kakehashi::map {
namespace {

using Shape = Drawing::Shape;
using Points = std::vector<Drawing::Point>;

constexpr Drawing::Color kWhite{255, 255, 255};
constexpr Drawing::Color kInk{26, 26, 28};
constexpr std::size_t kForms = 6;
/// Dark enough for white digits: 7:1 and more.
constexpr Drawing::Color kColors[kForms] = {{20, 60, 120}, {130, 25, 35}, {20, 85, 50},
                                            {95, 35, 120}, {105, 65, 0},  {60, 60, 65}};

/// A form around (0, 0) with room for a text of half the width `w` and half the height `h`, whose
/// middle stands at `text_y`.
struct Form {
  std::variant<double, Points> outline;  ///< A circle's radius, or corners.
  double text_y = 0;
};

Form form_of(std::size_t form, double w, double h) {
  switch (form) {
    case 0:
      return {std::max(std::hypot(w, h), 1.9 * h)};
    case 1: {
      const double a = std::max(w + 0.35 * h, 1.65 * h), b = 1.65 * h;
      return {Points{{-a, -b}, {a, -b}, {a, b}, {-a, b}}};
    }
    case 2: {
      // The text stands low, where the triangle is wide.
      const double below = 0.45 * h, tall = std::max(5.2 * h, 2.6 * w);
      const double base = std::max((w + 0.3 * h) * tall / (tall - below - 2 * h), 0.58 * tall);
      const double bottom = tall / 2;
      return {Points{{0, bottom - tall}, {base, bottom}, {-base, bottom}}, bottom - below - h};
    }
    case 3: {
      const double b = std::max(2.3 * h, h + 0.75 * w), a = std::max(b, w / (1 - h / b));
      return {Points{{0, -b}, {a, 0}, {0, b}, {-a, 0}}};
    }
    case 4: {
      const double b = 1.7 * h, a = std::max(w + 0.7 * h, 2.0 * h), slope = 0.9 * h;
      return {Points{
          {a, 0}, {a - slope, b}, {slope - a, b}, {-a, 0}, {slope - a, -b}, {a - slope, -b}}};
    }
    default: {
      const double a = std::max(w + 0.35 * h, 1.65 * h), b = 1.9 * h;
      return {Points{{0, -b}, {a, -0.75 * h}, {a, b}, {-a, b}, {-a, -0.75 * h}}, 0.45 * h};
    }
  }
}

Drawing::Paint painted(std::size_t sign, double text) {
  Drawing::Paint paint;
  const bool hollow = sign / kForms % 2 == 1;
  const Drawing::Color color = kColors[sign % kForms];
  paint.fill = hollow ? kWhite : color;
  paint.stroke = hollow ? color : kWhite;
  paint.stroke_width = tenth(hollow ? 0.14 * text : 0.1 * text);
  return paint;
}

void add_words(Badge& badge, const std::string& words, double x, double y, double size,
               Drawing::Color color, Drawing::Text::Anchor anchor) {
  Drawing::Paint paint;
  paint.fill = color;
  badge.shapes.push_back(
      {Drawing::Text{{tenth(x), tenth(y + 0.36 * size)}, tenth(size), anchor, true, words}, paint});
}

/// The form itself, and the box around it.
void add_form(Badge& badge, const Form& form, double x, const Drawing::Paint& paint) {
  if (const double* radius = std::get_if<double>(&form.outline)) {
    badge.shapes.push_back(
        {Drawing::Ellipse{{tenth(x), 0}, tenth(*radius), tenth(*radius)}, paint});
    badge.half_width = badge.half_height = *radius;
    return;
  }
  Drawing::Polyline outline{{}, true};
  for (const Drawing::Point& point : std::get<Points>(form.outline)) {
    outline.points.push_back({tenth(x + point.x), tenth(point.y)});
    badge.half_width = std::max(badge.half_width, std::abs(point.x));
    badge.half_height = std::max(badge.half_height, std::abs(point.y));
  }
  badge.shapes.push_back({std::move(outline), paint});
}

}  // namespace

double tenth(double value) { return std::round(value * 10) / 10; }

void move_by(Shape& shape, double x, double y) {
  const auto move = [&](Drawing::Point& point) {
    point = {tenth(point.x + x), tenth(point.y + y)};
  };
  if (auto* line = std::get_if<Drawing::Polyline>(&shape.form))
    for (Drawing::Point& point : line->points) move(point);
  if (auto* ellipse = std::get_if<Drawing::Ellipse>(&shape.form)) move(ellipse->center);
  if (auto* text = std::get_if<Drawing::Text>(&shape.form)) move(text->at);
  if (auto* path = std::get_if<Drawing::Path>(&shape.form))
    for (PathStep& step : path->steps) {
      step.x1 = tenth(step.x1 + x), step.y1 = tenth(step.y1 + y);
      step.x2 = tenth(step.x2 + x), step.y2 = tenth(step.y2 + y);
      step.x = tenth(step.x + x), step.y = tenth(step.y + y);
    }
}

Badge sign_badge(std::size_t sign, const std::string& label, double text) {
  Badge badge;
  const double width = label.empty() ? 0.6 * text : text_width(label, text);
  const double size = width > 1.5 * text ? 0.85 * text : text;
  const Form form = form_of(sign % kForms, width / text * size / 2, 0.42 * size);
  const Drawing::Paint paint = painted(sign, text);
  add_form(badge, form, 0, paint);
  badge.half_width += paint.stroke_width / 2;
  badge.half_height += paint.stroke_width / 2;
  const bool hollow = sign / kForms % 2 == 1;
  if (!label.empty())
    add_words(badge, label, 0, form.text_y, size, hollow ? kInk : kWhite,
              Drawing::Text::Anchor::middle);
  return badge;
}

Badge shared_badge(const std::vector<std::size_t>& signs, const std::string& label, double text) {
  Badge badge;
  const double size = 0.9 * text, step = 0.95 * text;
  const double front = step * static_cast<double>(signs.size());
  const double width = text_width(label, size);
  const double half = (width + front) / 2 + 0.5 * text, h = 0.8 * text;
  Drawing::Paint paint;
  paint.fill = kWhite;
  paint.stroke = kInk;
  paint.stroke_width = tenth(0.12 * text);
  // Ends are half circles, drawn as cubic curves.
  constexpr double kRound = 0.5523;
  const double inner = half - h, k = kRound * h;
  Drawing::Path path;
  const auto line = [&](PathStep::Kind kind, double x, double y) {
    path.steps.push_back({kind, 0, 0, 0, 0, tenth(x), tenth(y)});
  };
  const auto curve = [&](double x1, double y1, double x2, double y2, double x, double y) {
    path.steps.push_back(
        {PathStep::Kind::curve, tenth(x1), tenth(y1), tenth(x2), tenth(y2), tenth(x), tenth(y)});
  };
  line(PathStep::Kind::move, -inner, -h);
  line(PathStep::Kind::line, inner, -h);
  curve(inner + k, -h, half, -k, half, 0);
  curve(half, k, inner + k, h, inner, h);
  line(PathStep::Kind::line, -inner, h);
  curve(-inner - k, h, -half, k, -half, 0);
  curve(-half, -k, -inner - k, -h, -inner, -h);
  path.steps.push_back({PathStep::Kind::close});
  badge.shapes.push_back({std::move(path), paint});
  double x = -(width + front) / 2 + step / 2 - 0.1 * text;
  for (const std::size_t sign : signs) {
    Drawing::Paint small = painted(sign, text);
    if (sign / kForms % 2 == 0) small.stroke.reset(), small.stroke_width = 1;
    Badge ignored;
    add_form(ignored, form_of(sign % kForms, 0.1 * text, 0.19 * text), x, small);
    badge.shapes.push_back(std::move(ignored.shapes.front()));
    x += step;
  }
  add_words(badge, label, front / 2, 0, size, kInk, Drawing::Text::Anchor::middle);
  badge.half_width = half + paint.stroke_width / 2;
  badge.half_height = h + paint.stroke_width / 2;
  return badge;
}

}  // namespace kakehashi::map
