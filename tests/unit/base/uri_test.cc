#include "base/uri.h"

#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a URI is written in seven bits") {
  CHECK(ascii_uri("https://example.jp/a?b=1&c=(2)#d%20") == "https://example.jp/a?b=1&c=(2)#d%20");
  CHECK(ascii_uri("https://例.jp/ \n\"") == "https://%E4%BE%8B.jp/%20%0A%22");
  CHECK(ascii_uri(std::string("a\0b", 3)) == "a%00b");
}

TEST_CASE("a part of a URI keeps nothing that would mean something in it") {
  CHECK(uri_part("a-b_c.d~9 &?#/=%") == "a-b_c.d~9%20%26%3F%23%2F%3D%25");
  CHECK(uri_part("「あ」") == "%E3%80%8C%E3%81%82%E3%80%8D");
  CHECK(uri_part(std::string("a\0b", 3)) == "a%00b");
}
