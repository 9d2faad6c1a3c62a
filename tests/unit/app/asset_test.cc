#include "app/asset.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

std::string read(std::string_view base, std::string_view name) {
  const MemoryDisk disk({{"site/assets/a.png", "A"},
                         {"site/assets/写真/b c.jpg", "B"},
                         {"site/site.yaml", "secret"},
                         {"data/x.png", "secret"}});
  const Result<std::string> bytes = read_asset(disk, base, name);
  return bytes ? *bytes : "!" + bytes.reason();
}

}  // namespace

TEST_CASE("an image is found where the page on the web finds it") {
  CHECK(read("leaflets/visit/", "../../assets/a.png") == "A");
  CHECK(read("", "assets/a.png") == "A");
  CHECK(read("", "./assets//a.png") == "A");
  // As Markdown writes names that are not ASCII.
  CHECK(read("leaflets/visit/", "../../assets/%E5%86%99%E7%9C%9F/b%20c.jpg") == "B");
  CHECK(read("", "assets/写真/b c.jpg") == "B");
}

TEST_CASE("nothing outside the site's assets is read") {
  CHECK(read("leaflets/visit/", "assets/a.png") == "!assets/a.png: not in site/assets");
  CHECK(read("", "../data/x.png") == "!../data/x.png: not in site/assets");
  CHECK(read("", "assets/../site.yaml") == "!assets/../site.yaml: not in site/assets");
  CHECK(read("", "assets/../../data/x.png") == "!assets/../../data/x.png: not in site/assets");
  CHECK(read("", "%2e%2e/data/x.png") == "!../data/x.png: not in site/assets");
  CHECK(read("", "/etc/passwd") == "!/etc/passwd: not in site/assets");
  CHECK(read("", "https://example.jp/a.png") == "!https://example.jp/a.png: not in site/assets");
  CHECK(read("", "assets/none.png").starts_with("!site/assets/none.png: "));
}
