#include "paper/markup/css.h"

#include <fmt/format.h>

#include "paper/markup/cascade.h"
#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

std::string messages_for(std::string_view css) { return typeset_body("<p>あ</p>", css).messages; }

bool same_rendering(
    std::string_view css_a, std::string_view css_b,
    std::string_view body = "<p class=\"a b\">あいう<span>えお</span></p><p>か</p>") {
  const Typeset a = typeset_body(body, css_a), b = typeset_body(body, css_b);
  CHECK(a.messages == "");
  CHECK(b.messages == "");
  return frames_of(a) == frames_of(b);
}

}  // namespace

TEST_CASE("an unknown property, value and unit are reported at their place, all of them") {
  CHECK(messages_for("p {\n  colour: #000;\n  text-align: middle;\n  width: 3cm\n}") ==
        "t.css:2:3: There is no property colour\n  Did you mean “color”?\n"
        "t.css:3:15: text-align cannot have the value “middle”\n"
        "  It can be: left, right, center, justify, start, end\n"
        "t.css:4:10: “cm” is not a unit that can be used\n"
        "  The units are mm, pt, px, em, %, fr.\n");
}

TEST_CASE("a wrong value in a shorthand is reported with the shorthand's own rule") {
  CHECK(
      messages_for("p { margin: 1mm 2mm 3mm 4mm 5mm }") ==
      "t.css:1:13: margin cannot have the value “1mm 2mm 3mm 4mm 5mm”\n"
      "  It can be: auto, a length (mm, pt, em; it may be negative), a percentage (%); one to four of them (top, right, bottom, left)\n");
  CHECK(
      messages_for("p { border: 1pt wavy #000 }") ==
      "t.css:1:13: border cannot have the value “1pt wavy #000”\n"
      "  It can be: a length (mm, pt, em); and none, solid, dashed, dotted, double; and a colour (#rrggbb, black, white, gray)\n");
}

TEST_CASE("selectors outside the subset are reported") {
  CHECK(messages_for("p:hover { color: #000 }") ==
        "t.css:1:1: The selector “p:hover” cannot be used here\n"
        "  Element names, .classes, :first-child and :last-child can be used, joined by a space, > "
        "or a comma.\n");
  CHECK(messages_for("#a, p + p { color: #000 }").find("“#a”") != std::string::npos);
  CHECK(messages_for("tabel { color: #000 }") ==
        "t.css:1:1: <tabel> is not an element that can be typeset\n  Did you mean “table”?\n");
}

TEST_CASE("an at-rule outside the subset and broken syntax are reported") {
  CHECK(messages_for("@font-face { }") == "t.css:1:1: @font-face cannot be used here\n");
  CHECK(messages_for("p { color: #000 ").find("a } is missing") != std::string::npos);
  CHECK(messages_for("/* open").find("a comment /* is not closed by */") != std::string::npos);
  CHECK(messages_for("p { color }").find("write “property: value;”") != std::string::npos);
}

TEST_CASE("a wrong style attribute is reported where it stands in the markup") {
  CHECK(typeset_body("\n<p style=\"color: #000; widht: 3mm\">あ</p>").messages ==
        "t.html:2:24: There is no property widht\n  Did you mean “width”?\n");
}

TEST_CASE("garbage never crashes the reader of style sheets") {
  const std::string_view pieces[] = {"{",   "}", "(",  ")",        "@page", "@",  ";",
                                     ":",   "p", ".a", ">",        ",",     "\"", "#",
                                     "1mm", "-", "/*", "counter(", "あ",    "\\"};
  unsigned state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string css;
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525 + 1013904223;
      css += pieces[(state >> 16) % std::size(pieces)];
    }
    Diagnostics diagnostics;
    read_style_sheet(
        css,
        [](auto b, auto e) {
          return Span{0, b, e};
        },
        diagnostics);
    for (const Diagnostic& one : diagnostics.all()) {
      REQUIRE(one.span.begin <= css.size() + 1);
    }
  }
}

TEST_CASE("the more specific rule wins, then the later one") {
  CHECK(same_rendering(".a { color: #f00 } p { color: #00f }",
                       "p { color: #00f } .a { color: #f00 }"));
  CHECK(same_rendering("p { color: #00f } p { color: #f00 }", "p { color: #f00 }"));
  CHECK_FALSE(same_rendering("p { color: #00f } p { color: #f00 }", "p { color: #00f }"));
  CHECK(same_rendering(".a.b { color: #f00 } .a { color: #00f } .b { color: #00f }",
                       ".a { color: #f00 }"));
}

TEST_CASE("descendants, children and the first and last child are told apart") {
  const std::string_view body =
      "<div class=\"o\"><section><p>あ</p><p>い</p></section><p>う</p></div>";
  const auto red = [&](std::string_view selector) {
    const Typeset set = typeset_body(body, fmt::format("{} {{ color: #f00 }}", selector));
    REQUIRE(set.document);
    std::string out;
    for (const Item& item : set.document->pages[0].items) {
      const auto& glyphs = std::get<GlyphItem>(item);
      if (glyphs.color == Color{255, 0, 0}) out += glyphs.run.text;
    }
    return out;
  };
  CHECK(red(".o p") == "あいう");
  CHECK(red(".o > p") == "う");
  CHECK(red("p:first-child") == "あ");
  CHECK(red("section p:last-child") == "い");
  CHECK(red("body > .o > section > p") == "あい");
  CHECK(red("section, .none") == "あい");
  CHECK(red("ul p") == "");
  CHECK(red("html body > div section > p") == "あい");
  CHECK(red("section > div p, div > html p") == "");
}

TEST_CASE("a selector of many steps in a deep document is looked up in no time") {
  std::string body, end, chains;
  for (int i = 0; i < 90; ++i) {
    body += "<div>";
    end += "</div>";
  }
  for (int i = 0; i < 20; ++i) chains += "div > div ";
  const Typeset none =
      typeset_body(body + "あ" + end, "p " + chains + "{ background-color: #f00 }");
  const Typeset one = typeset_body(body + "あ" + end, chains + "{ background-color: #f00 }");
  CHECK(frames_of(none) == frames_of(typeset_body(body + "あ" + end)));
  CHECK(frames_of(one) != frames_of(none));
}

TEST_CASE("lengths in different units that are equal give the same page") {
  CHECK(same_rendering("p { margin-left: 25.4mm }", "p { margin-left: 72pt }"));
  CHECK(same_rendering("p { margin-left: 96px }", "p { margin-left: 72pt }"));
  CHECK(same_rendering("p { font-size: 12pt; margin-left: 2em }",
                       "p { margin-left: 24pt; font-size: 12pt }"));
}

TEST_CASE("a shorthand is the sum of its longhands") {
  CHECK(same_rendering(
      "p { margin: 1mm 2mm 3mm }",
      "p { margin-top: 1mm; margin-right: 2mm; margin-bottom: 3mm; margin-left: 2mm }"));
  CHECK(same_rendering("p { border: 1pt solid #f00 }",
                       "p { border-width: 1pt; border-style: solid; border-color: #f00 }"));
  CHECK(same_rendering("p { page-break-before: always }", "p { break-before: page }"));
}

TEST_CASE("print rules count and screen rules do not") {
  CHECK(same_rendering("@media print { p { color: #f00 } } @media screen { p { color: #00f } }",
                       "p { color: #f00 }"));
}

TEST_CASE("every property's initial value is one it accepts, and is that of a fresh style") {
  for (const Property& property : properties()) {
    INFO(property.name);
    std::vector<WordError> errors;
    const std::vector<Word> words = split_words(property.initial, errors);
    auto parsed = parse_value(property, words[0]);
    REQUIRE(std::holds_alternative<PropertyValue>(parsed));
    Style style;
    property.apply(std::get<PropertyValue>(parsed), Style(), style);
    CHECK(style == Style());
  }
}

TEST_CASE("the properties said to be inherited are, and no others") {
  // A value other than the initial one for each property, from its own syntax.
  for (const Property& property : properties()) {
    INFO(property.name);
    Style parent;
    for (const char* text : {"right", "bold", "mincho", "pre-line", "decimal", "underline",
                             "normal", "dotted", "bottom", "up", "allow-end", "avoid", "absolute",
                             "block", "wide", "#123456", "7pt", "5"}) {
      std::vector<WordError> errors;
      auto parsed = parse_value(property, split_words(text, errors)[0]);
      if (std::holds_alternative<PropertyValue>(parsed)) {
        property.apply(std::get<PropertyValue>(parsed), Style(), parent);
        if (!(parent == Style())) break;
      }
    }
    if (property.name != "border-collapse") CHECK_FALSE(parent == Style());
    CHECK((derive(parent, {}) == parent) == (property.inherited || parent == Style()));
  }
}

TEST_CASE("a forgotten semicolon and a number that is no count are told as what they are") {
  CHECK(messages_for("p {\n  color: black\n  margin: 0;\n}") ==
        "t.css:2:10: color cannot have the value “black\n  margin: 0”\n"
        "  It can be: a colour (#rrggbb, black, white, gray)\n"
        "  A ; seems to be missing at the end of the declaration before.\n");
  CHECK(messages_for("p { widows: 1.5 }") ==
        "t.css:1:13: widows cannot have the value “1.5”\n  It can be: a whole number from 1\n");
}
