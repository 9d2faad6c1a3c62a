#include "load/fields.h"

#include "base/report.h"
#include "model/project.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

struct Loaded {
  Sources sources;
  Diagnostics found;
  Resource resource;
  CodeLists codes;

  explicit Loaded(const std::string& text) {
    CodeList& kinds = codes.add("kinds", "資源の種別");
    for (const auto& [id, label] : {std::pair{"clinic", "診療所"}, {"pharmacy", "薬局"}}) {
      CodeItem& item = kinds.items.emplace_back();
      item.id = id;
      item.label = label;
    }
    CodeList& treatments = codes.add("provided_treatments", "在宅で行う医療");
    CodeItem& oxygen = treatments.items.emplace_back();
    oxygen.id = "oxygen";
    oxygen.label = "在宅酸素";
    const SourceId id = sources.add("a.yaml", text);
    if (const auto root = parse_yaml(sources, id, found))
      read_record(*root, resource_table(), &resource, &codes, found);
  }
  std::string errors(Language language = Language::en) const {
    return report(found, sources, ReportFormat::short_, language);
  }
};

const std::string kHead = "id: a\nkind: clinic\nname: 見本医院\n";

}  // namespace

TEST_CASE("English and Japanese keys and codes mean the same") {
  const Loaded english(kHead +
                       "phone: 06-0000-0001\nhome_visits: yes\nprovides: {oxygen: consult}\n");
  const Loaded japanese(
      "ID: a\n種別: 診療所\n名称: 見本医院\n電話: ０６－００００－０００１\n訪問診療: 可\n在宅で行う医療: {在宅酸素: 要相談}\n");
  for (const Loaded* loaded : {&english, &japanese}) {
    REQUIRE(loaded->errors().empty());
    CHECK(loaded->resource.kind.value->id == "clinic");
    CHECK(*loaded->resource.name == "見本医院");
    CHECK(*loaded->resource.phone == "06-0000-0001");
    CHECK(loaded->resource.home_visits.answer.value->id == "yes");
    REQUIRE(loaded->resource.provides.size() == 1);
    CHECK(loaded->resource.provides[0].item->id == "oxygen");
    CHECK(loaded->resource.provides[0].answer->id == "consult");
  }
}

TEST_CASE("a mistyped key is an error that says what was meant") {
  CHECK(Loaded(kHead + "phnoe: 06-0000-0001\n").errors() ==
        "a.yaml:4:1: error: a resource has no field \"phnoe\". [load-unknown-key] (did you mean "
        "\"phone\"?)\n");
  CHECK(Loaded(kHead + "電話番: 06-0000-0001\n").errors(Language::ja) ==
        "a.yaml:4:1: error: 「資源」に「電話番」という項目はありません。 [load-unknown-key] "
        "(「電話」のことですか。)\n");
}

TEST_CASE("a field under both its names is written twice") {
  CHECK(
      Loaded(kHead + "名称: 見本\n").errors() ==
      "a.yaml:4:1: error: \"名称\" is written twice. [load-duplicate-key] (delete one of the two.) "
      "(a.yaml:3:1: the first one is here.)\n");
}

TEST_CASE("all errors of a record are reported at once, and what is right is read") {
  const Loaded loaded(
      "id: A a\nkind: clinik\nphone: 12\nstatus_since: 2026-13-01\nemail:\nweb: www.example.jp\n"
      "languages: {a: b}\ncapacity: 三\n");
  CHECK(
      loaded.errors() ==
      "a.yaml:1:1: error: a resource lacks \"name(名称)\". [load-missing-field] (add a line \"name: "
      "…\".)\n"
      "a.yaml:1:5: error: \"A a\" is not an identifier (a-z, 0-9, hyphens). [load-bad-value] (write "
      "it like this: mihon-clinic)\n"
      "a.yaml:2:7: error: \"clinik\" is not in the list \"資源の種別\". [load-unknown-code] (did you "
      "mean \"clinic\"?) (the values are: clinic(診療所), pharmacy(薬局))\n"
      "a.yaml:3:8: error: \"12\" is not a phone number. [load-bad-value] (write it like this: "
      "06-0000-0001)\n"
      "a.yaml:4:15: error: \"2026-13-01\" is not a date. [load-bad-value] (write it like this: "
      "2026-10-01 or R8.10.1)\n"
      "a.yaml:5:1: error: \"email\" has no value. [load-empty-field] (write the value, or delete the "
      "line.)\n"
      "a.yaml:6:6: error: \"www.example.jp\" is not a web address. [load-bad-value] (write it like "
      "this: https://example.jp/)\n"
      "a.yaml:7:12: error: \"languages\" takes a list. [load-expected-list] (start each entry on its "
      "own line with \"- \", or write [a, b].)\n"
      "a.yaml:8:11: error: \"三\" is not a whole number. [load-bad-value] (write it like this: 12)\n");
}

TEST_CASE("hours keep open, closed and unknown apart") {
  const Loaded loaded(
      kHead +
      "hours:\n  weekly:\n    月〜金: 9:00-12:00, 13:30-17:00\n    土: 9:00～12:00\n"
      "    holiday: closed\n");
  REQUIRE(loaded.errors().empty());
  const auto& days = loaded.resource.hours.weekly.days;
  CHECK(hours_text(days[0]) == "9:00～12:00、13:30～17:00");
  CHECK(hours_text(days[5]) == "9:00～12:00");
  CHECK(days[6].state == DayHours::State::unknown);
  CHECK(days[7].state == DayHours::State::closed);
}

TEST_CASE("wrong days and hours are reported where they stand") {
  CHECK(
      Loaded(kHead +
             "hours:\n  weekly:\n    mon-fry: 9:00-17:00\n    sat: 9-12\n    sat,sun: closed\n"
             "    sun: 12:00-13:00\n    holiday: 12:00-13:00, 12:30-14:00\n")
          .errors() ==
      "a.yaml:6:5: error: \"mon-fry\" is not a day of the week. [load-unknown-day] (write it like "
      "this: mon, mon-fri, sat, sun, holiday)\n"
      "a.yaml:7:10: error: \"9-12\" is not hours. [load-bad-value] (write it like this: 9:00-12:00, "
      "13:00-17:00 or closed or 24h)\n"
      "a.yaml:9:5: error: sun is written twice. [load-day-twice] (delete one of the two.) "
      "(a.yaml:8:14: the first one is here.)\n"
      "a.yaml:10:14: error: \"12:00-13:00, 12:30-14:00\" is not hours. [load-bad-value] (write it like "
      "this: 9:00-12:00, 13:00-17:00 or closed or 24h)\n");
}
