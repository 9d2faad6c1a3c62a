#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "template/template.h"

using namespace kakehashi;
using Kind = Shape::Kind;

namespace {

ShapePtr shape(Kind kind) { return std::make_shared<Shape>(Shape{kind, {}, nullptr}); }
ShapePtr record(std::vector<Shape::Member> members) {
  return std::make_shared<Shape>(Shape{Kind::record, std::move(members), nullptr});
}
ShapePtr list(ShapePtr element) {
  return std::make_shared<Shape>(Shape{Kind::list, {}, std::move(element)});
}

/// What a page of a resource may see.
ShapePtr resource() {
  const ShapePtr text = shape(Kind::text);
  const auto open = Audience::public_;
  return record({
      {"name", {"名称", "Name"}, open, text},
      {"phone", {"電話番号", "Phone"}, open, text},
      {"note", {"内部メモ", "Internal note"}, Audience::office, text},
      {"mobile", {"直通電話", "Direct line"}, Audience::professional, text},
      {"about", {"紹介", "About"}, open, shape(Kind::markup)},
      {"visits", {"訪問", "Visits"}, open, shape(Kind::flag)},
      {"tags", {"特徴", "Tags"}, open, list(text)},
      {"hours",
       {"診療時間", "Hours"},
       open,
       list(record({{"day", {"曜日", "Day"}, open, text},
                    {"from", {"開始", "From"}, open, text},
                    {"remark", {"備考", "Remark"}, Audience::office, text}}))},
      {"address",
       {"所在地", "Address"},
       open,
       record({{"city", {"市区町村", "City"}, open, text},
               {"postcode", {"郵便番号", "Postcode"}, open, text}})},
  });
}

struct Templates {
  Sources sources;
  TemplateSet set;

  Templates& add(const std::string& name, const std::string& text) {
    Diagnostics diagnostics;
    auto compiled = Template::compile(sources, sources.add(name, text), diagnostics);
    INFO(to_text(diagnostics, sources));
    REQUIRE(compiled);
    set.add(name, std::move(*compiled));
    return *this;
  }

  std::string check(const std::string& name, Language language = Language::en,
                    Audience audience = Audience::public_) const {
    Diagnostics diagnostics;
    const bool good = set.check(name, *resource(), audience, diagnostics);
    CHECK(good == !diagnostics.has_errors());
    return to_text(diagnostics, sources, language);
  }
};

/// The errors of one template on its own.
std::string check(const std::string& text, Language language = Language::en,
                  Audience audience = Audience::public_) {
  return Templates().add("page.html", text).check("page.html", language, audience);
}

}  // namespace

TEST_CASE("a template that uses everything according to its kind passes the check") {
  CHECK(
      check("{{name}} {{{about}}} {{&about}} {{#visits}}{{name}}{{/visits}}{{^visits}}-{{/visits}}"
            "{{#tags}}{{.}}{{/tags}}{{#hours}}{{day}} {{name}} {{address.city}}{{/hours}}"
            "{{#address}}{{city}}{{/address}}{{#phone}}{{.}}{{/phone}}"
            "{{#about}}{{{.}}}{{/about}}{{^hours}}{{phone}}{{/hours}}")
          .empty());
  CHECK(check("{{note}}{{mobile}}", Language::en, Audience::office).empty());
}

TEST_CASE("an unknown name is an error with the nearest name that can be seen from there") {
  CHECK(check("<p>\n住所 {{nmae}}") ==
        "page.html:2:6: There is no field \"nmae\" here.\n"
        "  Did you mean \"name\"?\n");
  CHECK(check("{{#hours}}{{dya}}{{phnoe}}{{/hours}}") ==
        "page.html:1:13: There is no field \"dya\" here.\n"
        "  Did you mean \"day\"?\n"
        "page.html:1:20: There is no field \"phnoe\" here.\n"
        "  Did you mean \"phone\"?\n");
  CHECK(check("{{nmae}}", Language::ja) ==
        "page.html:1:3: 「nmae」という項目はここにはありません。\n"
        "  「name」のことですか。\n");
}

TEST_CASE("an unknown name that is near none is an error with the names to choose from") {
  CHECK(check("{{#hours}}{{zzzzzz}}{{/hours}}") ==
        "page.html:1:13: There is no field \"zzzzzz\" here.\n"
        "  Fields that can be used here: day, from, name, phone, about, visits, tags, hours, "
        "address\n");
  CHECK(check("{{zzzzzz}}", Language::ja) ==
        "page.html:1:3: 「zzzzzz」という項目はここにはありません。\n"
        "  ここで使える項目: name, phone, about, visits, tags, hours, address\n");
}

TEST_CASE("a name that the audience may not see is an error that says whose it is") {
  CHECK(
      check("{{note}}") ==
      "page.html:1:3: The field \"note\" (Internal note) is for the audience \"office\" and cannot "
      "be used in a template for the audience \"public\".\n"
      "  Remove the tag, or move it to a template for the audience \"office\".\n");
  CHECK(check("{{#hours}}{{remark}}{{/hours}}", Language::ja, Audience::professional) ==
        "page.html:1:13: 「remark」（備考）は「室内」の項目なので、「関係者向け」のテンプレートでは"
        "使えません。\n"
        "  このタグを消すか、「室内」のテンプレートに移してください。\n");
}

TEST_CASE("a condition on a name that the audience may not see is an error too") {
  CHECK(
      check("{{^mobile}}x{{/mobile}}") ==
      "page.html:1:4: The field \"mobile\" (Direct line) is for the audience \"professional\" and "
      "cannot be used in a template for the audience \"public\".\n"
      "  Remove the tag, or move it to a template for the audience \"professional\".\n");
}

TEST_CASE("a name that the audience may not see is not suggested") {
  CHECK(check("{{mobil}}") ==
        "page.html:1:3: There is no field \"mobil\" here.\n"
        "  Fields that can be used here: name, phone, about, visits, tags, hours, address\n");
}

TEST_CASE("printing a list, a group or a flag is an error that says what to do instead") {
  CHECK(check("{{hours}}{{tags}}{{address}}{{visits}}") ==
        "page.html:1:1: \"hours\" is a list and cannot be printed as it is.\n"
        "  Between {{#hours}} and {{/hours}} you can use: day, from\n"
        "page.html:1:10: \"tags\" is a list and cannot be printed as it is.\n"
        "  Between {{#tags}} and {{/tags}} you can use: {{.}}\n"
        "page.html:1:18: \"address\" is a group of fields and cannot be printed as it is.\n"
        "  Choose a field inside it: address.city, address.postcode\n"
        "page.html:1:29: \"visits\" is a yes or no and cannot be printed as it is.\n"
        "  What stands between {{#visits}} and {{/visits}} is shown only when it is yes.\n");
  CHECK(check("{{hours}}{{{address}}}{{visits}}", Language::ja) ==
        "page.html:1:1: 「hours」は一覧なので、そのままでは表示できません。\n"
        "  {{#hours}} と {{/hours}} で囲むと、その中で使えます: day, from\n"
        "page.html:1:10: 「address」は項目の集まりなので、そのままでは表示できません。\n"
        "  中の項目を選んでください: address.city, address.postcode\n"
        "page.html:1:23: 「visits」は「はい・いいえ」なので、そのままでは表示できません。\n"
        "  {{#visits}} と {{/visits}} で囲んだところが、「はい」のときだけ表示されます。\n");
  CHECK(check("{{#hours}}{{.}}{{/hours}}") ==
        "page.html:1:11: \".\" is a group of fields and cannot be printed as it is.\n"
        "  Choose a field inside it: day, from\n");
}

TEST_CASE("plain text may not be inserted unescaped, finished HTML must be") {
  CHECK(
      check("{{{name}}}{{& name}}{{about}}{{#tags}}{{{.}}}{{/tags}}") ==
      "page.html:1:1: \"name\" is plain text: write {{name}}. Only finished HTML may be inserted "
      "unescaped.\n"
      "page.html:1:11: \"name\" is plain text: write {{name}}. Only finished HTML may be inserted "
      "unescaped.\n"
      "page.html:1:21: \"about\" is finished HTML: write {{{about}}}.\n"
      "page.html:1:39: \".\" is plain text: write {{.}}. Only finished HTML may be inserted "
      "unescaped.\n");
  CHECK(check("{{{name}}}{{about}}", Language::ja) ==
        "page.html:1:1: 「name」はふつうの文字なので {{name}} と書いてください。そのまま差し込める"
        "のは完成した HTML だけです。\n"
        "page.html:1:11: 「about」は完成した HTML なので {{{about}}} と書いてください。\n");
}

TEST_CASE("each step of a dotted name is checked") {
  CHECK(check("{{address.ctiy}}{{adress.city}}{{name.first}}{{hours.day}}") ==
        "page.html:1:11: \"address\" has no field \"ctiy\".\n"
        "  Did you mean \"city\"?\n"
        "page.html:1:19: There is no field \"adress\" here.\n"
        "  Did you mean \"address\"?\n"
        "page.html:1:39: \"name\" is text and has no field \"first\" inside.\n"
        "page.html:1:54: \"hours\" is a list and has no field \"day\" inside.\n");
  CHECK(check("{{address.zzzzzz}}{{name.first}}", Language::ja) ==
        "page.html:1:11: 「address」に「zzzzzz」という項目はありません。\n"
        "  ここで使える項目: city, postcode\n"
        "page.html:1:26: 「name」は文字なので、中の項目「first」はありません。\n");
}

TEST_CASE("an error in a partial says where it is included") {
  Templates templates;
  templates.add("page.html", "<p>\n{{> part}}")
      .add("part", "{{> inner }}")
      .add("inner", "x {{nmae}}");
  CHECK(templates.check("page.html") ==
        "inner:1:5: There is no field \"nmae\" here.\n"
        "  Did you mean \"name\"?\n"
        "  part:1:1: It is included here.\n"
        "  page.html:2:1: It is included here.\n");
  CHECK(templates.check("page.html", Language::ja) ==
        "inner:1:5: 「nmae」という項目はここにはありません。\n"
        "  「name」のことですか。\n"
        "  part:1:1: ここから読み込まれています。\n"
        "  page.html:2:1: ここから読み込まれています。\n");
}

TEST_CASE("a partial is checked in the context in which it is included") {
  Templates templates;
  templates.add("page.html", "{{#hours}}{{> row}}{{/hours}}").add("row", "{{day}}");
  templates.add("other.html", "{{> row}}");
  CHECK(templates.check("page.html").empty());
  CHECK(templates.check("other.html") ==
        "row:1:3: There is no field \"day\" here.\n"
        "  Fields that can be used here: name, phone, about, visits, tags, hours, address\n"
        "  other.html:1:1: It is included here.\n");
}

TEST_CASE("the same error of a partial that is included twice is reported once") {
  Templates templates;
  templates.add("page.html", "{{> part}}{{#address}}{{> part}}{{/address}}")
      .add("part", "{{nmae}}");
  CHECK(templates.check("page.html") ==
        "part:1:3: There is no field \"nmae\" here.\n"
        "  Did you mean \"name\"?\n"
        "  page.html:1:1: It is included here.\n");
}

TEST_CASE("a partial that does not exist is an error with the nearest one that does") {
  Templates templates;
  templates.add("page.html", "{{> haeder}}{{> q}}").add("header", "x");
  CHECK(templates.check("page.html") ==
        "page.html:1:5: There is no partial \"haeder\".\n"
        "  Did you mean \"header\"?\n"
        "page.html:1:17: There is no partial \"q\".\n");
  CHECK(templates.check("page.html", Language::ja) ==
        "page.html:1:5: 部品「haeder」がありません。\n"
        "  「header」のことですか。\n"
        "page.html:1:17: 部品「q」がありません。\n");
}

TEST_CASE("a partial that includes itself is an error, also inside a section") {
  Templates templates;
  templates.add("page.html", "{{> a}}").add("a", "{{> b}}").add("b", "{{#hours}}{{> a}}{{/hours}}");
  CHECK(templates.check("page.html") ==
        "b:1:11: The partial \"a\" includes itself without end.\n"
        "  a:1:1: It is included here.\n"
        "  page.html:1:1: It is included here.\n");
  CHECK(Templates().add("a", "{{> a}}").check("a", Language::ja) ==
        "a:1:1: 部品「a」が自分自身を読み込み、終わりがありません。\n");
}

TEST_CASE("partials nested beyond the limit are refused") {
  Templates templates;
  for (int i = 0; i < 60; ++i)
    templates.add("p" + std::to_string(i), "{{> p" + std::to_string(i + 1) + "}}");
  templates.add("p60", "x");
  const std::string found = templates.check("p0");
  CHECK(found.substr(0, found.find('\n')) ==
        "p50:1:1: Partials are nested too deeply (at most 50).");
}

TEST_CASE("many ways to the same partial are walked once") {
  Templates templates;
  for (int i = 0; i < 40; ++i) {
    const std::string next = std::to_string(i + 1);
    templates.add("p" + std::to_string(i), "{{> p" + next + "}}{{> p" + next + "}}");
  }
  templates.add("p40", "{{name}}");
  CHECK(templates.check("p0").empty());  // 2^40 ways
}

TEST_CASE("a template that does not exist is an error with the nearest one that does") {
  Templates templates;
  templates.add("resource.html", "");
  CHECK(templates.check("resuorce.html") ==
        "There is no template \"resuorce.html\".\n"
        "  Did you mean \"resource.html\"?\n");
  CHECK(templates.check("zz", Language::ja) == "テンプレート「zz」がありません。\n");
}
