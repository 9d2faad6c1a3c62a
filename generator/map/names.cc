#include "map/names.h"

#include <algorithm>
#include <cmath>

#include "base/text_width.h"
#include "base/utf8.h"
#include "map/sign.h"

namespace kakehashi::map {
namespace {

using Point = Drawing::Point;

constexpr double kLineHeight = 1.25;
constexpr int kSteps = 20;  ///< Positions looked at, across the area and down.

/// In as many lines of about the same length; fewer when there are fewer characters.
std::vector<std::string> in_lines(const std::string& words, std::size_t count) {
  const std::size_t characters = count_characters(words);
  std::vector<std::string> out(1);
  std::size_t done = 0;
  for (std::size_t at = 0; at < words.size(); ++done) {
    if (done * count >= out.size() * characters) out.emplace_back();
    append_utf8(out.back(), next_character(words, at));
  }
  return out;
}

/// A position inside the rings, and about how far from their line it is.
struct Candidate {
  Point at;
  double depth;
  int order;  ///< Of equally good ones the first is taken.
};

/// The part of the frame that rings could fill.
Box bounds_of(const std::vector<Line>& rings, const Box& frame) {
  Box bounds{1e9, 1e9, -1e9, -1e9};
  for (const Line& ring : rings)
    for (const Point& point : ring) {
      bounds = {std::min(bounds.left, point.x), std::min(bounds.top, point.y),
                std::max(bounds.right, point.x), std::max(bounds.bottom, point.y)};
    }
  return {std::max(bounds.left, frame.left), std::max(bounds.top, frame.top),
          std::min(bounds.right, frame.right), std::min(bounds.bottom, frame.bottom)};
}

bool is_deeper(const Candidate& a, const Candidate& b) {
  return a.depth != b.depth ? a.depth > b.depth : a.order < b.order;
}

/// Candidates, the deepest first; most are never asked for, and not sorted.
class Deepest {
 public:
  explicit Deepest(std::vector<Candidate> all) : all_(std::move(all)) {}
  std::size_t size() const { return all_.size(); }
  const Candidate& at(std::size_t i) {
    if (i >= sorted_) {
      constexpr std::size_t kStretch = 24;
      const auto from = all_.begin() + static_cast<long>(sorted_);
      sorted_ = std::min(i + kStretch, all_.size());
      std::partial_sort(from, all_.begin() + static_cast<long>(sorted_), all_.end(), is_deeper);
    }
    return all_[i];
  }

 private:
  std::vector<Candidate> all_;
  std::size_t sorted_ = 0;
};

/// The middles of the cells of a grid over the bounds that lie inside rings. Line by line and with
/// distances from cell to cell: a site has thousands of maps.
std::vector<Candidate> candidates(const std::vector<Line>& rings, const Box& bounds) {
  const double wide = (bounds.right - bounds.left) / kSteps;
  const double high = (bounds.bottom - bounds.top) / kSteps;
  if (wide <= 0 || high <= 0) return {};
  const auto x_of = [&](int column) { return bounds.left + wide * (column + 0.5); };
  const auto y_of = [&](int row) { return bounds.top + high * (row + 0.5); };

  // With a rim of cells outside.
  constexpr int kAcross = kSteps + 2;
  std::vector<double> depth(kAcross * kAcross, 0);
  const auto cell = [&](int row, int column) -> double& {
    return depth[static_cast<std::size_t>((row + 1) * kAcross + column + 1)];
  };
  std::vector<double> crossings;
  for (int row = 0; row < kSteps; ++row) {
    const double y = y_of(row);
    crossings.clear();
    for (const Line& ring : rings)
      for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const Point &a = ring[i], &b = ring[before];
        if ((a.y > y) != (b.y > y))
          crossings.push_back((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x);
      }
    std::sort(crossings.begin(), crossings.end());
    std::size_t passed = 0;
    for (int column = 0; column < kSteps; ++column) {
      while (passed < crossings.size() && crossings[passed] < x_of(column)) ++passed;
      if (passed % 2 == 1) cell(row, column) = 1e9;
    }
  }
  const double corner = std::hypot(wide, high);
  const auto nearer = [&](int row, int column, int to) {
    double& here = cell(row, column);
    here = std::min({here, cell(row, column + to) + wide, cell(row + to, column) + high,
                     cell(row + to, column - 1) + corner, cell(row + to, column + 1) + corner});
  };
  for (int row = 0; row < kSteps; ++row)
    for (int column = 0; column < kSteps; ++column) nearer(row, column, -1);
  for (int row = kSteps; row-- > 0;)
    for (int column = kSteps; column-- > 0;) nearer(row, column, +1);

  std::vector<Candidate> out;
  for (int row = 0; row < kSteps; ++row)
    for (int column = 0; column < kSteps; ++column)
      if (cell(row, column) > 0)
        out.push_back({{x_of(column), y_of(row)}, cell(row, column), row * kSteps + column});
  return out;
}

/// A name in so many lines of a size.
struct Attempt {
  Attempt(const std::string& words, double type, std::size_t count, bool inside_only)
      : lines(in_lines(words, count)), size(type), must_fit(inside_only) {
    double width = 0;
    for (const std::string& line : lines) width = std::max(width, text_width(line, size));
    half_width = width / 2 + 0.15 * size;
    half_height = kLineHeight * size * static_cast<double>(lines.size()) / 2;
  }
  bool could_fit(const Box& bounds) const {
    return 2 * half_width <= bounds.right - bounds.left &&
           2 * half_height <= bounds.bottom - bounds.top;
  }
  std::vector<std::string> lines;
  double size;
  bool must_fit;
  double half_width, half_height;
};

bool fits(const Box& box, const std::vector<Line>& rings) {
  // Three points a side: outlines do not come and go within less than half a name.
  const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  for (const Point& point : {Point{box.left, box.top},
                             {x, box.top},
                             {box.right, box.top},
                             {box.left, y},
                             {box.right, y},
                             {box.left, box.bottom},
                             {x, box.bottom},
                             {box.right, box.bottom}})
    if (!inside(rings, point)) return false;
  return true;
}

}  // namespace

std::vector<PlacedName> place_names(const std::vector<Name>& names, const std::vector<Point>& spots,
                                    const Box& frame, double text) {
  Room below(4 * text), standing(8 * text);
  for (std::size_t i = 0; i < spots.size(); ++i) below.add(i, Box::around(spots[i], 0.01, 0.01));

  std::vector<PlacedName> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Name& name = names[i];
    if (name.words.empty() || name.rings->empty()) continue;
    const Box bounds = bounds_of(*name.rings, frame);
    std::vector<Attempt> attempts;
    const std::size_t characters = count_characters(name.words);
    for (const double size : {1.1 * text, 0.9 * text, 0.75 * text})
      for (std::size_t lines = 1; lines <= 3; ++lines)
        if (lines == 1 || characters >= 4 * lines)
          if (const Attempt one(name.words, size, lines, true); one.could_fit(bounds))
            attempts.push_back(one);
    for (std::size_t lines = 1; lines <= 3 && name.must; ++lines)
      attempts.emplace_back(name.words, 0.75 * text, lines, false);
    if (attempts.empty()) continue;

    Deepest places(candidates(*name.rings, bounds));
    for (const Attempt& attempt : attempts) {
      double best = 1e300;
      int best_order = 0;
      Box where{};
      for (std::size_t k = 0; k < places.size(); ++k) {
        const Candidate& place = places.at(k);
        double cost = -place.depth;
        // Nor can any that is less deep be better.
        if (cost > best) break;
        const Box box = Box::around({tenth(place.at.x), tenth(place.at.y)}, attempt.half_width,
                                    attempt.half_height);
        if (!frame.holds(box)) continue;
        // A marker reaches beyond its spot.
        below.any({box.left - text, box.top - text, box.right + text, box.bottom + text},
                  [&](std::size_t, const Box&) {
                    cost += 1.5 * text;
                    return false;
                  });
        // The costly questions last.
        if (cost > best || (cost == best && place.order > best_order) || !standing.free(box))
          continue;
        if (attempt.must_fit && !fits(box, *name.rings)) continue;
        best = cost;
        best_order = place.order;
        where = box;
      }
      if (best == 1e300) continue;
      standing.add(i, where);
      out.push_back({i, attempt.lines, attempt.size, where});
      break;
    }
  }
  return out;
}

}  // namespace kakehashi::map
