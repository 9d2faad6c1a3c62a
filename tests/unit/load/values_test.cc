#include "load/values.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

/// What a number is read as; "-" when it is refused.
std::string phone(std::string_view text) { return parse_phone(text).value_or("-"); }

/// What hours are read as, as the site prints them; "-" when they are refused.
std::string hours(std::string_view text) {
  const auto day = parse_day_hours(text);
  return day ? hours_text(*day) : "-";
}

}  // namespace

TEST_CASE("a phone number is read in every way that people write it") {
  for (const char* text :
       {"06-0000-0109", "(06)0000-0109", "06(0000)0109", "06 0000 0109", "06 0000-0109",
        "(06) 0000-0109", "(06)-0000-0109", "06 (0000) 0109", "０６－００００－０１０９",
        "（０６）００００－０１０９", "06‐0000‐0109", "06　0000　0109", " 06-0000-0109 "}) {
    INFO(text);
    CHECK(phone(text) == "06-0000-0109");
  }
}

TEST_CASE("a phone number has the digits and the groups of its kind") {
  for (const char* text :
       {"06-0000-0001",  "03-0000-0001",  "072-000-0001",  "0721-00-0001",  "01267-0-0001",
        "0120-000-001",  "0570-000-001",  "0990-000-001",  "0180-000-001",  "0120-00-0001",
        "050-0000-0001", "060-0000-0001", "070-0000-0001", "080-0000-0001", "090-0000-0001",
        "0800-000-0001", "0600000001",    "0720000001",    "06000000010",   "09000000001",
        "08000000001"}) {
    INFO(text);
    CHECK(phone(text) == text);
  }
  for (const char* text : {"06-0000-01099",
                           "06-000-00109",
                           "090-000-0001",
                           "0-9000000001",
                           "00-0000-0001",
                           "060-000-0001",
                           "0800-000-001",
                           "080-000-0001",
                           "072-000-001",
                           "072-0000-0001",
                           "06-0000-000",
                           "9000000001",
                           "0900000001",
                           "0500000001",
                           "01200000001",
                           "6-0000-0109",
                           "0000-0109",
                           "06-0000-0109-1",
                           "06--0000-0109",
                           "-06-0000-0109",
                           "06-0000-0109-",
                           "(06-0000-0109",
                           "06)0000-0109",
                           "06-0000-0109(内線2)",
                           "06-0000-010O",
                           "+81-6-0000-0109",
                           "0600-00-0001",
                           "012670-0-001",
                           "",
                           "-",
                           "()"}) {
    INFO(text);
    CHECK(phone(text) == "-");
  }
}

TEST_CASE("hours over midnight say so, and an end before its start is a slip") {
  CHECK(hours("22:00-翌6:00") == "22:00～翌6:00");
  CHECK(hours("22:00-30:00") == "22:00～翌6:00");
  CHECK(hours("22:00〜翌 6:00") == "22:00～翌6:00");
  CHECK(hours("18:00-24:00") == "18:00～24:00");
  CHECK(hours("18:00-翌0:00") == "18:00～24:00");
  CHECK(hours("9:00-翌9:00") == "9:00～翌9:00");
  for (const char* text :
       {"9:00-5:00", "17:00-9:00", "9:00-9:00", "9:00-翌9:01", "9:00-33:01", "翌6:00-9:00",
        "翌1:00-翌6:00", "24:00-30:00", "22:00-翌30:00", "22:00-48:00", "22:00-翌",
        "22:00-翌翌6:00", "22:00-翌6:00, 23:00-23:30", "9:00-12:00, 11:00-13:00",
        "13:00-17:00, 9:00-12:00", "9:00-12:00,", "9時から12時", "9-12", ""}) {
    INFO(text);
    CHECK(hours(text) == "-");
  }
}

TEST_CASE("hours are read again from what the site prints") {
  for (const char* text :
       {"9:00～12:00、13:30～17:00", "22:00～翌6:00", "0:00～6:00、22:00～翌6:00", "24時間", "休み",
        "18:00～24:00", "9:00～翌9:00"}) {
    INFO(text);
    CHECK(hours(text) == text);
  }
  CHECK(parse_days("月～金") == 0x1Fu);
  CHECK(parse_days("土・日") == 0x60u);
}

TEST_CASE("words that the program knows may be in capitals") {
  CHECK(hours("Closed") == "休み");
  CHECK(hours("24H") == "24時間");
  CHECK(hours("２４Ｈ") == "24時間");
  CHECK(parse_flag("Yes") == true);
  CHECK(parse_flag("TRUE") == true);
  CHECK(parse_flag("NO") == false);
  CHECK_FALSE(parse_flag("yess"));
  CHECK(parse_days("Mon-FRI") == 0x1Fu);
}

TEST_CASE("an amount may have commas and the sign of the yen") {
  for (const char* text : {"9960000", "9,960,000", "9,960,000円", "９，９６０，０００円"}) {
    INFO(text);
    CHECK(parse_yen(text) == 9960000);
  }
  CHECK(parse_yen("0円") == 0);
  CHECK(parse_yen("999,999,999") == 999999999);
  for (const char* text :
       {"", "円", ",", "9,96,000", "9960,000", ",960,000", "9,960,00", "9,960,0000", "-1", "1.5",
        "9 960 000", "1,000,000,000", "9,960,000円円", "1,,000"}) {
    INFO(text);
    CHECK_FALSE(parse_yen(text));
  }
}
