#include "base/drawing.h"

#include <fstream>
#include <iterator>

#include "paper/markup/html.h"
#include "paper/picture/svg.h"
#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "support/fonts.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

Drawing drawing_of(const std::string& svg) {
  const std::string text = "<html><body>" + svg + "</body></html>";
  Sources sources;
  const SourceId id = sources.add("t.html", text);
  const Markup markup{text, {{0, {id, 0, static_cast<std::uint32_t>(text.size())}, true}}};
  Diagnostics found;
  const auto html = read_html(markup, found);
  REQUIRE(html);
  Drawing out = read_svg(*html, html->child(html->child(0, "body"), "svg"), 0, 0, fonts(), found);
  CHECK(to_text(found, sources) == "");
  return out;
}

/// Every form there is, with every paint.
std::string rich_svg() {
  return "<svg viewBox=\"-5 -5 110 60\" aria-label=\"略図\">"
         "<rect x=\"-5\" y=\"-5\" width=\"110\" height=\"60\" fill=\"#eef4ee\"/>"
         "<g stroke=\"#336699\" stroke-width=\"0.5\" fill=\"none\" stroke-dasharray=\"2,1\">"
         "<line x1=\"0\" y1=\"0\" x2=\"100\" y2=\"50\"/>"
         "<polyline points=\"0,50 20,30 40,45\" stroke-dasharray=\"none\"/>"
         "<polygon points=\"60,10 80,10 70,30\" fill=\"#ffcc00\"/></g>"
         "<g transform=\"translate(50 20) scale(2)\" font-size=\"3\" text-anchor=\"middle\">"
         "<circle cx=\"0\" cy=\"0\" r=\"3\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.25\"/>"
         "<text x=\"0\" y=\"1\" font-weight=\"bold\" fill=\"#c00000\">１</text>"
         "<ellipse cx=\"10\" cy=\"5\" rx=\"4\" ry=\"2\"/></g>"
         "<path d=\"M5 40 C10 30 20 30 25 40 h5 v5 Z\" stroke=\"#006600\" fill=\"none\"/>"
         "<text x=\"100\" y=\"50\" font-size=\"4\" text-anchor=\"end\">駅 &amp; 𠮷野診療所</text></svg>";
}

std::string svg_error(const std::string& inside) {
  return typeset_body("\n<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\">\n" + inside + "</svg>")
      .messages;
}

}  // namespace

TEST_CASE("a drawing that is written as SVG and read again is the same drawing") {
  const Drawing drawing = drawing_of(rich_svg());
  CHECK(drawing.shapes.size() == 9);
  const std::string written = to_svg(drawing, "略図");
  CHECK(drawing_of(written) == drawing);
  CHECK(to_svg(drawing_of(written), "略図") == written);
}

TEST_CASE("paper shows a drawing and its SVG alike") {
  const Typeset first = typeset_body(rich_svg());
  REQUIRE(first.messages == "");
  const Typeset again = typeset_body(to_svg(drawing_of(rich_svg()), "略図"));
  CHECK(frames_of(again) == frames_of(first));
  CHECK(lines_joined(*first.document) == "１|駅 & 𠮷野診療所");
  CHECK(tag_tree(*first.document) == "Document(Figure)");
}

TEST_CASE("a drawing writes only what it says") {
  Drawing drawing;
  drawing.width = 10;
  drawing.height = 5.5;
  Drawing::Paint line;
  line.fill.reset();
  line.stroke = Drawing::Color{0, 128, 255};
  line.stroke_width = 0.25;
  line.dash = {1, 0.5};
  drawing.shapes.push_back({Drawing::Line{{0, 0}, {10, 5}}, line});
  drawing.shapes.push_back(
      {Drawing::Text{{5, 2}, 1.5, Drawing::Text::Anchor::middle, true, "<川>"}, {}});
  CHECK(to_svg(drawing, "橋 & 川") ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 10 5.5\">\n"
        "<title>橋 &amp; 川</title>\n"
        "<line x1=\"0\" y1=\"0\" x2=\"10\" y2=\"5\" fill=\"none\" stroke=\"#0080ff\" "
        "stroke-width=\"0.25\" stroke-dasharray=\"1 0.5\"/>\n"
        "<text x=\"5\" y=\"2\" font-size=\"1.5\" text-anchor=\"middle\" font-weight=\"bold\">"
        "&lt;川&gt;</text>\n"
        "</svg>");
  CHECK(to_svg(Drawing(), "").find("aria-hidden=\"true\"") != std::string::npos);
}

TEST_CASE("words in a drawing stand at their anchor") {
  const auto x_of = [](const std::string& anchor) {
    const Typeset set = typeset_body(
        "<svg viewBox=\"0 0 100 20\" width=\"100pt\" height=\"20pt\" aria-label=\"x\">"
        "<text x=\"50\" y=\"10\" font-size=\"10\" text-anchor=\"" +
            anchor + "\">三文字</text></svg>",
        "@page { size: 200pt 200pt; margin: 20pt }");
    REQUIRE(set.messages == "");
    return text_lines(*set.document)[0].x;
  };
  CHECK(x_of("start") == Approx(70));
  CHECK(x_of("middle") == Approx(55));
  CHECK(x_of("end") == Approx(40));
}

TEST_CASE("what a drawing cannot show is an error at its place") {
  CHECK(svg_error("<text x=\"1\" y=\"9\" font-size=\"4\">あ🏥</text>") ==
        "t.html:3:34: No font can print the character “🏥” (U+1F3E5)\n"
        "  Replace the character or write it in kana. What the fonts do not have, as emoji or Hangul, cannot be printed.\n");
  CHECK(svg_error("<g stroke=\"#000000\"><text y=\"9\" font-size=\"4\">あ</text></g>") ==
        "t.html:3:22: Words in a drawing cannot have a stroke (put them outside the <g> that has "
        "one)\n");
  CHECK(svg_error("<text x=\"1\" y=\"9\">あ</text>") ==
        "t.html:3:2: <text> needs the attribute font-size\n");
  CHECK(svg_error("<text x=\"12\" y=\"9\" font-size=\"4\">三文字</text>") ==
        "t.html:3:2: <text> reaches 4.0 units beyond the drawing (its viewBox)\n");
  CHECK(svg_error("<g transform=\"scale(3)\"><rect width=\"9\" height=\"2\"/></g>") ==
        "t.html:3:26: <rect> reaches 7.0 units beyond the drawing (its viewBox)\n");
  CHECK(svg_error("<g transform=\"rotate(3)\"/>") ==
        "t.html:3:4: The value “rotate(3)” of attribute transform is not valid (translate(x y) or "
        "scale(factor))\n");
  CHECK(svg_error("<g transform=\"scale(2 1)\"/>").find("is not valid") != std::string::npos);
  CHECK(svg_error("<g transform=\")(\"/>").find("is not valid") != std::string::npos);
  CHECK(svg_error("あ") == "t.html:3:1: Words in a drawing must stand inside <text>\n");
  CHECK(svg_error("<rect width=\"-1\" height=\"2\"/>") ==
        "t.html:3:7: The value “-1” of attribute width is not valid (a number that is not "
        "negative)\n");
  CHECK(svg_error("<rect><circle r=\"1\"/></rect>") ==
        "t.html:3:8: <circle> cannot stand inside <rect>\n");
  CHECK(svg_error("<line x2=\"5\" stroke-dasharray=\"0 0\"/>") ==
        "t.html:3:14: The value “0 0” of attribute stroke-dasharray is not valid (lengths of "
        "strokes and gaps such as 4 2, or none)\n");
  CHECK(typeset_body("\n<svg aria-label=\"x\"><circle r=\"1\"/></svg>").messages ==
        "t.html:2:2: <svg> needs the attribute viewBox\n");
}
