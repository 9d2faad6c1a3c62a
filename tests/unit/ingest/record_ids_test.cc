#include "ingest/record_ids.h"

#include "load/values.h"
#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("numbers that people give become ids, the same every time") {
  const Date day{2026, 10, 5};
  const auto id = [&](const char* number) { return id_of_number(number, day, "c"); };
  CHECK(id("c2026-10-001") == "c2026-10-001");
  CHECK(id("2026001") == "2026001");
  // Excel makes 1 of 001 when it saves.
  for (const char* number : {"1", "01", "001", "0001", "１", " 1 "}) {
    CAPTURE(number);
    CHECK(id(number) == "c2026-10-001");
  }
  CHECK(id("0") == "c2026-10-000");
  CHECK(id("1000") == "c2026-10-1000");
  CHECK(id("10") != id("1"));
  CHECK(id("10-001") == "c2026-10-10-001");
  CHECK(id("№３") == "c2026-10-no3");
  CHECK(id("R8_15") == "c2026-10-r8-15");
  // 相3 and 電3 are two numbers.
  CHECK(id("相3") != id("電3"));
  CHECK(id("相3") == id(" 相３ "));
  for (const char* number :
       {"相3", "第１号", "○", "-", "a b", "見本見本見本見本見本見本見本見本"}) {
    CAPTURE(number);
    CHECK(parse_id(id(number)));
  }
  CHECK(parse_id(id(std::string(200, 'a').c_str())));
  CHECK(id_of_day(day, 2, "c") == "c20261005-2");
}
