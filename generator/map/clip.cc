#include <algorithm>

#include "map/borders.h"

namespace kakehashi::map {
namespace {

using Point = Drawing::Point;

/// What lies on the inner side of one side of the frame (Sutherland and Hodgman).
template <class Depth>
Line cut(const Line& ring, Depth depth) {
  Line out;
  out.reserve(ring.size() + 2);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    const double da = depth(a), db = depth(b);
    if (da >= 0) out.push_back(a);
    if ((da >= 0) != (db >= 0)) {
      const double share = da / (da - db);
      out.push_back({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)});
    }
  }
  return out;
}

}  // namespace

Line clip_ring(const Line& ring, const Drawing::Rectangle& frame) {
  const double left = frame.corner.x, right = left + frame.width;
  const double top = frame.corner.y, bottom = top + frame.height;
  // Most rings lie beside the frame: another area, not the place's own.
  const auto beside = [&](auto is_beyond) {
    return std::all_of(ring.begin(), ring.end(), is_beyond);
  };
  if (beside([&](const Point& p) { return p.x < left; }) ||
      beside([&](const Point& p) { return p.x > right; }) ||
      beside([&](const Point& p) { return p.y < top; }) ||
      beside([&](const Point& p) { return p.y > bottom; }))
    return {};
  Line out = cut(ring, [&](const Point& p) { return p.x - left; });
  out = cut(out, [&](const Point& p) { return right - p.x; });
  out = cut(out, [&](const Point& p) { return p.y - top; });
  out = cut(out, [&](const Point& p) { return bottom - p.y; });
  if (out.size() < 3) out.clear();
  return out;
}

std::vector<Line> clip_line(const Line& line, const Drawing::Rectangle& frame) {
  std::vector<Line> out;
  bool open = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point &a = line[i], &b = line[i + 1];
    // The shares of the segment between which it is inside (Liang and Barsky).
    double from = 0, to = 1;
    const auto side = [&](double step, double room) {
      if (step == 0 && room < 0) to = -1;
      if (step < 0) from = std::max(from, room / step);
      if (step > 0) to = std::min(to, room / step);
    };
    side(a.x - b.x, a.x - frame.corner.x);
    side(b.x - a.x, frame.corner.x + frame.width - a.x);
    side(a.y - b.y, a.y - frame.corner.y);
    side(b.y - a.y, frame.corner.y + frame.height - a.y);
    if (from >= to) {
      open = false;
      continue;
    }
    const auto at = [&](double share) {
      return Point{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    };
    if (!open || from > 0) out.push_back({from > 0 ? at(from) : a});
    out.back().push_back(to < 1 ? at(to) : b);
    open = to == 1;
  }
  return out;
}

}  // namespace kakehashi::map
