#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi::paper;

namespace {

/// The tags as `role` or `role:language`, in order.
std::string languages(const Typeset& set) {
  REQUIRE(set.messages == "");
  std::string out = set.document->language;
  for (const Tag& tag : set.document->tags) {
    out += ' ' + tag.role;
    if (!tag.language.empty()) out += ':' + tag.language;
  }
  return out;
}

std::string numberings(const Typeset& set) {
  REQUIRE(set.messages == "");
  std::string out;
  for (const Tag& tag : set.document->tags) {
    if (tag.role == "L") out += '[' + tag.list_numbering + ']';
  }
  return out;
}

}  // namespace

TEST_CASE("a passage in another language says so in the tags") {
  CHECK(languages(typeset_body("<p>a</p><p lang=\"vi\">Tiếng Việt</p>")) == "ja Document P P:vi");
  CHECK(languages(typeset_body("<p>東京 <span lang=\"en\">Tokyo</span></p>")) ==
        "ja Document P Span:en");
  CHECK(languages(typeset_body("<div lang=\"zh-Hant\"><p>a</p><p>b</p></div>")) ==
        "ja Document Div:zh-Hant P P");
  CHECK(languages(typeset_body("<ul><li lang=\"en\">a</li></ul>"
                               "<table><tr lang=\"ko\"><th lang=\"en\">b</th></tr></table>")) ==
        "ja Document L LI:en Lbl LBody Table TR:ko TH:en");
  CHECK(
      languages(typeset_document(
          "<html lang=\"en\"><head><title>t</title></head><body lang=\"fr\"><p>a</p></body></html>",
          "")) == "en Document:fr P");
}

TEST_CASE("what is no code of a language is an error") {
  for (const char* bad : {"", "日本語", "en_US", "en-", "abcdefghi"}) {
    CHECK(typeset_body("<p lang=\"" + std::string(bad) + "\">a</p>").messages ==
          "t.html:1:55: The value “" + std::string(bad) +
              "” of attribute lang is not valid (a code such as en or vi)\n");
  }
}

TEST_CASE("a list says how its items are marked") {
  CHECK(numberings(typeset_body("<ul><li>a</li></ul><ol><li>b</li></ol><dl><dt>c</dt></dl>"
                                "<ul class=\"bare\"><li>d</li></ul>",
                                ".bare { list-style-type: none }")) == "[Disc][Decimal][][]");
}
