#include "map/borders.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

#include "map/projection.h"

namespace kakehashi::map {
namespace {

constexpr double kGrid = 10;  ///< Points of the grid in a unit.

using Knot = std::pair<std::int32_t, std::int32_t>;
using Knots = std::vector<Knot>;

struct KnotHash {
  std::size_t operator()(const Knot& knot) const {
    return static_cast<std::size_t>(
        (static_cast<std::uint64_t>(static_cast<std::uint32_t>(knot.first)) << 32 |
         static_cast<std::uint32_t>(knot.second)) *
        0x9e3779b97f4a7c15u);
  }
};

/// Without its first point again at the end; empty when it encloses nothing.
Knots on_grid(const Line& ring) {
  Knots out;
  for (const Drawing::Point& point : ring) {
    const Knot knot{static_cast<std::int32_t>(std::lround(point.x * kGrid)),
                    static_cast<std::int32_t>(std::lround(point.y * kGrid))};
    if (out.empty() || out.back() != knot) out.push_back(knot);
  }
  while (out.size() > 1 && out.back() == out.front()) out.pop_back();
  if (out.size() < 3) out.clear();
  return out;
}

/// Points at which more than one line passes, or a line turns back.
class Junctions {
 public:
  explicit Junctions(const std::vector<std::vector<Knots>>& outlines) {
    std::size_t points = 0;
    for (const std::vector<Knots>& rings : outlines)
      for (const Knots& ring : rings) points += ring.size();
    neighbours_.reserve(points);
    for (const std::vector<Knots>& rings : outlines)
      for (const Knots& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
          join(ring[i], ring[(i + 1) % ring.size()]);
          join(ring[(i + 1) % ring.size()], ring[i]);
        }
  }
  bool at(const Knot& knot) const { return neighbours_.at(knot).count != 2; }

 private:
  /// Different neighbours of a point; of more than two it matters only that there are more.
  struct Neighbours {
    Knot known[2];
    int count = 0;
  };
  void join(const Knot& from, const Knot& to) {
    Neighbours& one = neighbours_[from];
    for (int i = 0; i < std::min(one.count, 2); ++i)
      if (one.known[i] == to) return;
    if (one.count < 2) one.known[one.count] = to;
    one.count = std::min(one.count + 1, 3);
  }
  std::unordered_map<Knot, Neighbours, KnotHash> neighbours_;
};

double distance2(const Knot& point, const Knot& from, const Knot& to) {
  const double px = point.first - from.first, py = point.second - from.second;
  const double dx = to.first - from.first, dy = to.second - from.second;
  const double length2 = dx * dx + dy * dy;
  const double share = length2 == 0 ? 0 : std::clamp((px * dx + py * dy) / length2, 0.0, 1.0);
  const double x = px - share * dx, y = py - share * dy;
  return x * x + y * y;
}

Knots thinned(const Knots& line, double tolerance) {
  std::vector<bool> kept(line.size());
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    std::size_t farthest = first;
    double most = tolerance * tolerance;
    for (std::size_t i = first + 1; i < last; ++i)
      if (const double far = distance2(line[i], line[first], line[last]); far > most) {
        most = far;
        farthest = i;
      }
    if (farthest == first) continue;
    kept[farthest] = true;
    open.push_back({first, farthest});
    open.push_back({farthest, last});
  }
  Knots out;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (kept[i]) out.push_back(line[i]);
  return out;
}

/// The stretches between junctions, each simplified once, whoever comes first and from which side.
class Stretches {
 public:
  explicit Stretches(double tolerance) : tolerance_(tolerance) {}

  /// The number of a stretch; `turned` when it is kept in the other direction.
  std::size_t find(Knots line, bool& turned) {
    Knots other(line.rbegin(), line.rend());
    turned = other < line;
    if (turned) line.swap(other);
    const auto [found, is_new] = numbers_.try_emplace(std::move(line), simple_.size());
    if (is_new) simple_.push_back(thinned(found->first, tolerance_));
    return found->second;
  }
  const Knots& operator[](std::size_t number) const { return simple_[number]; }
  std::size_t size() const { return simple_.size(); }

 private:
  double tolerance_;
  std::map<Knots, std::size_t> numbers_;
  std::vector<Knots> simple_;
};

/// From a junction on, or where there is none from the least point, so that the same ring is the
/// same line wherever it begins.
Knots turned_to_start(const Knots& ring, const Junctions& junctions) {
  std::size_t start = ring.size();
  for (std::size_t i = 0; i < ring.size() && start == ring.size(); ++i)
    if (junctions.at(ring[i])) start = i;
  if (start == ring.size())
    start = static_cast<std::size_t>(std::min_element(ring.begin(), ring.end()) - ring.begin());
  Knots out(ring.begin() + static_cast<long>(start), ring.end());
  out.insert(out.end(), ring.begin(), ring.begin() + static_cast<long>(start) + 1);
  return out;
}

Line units(const Knots& knots) {
  Line out;
  for (const Knot& knot : knots) out.push_back({knot.first / kGrid, knot.second / kGrid});
  return out;
}

}  // namespace

Borders simplify(const std::vector<std::vector<Line>>& outlines, double tolerance) {
  std::vector<std::vector<Knots>> rings(outlines.size());
  for (std::size_t i = 0; i < outlines.size(); ++i)
    for (const Line& ring : outlines[i])
      if (Knots knots = on_grid(ring); !knots.empty()) rings[i].push_back(std::move(knots));
  const Junctions junctions(rings);

  Stretches stretches(tolerance * kGrid);
  Borders out;
  out.outlines.resize(outlines.size());
  std::vector<std::vector<std::size_t>> owners;
  for (std::size_t i = 0; i < rings.size(); ++i)
    for (const Knots& ring : rings[i]) {
      const Knots line = turned_to_start(ring, junctions);
      Knots whole;
      std::vector<std::size_t> used;
      for (std::size_t from = 0; from + 1 < line.size();) {
        std::size_t to = from + 1;
        while (to + 1 < line.size() && !junctions.at(line[to])) ++to;
        bool turned = false;
        used.push_back(stretches.find(
            {line.begin() + static_cast<long>(from), line.begin() + static_cast<long>(to) + 1},
            turned));
        Knots simple = stretches[used.back()];
        if (turned) std::reverse(simple.begin(), simple.end());
        whole.insert(whole.end(), simple.begin(), simple.end() - 1);
        from = to;
      }
      if (whole.size() < 3) continue;
      owners.resize(stretches.size());
      for (const std::size_t one : used)
        if (owners[one].empty() || owners[one].back() != i) owners[one].push_back(i);
      out.outlines[i].push_back(units(whole));
    }
  for (std::size_t i = 0; i < owners.size(); ++i)
    if (!owners[i].empty()) out.borders.push_back({units(stretches[i]), std::move(owners[i])});
  return out;
}

std::vector<Outline> simplify(const std::vector<const Outline*>& outlines, double metres) {
  std::vector<Outline> out(outlines.size());
  const auto first = std::find_if(outlines.begin(), outlines.end(), [](const Outline* outline) {
    return !outline->rings.empty() && !outline->rings[0].empty();
  });
  if (first == outlines.end()) return out;
  const Projection projection((*first)->rings[0][0]);
  std::vector<std::vector<Line>> lines(outlines.size());
  for (std::size_t i = 0; i < outlines.size(); ++i)
    for (const std::vector<Point>& ring : outlines[i]->rings) {
      Line& line = lines[i].emplace_back();
      for (const Point& point : ring) line.push_back(projection.project(point));
    }
  const Borders borders = simplify(lines, metres);
  for (std::size_t i = 0; i < outlines.size(); ++i)
    for (const Line& ring : borders.outlines[i]) {
      std::vector<Point>& points = out[i].rings.emplace_back();
      for (const Drawing::Point& point : ring) points.push_back(projection.place(point));
      points.push_back(points.front());
    }
  return out;
}

bool inside(const Line& ring, const Drawing::Point& point) {
  bool odd = false;
  for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
    const Drawing::Point &a = ring[i], &b = ring[before];
    if ((a.y > point.y) != (b.y > point.y) &&
        point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
      odd = !odd;
  }
  return odd;
}

bool inside(const std::vector<Line>& rings, const Drawing::Point& point) {
  bool odd = false;
  for (const Line& ring : rings)
    if (inside(ring, point)) odd = !odd;
  return odd;
}

}  // namespace kakehashi::map
