#include "map/map.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "map/sign.h"
#include "support/catch.h"
#include "support/golden.h"

namespace kakehashi::map {
namespace {

constexpr Look kScreen{440, 460, 12}, kPaper{482, 500, 8.5};

/// A round area about `metres` across, with a border that winds.
Outline round_area(double longitude, double latitude, double metres, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> bump(0.85, 1.15);
  Outline outline;
  std::vector<Point>& ring = outline.rings.emplace_back();
  for (int i = 0; i < 60; ++i) {
    const double angle = i * 0.1047, radius = metres / 2 * bump(random);
    ring.push_back({longitude + radius * std::cos(angle) / 91600,
                    latitude + radius * std::sin(angle) / 110900});
  }
  ring.push_back(ring.front());
  return outline;
}

bool meet(const Drawing::Rectangle& a, const Drawing::Rectangle& b) {
  constexpr double kTouch = 0.01;
  return a.corner.x + kTouch < b.corner.x + b.width && b.corner.x + kTouch < a.corner.x + a.width &&
         a.corner.y + kTouch < b.corner.y + b.height && b.corner.y + kTouch < a.corner.y + a.height;
}

/// The box of what a shape covers, text as wide as it is estimated.
Drawing::Rectangle frame_of(const Map& map) {
  return std::get<Drawing::Rectangle>(map.drawing.shapes[0].form);
}

/// What must hold of every map.
void check_map(const Map& map, std::size_t places) {
  const Drawing::Rectangle frame = frame_of(map);
  std::vector<int> seen(places);
  for (const std::size_t place : map.outside) ++seen[place];
  for (const Marker& marker : map.markers) {
    REQUIRE(!marker.places.empty());
    for (const std::size_t place : marker.places) ++seen[place];
    CHECK(marker.first < marker.last);
    CHECK(marker.last <= map.drawing.shapes.size());
  }
  // Each place once.
  CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));

  std::vector<Drawing::Rectangle> boxes = map.names;
  for (const Marker& marker : map.markers) boxes.push_back(marker.box);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Drawing::Rectangle& box = boxes[i];
    wrong += box.corner.x < frame.corner.x || box.corner.y < frame.corner.y ||
             box.corner.x + box.width > frame.corner.x + frame.width ||
             box.corner.y + box.height > frame.corner.y + frame.height;
    for (std::size_t j = i + 1; j < boxes.size(); ++j) wrong += meet(box, boxes[j]);
  }
  CHECK(wrong == 0);
}

TEST_CASE("no marker or name overlaps another or leaves the frame, whatever the places") {
  std::mt19937 random(5);
  const auto between = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  const std::string longest =
      "見本県見本市見本東中央区北部南西地域包括支援圏域第一";  // 25 characters
  for (const std::size_t count : {1u, 2u, 3u, 7u, 20u, 60u, 150u, 400u})
    for (const int manner : {0, 1, 2, 3})
      for (const Look look : {kScreen, kPaper}) {
        std::vector<Outline> outlines;
        for (unsigned i = 0; i < 4; ++i)
          outlines.push_back(round_area(135.5 + 0.02 * (i % 2), 34.7 + 0.016 * (i / 2), 1900,
                                        i + 10 * static_cast<unsigned>(manner)));
        Content content;
        for (std::size_t i = 0; i < outlines.size(); ++i)
          content.regions.push_back(
              {&outlines[i], i == 0 ? longest : "圏域" + std::to_string(i), i < 3});
        content.credit = "境界：見本";
        std::vector<Point> spots;
        for (int i = 0; i < 5; ++i)
          spots.push_back({between(135.49, 135.53), between(34.69, 34.725)});
        for (std::size_t i = 0; i < count; ++i) {
          Point at{between(135.49, 135.53), between(34.69, 34.725)};
          if (manner == 1) at = spots[i % spots.size()];
          if (manner == 2) at = {135.5 + between(-0.001, 0.001), 34.7 + between(-0.001, 0.001)};
          if (manner == 3 && i % 9 == 0) at = {136.5, 34.7};
          content.places.push_back({at, static_cast<int>(i) + 1, i % kSigns});
        }
        INFO(count << " places, manner " << manner << ", width " << look.width);
        const Window window = window_of(content);
        const Map map = draw(content, window, look);
        check_map(map, count);
        CHECK(map.outside.size() == (manner == 3 ? (count + 8) / 9 : 0));
        CHECK(draw(content, window, look).drawing == map.drawing);
      }
}

TEST_CASE("twelve thousand places make a map that still says how many are where") {
  std::mt19937 random(7);
  std::normal_distribution<double> spread(0, 0.03);
  Content content;
  for (int i = 0; i < 12000; ++i)
    content.places.push_back({{135.5 + spread(random), 34.7 + spread(random)}, i + 1, 0});
  const Map map = draw(content, window_of(content), kScreen);
  std::size_t sum = 0;
  for (const Marker& marker : map.markers) sum += marker.places.size();
  CHECK(sum == 12000);
  CHECK(map.markers.size() > 40);
  check_map(map, 12000);
}

std::vector<std::string> words(const Map& map) {
  std::vector<std::string> out;
  for (const Marker& marker : map.markers)
    for (std::size_t i = marker.first; i < marker.last; ++i)
      if (const auto* text = std::get_if<Drawing::Text>(&map.drawing.shapes[i].form))
        out.push_back(text->words);
  return out;
}

TEST_CASE("places on one spot share a marker that names them") {
  Content content;
  const Point spot{135.5, 34.7}, other{135.52, 34.7};
  for (const int number : {1, 4, 2, 3, 9}) content.places.push_back({spot, number, 1});
  content.places.push_back({other, 5, 1});
  content.places.push_back({other, 6, 2});
  const Map map = draw(content, window_of(content), kScreen);
  CHECK(words(map) == std::vector<std::string>{"1–4・9", "5・6"});
  CHECK(map.markers[0].places == std::vector<std::size_t>{0, 2, 3, 1, 4});
  CHECK(shared_label({3, 5, 9}) == "3・5・9");
  CHECK(shared_label({3, 4, 5, 6, 7}) == "3–7");
  CHECK(shared_label({1, 2, 8}) == "1・2・8");
}

TEST_CASE("a hundred places on one spot are counted") {
  Content content;
  for (int i = 0; i < 100; ++i) content.places.push_back({{135.5, 34.7}, 3 * i + 1, 0});
  const Map map = draw(content, window_of(content), kScreen);
  CHECK(words(map) == std::vector<std::string>{"100件"});
  CHECK(map.markers[0].is_count);
}

TEST_CASE("two places that nearly touch stand beside their spots, with lines to them") {
  Content content;
  content.places = {{{135.5, 34.7}, 1, 0}, {{135.50005, 34.7}, 2, 0}, {{135.51, 34.705}, 3, 0}};
  const Map map = draw(content, window_of(content), kScreen);
  CHECK(words(map) == std::vector<std::string>{"1", "2", "3"});
  std::size_t lines = 0;
  for (const Drawing::Shape& shape : map.drawing.shapes)
    lines += std::holds_alternative<Drawing::Line>(shape.form);
  CHECK(lines == 2);
}

TEST_CASE("the first twelve groups have signs that differ in black and white") {
  // Without their colours.
  const auto grey = [](std::size_t sign) {
    Badge badge = sign_badge(sign, "8", 12);
    for (Drawing::Shape& shape : badge.shapes) {
      if (shape.paint.fill && *shape.paint.fill != Drawing::Color{255, 255, 255})
        shape.paint.fill = Drawing::Color{};
      if (shape.paint.stroke && *shape.paint.stroke != Drawing::Color{255, 255, 255})
        shape.paint.stroke = Drawing::Color{};
    }
    return badge.shapes;
  };
  for (std::size_t a = 0; a < kSigns; ++a)
    for (std::size_t b = a + 1; b < kSigns; ++b) CHECK(grey(a) != grey(b));
}

TEST_CASE("a sign holds its number") {
  for (std::size_t sign = 0; sign < kSigns; ++sign)
    for (const char* label : {"1", "12", "123", "1234"}) {
      const Badge badge = sign_badge(sign, label, 12);
      const auto& text = std::get<Drawing::Text>(badge.shapes.back().form);
      INFO(sign << " " << label);
      // As wide as digits of a bold gothic: less than we take them for.
      const double half = 0.3 * text.size * static_cast<double>(std::string(label).size());
      const double top = text.at.y - 0.74 * text.size, bottom = text.at.y;
      if (const auto* circle = std::get_if<Drawing::Ellipse>(&badge.shapes[0].form)) {
        CHECK(std::hypot(half, std::max(-top, bottom)) < circle->rx);
      } else {
        const auto& form = std::get<Drawing::Polyline>(badge.shapes[0].form);
        const auto holds = [&](double x, double y) {
          bool odd = false;
          const auto& p = form.points;
          for (std::size_t i = 0, j = p.size() - 1; i < p.size(); j = i++)
            if ((p[i].y > y) != (p[j].y > y) &&
                x < (p[j].x - p[i].x) * (y - p[i].y) / (p[j].y - p[i].y) + p[i].x)
              odd = !odd;
          return odd;
        };
        CHECK(holds(-half, top));
        CHECK(holds(half, top));
        CHECK(holds(-half, bottom));
        CHECK(holds(half, bottom));
      }
    }
}

TEST_CASE("small maps look as they did") {
  const Outline west{
      {{{135.50, 34.70},
        {135.51, 34.70},
        {135.512, 34.705},
        {135.51, 34.71},
        {135.50, 34.71},
        {135.50, 34.70}},
       {{135.503, 34.704}, {135.505, 34.704}, {135.505, 34.706}, {135.503, 34.704}}}};
  const Outline east{{{{135.51, 34.70},
                       {135.52, 34.70},
                       {135.52, 34.71},
                       {135.51, 34.71},
                       {135.512, 34.705},
                       {135.51, 34.70}}}};
  Content content;
  content.regions = {{&west, "西圏域", true}, {&east, "東圏域", false}};
  content.places = {
      {{135.502, 34.708}, 1, 0}, {{135.507, 34.702}, 2, 1}, {{135.507, 34.702}, 3, 3}};
  content.credit = "境界：見本";
  std::string text;
  for (const Look look : {Look{220, 200, 10}, Look{170, 160, 8}})
    text += to_svg(draw(content, window_of(content), look).drawing, "西圏域の地図") + "\n";
  check_golden("tests/unit/map/small.svg", text);
}

TEST_CASE("an area with one place, and a place without an area, have maps") {
  const Outline area = round_area(135.5, 34.7, 2000, 3);
  Content content;
  content.regions = {{&area, "見本北圏域", true}};
  content.places = {{{135.501, 34.701}, 1, 5}};
  const Map with = draw(content, window_of(content), kPaper);
  check_map(with, 1);
  CHECK(with.names.size() == 1);
  content.regions.clear();
  const Map without = draw(content, window_of(content), kPaper);
  check_map(without, 1);
  CHECK(words(without) == std::vector<std::string>{"1"});
}

TEST_CASE("a place far from the areas does not make them small") {
  const Outline area = round_area(135.5, 34.7, 2000, 3);
  Content content;
  content.regions = {{&area, "", true}};
  content.places = {{{135.5, 34.7}, 1, 0}, {{135.515, 34.7}, 2, 0}, {{139.7, 35.7}, 3, 0}};
  const Map map = draw(content, window_of(content), kScreen);
  CHECK(map.outside == std::vector<std::size_t>{2});
}

}  // namespace
}  // namespace kakehashi::map
