#include "view/site_view.h"

#include "support/catch.h"
#include "support/small_project.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

std::string head(const char* id, const char* kind, const char* kana) {
  return std::string("  - id: ") + id + "\n    kind: " + kind + "\n    name: " + id +
         "の名前\n    kana: " + kana + "\n";
}

std::string resource(const std::string& lines, const char* consent = kPublicConsent) {
  return "resources:\n" + head("a", "clinic", "あ") + lines + consent;
}

/// Words of a list, or of one member of each of its records, joined by a space.
std::string words(const Value* list, std::string_view member = {}) {
  REQUIRE(list != nullptr);
  std::string out;
  if (list->list())
    for (const Value& one : *list->list()) {
      const Value* word = member.empty() ? &one : one.find(member);
      if (!out.empty()) out += ' ';
      out += word->text() ? word->text()->text : "-";
    }
  return out;
}

Value view_of_one(const SmallProject& small, Audience audience = Audience::public_) {
  const SiteView view(small.project, audience, kToday);
  REQUIRE(view.resource_count() == 1);
  return view.resource(0);
}

bool holds(const Value& record, std::string_view member) {
  const Value* value = record.find(member);
  REQUIRE(value != nullptr);
  return value->holds();
}

TEST_CASE("answers stand together by what they say, the possible first") {
  const SmallProject small(resource("    provides: {dialysis: no, stoma: consult, oxygen: yes}\n"));
  const Value one = view_of_one(small);
  const Value* groups = one.find("provides_by_answer");
  REQUIRE(groups->list());
  REQUIRE(groups->list()->size() == 3);
  const Value::List& list = *groups->list();
  CHECK(words(list[0].find("items"), "label") == "在宅酸素");
  CHECK(holds(list[0], "is_yes"));
  CHECK(words(list[1].find("items"), "label") == "ストーマ");
  CHECK(holds(list[1], "is_consult"));
  CHECK_FALSE(holds(list[1], "is_no"));
  CHECK(words(list[2].find("items"), "label") == "透析");
  CHECK(holds(list[2], "is_no"));
}

TEST_CASE("an answer that nobody gave makes no group") {
  const SmallProject small(resource("    provides: {oxygen: yes}\n"));
  const Value one = view_of_one(small);
  CHECK(one.find("provides_by_answer")->list()->size() == 1);
  CHECK_FALSE(holds(one, "accepts_by_answer"));
}

TEST_CASE("a week in which a day is unknown says so, and only then") {
  const SmallProject some(resource("    hours: {weekly: {mon-sat: 9:00-17:00, sun: closed}}\n"));
  const Value one = view_of_one(some);
  CHECK(holds(*one.find("hours"), "has_weekly"));
  CHECK(holds(*one.find("hours"), "weekly_misses_days"));
  CHECK(words(one.find("hours")->find("weekly"), "days") == "月～土 日");
  CHECK_FALSE(holds(*one.find("hours"), "has_reception"));
  CHECK_FALSE(holds(*one.find("hours"), "reception_misses_days"));

  const SmallProject all(
      resource("    hours: {weekly: {mon-sat: 9:00-17:00, sun: closed, holiday: closed}}\n"));
  CHECK_FALSE(holds(*view_of_one(all).find("hours"), "weekly_misses_days"));
}

TEST_CASE("exceptions disappear on the day after their last day") {
  const SmallProject small(
      resource("    hours:\n"
               "      weekly: {mon: 9:00-17:00}\n"
               "      exceptions:\n"
               "        - {from: 2026-11-19, hours: closed, note: きのう}\n"
               "        - {from: 2026-11-20, hours: closed, note: きょう}\n"
               "        - {from: 2026-11-01, to: 2026-11-20, hours: closed, note: きょうまで}\n"
               "        - {from: 2026-11-01, to: 2026-11-19, hours: closed, note: きのうまで}\n"));
  const Value one = view_of_one(small);
  CHECK(words(one.find("hours")->find("exceptions"), "note") == "きょうまで きょう");
  CHECK(holds(*one.find("hours"), "has_exceptions"));

  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(words(view.shared().find("office")->find("hours")->find("exceptions"), "note") ==
        "年末年始");
}

TEST_CASE("hours that say nothing are absent") {
  const SmallProject small(
      resource("    hours: {exceptions: [{from: 2025-12-30, to: 2026-01-03, hours: closed}]}\n"));
  CHECK_FALSE(holds(view_of_one(small), "hours"));
}

TEST_CASE(
    "what is done at home is told with unknown as unknown, and highlighted only when possible") {
  const SmallProject small(
      resource("    home_visits: {answer: yes, record: yes}\n"
               "    house_calls: no\n"
               "    after_hours: unknown\n"
               "    contact_24h: yes\n"));
  const Value one = view_of_one(small);
  const Value::List& list = *one.find("at_home")->list();
  REQUIRE(list.size() == 3);
  CHECK(words(one.find("at_home"), "label") == "訪問診療 往診 時間外対応");
  CHECK(holds(list[0], "is_yes"));
  CHECK(holds(list[0], "record"));
  CHECK(holds(list[1], "is_no"));
  CHECK_FALSE(holds(list[1], "record"));
  CHECK(holds(list[2], "is_unknown"));
  CHECK(list[2].find("answer")->find("label")->text()->text == "未確認");
  CHECK(words(one.find("highlights")) == "訪問診療 24時間連絡");
  CHECK(holds(one, "tells_home"));
  CHECK_FALSE(holds(one, "tells_place"));
  CHECK_FALSE(holds(one, "tells_medicine"));
}

TEST_CASE("an entry known only from open data shows what is published and nothing else") {
  const std::string source = "    source: {name: 一覧, open_data: yes, credit: 一覧を加工}\n";
  const SmallProject small(
      resource("    phone: 06-0000-0001\n    home_visits: yes\n    contact_24h: yes\n"
               "    note: 案内\n    hours: {weekly: {mon: 9:00-10:00}}\n" +
                   source,
               ""));
  const Value one = view_of_one(small);
  CHECK(holds(one, "is_official_only"));
  CHECK(holds(one, "phone"));
  for (const char* hidden :
       {"note", "hours", "at_home", "highlights", "contact_24h", "home_visits"}) {
    INFO(hidden);
    CHECK_FALSE(holds(one, hidden));
  }
  CHECK_FALSE(holds(one, "is_unverified"));
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(words(view.shared().find("credits"), "credit") == "一覧を加工");
}

TEST_CASE("a refusal outweighs open data, and a closed place is not shown") {
  const SmallProject small(
      "resources:\n" + head("a", "clinic", "あ") +
      "    source: {name: 一覧, open_data: yes}\n"
      "    consent: [{audience: public, answer: no, on: 2026-04-01, person: 院長}]\n" +
      head("b", "clinic", "い") + "    status: closed\n" + kPublicConsent +
      head("c", "clinic", "う"));
  CHECK(SiteView(small.project, Audience::public_, kToday).resource_count() == 0);
}

TEST_CASE("a confirmation is stale after 365 days") {
  const auto stale = [](const char* on) {
    const SmallProject small(resource(std::string("    verified: {on: ") + on + "}\n"));
    const Value one = view_of_one(small);
    CHECK_FALSE(holds(one, "is_unverified"));
    return holds(one, "is_stale");
  };
  CHECK_FALSE(stale("2025-11-20"));
  CHECK(stale("2025-11-19"));
  const SmallProject never(resource(""));
  CHECK(holds(view_of_one(never), "is_unverified"));
}

TEST_CASE(
    "kinds are grouped in the order of the groups, those of no group last and without a name") {
  const SmallProject small("resources:\n" + head("a", "clinic", "あ") + kPublicConsent +
                           head("b", "pharmacy", "い") + kPublicConsent +
                           head("c", "home_help", "う") + kPublicConsent +
                           head("d", "clinic", "え") + kPublicConsent);
  const SiteView view(small.project, Audience::public_, kToday);
  const Value* groups = view.shared().find("kind_groups");
  CHECK(words(groups, "label") == "介護 医療 -");
  REQUIRE(groups->list()->size() == 3);
  CHECK(words((*groups->list())[0].find("kinds"), "label") == "訪問介護");
  CHECK(words((*groups->list())[1].find("kinds"), "label") == "診療所");
  CHECK(words((*groups->list())[1].find("kinds"), "count") == "2");
  CHECK(words((*groups->list())[2].find("kinds"), "label") == "薬局");
  CHECK(holds(view.shared(), "has_kind_groups"));
}

TEST_CASE("a single group of kinds needs no headings") {
  const SmallProject small(resource(""));
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(view.shared().find("kind_groups")->list()->size() == 1);
  CHECK_FALSE(holds(view.shared(), "has_kind_groups"));
}

TEST_CASE("entries stand in the order of their readings, katakana among hiragana") {
  const SmallProject small("resources:\n" + head("c", "clinic", "ン") + kPublicConsent +
                           head("b", "clinic", "か") + kPublicConsent + head("a", "clinic", "ガ") +
                           kPublicConsent);
  const SiteView view(small.project, Audience::public_, kToday);
  REQUIRE(view.resource_count() == 3);
  CHECK(view.resource_id(0) == "b");
  CHECK(view.resource_id(1) == "a");
  CHECK(view.resource_id(2) == "c");
}

/// Whether a value has the form that its shape promises to templates, all the way down.
void conforms(const Value& value, const Shape& shape, const std::string& place) {
  INFO(place);
  switch (shape.kind) {
    case Shape::Kind::record: {
      if (!value.holds()) return;
      REQUIRE(value.record());
      for (const auto& [name, member] : *value.record()) {
        INFO(name);
        const Shape::Member* promised = shape.find(name);
        REQUIRE(promised != nullptr);
        conforms(member, *promised->shape, place + "." + name);
      }
      for (const Shape::Member& member : shape.members) {
        INFO(member.name);
        CHECK(value.find(member.name) != nullptr);
      }
      return;
    }
    case Shape::Kind::list:
      if (!value.holds()) return;
      REQUIRE(value.list());
      for (const Value& one : *value.list()) conforms(one, *shape.element, place + "[]");
      return;
    case Shape::Kind::flag:
      CHECK((value.flag() || !value.holds()));
      return;
    case Shape::Kind::text:
    case Shape::Kind::markup:
      CHECK((value.text() || !value.holds()));
  }
}

TEST_CASE("what a template is given is exactly what it was promised") {
  const SmallProject small(resource(
      "    provides: {oxygen: yes, dialysis: no}\n    home_visits: {answer: yes, record: yes}\n"
      "    hours: {weekly: {mon: 9:00-10:00}, nth_weeks: [{weeks: [2, 4], day: sat, hours: "
      "closed}],\n"
      "      exceptions: [{from: 2026-12-29, hours: closed, note: 休み}], note: 備考}\n"
      "    services: [{service: 110, days: [月, 火], capacity: 3}]\n"
      "    verified: {on: 2026-05-01, by: 秘密, how: FAX}\n    departments: [internal]\n"
      "    coordinates: {latitude: 34.5, longitude: 135.5}\n    barrier_free: [slope]\n"
      "    contact_person: 秘密\n"));
  const SiteView view(small.project, Audience::public_, kToday);
  const Value one = view.resource(0);
  conforms(one, *resource_shape(), "resource");
  const ShapePtr page = page_shape({});
  for (const auto& [name, value] : *view.shared().record()) {
    const Shape::Member* promised = page->find(name);
    INFO(name);
    REQUIRE(promised != nullptr);
    conforms(value, *promised->shape, name);
  }
}

TEST_CASE("the public view holds nothing for professionals, they do see theirs") {
  const SmallProject small(
      resource("    contact_person: 秘密\n    mobile: 050-0000-0001\n    verified: {on: "
               "2026-05-01, by: 秘密}\n"
               "    internal_note: 秘密\n",
               "    consent:\n"
               "      - {audience: public, answer: yes, on: 2026-04-01, person: 院長}\n"
               "      - {audience: professional, answer: yes, on: 2026-04-01, person: 院長}\n"));
  const Value shown = view_of_one(small);
  CHECK_FALSE(holds(shown, "contact_person"));
  CHECK_FALSE(holds(shown, "mobile"));
  CHECK_FALSE(holds(shown, "internal_note"));
  CHECK_FALSE(holds(*shown.find("verified"), "by"));
  const Value inside = view_of_one(small, Audience::professional);
  CHECK(holds(inside, "contact_person"));
  CHECK(holds(inside, "mobile"));
  CHECK_FALSE(holds(inside, "internal_note"));
}

}  // namespace
}  // namespace kakehashi
