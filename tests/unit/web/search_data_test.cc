#include "web/search_data.h"

#include "support/catch.h"
#include "support/small_project.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

std::string index_of(const SmallProject& small, Audience audience) {
  const SiteView view(small.project, audience, kToday);
  const Articles none;
  const std::vector<OutputFile> files = search_data(Edition{view, none, {}, {}, {}});
  REQUIRE(files.size() == 1);
  REQUIRE(files[0].path == "search/data.js");
  return files[0].bytes;
}

constexpr const char* kResources = R"(
resources:
  - id: b
    kind: clinic
    name: い"\医院
    kana: い
    former_names: [元医院, 古医院]
    address: 見本1-1
    building: 例ビル
    phone: 06-0000-0012
    coordinates: {latitude: 34.693891, longitude: 135.5}
    hours: {weekly: {sat: "9:00-12:00", holiday: closed}, nth_weeks: [{weeks: [2], day: sun, hours: "9:00-20:00"}]}
    home_visits: yes
    provides: {stoma: yes, oxygen: consult, dialysis: no}
    preferred_contact: [phone]
    vacancies: {count: 1, on: 2026-11-01}
    verified: {on: 2025-01-01}
    consent:
      - {audience: public, answer: yes, on: 2026-04-01, person: 院長}
      - {audience: professional, answer: yes, on: 2026-04-01, person: 院長}
  - id: a
    kind: home_help
    name: あ
    kana: あ
    phone: 06-0000-0013
    provides: {oxygen: yes}
    services: [{service: 110, days: [土, 日曜日]}]
    hours: {weekly: {mon: "9:00-17:00"}}
    source: {name: 一覧, open_data: yes}
)";

TEST_CASE("the search index holds the entries in columns and what they have in sets") {
  const SmallProject small(kResources);
  CHECK(index_of(small, Audience::public_) == R"(kakehashi.receiveSearch({"count":2,
"ids":"a\nb",
"names":"あ\nい\"\\医院",
"kana":"あ\nい",
"former":"\n元医院・古医院",
"addresses":"\n見本1-1 例ビル",
"phones":"06-0000-0013\n06-0000-0012",
"latitudes":[null,3469389],
"longitudes":[null,13550000],
"marks":[
{"id":"closed","label":"休止中","yes":""},
{"id":"official","label":"公的データによる掲載","yes":"AQ=="},
{"id":"stale","label":"最後の確認から1年以上","yes":"Ag=="},
{"id":"unverified","label":"確認日の記録なし","yes":""}],
"facets":[
{"id":"provides","label":"家で行える医療の処置","rule":"all","choices":[
{"id":"oxygen","label":"在宅酸素","yes":"","consult":"Ag=="},
{"id":"stoma","label":"ストーマ","yes":"Ag==","consult":""}]},
{"id":"kind","label":"種別","rule":"any","choices":[
{"id":"clinic","label":"診療所","yes":"Ag=="},
{"id":"home_help","label":"訪問介護","yes":"AQ=="}]},
{"id":"home","label":"家での対応","rule":"any","choices":[
{"id":"home_visits","label":"訪問診療","yes":"Ag=="}]},
{"id":"open","label":"開いている日・時間","rule":"any","choices":[
{"id":"saturday","label":"土曜日","yes":"Aw==","words":["利用できるサービス：訪問介護","9:00～12:00"],"word":[0,1]},
{"id":"sunday","label":"日曜日","yes":"Aw==","words":["利用できるサービス：訪問介護","第2 9:00～20:00"],"word":[0,1]},
{"id":"night","label":"夜間（18時より後）","yes":"Ag==","words":["第2日 9:00～20:00"],"word":[0]}]},
{"id":"service","label":"介護保険のサービス","rule":"any","choices":[
{"id":"110","label":"訪問介護","yes":"AQ=="}]}],
"same":[],
"map":null});
)");
}

TEST_CASE("only the index for professionals knows vacancies and how somebody wants to be reached") {
  const SmallProject small(kResources);
  const std::string open = index_of(small, Audience::public_);
  const std::string professional = index_of(small, Audience::professional);
  for (const char* facet : {"\"vacancy\"", "\"contact\"", "空きあり"}) {
    CHECK(open.find(facet) == std::string::npos);
    CHECK(professional.find(facet) != std::string::npos);
  }
}

TEST_CASE("a set of many entries is base64, whatever its length") {
  std::string many = "resources:\n";
  for (int i = 10; i < 60; ++i)
    many += "  - id: r" + std::to_string(i) + "\n    kind: " + (i % 3 ? "clinic" : "pharmacy") +
            "\n    name: 資源" + std::to_string(i) + "\n" + kPublicConsent;
  const SmallProject small(many);
  const std::string text = index_of(small, Audience::public_);
  // Every third entry, the third first: 12, 15 … 57.
  CHECK(text.find(R"("label":"薬局","yes":"JEmSJEmS")") != std::string::npos);
}

TEST_CASE("the map of the index shares the grid between neighbours and drops points on a line") {
  SmallProject small("resources: []\n");
  for (const char* id : {"west", "east"}) {
    Area area;
    area.id.value = id;
    small.project.areas.push_back(area);
  }
  small.project.outlines["west"].rings = {
      {{135.0, 35.0}, {135.05, 35.0}, {135.1, 35.0}, {135.1, 34.9}, {135.0, 34.9}, {135.0, 35.0}}};
  small.project.outlines["east"].rings = {
      {{135.1, 35.0}, {135.2, 35.0}, {135.2, 34.9}, {135.1, 34.9}, {135.1, 35.0}}};
  const std::string text = index_of(small, Audience::public_);
  CHECK(
      text.substr(text.find("\"map\"")) ==
      R"("map":{"west":135.00000,"north":35.00000,"perLongitude":2400.0000,"perLatitude":2928.0709,"width":480,"height":293,"shapes":[
{"id":"west","x":120,"y":146,"path":"M0 0l240 0 0 293 -240 0z"},
{"id":"east","x":360,"y":146,"path":"M240 0l240 0 0 293 -240 0z"}]}});
)");
}

}  // namespace
}  // namespace kakehashi
