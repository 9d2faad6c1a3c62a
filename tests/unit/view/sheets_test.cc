#include "view/forms/sheets.h"

#include <catch2/catch.hpp>

namespace kakehashi {
namespace {

CodeItem& add(CodeList& list, const char* id, Code parent = nullptr) {
  CodeItem& item = list.items.emplace_back();
  item.id = item.label = item.short_label = id;
  item.parent = parent;
  return item;
}

std::string text(const Value* value) {
  return value && value->text() ? value->text()->text : std::string();
}

Given<Code> given(const CodeItem& item) {
  Given<Code> code;
  code.value = &item;
  return code;
}

Count count(const CodeItem& item, int number) {
  Count count;
  count.item = &item;
  count.number = number;
  return count;
}

TEST_CASE("Per cent have one decimal, rounded half up; of nothing there is none", "[forms]") {
  const auto percent = [](int part, int whole) {
    const Value value = percent_text(part, whole);
    return text(&value);
  };
  CHECK(percent(43, 51) == "84.3%");
  CHECK(percent(1, 3) == "33.3%");
  CHECK(percent(2, 3) == "66.7%");
  CHECK(percent(1, 2000) == "0.1%");
  CHECK(percent(0, 7) == "0.0%");
  CHECK(percent(61, 61) == "100.0%");
  CHECK(percent(2'000'000'000, 1'000'000'000) == "200.0%");
  CHECK(percent(3, 0).empty());
}

TEST_CASE("An item of a list to tick is ticked when it or one of its parts is chosen", "[forms]") {
  CodeLists codes;
  CodeList& list = codes.add("contents", "内容");
  const CodeItem& medical = add(list, "医療");
  const CodeItem& dental = add(list, "歯科", &medical);
  add(list, "薬局", &medical);
  CodeItem& old = add(list, "前の項目");
  old.to = 2025;
  const CodeItem& other = add(list, "その他");

  const Value boxes = ticks(list, 2026, {given(dental), given(other)});
  const Value::List& groups = *boxes.find("groups")->list();
  REQUIRE(groups.size() == 1);
  CHECK(text(groups[0].find("number")) == "1");
  CHECK(*groups[0].find("is_ticked")->flag());
  const Value::List& parts = *groups[0].find("parts")->list();
  REQUIRE(parts.size() == 2);
  CHECK(*parts[0].find("is_ticked")->flag());
  CHECK(!*parts[1].find("is_ticked")->flag());
  // What did not exist in that year is not there, and the numbers go on without it.
  const Value::List& singles = *boxes.find("singles")->list();
  REQUIRE(singles.size() == 1);
  CHECK(text(singles[0].find("number")) == "2");
  CHECK(text(singles[0].find("label")) == "その他");
  CHECK(ticks(list, 2025, {}).find("singles")->list()->size() == 2);
}

TEST_CASE("People stand three in a row, with what a short last row lacks", "[forms]") {
  CodeLists codes;
  CodeList& list = codes.add("professions", "職種");
  const CodeItem& doctor = add(list, "医師");
  add(list, "薬剤師");
  add(list, "看護師");
  const CodeItem& other = add(list, "その他");

  const Value table = people(list, 2026, {count(other, 1200), count(doctor, 3)});
  CHECK(text(table.find("row_count")) == "3");
  CHECK(text(table.find("total")) == "1,203");
  const Value& first = *table.find("first_row");
  CHECK(first.find("cells")->list()->size() == 3);
  CHECK(text(first.find("cells")->list()->at(0).find("number")) == "3");
  CHECK(text(first.find("cells")->list()->at(1).find("number")).empty());
  CHECK(!first.find("blanks")->holds());
  const Value::List& others = *table.find("other_rows")->list();
  REQUIRE(others.size() == 1);
  CHECK(text(others[0].find("blanks")) == "4");
  CHECK(text(others[0].find("cells")->list()->at(0).find("number")) == "1,200");

  const Value empty = people(codes.add("none", "なし"), 2026, {});
  CHECK(!empty.find("first_row")->holds());
  CHECK(text(empty.find("row_count")) == "1");
}

}  // namespace
}  // namespace kakehashi
