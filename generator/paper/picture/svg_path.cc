#include "paper/picture/svg_path.h"

#include <charconv>
#include <cmath>
#include <string>

namespace kakehashi::paper {
namespace {

using Segment = PathItem::Segment;
using Kind = Segment::Kind;

/// Largest coordinate that PDF numbers carry safely.
constexpr double kFarthest = 32000;

/// Distance of the control points of a quarter circle of radius 1 from its ends.
constexpr double kQuarter = 0.5522847498;

Segment to(Kind kind, double x, double y) { return {kind, 0, 0, 0, 0, x, y}; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ','; }

class PathReader {
 public:
  explicit PathReader(std::string_view d) : numbers_(d) {}

  PathData run() {
    char command = numbers_.peek();
    if (command != 'M' && command != 'm' && command != 0) return fail();
    while (numbers_.peek() != 0) {
      const char c = numbers_.peek();
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter) {
        command = c;
        numbers_.skip();
      } else if (command == 'Z' || command == 'z') {
        return fail();
      }
      if (!step(command)) return fail();
      // Pairs after a move are lines.
      if (command == 'M') command = 'L';
      if (command == 'm') command = 'l';
    }
    return std::move(out_);
  }

 private:
  PathData fail() {
    out_.error = numbers_.position();
    out_.segments.clear();
    return std::move(out_);
  }

  bool take(int count) {
    for (int i = 0; i < count; ++i) {
      const auto number = numbers_.next();
      if (!number) return false;
      n_[i] = *number;
    }
    return true;
  }

  bool step(char command) {
    const bool relative = command >= 'a';
    const double bx = relative ? x_ : 0, by = relative ? y_ : 0;
    switch (command | 0x20) {
      case 'm':
        if (!take(2)) return false;
        go(Kind::move, bx + n_[0], by + n_[1]);
        start_x_ = x_;
        start_y_ = y_;
        return true;
      case 'l':
        return take(2) && go(Kind::line, bx + n_[0], by + n_[1]);
      case 'h':
        return take(1) && go(Kind::line, bx + n_[0], y_);
      case 'v':
        return take(1) && go(Kind::line, x_, by + n_[0]);
      case 'c':
        if (!take(6)) return false;
        out_.segments.push_back(
            {Kind::curve, bx + n_[0], by + n_[1], bx + n_[2], by + n_[3], bx + n_[4], by + n_[5]});
        x_ = bx + n_[4];
        y_ = by + n_[5];
        return true;
      case 'z':
        out_.segments.push_back(to(Kind::close, start_x_, start_y_));
        x_ = start_x_;
        y_ = start_y_;
        return true;
      default:
        return false;
    }
  }

  bool go(Kind kind, double x, double y) {
    x_ = x;
    y_ = y;
    out_.segments.push_back(to(kind, x, y));
    return true;
  }

  NumberReader numbers_;
  PathData out_;
  double n_[6] = {};
  double x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
};

}  // namespace

char NumberReader::peek() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  return at_ < text_.size() ? text_[at_] : '\0';
}

std::optional<double> NumberReader::next() {
  if (peek() == 0) return std::nullopt;
  const bool plus = text_[at_] == '+';
  const char* begin = text_.data() + at_ + (plus ? 1 : 0);
  double value = 0;
  const auto parsed = std::from_chars(begin, text_.data() + text_.size(), value);
  if (parsed.ec != std::errc() || !std::isfinite(value) || std::abs(value) > kFarthest) {
    return std::nullopt;
  }
  at_ = static_cast<std::size_t>(parsed.ptr - text_.data());
  return value;
}

PathData read_path(std::string_view d) { return PathReader(d).run(); }

Segments rectangle(double x, double y, double width, double height) {
  return polygon({x, y, x + width, y, x + width, y + height, x, y + height}, true);
}

Segments ellipse(double cx, double cy, double rx, double ry) {
  const double kx = rx * kQuarter, ky = ry * kQuarter;
  return {to(Kind::move, cx + rx, cy),
          {Kind::curve, cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry},
          {Kind::curve, cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy},
          {Kind::curve, cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry},
          {Kind::curve, cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy},
          to(Kind::close, cx + rx, cy)};
}

Segments polygon(const std::vector<double>& points, bool close) {
  Segments out;
  for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
    out.push_back(to(i == 0 ? Kind::move : Kind::line, points[i], points[i + 1]));
  }
  if (close && !out.empty()) out.push_back(to(Kind::close, points[0], points[1]));
  return out;
}

}  // namespace kakehashi::paper
