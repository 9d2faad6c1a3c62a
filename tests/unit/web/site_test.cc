#include "web/site.h"

#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "support/small_project.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

TemplateSet templates(const std::map<std::string, std::string>& texts, Sources& sources) {
  TemplateSet set;
  Diagnostics found;
  for (const auto& [name, text] : texts)
    set.add(name, std::move(*Template::compile(
                      sources, sources.add("templates/html/" + name + ".html", text), found)));
  for (const SiteTemplate& page : site_templates(Audience::public_))
    set.check(page.name, *page.shape, Audience::public_, found);
  INFO(to_text(found, sources));
  REQUIRE(found.error_count() == 0);
  return set;
}

std::string resources() {
  const std::string consent = kPublicConsent;
  return "resources:\n"
         "  - {id: b, kind: clinic, name: い <b>医院</b>, kana: い, "
         "consent: [{audience: public, answer: yes, on: 2026-04-01, person: 院長}]}\n"
         "  - id: a\n    kind: clinic\n    name: あ医院\n    kana: あ\n" +
         consent + "  - id: p\n    kind: pharmacy\n    name: 薬局\n" + consent;
}

const std::map<std::string, std::string> kTemplates{
    {"card", "{{name}}"},
    {"start", "{{root}}|{{page_title}}|{{resource_count}}|{{#kinds}}{{label}}{{count}} {{/kinds}}"},
    {"row", "({{name}})"},
    {"list",
     "{{root}}|{{page_title}}|{{count}}|{{#sections}}{{#entries}}{{number}} {{{markup}}}"
     "{{#is_names}}{{name}}{{/is_names}} {{/entries}}{{/sections}}"},
    {"overview", "{{root}}|{{page_title}}|{{#choices}}{{href}} {{label}} {{/choices}}"},
    {"resource", "{{root}}|{{page_title}}|{{resource.kind.label}}|{{office.phone}}"},
    {"leaflet", "{{root}}|{{page_title}}|{{summary}}|{{{body}}}|{{pdf}}"},
    {"statistics", "{{root}}|{{page_title}}|{{count}} {{confirmed}} {{official}}"},
    {"published-year", "{{root}}|{{page_title}}|{{name}}"},
    {"search", "{{root}}|{{page_title}}"},
    {"open-data", "{{root}}|{{page_title}}|{{#files}}{{name}} {{rows}} {{/files}}"},
    {"leaflets", "{{root}}|{{page_title}}|{{#leaflets}}{{title}}{{/leaflets}}"},
    {"article", "{{root}}|{{page_title}}|{{summary}}|{{{body}}}"},
    {"situations", "{{root}}|{{page_title}}"},
    {"events", "{{root}}|{{page_title}}"},
    {"event", "{{root}}|{{page_title}}"},
    {"office", "{{root}}|{{page_title}}"},
    {"credits", "{{root}}|{{page_title}}"},
    {"404", "{{root}}|{{page_title}}"},
    {"easy-start", "{{root}}|{{page_title}}"},
    {"easy-situations", "{{root}}|{{page_title}}"},
    {"easy-article", "{{root}}|{{page_title}}"}};

bool is_page(const OutputFile& file) { return file.path.ends_with(".html"); }

TEST_CASE("every page has its place, its way to the top and its title") {
  SmallProject small(resources());
  const SiteView view(small.project, Audience::public_, kToday);
  const Articles articles{{{"about", Value("題名"), Value("要約"), Value("<p>本文</p>")}}, {}};
  const TemplateSet set = templates(kTemplates, small.sources);
  std::string pages;
  for (const OutputFile& file : render_site(view, set, articles, 1))
    pages += file.path + " " + (is_page(file) ? file.bytes : "(a file)") + "\n";
  CHECK(
      pages ==
      "index.html |見本のサイト|3|診療所2 薬局1 \n"
      "kinds/clinic/index.html ../../|診療所|2|1 あ医院 2 い &lt;b&gt;医院&lt;/b&gt; \n"
      "kinds/pharmacy/index.html ../../|薬局|1|1 薬局 \n"
      "kana/index.html ../|五十音で探す（五十音）|3|1 あ医院 2 い &lt;b&gt;医院&lt;/b&gt; 3 薬局 \n"
      "resources/a/index.html ../../|あ医院|診療所|06-0000-0010\n"
      "resources/b/index.html ../../|い &lt;b&gt;医院&lt;/b&gt;|診療所|06-0000-0010\n"
      "resources/p/index.html ../../|薬局|薬局|06-0000-0010\n"
      "leaflets/about/index.html ../../|題名|要約|<p>本文</p>|about.pdf\n"
      "search/index.html ../|条件で探す\n"
      "open-data/index.html ../|オープンデータ|991015_hospital.csv 2 991015_public_facility.csv 1 places.geojson 3 hsds-services.json 3 \n"
      "leaflets/index.html ../|リーフレット|\n"
      "office/index.html ../|相談支援室\n"
      "credits/index.html ../|データの出典と利用条件\n"
      "404.html |ページが見つかりません\n"
      "statistics/index.html ../|統計|3 0 0\n"
      "search/data.js (a file)\n"
      "open-data/991015_hospital.csv (a file)\n"
      "open-data/991015_public_facility.csv (a file)\n"
      "open-data/places.geojson (a file)\n"
      "open-data/hsds-services.json (a file)\n"
      "robots.txt (a file)\n");
}

TEST_CASE("the number of threads does not show in the site") {
  std::string many = "resources:\n";
  for (int i = 0; i < 200; ++i)
    many += "  - id: r" + std::to_string(i) + "\n    kind: " + (i % 3 ? "clinic" : "pharmacy") +
            "\n    name: 資源" + std::to_string(i) + "\n" + kPublicConsent;
  SmallProject small(many);
  const SiteView view(small.project, Audience::public_, kToday);
  const TemplateSet set = templates(kTemplates, small.sources);
  const auto one = render_site(view, set, {}, 1);
  const auto four = render_site(view, set, {}, 4);
  REQUIRE(one.size() > 200);
  REQUIRE(four.size() == one.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].path == four[i].path);
    CHECK(one[i].bytes == four[i].bytes);
  }
}

}  // namespace
}  // namespace kakehashi
