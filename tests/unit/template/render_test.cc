#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "template/template.h"

using namespace kakehashi;

namespace {

struct Page {
  Sources sources;
  TemplateSet set;

  SourceId add(const std::string& name, const std::string& text) {
    Diagnostics diagnostics;
    const SourceId source = sources.add(name, text);
    auto compiled = Template::compile(sources, source, diagnostics);
    INFO(to_text(diagnostics, sources));
    REQUIRE(compiled);
    set.add(name, std::move(*compiled));
    return source;
  }

  /// Each part of a filled template as `text <- origin`, `=` for a verbatim one.
  std::string origins(const std::string& name, const Value& value) const {
    const Markup markup = set.render_with_origins(name, value);
    CHECK(markup.text == set.render(name, value));
    std::string out;
    for (std::size_t i = 0; i < markup.parts.size(); ++i) {
      const Markup::Part& part = markup.parts[i];
      const std::size_t end =
          i + 1 < markup.parts.size() ? markup.parts[i + 1].begin : markup.text.size();
      const std::string text = markup.text.substr(part.begin, end - part.begin);
      const SourceFile& file = sources[part.origin.source];
      const std::string from =
          file.text().substr(part.origin.begin, part.origin.end - part.origin.begin);
      if (part.verbatim) CHECK(text == from);
      out += '[' + text + (part.verbatim ? "] = " : "] < ") + file.path() + ':' +
             std::to_string(part.origin.begin) + " [" + from + "]\n";
    }
    return out;
  }
};

}  // namespace

TEST_CASE("text is escaped so that it can stand in an element and in either kind of attribute") {
  Page page;
  page.add("page", "<a title='{{x}}'>{{x}}</a>");
  CHECK(page.set.render("page", Value::Record{{"x", "<b>'&\"\xF0\xA0\xAE\xB7"}}) ==
        "<a title='&lt;b&gt;&#39;&amp;&quot;𠮷'>&lt;b&gt;&#39;&amp;&quot;𠮷</a>");
}

TEST_CASE("partials that are alone on their lines are indented together, blank lines are not") {
  Page page;
  page.add("page", "<ul>\n  {{> list}}\n</ul>\n");
  page.add("list",
           "{{#items}}\n<li>{{.}}</li>\n\n  {{> deep}}\n{{/items}}{{^items}}{{/items}}end\n");
  page.add("deep", "a\nb {{> inline}}\n");
  page.add("inline", "1\n2");
  CHECK(page.set.render("page", Value::Record{{"items", Value::List{"x\ny"}}}) ==
        "<ul>\n  <li>x\ny</li>\n\n    a\n    b 1\n2\n  end\n</ul>\n");
}

TEST_CASE("a line of an indented partial that begins with a tag is indented once") {
  Page page;
  page.add("page", "  {{> part}}\n");
  page.add("part", "{{x}}!\n{{! note }}c\n{{#yes}}s\n{{/yes}}e\n{{> p}}.\n");
  page.add("p", "p");
  CHECK(page.set.render("page", Value::Record{{"x", "X"}, {"yes", true}}) ==
        "  X!\n  c\n  s\n  e\n  p.\n");
}

TEST_CASE("flags, lists and records print nothing") {
  Page page;
  page.add("page", "[{{flag}}{{list}}{{record}}{{{flag}}}{{#flag}}{{.}}{{/flag}}]");
  CHECK(page.set.render("page", Value::Record{{"flag", true},
                                              {"list", Value::List{"a"}},
                                              {"record", Value::Record{{"a", "b"}}}}) == "[]");
}

TEST_CASE("a member set to nothing hides the member of that name further out") {
  Page page;
  page.add("page", "{{#inner}}[{{fax}}]{{/inner}}");
  const Value inner = Value::Record{{"fax", Value()}};
  CHECK(page.set.render("page", Value::Record{{"fax", "outer"}, {"inner", inner}}) == "[]");
}

TEST_CASE("partials that include themselves for ever end") {
  Page page;
  page.add("loop", "a{{> loop}}{{> loop}}");
  CHECK(page.set.render("loop", Value()) == std::string(51, 'a'));
}

TEST_CASE("a byte order mark is not printed") {
  Page page;
  page.add("page", "\xEF\xBB\xBF{{#x}}\na\n{{/x}}\n");
  CHECK(page.set.render("page", Value::Record{{"x", true}}) == "a\n");
}

TEST_CASE("a template that does not exist renders to nothing") {
  CHECK(TemplateSet().render("none", Value()).empty());
}

TEST_CASE("each part of a filled template knows where it was written") {
  Page page;
  const SourceId data = page.sources.add("data.yaml", "name: 青葉<医院>\n");
  page.add("page.html", "<p>{{name}}, {{plain}}{{nothing}}</p>\n  {{> foot}}\n");
  page.add("foot", "a\n{{{html}}}\n");
  Markup html;
  html.text = "<b>x</b>";
  html.parts = {{0, {data, 0, 4}, false}, {3, {data, 4, 5}, true}, {4, {data, 0, 4}, false}};
  html.text[3] = ':';
  const Value value = Value::Record{
      {"name", Value("青葉<医院>", Span{data, 6, 20})}, {"plain", "1"}, {"html", html}};
  CHECK(page.origins("page.html", value) ==
        "[<p>] = page.html:0 [<p>]\n"
        "[青葉&lt;医院&gt;] < data.yaml:6 [青葉<医院>]\n"
        "[, ] = page.html:11 [, ]\n"
        "[1] < page.html:13 [{{plain}}]\n"
        "[</p>\n] = page.html:33 [</p>\n]\n"
        "[  ] < foot:0 []\n"
        "[a\n] = foot:0 [a\n]\n"
        "[  ] < foot:2 []\n"
        "[<b>] < data.yaml:0 [name]\n"
        "[:] = data.yaml:4 [:]\n"
        "[</b>] < data.yaml:0 [name]\n"
        "[\n] = foot:12 [\n]\n");
}
