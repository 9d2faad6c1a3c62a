#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "template/template.h"

using namespace kakehashi;

namespace {

/// The errors of compiling a text.
std::string errors(const std::string& text, Language language = Language::en) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("page.html", text);
  const bool compiled = Template::compile(sources, source, diagnostics).has_value();
  CHECK(compiled == !diagnostics.has_errors());
  return to_text(diagnostics, sources, language);
}

}  // namespace

TEST_CASE("a tag that is not closed is an error where it begins") {
  CHECK(errors("<p>\n東京 {{name</p>\n{{ok}}") ==
        "page.html:2:4: The tag that begins with \"{{\" is not closed by \"}}\".\n");
  CHECK(errors("{{{name}}</p>") ==
        "page.html:1:1: The tag that begins with \"{{{\" is not closed by \"}}}\".\n");
  CHECK(errors("{{") ==
        "page.html:1:1: The tag that begins with \"{{\" is not closed by \"}}\".\n");
  CHECK(errors("{{! never closed {{a}") ==
        "page.html:1:1: The tag that begins with \"{{!\" is not closed by \"}}\".\n");
  CHECK(errors("{{name", Language::ja) ==
        "page.html:1:1: 「{{」で始まるタグが「}}」で閉じられていません。\n");
}

TEST_CASE("a section that is not closed is an error with the tag that would close it") {
  CHECK(errors("a\n {{#days}}\n{{^none}}{{/none}}") ==
        "page.html:2:2: {{#days}} is not closed.\n"
        "  Write {{/days}} where it ends.\n");
  CHECK(errors("{{^days}}", Language::ja) ==
        "page.html:1:1: {{^days}} が閉じられていません。\n"
        "  囲みの終わりに {{/days}} を書いてください。\n");
}

TEST_CASE("a closing tag with another name is an error that shows both places") {
  CHECK(errors("{{#days}}\nx\n{{/day}}\n{{name}}") ==
        "page.html:3:1: {{/day}} stands where {{#days}} should be closed.\n"
        "  page.html:1:1: It was opened here.\n");
  CHECK(errors("{{#days}}{{/day}}", Language::ja) ==
        "page.html:1:10: {{#days}} を閉じるところに {{/day}} があります。\n"
        "  page.html:1:1: ここで始まっています。\n");
}

TEST_CASE("one forgotten closing tag is one error, not one for every section around it") {
  CHECK(errors("{{#a}}{{#b}}{{#c}}{{/a}}") ==
        "page.html:1:19: {{/a}} stands where {{#c}} should be closed.\n"
        "  page.html:1:13: It was opened here.\n");
}

TEST_CASE("a closing tag without an opening one is an error") {
  CHECK(errors("x{{/days}}") ==
        "page.html:1:2: {{/days}} closes nothing: there is no opening tag for it.\n");
  CHECK(errors("x{{/days}}", Language::ja) ==
        "page.html:1:2: {{/days}} に対応する始まりのタグがありません。\n");
}

TEST_CASE("a wrong change of delimiters is an error that shows the right form") {
  const std::string says =
      "page.html:1:1: This change of the tag marks is not written correctly.\n"
      "  Write the new opening and closing marks with a space between, like {{=<% %>=}}.\n";
  CHECK(errors("{{=<%=}}") == says);
  CHECK(errors("{{= =}}") == says);
  CHECK(errors("{{=<% %> ?=}}") == says);
  CHECK(errors("{{== ==}}") == says);
  CHECK(errors("{{=<% %>}}") ==
        "page.html:1:1: The tag that begins with \"{{=\" is not closed by \"=}}\".\n");
  CHECK(errors("{{=x=}}", Language::ja) ==
        "page.html:1:1: タグの記号を変える書き方が正しくありません。\n"
        "  新しい始まりと終わりの記号を空白で区切って {{=<% %>=}} のように書きます。\n");
}

TEST_CASE("a tag without a name is an error") {
  CHECK(errors("{{}}") == "page.html:1:1: The tag has no name.\n");
  CHECK(errors("a {{# }}") == "page.html:1:3: The tag has no name.\n");
  CHECK(errors("{{{}}}", Language::ja) == "page.html:1:1: タグに名前がありません。\n");
}

TEST_CASE("a kind of tag that does not exist is an error that lists those that do") {
  CHECK(errors("{{<parent}}") ==
        "page.html:1:1: There is no kind of tag that begins with \"{{<\".\n"
        "  The kinds of tag are {{name}} {{#name}} {{^name}} {{/name}} {{>name}} {{!name}} "
        "{{{name}}}.\n");
  CHECK(errors("{{$block}}", Language::ja) ==
        "page.html:1:1: 「{{$」で始まる種類のタグはありません。\n"
        "  使えるのは {{name}} {{#name}} {{^name}} {{/name}} {{>name}} {{!name}} {{{name}}} "
        "です。\n");
}

TEST_CASE("a name that cannot be one is an error with the rule") {
  const std::string rule =
      "  A name has letters, digits, \"_\" and \"-\"; a field inside another is joined by \".\" "
      "(example: office.phone).\n";
  CHECK(errors("{{a b}}") == "page.html:1:3: \"a b\" cannot be a name.\n" + rule);
  CHECK(errors("{{#a..b}}") == "page.html:1:4: \"a..b\" cannot be a name.\n" + rule);
  CHECK(errors("{{a.}}") == "page.html:1:3: \"a.\" cannot be a name.\n" + rule);
  CHECK(errors("{{.a}}") == "page.html:1:3: \".a\" cannot be a name.\n" + rule);
  CHECK(errors("{{a/b}}") == "page.html:1:3: \"a/b\" cannot be a name.\n" + rule);
  CHECK(errors("{{>.}}") == "page.html:1:4: \".\" cannot be a name.\n" + rule);
  CHECK(errors("{{名前}} {{> forms/header }}").empty());
}

TEST_CASE("all errors of a file are reported at once") {
  CHECK(errors("{{}}\n{{/a}}\n{{#b}}\n{{c d}}\n{{e") ==
        "page.html:1:1: The tag has no name.\n"
        "page.html:2:1: {{/a}} closes nothing: there is no opening tag for it.\n"
        "page.html:4:3: \"c d\" cannot be a name.\n"
        "  A name has letters, digits, \"_\" and \"-\"; a field inside another is joined by \".\" "
        "(example: office.phone).\n"
        "page.html:5:1: The tag that begins with \"{{\" is not closed by \"}}\".\n"
        "page.html:3:1: {{#b}} is not closed.\n"
        "  Write {{/b}} where it ends.\n");
}

TEST_CASE("sections nested beyond the limit are refused") {
  std::string fits, too_deep;
  for (int i = 0; i < 50; ++i) fits.insert(fits.size() / 2, "{{#a}}{{/a}}");
  CHECK(errors(fits).empty());
  too_deep = fits;
  too_deep.insert(too_deep.size() / 2, "{{#a}}{{/a}}");
  CHECK(errors(too_deep) == "page.html:1:301: Sections are nested too deeply (at most 50).\n");
}

TEST_CASE("a file that is no template at all does not flood the screen") {
  std::string openings, closings;
  for (int i = 0; i < 50000; ++i) openings += "{{#a}}\n";
  for (int i = 0; i < 50000; ++i) closings += "{{/a}}\n";
  CHECK(errors(openings).size() < 10000);
  CHECK(errors(closings).size() < 10000);
  CHECK_FALSE(errors(std::string(100000, '{')).empty());
  CHECK(errors("{{#a}}" + std::string(1000000, ' ') + "{{/a}}").empty());
}
