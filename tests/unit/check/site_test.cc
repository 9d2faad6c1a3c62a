#include "base/report.h"
#include "check/check.h"
#include "support/catch.h"
#include "support/small_project.h"

using namespace kakehashi;

namespace {

constexpr const char* kSite = "title: 題\ndescription: 説明\n";

std::string findings(const std::map<std::string, std::string>& files,
                     Language language = Language::en) {
  const SmallProject small("resources: []\n", files);
  Diagnostics found;
  check_references(small.project, nullptr, found);
  check_site(small.project, found);
  return report(found, small.sources, ReportFormat::short_, language);
}

std::string of_site(const std::string& lines, Language language = Language::en) {
  return findings({{"site/site.yaml", kSite + lines},
                   {"site/pages/about.md", "---\ntitle: a\nsummary: b\n---\nc\n"}},
                  language);
}

std::string of_event(const std::string& fields) {
  return findings(
      {{"data/events.yaml",
        "events:\n  - {id: a, title: 会, place: 館, date: 2026-12-05, " + fields + "}\n"}});
}

}  // namespace

TEST_CASE("news lead to an address or to a page that there is") {
  const std::string news = "news:\n  - {date: 2026-11-01, title: 題, link: ";
  CHECK(of_site(news + "\"https://example.jp/\"}\n").empty());
  CHECK(of_site(news + "pages/about/index.html}\n").empty());
  CHECK(of_site(news + "kinds/clinic/index.html}\n").empty());
  CHECK(of_site(news + "www.example.jp}\n") ==
        "site/site.yaml:4:40: error: \"www.example.jp\" is no address that a link could lead to. "
        "[check-news-link] (write an address that begins with https:// or a page of this site, "
        "such as events/index.html.)\n");
  CHECK(of_site(news + "区役所}\n", Language::ja) ==
        "site/site.yaml:4:40: error: 「区役所」は、リンクの行き先として読めません。 "
        "[check-news-link] (https:// で始まる住所か、このサイトの中のページ（例 "
        "events/index.html）を書いてください。)\n");
  CHECK(of_site(news + "pages/abuot/index.html}\n") ==
        "site/site.yaml:4:40: error: this site has no page \"pages/abuot/index.html\". "
        "[check-news-page] (did you mean \"about\"?)\n");
}

TEST_CASE("news lead to no page that only the other edition has, or none") {
  const std::string news = "news:\n  - {date: 2026-11-01, title: 題, link: ";
  CHECK(of_site("easy_title: 題\n" + news + "easy/index.html}\n").empty());
  CHECK(
      of_site(news + "easy/index.html}\n", Language::ja) ==
      "site/site.yaml:4:40: error: 「easy/index.html」というページはこのサイトにありません。 "
      "[check-news-page] (やさしい日本語のページは、site.yaml に easy_title を書くと作られます。)\n");
  const auto of_event_link = [&](const char* audience) {
    return findings(
        {{"data/events.yaml", std::string("events:\n  - {id: a, title: 会, place: 館, date: "
                                          "2026-12-05, audience: ") +
                                  audience + "}\n"},
         {"site/site.yaml", kSite + news + "events/a/index.html}\n"}});
  };
  CHECK(of_event_link("public").empty());
  CHECK(of_event_link("professional") ==
        "site/site.yaml:4:40: error: this site has no page \"events/a/index.html\". "
        "[check-news-page]\n");
}

TEST_CASE("situations lead to texts that there are") {
  CHECK(of_site("situations:\n  - {title: 題, pages: [about]}\n").empty());
  CHECK(of_site("situations:\n  - {title: 題, leaflets: [about]}\n") ==
        "site/site.yaml:4:27: error: there is no file \"site/leaflets/about.md\". "
        "[check-situation-article]\n");
}

TEST_CASE("readings of the easy edition are closed") {
  CHECK(of_site("easy_title: \"{家|いえ}\"\n").empty());
  CHECK(of_site("easy_title: \"{家|いえ\"\n") ==
        "site/site.yaml:3:13: error: this reading is not written rightly: {家|いえ "
        "[check-bad-ruby] (write {漢字|かんじ}, with half-width braces and bar and both words.)\n");
}

TEST_CASE("an event ends after it begins, and has an id of its own") {
  CHECK(of_event("until: 2026-12-06, from: 10:00, to: 12:00").empty());
  CHECK(of_event("until: 2026-12-04") ==
        "data/events.yaml:2:58: error: the end (2026-12-04) is before the start (2026-12-05). "
        "[check-dates-reversed]\n");
  CHECK(of_event("from: 14:00, to: 1:30") ==
        "data/events.yaml:2:68: error: it ends at 1:30, which is not after its start at 14:00. "
        "[check-times-reversed] (write the time of an afternoon as 13:30.) "
        "(data/events.yaml:2:57: the start is written here.)\n");
  CHECK(of_event("to: 15:00") ==
        "data/events.yaml:2:55: error: this event has a time at which it ends, but none at which "
        "it begins. [check-event-end-only] (write the time at which it begins to from.)\n");
  CHECK(of_event("from: 9:00}\n  - {id: a, title: 会, place: 館, date: 2026-12-06") ==
        "data/events.yaml:3:10: error: the id \"a\" of a event is used twice. "
        "[check-duplicate-id] (give one of them another id.) "
        "(data/events.yaml:2:10: it is first used here.)\n");
}
