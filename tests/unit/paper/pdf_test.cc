#include "paper/pdf/pdf.h"

#include <cstdlib>
#include <fstream>
#include <limits>
#include <thread>

#include "paper/frame/bundle.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/sample_document.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

std::string written(const Document& document) {
  const Result<std::string> pdf = write_pdf(document, fonts());
  if (!pdf) FAIL(pdf.reason());
  return *pdf;
}

/// More rows than an array may have elements.
Document long_sample() {
  SamplePage sample;
  const TagIndex table = sample.tag("Table");
  for (int i = 0; i < 9000; ++i) {
    const TagIndex cell = sample.tag("TD", sample.tag("TR", table));
    if (i % 1000 == 0) sample.text(60, 60 + i / 50, "訪問", cell);
  }
  return sample.document();
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the same document gives the same bytes, another gives another id") {
  const std::string first = written(rich_sample());
  CHECK(first == written(rich_sample()));
  Document changed = rich_sample();
  changed.title += "x";
  const std::string other = written(changed);
  const auto id = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID"), 80); };
  CHECK(id(first) != id(other));
  CHECK_FALSE(contains(id(first), "00000000"));
}

TEST_CASE("documents written by two threads at once are those written alone") {
  const std::string alone = written(rich_sample());
  std::string results[2];
  const auto work = [](std::string& out) {
    const Document document = rich_sample();
    for (int i = 0; i < 5; ++i) {
      if (const auto pdf = write_pdf(document, fonts()); pdf) out = *pdf;
    }
  };
  std::thread one(work, std::ref(results[0]));
  std::thread two(work, std::ref(results[1]));
  one.join();
  two.join();
  CHECK(results[0] == alone);
  CHECK(results[1] == alone);
}

TEST_CASE("numbers that are none do no harm") {
  SamplePage sample;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  sample.text(nan, 1e300, "あい", sample.tag("P"), nan);
  std::get<GlyphItem>(sample.page().items[0]).run.glyphs[0].advance = nan;
  sample.page().links.push_back({nan, 1e300, -1, nan, "", kArtifact});
  const std::string pdf = written(sample.document());
  CHECK_FALSE(contains(pdf, "nan"));
  CHECK_FALSE(contains(pdf, "inf"));
}

TEST_CASE("a page of text takes less than 30 KB") {
  CHECK(written(text_sample()).size() < 30 * 1024);
}

TEST_CASE("nothing in a file is older or newer than another") {
  const std::string pdf = written(rich_sample());
  CHECK_FALSE(contains(pdf, "CreationDate"));
  CHECK_FALSE(contains(pdf, "ModDate"));
  CHECK(contains(pdf, "/Producer(Kakehashi)"));
  CHECK(pdf.substr(0, 9) == "%PDF-1.4\n");
}

TEST_CASE("a link is an annotation with a description and an element in the tree") {
  const std::string pdf = written(rich_sample());
  CHECK(contains(pdf, "/URI(https://example.jp/%E6"));
  CHECK(contains(pdf, "/OBJR"));
}

TEST_CASE("a role of our own is mapped to a standard one") {
  SamplePage sample;
  sample.text(10, 10, "x", sample.tag("Fold"));
  CHECK(contains(written(sample.document()), "/Fold/Span"));
  CHECK_FALSE(contains(written(rich_sample()), "/RoleMap"));
}

TEST_CASE("languages, kinds of lists and names of pages stand in the file") {
  Document document = rich_sample();
  CHECK(contains(written(document), "/Lang(ja)"));
  CHECK_FALSE(contains(written(document), "/ListNumbering"));
  document.tags[1].language = "vi";
  for (Tag& tag : document.tags) {
    if (tag.role == "L") tag.list_numbering = "Disc";
  }
  document.page_labels = {{1, "A-"}};
  const std::string pdf = written(document);
  CHECK(contains(pdf, "/Lang(vi)"));
  CHECK(contains(pdf, "/ListNumbering/Disc"));
  const std::size_t labels = pdf.find("/PageLabels");
  REQUIRE(labels != std::string::npos);
  CHECK(contains(pdf.substr(labels, 200), "/P(A-)"));
}

TEST_CASE("a document without tags and pages of odd sizes can be written") {
  Document bare;
  bare.pages.push_back({1e9, 0.5, {}, {}});
  CHECK(contains(written(bare), "/MediaBox"));
}

TEST_CASE("no array is longer than PDF/A allows") {
  const std::string pdf = written(long_sample());
  // 9000 rows under two groups.
  std::size_t bodies = 0;
  for (std::size_t at = 0; (at = pdf.find("/NonStruct", at)) != std::string::npos; ++at) ++bodies;
  CHECK(bodies == 2);
}

TEST_CASE("a broken promise of the layout is told, not written") {
  const auto reason = [](const Document& document) {
    const Result<std::string> pdf = write_pdf(document, fonts());
    REQUIRE_FALSE(pdf);
    return pdf.reason();
  };
  SamplePage sample;
  sample.document().language = "ja (Japan";
  CHECK(reason(sample.document()) == "the document has a wrong language");
  sample.document().language = "ja";
  sample.document().page_labels = {{1, "x"}, {1, "y"}};
  CHECK(reason(sample.document()) == "the page labels are not in order");
  sample.document().page_labels.clear();
  sample.text(0, 0, "🏥", kArtifact);
  CHECK(reason(sample.document()) == "no font has all of “🏥”");
  sample.page().items.clear();
  sample.tag("P", 5);
  CHECK(reason(sample.document()) == "tag 1 has a wrong parent");
  sample[1] = {"P /x", 0, "", "", 1, 1};
  CHECK(reason(sample.document()) == "tag 1 has no proper role");
  sample[1].role = "P";
  sample[1].scope = "Col umn";
  CHECK(reason(sample.document()) == "tag 1 has a wrong scope");
  sample[1].scope = "Row";
  sample[1].language = "日本";
  CHECK(reason(sample.document()) == "tag 1 has a wrong language");
  sample[1].language = "en";
  sample[1].list_numbering = "Roman";
  CHECK(reason(sample.document()) == "tag 1 has a wrong list numbering");
  sample[1].list_numbering = "";
  sample.text(0, 0, "x", 2);
  CHECK(reason(sample.document()) == "an item has the unknown tag 2");
  sample.page().items.clear();
  sample.page().links.push_back({0, 0, 1, 1, "x", -2});
  CHECK(reason(sample.document()) == "a link has the unknown tag -2");
  sample.page().links = {{0, 0, 1, 1, "", 1, 0}};
  CHECK(reason(sample.document()) == "a link has the unknown target 0");
  sample.page().links.clear();
  sample.document().bookmarks = {{"x", 1, 1, 0}};
  CHECK(reason(sample.document()) == "a bookmark leads to the unknown page 2");
}

TEST_CASE("a text that PDF/A cannot hold is told, not written") {
  SamplePage sample;
  sample.document().title = std::string(200000, 'x');
  const Result<std::string> pdf = write_pdf(sample.document(), fonts());
  REQUIRE_FALSE(pdf);
  CHECK(pdf.reason() == "a text of 200000 bytes is too long for PDF/A");
}

// Run by tests/tools/check_samples.sh, which then asks real PDF readers.
TEST_CASE("sample documents for the PDF tools", "[.samples]") {
  const char* const folder = std::getenv("KAKEHASHI_SAMPLES");
  REQUIRE(folder != nullptr);
  const auto save = [&](const char* name, const Document& document) {
    std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << written(document);
  };
  save("rich.pdf", rich_sample());
  save("text.pdf", text_sample());
  save("long.pdf", long_sample());
  const Typeset codes = typeset_body(
      "<qr-code value=\"https://example.jp/支援?a=1&amp;b=2\"/><qr-code value=\"TEL:0663094141\"/>"
      "<qr-code value=\"令和8年 𠮷野診療所\"/>");
  REQUIRE(codes.messages == "");
  save("codes.pdf", *codes.document);
  const Typeset images = typeset_body(
      "<h1>画像</h1><img src=\"colors.png\" alt=\"四色\"/><img src=\"stamp.png\" alt=\"印\"/>"
      "<img src=\"disc.png\" alt=\"\"/><img src=\"gray.jpg\" alt=\"灰色\"/>"
      "<img src=\"turned-6.jpg\" alt=\"写真\"/>");
  REQUIRE(images.messages == "");
  save("images.pdf", *images.document);
  const Typeset links = typeset_body(
      "<h1 id=\"a\">目次</h1><p><a href=\"#b\">章へ</a></p><h2 id=\"b\">章</h2>"
      "<p lang=\"vi\">Tiếng Việt <span lang=\"en\">English</span></p>"
      "<p>前は<a href=\"#a\">目次</a>、外は<a href=\"https://example.jp/\">案内</a>。</p>"
      "<svg viewBox=\"0 0 100 30\" width=\"100mm\" aria-label=\"略図\">"
      "<line x1=\"0\" y1=\"5\" x2=\"100\" y2=\"5\" stroke=\"#006600\" "
      "stroke-dasharray=\"4 2\"/><text x=\"50\" y=\"20\" font-size=\"6\" "
      "text-anchor=\"middle\">駅から徒歩5分・𠮷野</text></svg>");
  REQUIRE(links.messages == "");
  save("links.pdf", *links.document);
  save("bundle.pdf", bundle("一式", {{"様式1", rich_sample(), "1-"},
                                     {"様式2", *images.document},
                                     {"様式3", links.document.value()}}));
  Document empty = SamplePage().document();
  empty.title = "　<&>\"' \x01\t改行\n\r\n𠮷";
  save("empty.pdf", empty);
}
