#include "view/entry_groups.h"

#include "support/catch.h"
#include "support/small_project.h"
#include "view/site_view.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

std::string entry(const std::string& id, const std::string& kana, const std::string& lines = "",
                  const std::string& consent = kPublicConsent) {
  return "  - id: " + id + "\n    kind: clinic\n    name: " + id + "医院\n    kana: " + kana +
         "\n" + lines + consent;
}

std::string ids(const SiteView& view, const Entries& entries) {
  std::string out;
  for (const std::size_t one : entries) out += (out.empty() ? "" : " ") + view.resource_id(one);
  return out;
}

TEST_CASE("a reading stands in the row of its first character") {
  CHECK(kana_row("あおぞら") == 0);
  CHECK(kana_row("ヴィラ") == 0);
  CHECK(kana_row("ｶﾞｰﾃﾞﾝ") == 1);
  CHECK(kana_row("ケアハウス") == 1);
  CHECK(kana_row("ぞう") == 2);
  CHECK(kana_row("ぢ") == 3);
  CHECK(kana_row("なぎさ") == 4);
  CHECK(kana_row("ぽぷら") == 5);
  CHECK(kana_row("みほん") == 6);
  CHECK(kana_row("ゆり") == 7);
  CHECK(kana_row("リハ") == 8);
  CHECK(kana_row("わかば") == 9);
  CHECK(kana_row("ん") == 9);
  CHECK(kana_row("見本") == 10);
  CHECK(kana_row("ABC") == 10);
  CHECK(kana_row("") == 10);
}

TEST_CASE("silence about a treatment is in no group, and the two lists stay apart") {
  const SmallProject small(
      "resources:\n" + entry("a", "い", "    provides: {oxygen: yes, stoma: no}\n") +
      entry("b", "あ", "    provides: {oxygen: consult}\n    accepts: {dementia: yes}\n") +
      entry("c", "う") + entry("d", "え", "    provides: {oxygen: yes}\n"));
  const SiteView view(small.project, Audience::public_, kToday);
  const EntryGroups& groups = view.groups();
  REQUIRE(groups.provides.size() == 2);
  CHECK(groups.provides[0].item->id == "oxygen");
  CHECK(ids(view, groups.provides[0].yes) == "a d");
  CHECK(ids(view, groups.provides[0].consult) == "b");
  CHECK(groups.provides[0].no.empty());
  CHECK(groups.provides[1].item->id == "stoma");
  CHECK(ids(view, groups.provides[1].no) == "a");
  CHECK_FALSE(groups.provides[1].is_offered());
  REQUIRE(groups.accepts.size() == 1);
  CHECK(ids(view, groups.accepts[0].yes) == "b");
}

TEST_CASE("what the audience may not see puts an entry into no group") {
  // Official data without consent: the care services only.
  const SmallProject small(
      "source: {name: 公表データ, credit: 出典, open_data: yes}\nresources:\n" +
      entry("a", "あ",
            "    hours: {weekly: {sun: 9:00-17:00}}\n    provides: {oxygen: yes}\n"
            "    services: [{service: '110', days: [土曜日]}]\n",
            "") +
      entry("b", "い", "    hours: {weekly: {sun: 9:00-17:00}}\n    provides: {oxygen: yes}\n"));
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(ids(view, view.groups().times[0].entries) == "a");
  CHECK(ids(view, view.groups().times[1].entries) == "b");
  REQUIRE(view.groups().provides.size() == 1);
  CHECK(ids(view, view.groups().provides[0].yes) == "b");
}

TEST_CASE("rows of the kana index have the entries of their reading only") {
  const SmallProject small("resources:\n" + entry("a", "かもめ") + entry("b", "がーでん") +
                           entry("c", "あおぞら"));
  const SiteView view(small.project, Audience::public_, kToday);
  const auto& rows = view.groups().rows;
  REQUIRE(rows.size() == 2);
  CHECK(std::string(rows[0].label) == "あ行");
  CHECK(ids(view, rows[0].entries) == "c");
  CHECK(std::string(rows[1].id) == "ka");
  CHECK(ids(view, rows[1].entries) == "b a");
}

}  // namespace
}  // namespace kakehashi
