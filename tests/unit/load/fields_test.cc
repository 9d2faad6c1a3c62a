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
      "06-0000-0001) (an extension or a person's name goes to the note, not behind the number.)\n"
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
      "13:00-17:00 or 22:00-30:00 (until 6 in the morning) or closed or 24h)\n"
      "a.yaml:9:5: error: sun is written twice. [load-day-twice] (delete one of the two.) "
      "(a.yaml:8:14: the first one is here.)\n"
      "a.yaml:10:14: error: \"12:00-13:00, 12:30-14:00\" is not hours. [load-bad-value] (write it like "
      "this: 9:00-12:00, 13:00-17:00 or 22:00-30:00 (until 6 in the morning) or closed or 24h)\n");
}

TEST_CASE("an overnight end is named in the error of hours that end before they start") {
  CHECK(Loaded(kHead + "hours:\n  weekly:\n    mon: 17:00-9:00\n").errors() ==
        "a.yaml:6:10: error: \"17:00-9:00\" is not hours. [load-bad-value] (write it like this: "
        "9:00-12:00, 13:00-17:00 or 22:00-30:00 (until 6 in the morning) or closed or 24h)\n");
  CHECK(
      Loaded(kHead + "hours:\n  weekly:\n    月: 9:00-5:00\n").errors(Language::ja) ==
      "a.yaml:6:8: error: 「9:00-5:00」は時間帯として読めません。 [load-bad-value] (例のように書いてください: 9:00-12:00, "
      "13:00-17:00、22:00-翌6:00、closed、24h)\n");
}

TEST_CASE("an extension behind a phone number is shown its place") {
  CHECK(Loaded(kHead + "phone: 06-0000-0001 内線12\n").errors(Language::ja) ==
        "a.yaml:4:8: error: 「06-0000-0001 内線12」は電話番号として読めません。 [load-bad-value] "
        "(例のように書いてください: 06-0000-0001) "
        "(内線番号や担当の名前は、電話番号に続けずに備考(note)に書いてください。)\n");
}

TEST_CASE("a required list that is empty has no value, and an optional one may be empty") {
  CHECK(Loaded(kHead + "hours:\n  nth_weeks: [{weeks: [], day: sat, hours: closed}]\n").errors() ==
        "a.yaml:5:23: error: \"weeks\" has no value. [load-empty-field] (write the value.)\n");
  CHECK(Loaded(kHead + "languages: []\nprovides: {}\nservices: []\n").errors().empty());
}

TEST_CASE("a tally without any number has no value") {
  Sources sources;
  Diagnostics found;
  const SourceId id = sources.add("t.yaml", "month: 2026-10\nby_consulter: {}\n");
  const auto root = parse_yaml(sources, id, found);
  Tally tally;
  read_record(*root, tally_table(), &tally, nullptr, found);
  CHECK(report(found, sources, ReportFormat::short_, Language::ja) ==
        "t.yaml:2:15: error: 「by_consulter」の値が書かれていません。 [load-empty-field] "
        "(値を書いてください。)\n");
}

TEST_CASE("an empty list of records is a beginning, not an error") {
  Sources sources;
  Diagnostics found;
  const SourceId id = sources.add("r.yaml", "resources: []\n");
  const auto root = parse_yaml(sources, id, found);
  ResourceFile file;
  read_record(*root, resource_file_table(), &file, nullptr, found);
  CHECK(report(found, sources, ReportFormat::short_, Language::en).empty());
}

TEST_CASE("blanks of every kind around a value are no part of it") {
  const Loaded loaded(
      "id: \" a \"\nkind: \"\\tClinic\\u3000\"\nname: \"\\u3000\\u00A0 見本　医院\\t\\u3000\\n\"\n"
      "note: |\n\n  一行目\n  二行目\n\nphone: \"\\u00A006-0000-0001\\u3000\"\nhome_visits: Yes\n");
  REQUIRE(loaded.errors().empty());
  CHECK(*loaded.resource.id == "a");
  CHECK(loaded.resource.kind.value->id == "clinic");
  CHECK(*loaded.resource.name == "見本　医院");
  CHECK(*loaded.resource.note == "一行目\n二行目");
  CHECK(*loaded.resource.phone == "06-0000-0001");
  CHECK(loaded.resource.home_visits.answer.value->id == "yes");
}

TEST_CASE("a value of blanks alone has no value") {
  CHECK(Loaded("id: a\nkind: \"\"\nname: \"\\u3000 \\u00A0\"\nbuilding: \"\\t\"\n").errors() ==
        "a.yaml:2:7: error: \"kind\" has no value. [load-empty-field] (write the value.)\n"
        "a.yaml:3:7: error: \"name\" has no value. [load-empty-field] (write the value.)\n"
        "a.yaml:4:11: error: \"building\" has no value. [load-empty-field] (write the value, or "
        "delete the line.)\n");
}

TEST_CASE("a text of one line has no line break, and a report may have them in any line ending") {
  CHECK(
      Loaded(kHead + "building: \"見本ビル\\n2階\"\nnote: \"一\\n二\"\n").errors() ==
      "a.yaml:4:11: error: there is a line break inside \"building\". [load-line-break] (write it "
      "on one line.)\n");
  CHECK(Loaded(kHead + "building: |\n  見本ビル\n").errors().empty());
  const Loaded windows("id: a\r\nkind: clinic\r\nname: 見本医院\r\nnote: |\r\n  一\r\n  二\r\n");
  REQUIRE(windows.errors().empty());
  CHECK(*windows.resource.note == "一\n二");
}

TEST_CASE("a character that nobody sees is refused by its name and at its place") {
  CHECK(Loaded(kHead + "building: 見本\u200Bビル\n").errors() ==
        "a.yaml:4:13: error: there is an invisible control character (U+200B) here. "
        "[load-control-character] (delete this character.)\n");
  CHECK(Loaded(kHead + "building: \"見本\u202Eビル\"\n").errors() ==
        "a.yaml:4:14: error: there is an invisible control character (U+202E) here. "
        "[load-control-character] (delete this character.)\n");
  CHECK(Loaded(kHead + "building: 見本\tビル\n").errors(Language::ja) ==
        "a.yaml:4:13: error: ここに目に見えない制御文字(U+0009、タブ)があります。 "
        "[load-control-character] (この文字を消してください。)\n");
  // Written as an escape, it stands nowhere in the file; its text does.
  CHECK(Loaded(kHead + "note: \"一\\e二\"\n").errors() ==
        "a.yaml:4:7: error: there is an invisible control character (U+001B) here. "
        "[load-control-character] (delete this character.)\n");
  for (const char* hidden : {"\u0080", "\u0085", "\u009F", "\u200B", "\u200E", "\u200F", "\u2028",
                             "\u2029", "\u202A", "\u2066", "\u2069", "\uFEFF"}) {
    const Loaded loaded(kHead + "web: \"https://example.jp/" + hidden + "a\"\n");
    INFO(loaded.errors());
    CHECK(loaded.found.error_count() == 1);
    CHECK(loaded.errors().find("[load-control-character]") != std::string::npos);
  }
}

TEST_CASE("joiners and variation selectors belong to their characters") {
  const Loaded loaded(kHead + "building: 葛\U000E0100城 👩\u200D⚕\uFE0F\n");
  REQUIRE(loaded.errors().empty());
  CHECK(*loaded.resource.building == "葛\U000E0100城 👩\u200D⚕\uFE0F");
}

TEST_CASE("the same code twice in a list is an error, under whichever name") {
  Loaded loaded(kHead);
  CodeList& ways = loaded.codes.add("ways", "方法");
  for (const auto& [id, label] : {std::pair{"phone", "電話"}, {"fax", "FAX"}}) {
    CodeItem& item = ways.items.emplace_back();
    item.id = id;
    item.label = label;
  }
  const SourceId id =
      loaded.sources.add("b.yaml", kHead + "preferred_contact: [phone, Fax, 電話]\n");
  Resource resource;
  read_record(*parse_yaml(loaded.sources, id, loaded.found), resource_table(), &resource,
              &loaded.codes, loaded.found);
  CHECK(loaded.errors() ==
        "b.yaml:4:33: error: \"電話\" is written twice. [load-duplicate-key] (delete one of the "
        "two.) (b.yaml:4:21: the first one is here.)\n");
  CHECK(resource.preferred_contact.size() == 2);
}

TEST_CASE("an empty file and one of comments alone are reported under their name") {
  for (const char* text : {"", "# まだ何もありません\n", "\n\n"}) {
    INFO(text);
    CHECK(Loaded(text).errors(Language::ja) ==
          "a.yaml: error: 「資源」には「項目: 値」の並びを書きます。 [load-expected-map]\n");
  }
}

TEST_CASE("an amount with its commas in the wrong places is an error with an example") {
  Sources sources;
  Diagnostics found;
  CodeLists codes;
  RecordFile records;
  const SourceId id = sources.add("data/records/2026/money.yaml",
                                  "payments:\n  - date: 2026-04-01\n    line: rent\n"
                                  "    amount: 9,96000\n    description: 室料\n");
  const auto root = parse_yaml(sources, id, found);
  REQUIRE(root);
  read_record(*root, record_file_table(), &records, &codes, found);
  CHECK(report(found, sources, ReportFormat::short_, Language::en) ==
        "data/records/2026/money.yaml:4:13: error: \"9,96000\" is not an amount in yen. "
        "[load-bad-value] (write it like this: 9,960,000)\n");
  CHECK(report(found, sources, ReportFormat::short_, Language::ja) ==
        "data/records/2026/money.yaml:4:13: error: 「9,96000」は金額(円)として読めません。 "
        "[load-bad-value] (例のように書いてください: 9,960,000)\n");
}
