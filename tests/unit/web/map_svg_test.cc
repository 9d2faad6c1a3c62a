#include "web/map_svg.h"

#include "support/catch.h"

namespace kakehashi {
namespace {

using Shape = Drawing::Shape;

TEST_CASE("a map is one image for screen readers, and its links are for pointers") {
  map::Map map;
  map.drawing.width = 100;
  map.drawing.height = 80.5;
  Drawing::Paint line;
  line.fill.reset();
  line.stroke = Drawing::Color{1, 2, 3};
  line.stroke_width = 0.8;
  Drawing::Paint dark;
  dark.fill = Drawing::Color{16, 32, 48};
  map.drawing.shapes = {
      Shape{Drawing::Polyline{{{1, 2}, {3.5, 1.9}, {3, 4}}, false}, line},
      Shape{Drawing::Line{{9, 9}, {8, 9.1}}, line},
      Shape{Drawing::Rectangle{{0, 0}, 100, 60}, line},
      Shape{Drawing::Polyline{{{10, 10}, {20, 10}, {15, 20}}, true}, dark},
      Shape{Drawing::Text{{15, 18}, 8, Drawing::Text::Anchor::middle, true, "<1>"}, dark}};
  map.markers = {{{0}, 3, 5, {{10, 10}, 10, 10}}};
  map.regions = {{{{0, 0}, {50, 0}, {50, 50}}}, {}};
  CHECK(
      map_svg(map, "地図 \"A\"", {{"#n1", "1 あ&い"}}, {{"kita/index.html", "北"}, {"x", "y"}}) ==
      "<svg class=\"map-picture\" viewBox=\"0 0 100 80.5\">\n"
      "<g role=\"img\" aria-label=\"地図 &quot;A&quot;\">"
      "<path d=\"M1 2l2.5-.1-.5 2.1M9 9l-1 .1\" fill=\"none\" stroke=\"#010203\" stroke-width=\".8\"/>"
      "<rect x=\"0\" y=\"0\" width=\"100\" height=\"60\" fill=\"none\" stroke=\"#010203\" "
      "stroke-width=\".8\"/></g>\n"
      "<g aria-hidden=\"true\">"
      "<a href=\"kita/index.html\" tabindex=\"-1\"><title>北</title>"
      "<path class=\"map-region\" d=\"M0 0l50 0 0 50z\"/></a>\n"
      "<a href=\"#n1\" tabindex=\"-1\"><title>1 あ&amp;い</title>"
      "<path d=\"M10 10l10 0-5 10z\" fill=\"#102030\"/>"
      "<text x=\"15\" y=\"18\" font-size=\"8\" text-anchor=\"middle\" font-weight=\"bold\" "
      "fill=\"#102030\">&lt;1&gt;</text></a>\n"
      "</g>\n</svg>");
}

}  // namespace
}  // namespace kakehashi
