#include "paper/markup/html.h"

#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

TEST_CASE("markup that is not well formed is refused with its place and the way to mend it") {
  CHECK(typeset_document("<html><body>\n<p>あ</b></body></html>", "").messages ==
        "t.html:2:2: <p> is not closed (a </p> is missing before </b>)\n"
        "  Close every tag that was opened, as in <p>…</p>; write an empty one with a slash, as in "
        "<br/>.\n");
  CHECK(typeset_document("", "").messages ==
        "t.html:1:1: This HTML is not well formed: there is no element\n"
        "  Close every tag that was opened, as in <p>…</p>; write an empty one with a slash, as in "
        "<br/>.\n");
}

TEST_CASE("an unknown element names its place and the element that was probably meant") {
  CHECK(typeset_body("\n<sectoin>あ</sectoin>").messages ==
        "t.html:2:2: <sectoin> is not an element that can be typeset\n"
        "  Did you mean “section”?\n");
}

TEST_CASE("an unknown, a repeated and a wrong attribute are all reported") {
  CHECK(typeset_body("\n<p clas=\"a\">あ</p>\n<p id=\"a\" id=\"b\">い</p>").messages ==
        "t.html:2:4: <p> has no attribute clas here\n  Did you mean “class”?\n"
        "t.html:3:11: <p> has the attribute id twice\n");
  CHECK(typeset_body("\n<table><tr><th colspan=\"two\">あ</th></tr></table>").messages ==
        "t.html:2:16: The value “two” of attribute colspan is not valid (a whole number from 1 to "
        "1000)\n");
}

TEST_CASE("a reference that does not exist points at its ampersand") {
  CHECK(typeset_body("\n<p>A &copi; B</p>").messages ==
        "t.html:2:6: There is no character reference &copi;\n"
        "  To write an ampersand itself, write &amp;\n");
}

TEST_CASE("references become their characters") {
  const Typeset set = typeset_body("<p>A&amp;B&lt;&#x9AD9;&#39641;</p>");
  REQUIRE(set.document);
  CHECK(lines_joined(*set.document) == "A&B<髙髙");
}

TEST_CASE("an element in the wrong place is reported") {
  CHECK(typeset_body("\n<p><td>あ</td></p>").messages ==
        "t.html:2:5: <td> cannot stand inside <p>\n");
  CHECK(typeset_body("\n<table>あ<tr><p>い</p></tr></table>").messages ==
        "t.html:2:8: Text cannot stand in <table> itself\n"
        "t.html:2:14: <p> cannot stand inside <tr>\n");
}

TEST_CASE("markup nested without end is refused, not followed") {
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "<div>";
  for (int i = 0; i < 50000; ++i) deep += "</div>";
  CHECK(typeset_body(deep).messages.find("at most 100 levels") != std::string::npos);
}

TEST_CASE("control characters and damaged bytes are refused") {
  CHECK(typeset_body(std::string_view("\n<p>a\0b</p>", 11)).messages ==
        "t.html:2:5: There is a control character or a damaged character\n"
        "  Remove the character. If nothing can be read, save the file again as UTF-8.\n");
  CHECK_FALSE(typeset_body("<p>\xE3\x81</p>").document);
}

TEST_CASE("every offset in the tree points at the bytes it was read from") {
  const std::string text = "<html><body class='a'><p>あ&amp;い</p></body></html>";
  const Markup markup{text, {{0, {0, 0, static_cast<std::uint32_t>(text.size())}, true}}};
  Diagnostics diagnostics;
  const auto html = read_html(markup, diagnostics);
  REQUIRE(html);
  const Node& body = html->nodes[html->child(0, "body")];
  CHECK(text.substr(body.begin, body.end - body.begin) == "body");
  CHECK(text.substr(body.attributes[0].begin, 5) == "class");
  CHECK(text[body.attributes[0].value_map.origin(0)] == 'a');
  const Node& words =
      html->nodes[html->nodes[html->child(html->child(0, "body"), "p")].first_child];
  CHECK(words.text == "あ&い");
  CHECK(words.text_map.origin(4) == text.find("い"));
}
