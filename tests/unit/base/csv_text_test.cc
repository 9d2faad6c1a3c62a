#include "base/csv_text.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("cells of a CSV line stand in quotes where they hold what would end them") {
  CHECK(csv_line({"a", "b,c", "d\"e", "f\ng", ""}) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
}

TEST_CASE("a cell that Excel would run gets an apostrophe") {
  CHECK(harmless_cell("=1+1") == "'=1+1");
  CHECK(harmless_cell("+81") == "'+81");
  CHECK(harmless_cell("-1") == "'-1");
  CHECK(harmless_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(harmless_cell("＝1＋1") == "'＝1＋1");
  CHECK(harmless_cell("\t=1+1") == "' =1+1");
  CHECK(harmless_cell("月・火\n水") == "月・火 水");
  CHECK(harmless_cell("06-0000-0010") == "06-0000-0010");
  CHECK(harmless_cell("") == "");
}
