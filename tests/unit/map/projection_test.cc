#include "map/projection.h"

#include <cmath>
#include <numbers>

#include "map/strip.h"
#include "support/catch.h"

namespace kakehashi::map {
namespace {

/// The straight way through the earth between two places on GRS80: over 40 km it is shorter than
/// the way along the ground by 0.07 m.
double chord(const Point& a, const Point& b) {
  const auto place = [](const Point& p) {
    constexpr double kA = 6378137, kE2 = 0.00669438002290, kDegree = std::numbers::pi / 180;
    const double sine = std::sin(p.latitude * kDegree), cosine = std::cos(p.latitude * kDegree);
    const double n = kA / std::sqrt(1 - kE2 * sine * sine);
    return std::array<double, 3>{n * cosine * std::cos(p.longitude * kDegree),
                                 n * cosine * std::sin(p.longitude * kDegree),
                                 n * (1 - kE2) * sine};
  };
  const auto p = place(a), q = place(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

TEST_CASE(
    "lengths on the plane of a map are right to 0.4 % within 20 km and to 0.1 % within 5 km") {
  for (const double latitude : {24.3, 34.7, 43.1, 45.4}) {
    const Point origin{135.5, latitude};
    const Projection projection(origin);
    for (const double km : {5.0, 20.0})
      for (int direction = 0; direction < 24; ++direction) {
        const double angle = std::numbers::pi * direction / 12, far = km * 1000;
        const Point at = projection.place({far * std::cos(angle), far * std::sin(angle)});
        // From the origin, and a kilometre eastwards from there, where the error is greatest.
        const auto [x, y] = projection.project(at);
        const Point beside = projection.place({x + 1000, y});
        CHECK(std::hypot(x, y) == Approx(chord(origin, at)).epsilon(km > 10 ? 0.004 : 0.001));
        CHECK(1000 == Approx(chord(at, beside)).epsilon(km > 10 ? 0.004 : 0.001));
      }
  }
}

TEST_CASE("north is up, and the way back leads to the same place") {
  const Projection projection({135.5, 34.7});
  const auto north = projection.project({135.5, 34.8}), east = projection.project({135.6, 34.7});
  CHECK(north.x == 0);
  CHECK(north.y == Approx(-11093).margin(5));
  CHECK(east.x == Approx(9160).margin(5));
  CHECK(east.y == 0);
  const Point back = projection.place(projection.project({135.61, 34.63}));
  CHECK(back.longitude == Approx(135.61));
  CHECK(back.latitude == Approx(34.63));
}

TEST_CASE("a scale has a round length and says it") {
  CHECK(round_length(99) == 50);
  CHECK(round_length(100) == 100);
  CHECK(round_length(480) == 200);
  CHECK(round_length(1999) == 1000);
  CHECK(round_length(5000) == 5000);
  CHECK(length_text(200) == "200 m");
  CHECK(length_text(2000) == "2 km");
  CHECK(length_text(10000) == "10 km");
}

}  // namespace
}  // namespace kakehashi::map
