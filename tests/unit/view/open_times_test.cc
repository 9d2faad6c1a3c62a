#include "view/open_times.h"

#include "support/catch.h"
#include "support/small_project.h"

namespace kakehashi {
namespace {

/// What an entry with these lines says of saturday|sunday|holiday|night|always; "-": nothing.
std::string times(const std::string& lines) {
  const SmallProject small("resources:\n  - id: a\n    kind: clinic\n    name: あ医院\n" + lines +
                           kPublicConsent);
  std::string out;
  for (const auto& words : open_times(small.project.resources.front()))
    out += (out.empty() ? "" : "|") + words.value_or("-");
  return out;
}

TEST_CASE("of a day that nobody spoke of nothing is said, and of a closed one neither") {
  CHECK(times("") == "-|-|-|-|-");
  CHECK(times("    hours: {weekly: {mon-fri: 9:00-18:00, sat-sun: closed}}\n") == "-|-|-|-|-");
}

TEST_CASE("an open day is told with its hours") {
  CHECK(times("    hours: {weekly: {sat: '9:00-12:00, 13:00-15:00', holiday: 10:00-16:00}}\n") ==
        "9:00～12:00、13:00～15:00|-|10:00～16:00|-|-");
}

TEST_CASE("some Saturdays of a month are told as such") {
  CHECK(times("    hours:\n      nth_weeks: [{weeks: [1, 3], day: sat, hours: 9:00-12:00}]\n") ==
        "第1・3 9:00～12:00|-|-|-|-");
  CHECK(times("    hours:\n      weekly: {sat: 9:00-12:00}\n"
              "      nth_weeks: [{weeks: [2, 4], day: sat, hours: closed}]\n") ==
        "9:00～12:00（第2・4は休み）|-|-|-|-");
  CHECK(times("    hours:\n      nth_weeks: [{weeks: [2], day: sat, hours: closed}]\n") ==
        "-|-|-|-|-");
}

TEST_CASE("night begins after 18:00, and days with the same late hours stand together") {
  CHECK(times("    hours: {weekly: {mon-fri: 9:00-18:00}}\n") == "-|-|-|-|-");
  CHECK(times("    hours: {weekly: {mon: 9:00-19:00, tue: 9:00-18:00, wed: 9:00-19:00, "
              "fri: 9:00-18:30}}\n") == "-|-|-|月・水 9:00～19:00／金 9:00～18:30|-");
}

TEST_CASE("the days of a care service count") {
  CHECK(times("    services: [{service: '110', days: [平日, 土曜日, 祝日]}]\n"
              "    contact_24h: yes\n") ==
        "利用できるサービス：訪問介護|-|利用できるサービス：訪問介護|-|");
  CHECK(times("    contact_24h: no\n") == "-|-|-|-|-");
}

}  // namespace
}  // namespace kakehashi
