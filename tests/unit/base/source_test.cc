#include "base/source.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a position counts lines and characters from one, not bytes") {
  const SourceFile file("data/a.yaml", "名前: x\r\n𠮷野: 1\n");
  CHECK(file.position(8).line == 1);
  CHECK(file.position(8).column == 5);
  CHECK(file.position(static_cast<std::uint32_t>(file.text().find("野"))).line == 2);
  CHECK(file.position(static_cast<std::uint32_t>(file.text().find("野"))).column == 2);
  CHECK(file.line(1) == "名前: x");
  CHECK(file.line(9).empty());
}

TEST_CASE("a byte order mark is not a character of the first line") {
  const SourceFile file("a", "\xEF\xBB\xBFname: x");
  CHECK(file.position(3).column == 1);
  CHECK(file.line(1) == "name: x");
}
