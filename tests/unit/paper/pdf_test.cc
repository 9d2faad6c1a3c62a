#include "paper/pdf.h"

#include <chrono>
#include <cstdlib>
#include <fstream>

#include "support/catch.h"
#include "support/fonts.h"
#include "support/sample_document.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

std::string written(const Document& document) {
  const Result<std::string> pdf = write_pdf(document, fonts());
  if (!pdf) FAIL(pdf.reason());
  return *pdf;
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

// Run by tests/tools/check_samples.sh, which then asks real PDF readers.
TEST_CASE("sample documents for the PDF tools", "[.samples]") {
  const char* const folder = std::getenv("KAKEHASHI_SAMPLES");
  REQUIRE(folder != nullptr);
  const auto save = [&](const char* name, const Document& document) {
    std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << written(document);
  };
  save("rich.pdf", rich_sample());
  save("text.pdf", text_sample());
  save("empty.pdf", SamplePage().document());
}
