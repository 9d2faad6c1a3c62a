#include <fmt/format.h>

#include "support/catch.h"
#include "support/typeset_table.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("ten thousand nested boxes are an error where it becomes too deep") {
  const std::string open = repeated("<div>", 10000), close = repeated("</div>", 10000);
  CHECK(typeset_body("\n" + open + "あ" + close).messages ==
        "t.html:2:492: The tags are nested too deeply (at most 100 levels)\n");
}

TEST_CASE("tables inside tables are set as deep as tags may be nested") {
  const std::string open = repeated("<table role=\"presentation\"><tr><td>", 30);
  const Typeset set =
      typeset_body("\n" + open + "あ" + repeated("</td></tr></table>", 30), kTablePage);
  CHECK(places(set) == "あ@10,10");
}

TEST_CASE("ten thousand tables follow one another, each once and in order") {
  std::string body = "\n", expected;
  for (int i = 0; i < 10000; ++i) {
    body += fmt::format("<table><tr><th>a{0}</th><td>b{0}</td></tr></table>", i);
    expected += fmt::format("a{0}b{0}", i);
  }
  const Typeset set = typeset_body(body, kTablePage);
  REQUIRE(set.messages == "");
  std::string content;
  for (const Page& page : set.document->pages)
    for (const Item& item : page.items)
      if (const auto* glyphs = std::get_if<GlyphItem>(&item)) content += glyphs->run.text;
  CHECK(content == expected);
  CHECK(set.document->pages.size() == 1000);
}
