#include "paper/frame/bundle.h"
#include "paper/pdf/pdf.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

constexpr const char* kPage =
    "@page { size: 100pt 100pt; margin: 10pt }"
    "* { font-size: 10pt }"
    "p, h1, h2 { font-size: 10pt; line-height: 2; margin: 0 }"
    ".next { page-break-before: always } td { padding: 0 } ul { margin: 0 }"
    ".corner { position: absolute; top: 20pt; left: 0mm }"
    ".aside { position: relative }";

Typeset set_pages(const std::string& body) { return typeset_body(body, kPage); }

/// Where the only link of a document leads: "page y".
std::string goal(const std::string& body) {
  const Typeset set = set_pages(body);
  if (!set.document) return set.messages;
  for (const Page& page : set.document->pages) {
    for (const LinkArea& link : page.links) {
      if (link.target < 0) return link.uri;
      const Target& target = set.document->targets.at(static_cast<std::size_t>(link.target));
      return std::to_string(target.page + 1) + " " + std::to_string(std::lround(target.y));
    }
  }
  return "no link";
}

const std::string kLink = "<p><a href=\"#x\">へ</a></p>";

Document part(const std::string& body) {
  const Typeset set = set_pages(body);
  REQUIRE(set.messages == "");
  return *set.document;
}

}  // namespace

TEST_CASE("a link to an id leads to the page and height of its element") {
  CHECK(goal(kLink + "<p>a</p><p id=\"x\">b</p>") == "1 50");
  CHECK(goal("<p id=\"x\">b</p>" + kLink) == "1 10");
  CHECK(goal(kLink + "<p>a</p><h1 id=\"x\" class=\"next\">b</h1>") == "2 10");
  CHECK(goal(kLink + "<div id=\"x\"><p>a</p><p>b</p></div>") == "1 30");
  CHECK(goal(kLink + "<p>a</p><p>b <span id=\"x\">c</span></p>") == "1 50");
  CHECK(goal(kLink + "<ul><li>a</li><li id=\"x\">b</li></ul>") == "1 46");
  CHECK(goal(kLink + "<div><p>a</p>text<span id=\"x\"></span></div>") == "1 50");
  CHECK(goal(kLink + "<div class=\"aside\"><p>a</p><div class=\"corner\" id=\"x\">c</div>"
                     "<p>b</p></div>") == "1 50");
  CHECK(goal(kLink + "<p>a</p><div id=\"x\"></div>") == "1 50");
  CHECK(goal("<p><a href=\"https://example.jp/#x\">a</a></p>") == "https://example.jp/#x");
}

TEST_CASE("a link leads into a table, to the row itself and not to its repetition") {
  std::string rows = "<table><thead><tr><th id=\"head\">h</th></tr></thead><tbody>";
  for (int i = 0; i < 8; ++i) {
    rows += "<tr id=\"r" + std::to_string(i) + "\"><td><p>" + std::to_string(i) + "</p></td></tr>";
  }
  rows += "</tbody></table>";
  CHECK(goal(rows + "<p><a href=\"#r0\">a</a></p>").substr(0, 2) == "1 ");
  CHECK(goal(rows + "<p><a href=\"#r7\">a</a></p>").substr(0, 2) == "4 ");
  CHECK(goal(rows + "<p><a href=\"#head\">a</a></p>").substr(0, 2) == "1 ");
}

TEST_CASE("ids are unique, and links lead to one that is there") {
  CHECK(set_pages("\n<p id=\"a\">a</p><p id=\"a\">b</p>").messages ==
        "t.html:2:19: Another element has the id “a”, too\n");
  CHECK(set_pages("\n<p id=\"chapter\"><a href=\"#chaptr\">b</a></p>").messages ==
        "t.html:2:20: No element of this document has the id “chaptr”\n"
        "  Did you mean “chapter”?\n");
}

TEST_CASE("bookmarks stand in the order of the document, wherever headings are") {
  const Typeset set = set_pages(
      "<h1>一</h1><table><thead><tr><th><h2>表の頭</h2></th></tr></thead><tbody>"
      "<tr><td><p>1</p></td></tr><tr><td><p>2</p></td></tr><tr><td><p>3</p></td></tr>"
      "<tr><td><h2>行</h2></td></tr></tbody></table>"
      "<div class=\"aside\"><p>a</p><div class=\"corner\"><h2>隅</h2></div></div><h1>終</h1>");
  REQUIRE(set.messages == "");
  std::string all;
  for (const Bookmark& bookmark : set.document->bookmarks) {
    all += bookmark.title + std::to_string(bookmark.page + 1) + " ";
    CHECK(bookmark.y >= 10);
  }
  CHECK(all == "一1 表の頭1 行3 隅4 終4 ");
}

TEST_CASE("a bundle is its parts, one behind the other") {
  const std::string first = "<h1>い</h1><p id=\"x\" class=\"next\">ろ</p>" + kLink;
  const std::string second = kLink + "<h1 id=\"x\">は</h1>";
  const Document alone = part(second);
  const Document all = bundle("月報一式", {{"様式1", part(first), "1-"}, {"様式2", part(second)}});
  CHECK(all.title == "月報一式");
  CHECK(tag_tree(all) == "Document(Part(H1 P P(Link)) Part(P(Link) H1))");
  CHECK(lines_joined(all) == "い|ろ|へ|へ|は");
  REQUIRE(all.pages.size() == 3);
  REQUIRE(all.bookmarks.size() == 4);
  CHECK(all.bookmarks[0].title == "様式1");
  CHECK(all.bookmarks[2].title == "様式2");
  CHECK(all.bookmarks[2].page == 2);
  CHECK(all.bookmarks[3].level == 2);
  CHECK(all.bookmarks[3].page == 2);
  // Both parts have an id x; each link leads to its own.
  const auto page_of_goal = [&](int page) {
    const LinkArea& link = all.pages[static_cast<std::size_t>(page)].links.at(0);
    return all.targets.at(static_cast<std::size_t>(link.target)).page;
  };
  CHECK(page_of_goal(1) == 1);
  CHECK(page_of_goal(2) == 2);
  REQUIRE(all.page_labels.size() == 2);
  CHECK(all.page_labels[0].prefix == "1-");
  CHECK(all.page_labels[1].first_page == 2);
  CHECK(all.page_labels[1].first_number == 3);
}

TEST_CASE("a bundle in two languages says which part is in which, and can be bundled again") {
  Document english = part("<p>a</p>");
  english.language = "en";
  const Document both = bundle("x", {{"和", part("<p>あ</p>"), "A"}, {"e", english, "B"}});
  CHECK(both.language == "ja");
  CHECK(both.tags[1].language == "");
  CHECK(both.tags[3].language == "en");
  const Document twice = bundle("y", {{"1", both, "1"}, {"2", both}});
  REQUIRE(twice.page_labels.size() == 4);
  CHECK(twice.page_labels[1].prefix == "1B");
  CHECK(twice.page_labels[2].prefix == "A");
  CHECK(twice.bookmarks.size() == 6);
  CHECK(write_pdf(twice, fonts()));
  CHECK(bundle("none", {}).pages.empty());
}

TEST_CASE("parts of a bundle share their fonts") {
  const auto size = [](const Document& document) {
    const auto pdf = write_pdf(document, fonts());
    REQUIRE(pdf);
    return pdf->size();
  };
  const Document one = part("<p>在宅医療・介護連携</p>");
  const Document ten = bundle("x", std::vector<BundlePart>(10, {"様式", one}));
  CHECK(size(ten) < 3 * size(one));
}

TEST_CASE("a link must lead to an address or a place") {
  for (const char* uri :
       {"javascript:x", "file:///etc/passwd", "www.example.jp", "https://", "", "a b"}) {
    CHECK(
        set_pages(std::string("\n<p><a href=\"") + uri + "\">あ</a></p>").messages ==
        std::string("t.html:2:7: “") + uri + "” cannot be what a link leads to\n" +
            "  Write https://… or http://…, mailto:…, tel:…, or #id for a place in the document.\n");
  }
  for (const char* uri :
       {"https://a.jp", "mailto:a@example.jp", "tel:06-0000-0012", "../b/index.html"}) {
    CHECK(set_pages(std::string("<p><a href=\"") + uri + "\">あ</a></p>").messages == "");
  }
}

TEST_CASE("what a link has on a line is one area of the Link, whatever stands in it") {
  const Typeset set =
      set_pages("<p><a href=\"https://a.jp\">あ<b>い</b><ruby>宅<rt>たく</rt></ruby></a>う</p>");
  REQUIRE(set.messages == "");
  const auto& links = set.document->pages.at(0).links;
  REQUIRE(links.size() == 1);
  CHECK(set.document->tags.at(static_cast<std::size_t>(links[0].tag)).role == "Link");
  CHECK(links[0].width == Approx(30));
}
