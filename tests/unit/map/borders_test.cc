#include "map/borders.h"

#include <algorithm>
#include <cmath>

#include "support/catch.h"

namespace kakehashi::map {
namespace {

/// A border that winds, from (100, 0) to (100, 100).
Line winding() {
  Line out;
  for (int i = 0; i <= 1000; ++i)
    out.push_back({100 + 12 * std::sin(i * 0.031) + 0.3 * std::sin(i * 0.7), i * 0.1});
  return out;
}

/// Two areas beside each other; the rings start at different places and turn different ways.
std::vector<std::vector<Line>> neighbours() {
  const Line border = winding();
  Line left = border;
  left.push_back({0, 100});
  left.push_back({0, 0});
  Line right(border.rbegin(), border.rend());
  right.push_back({200, 0});
  right.push_back({200, 100});
  std::rotate(left.begin(), left.begin() + 500, left.end());
  std::rotate(right.begin(), right.begin() + 123, right.end());
  left.push_back(left.front());
  return {{left}, {right}};
}

TEST_CASE("two areas keep the same points of a common border, wherever their rings begin") {
  const Borders borders = simplify(neighbours(), 0.5);
  REQUIRE(borders.outlines.size() == 2);
  REQUIRE(borders.outlines[0].size() == 1);
  REQUIRE(borders.outlines[1].size() == 1);
  const Line &left = borders.outlines[0][0], &right = borders.outlines[1][0];
  // All points of the border, but none of the far corners.
  const auto common = [](const Line& ring) {
    std::vector<std::pair<double, double>> out;
    for (const Drawing::Point& point : ring)
      if (point.x > 50 && point.x < 150) out.push_back({point.y, point.x});
    std::sort(out.begin(), out.end());
    return out;
  };
  CHECK(common(left) == common(right));
  CHECK(common(left).size() > 8);
  CHECK(left.size() < 60);

  // Each stretch once: the common one, and one for each area's own sides.
  REQUIRE(borders.borders.size() == 3);
  std::size_t shared = 0;
  for (const Borders::Border& border : borders.borders) shared += border.outlines.size() == 2;
  CHECK(shared == 1);
}

TEST_CASE("a simplified line stays within the tolerance") {
  for (const double tolerance : {0.3, 1.0, 4.0}) {
    const Borders borders = simplify(neighbours(), tolerance);
    const Line& ring = borders.outlines[0][0];
    for (const Drawing::Point& point : winding()) {
      double least = 1e9;
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Drawing::Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
        const double dx = b.x - a.x, dy = b.y - a.y;
        const double share = std::clamp(
            ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        least = std::min(least, std::hypot(point.x - a.x - share * dx, point.y - a.y - share * dy));
      }
      // And the grid's own rounding.
      CHECK(least <= tolerance + 0.08);
    }
  }
}

TEST_CASE("an island without neighbours stays, one too small to be seen goes") {
  const Line island{{10, 10}, {20, 10}, {20, 20}, {10, 20}, {10, 10}};
  const Line speck{{30, 30}, {30.02, 30}, {30, 30.03}};
  const Borders borders = simplify({{island, speck}}, 0.4);
  REQUIRE(borders.outlines[0].size() == 1);
  CHECK(borders.outlines[0][0] == Line{{10, 10}, {20, 10}, {20, 20}, {10, 20}});
  REQUIRE(borders.borders.size() == 1);
  CHECK(borders.borders[0].line.front() == borders.borders[0].line.back());
}

TEST_CASE("an area inside another one shares its whole ring") {
  const Line outer{{0, 0}, {60, 0}, {60, 60}, {0, 60}};
  const Line hole{{20, 20}, {40, 20}, {40, 40}, {20, 40}};
  const Line inner{{40, 40}, {20, 40}, {20, 20}, {40, 20}, {40, 40}};
  const Borders borders = simplify({{outer, hole}, {inner}}, 0.4);
  CHECK(borders.outlines[0][1] == borders.outlines[1][0]);
  CHECK(borders.borders.size() == 2);
  CHECK(inside(borders.outlines[0], {10, 10}));
  CHECK_FALSE(inside(borders.outlines[0], {30, 30}));
  CHECK(inside(borders.outlines[1], {30, 30}));
}

TEST_CASE("rings and lines are cut at the frame") {
  const Drawing::Rectangle frame{{0, 0}, 100, 100};
  const Line ring{{-50, 50}, {50, -50}, {150, 50}, {50, 150}};
  const Line cut = clip_ring(ring, frame);
  CHECK(cut.size() >= 4);
  for (const Drawing::Point& point : cut) {
    CHECK((point.x == 0 || point.x == 100));
    CHECK((point.y == 0 || point.y == 100));
  }
  CHECK(clip_ring({{200, 200}, {300, 200}, {300, 300}}, frame).empty());

  const auto parts = clip_line({{-10, 10}, {50, 10}, {50, -10}, {70, -10}, {70, 50}}, frame);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == Line{{0, 10}, {50, 10}, {50, 0}});
  CHECK(parts[1] == Line{{70, 0}, {70, 50}});
  CHECK(clip_line({{-10, -10}, {110, -10}}, frame).empty());
}

}  // namespace
}  // namespace kakehashi::map
