#include "ingest/cell.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("what Excel adds to dates, times and numbers goes") {
  CHECK(cell_text("2026/10/1(木) 0:00", FieldType::date) == "2026/10/1");
  CHECK(cell_text("２０２６／１０／１（木）", FieldType::date) == "2026/10/1");
  CHECK(cell_text("2026/10/1 0:00:00", FieldType::date) == "2026/10/1");
  CHECK(cell_text("9:30:00", FieldType::time) == "9:30");
  CHECK(cell_text("13時5分", FieldType::time) == "13:05");
  CHECK(cell_text("9時", FieldType::time) == "9:00");
  CHECK(cell_text("9:30:15", FieldType::time) == "9:30:15");
  CHECK(cell_text("1,234,567", FieldType::number) == "1234567");
  CHECK(cell_text("12,34", FieldType::number) == "12,34");
  CHECK(cell_text("2０分", FieldType::number) == "20");
  CHECK(cell_text(" a\r\nb\r", FieldType::prose) == "a\nb");
}

TEST_CASE("a cell with several values is split where nothing that is a value is torn") {
  const auto is_value = [](std::string_view text) {
    return text == "薬局・薬剤師" || text == "看取り" || text == "親/子" || text == "歯科";
  };
  using List = std::vector<std::string>;
  CHECK(split_cell("薬局・薬剤師、看取り", is_value) == List{"薬局・薬剤師", "看取り"});
  CHECK(split_cell("看取り・歯科", is_value) == List{"看取り", "歯科"});
  CHECK(split_cell("看取り 歯科", is_value) == List{"看取り", "歯科"});
  CHECK(split_cell("親/子／歯科", is_value) == List{"親/子／歯科"});
  CHECK(split_cell("親/子\n歯科;,看取り", is_value) == List{"親/子", "歯科", "看取り"});
  CHECK(split_cell("見本 花子", is_value) == List{"見本 花子"});
  CHECK(split_cell(" 、", is_value).empty());
}

TEST_CASE("words are compared without what Windows writes differently") {
  CHECK(folded_word("75〜84 歳") == folded_word("７５～84歳"));
  CHECK(folded_word("ＡＢ−C") == "ab-c");
  CHECK(folded_word("ケアー") == "ケアー");
}

TEST_CASE("errors of formulas, sums and columns") {
  for (const char* text : {"#REF!", "#N/A", "＃ＲＥＦ！", "#####", "#DIV/0!"}) {
    CAPTURE(text);
    CHECK(is_formula_error(text));
  }
  CHECK_FALSE(is_formula_error("#1"));
  CHECK(is_total_word("合 計"));
  CHECK_FALSE(is_total_word("合計3"));
  CHECK(column_letters(0) == "A");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
  CHECK(column_letters(701) == "ZZ");
  CHECK(column_letters(702) == "AAA");
}
