#include "web/menu.h"

#include "support/catch.h"
#include "support/small_project.h"
#include "web/situations.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};
constexpr const char* kSite = R"(title: 題
description: 説明
easy_title: "{題|だい}"
situations:
  - {title: 家に来てほしい, easy_title: "{家|いえ}", kinds: [clinic, pharmacy], provides: [oxygen],
     pages: [about]}
)";

/// "label path", with * for the page itself and + for a page of the same part.
std::string menu_text(const Edition& edition, const std::string& path) {
  std::string out;
  const Value items = menu(edition, path);
  for (const Value& item : *items.list()) {
    out += item.find("label")->text()->text + " " + item.find("path")->text()->text;
    out += item.find("is_current")->holds() ? "*\n" : item.find("is_here")->holds() ? "+\n" : "\n";
  }
  return out;
}

std::string twin_text(const Edition& edition, const Page& page) {
  const Value twin = twin_of(edition, page);
  return twin.text() ? twin.text()->text : "-";
}

TEST_CASE("the menu names the parts that there are and marks that of the page") {
  const SmallProject small("resources: []\n", {{"site/site.yaml", kSite}});
  const SiteView view(small.project, Audience::public_, kToday);
  const Articles articles{{{"a", "題", "要約", "本文"}}, {}};
  const Edition edition{view, articles, {}, {}, make_lists(view)};
  const std::string menu = menu_text(edition, "leaflets/a/index.html");
  CHECK(menu.find("お困りごと situations/index.html\nリーフレット leaflets/index.html+\n"
                  "相談支援室 office/index.html\n") != std::string::npos);
  CHECK(menu_text(edition, "office/index.html").find("office/index.html*") != std::string::npos);
}

TEST_CASE("each page has a twin in the other wording, or that wording's start page") {
  const SmallProject small("resources: []\n", {{"site/site.yaml", kSite}});
  const Articles articles;
  const SiteView view(small.project, Audience::public_, kToday);
  const Edition edition{view, articles, {}, {}, make_lists(view)};
  CHECK(twin_text(edition, {"pages/a/index.html", {}, {}, {}, {}, "easy/pages/a/index.html"}) ==
        "easy/pages/a/index.html");
  CHECK(twin_text(edition, {"kinds/clinic/index.html", {}, {}}) == "easy/index.html");
  CHECK(twin_text(edition, {"easy/x/index.html", {}, {}}) == "index.html");
  const SiteView professional(small.project, Audience::professional, kToday);
  CHECK(twin_text({professional, articles, {}, {}, {}}, {"index.html", {}, {}}) == "-");
  const SmallProject plain("resources: []\n");
  const SiteView without(plain.project, Audience::public_, kToday);
  CHECK(twin_text({without, articles, {}, {}, {}}, {"index.html", {}, {}}) == "-");
}

TEST_CASE("a situation leads to the lists that have entries, and to its texts") {
  const SmallProject small(
      "resources:\n  - {id: a, kind: clinic, name: 医院, "
      "consent: [{audience: public, answer: yes, on: 2026-04-01, "
      "person: 院長}]}\n",
      {{"site/site.yaml", kSite}});
  const SiteView view(small.project, Audience::public_, kToday);
  const Articles articles{{}, {{"about", "ご案内", "要約", "本文"}}};
  const Value::List list = situations({view, articles, {}, {}, make_lists(view)});
  REQUIRE(list.size() == 1);
  CHECK(list[0].find("anchor")->text()->text == "s-1");
  CHECK(list[0].find("easy_title")->text()->text ==
        "<ruby>家<rp>（</rp><rt>いえ</rt><rp>）</rp></ruby>");
  const Value::List& lists = *list[0].find("lists")->list();
  REQUIRE(lists.size() == 1);
  CHECK(lists[0].find("path")->text()->text == "kinds/clinic/index.html");
  CHECK(lists[0].find("count")->text()->text == "1");
  const Value::List& texts = *list[0].find("articles")->list();
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].find("path")->text()->text == "pages/about/index.html");
  CHECK_FALSE(texts[0].find("easy_path")->holds());
}

}  // namespace
}  // namespace kakehashi
