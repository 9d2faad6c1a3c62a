#include "base/uri.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a URI is written in seven bits") {
  CHECK(ascii_uri("https://example.jp/a?b=1&c=(2)#d%20") == "https://example.jp/a?b=1&c=(2)#d%20");
  CHECK(ascii_uri("https://例.jp/ \n\"") == "https://%E4%BE%8B.jp/%20%0A%22");
  CHECK(ascii_uri(std::string("a\0b", 3)) == "a%00b");
}
