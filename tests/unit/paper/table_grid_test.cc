#include <fmt/format.h>

#include "support/catch.h"
#include "support/typeset_table.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// What each heading names, and over how many columns and rows.
std::string headings(const Typeset& set) {
  if (!set.document) return set.messages;
  std::string out;
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr || glyphs->tag == kArtifact) continue;
      const Tag& tag = set.document->tags[static_cast<std::size_t>(glyphs->tag)];
      if (tag.role != "TH") continue;
      out += fmt::format("{}{}: {} {}x{}", out.empty() ? "" : ", ", glyphs->run.text, tag.scope,
                         tag.column_span, tag.row_span);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("rowspan past the end of its part is an error") {
  CHECK(grid("<tbody><tr><td rowspan=\"3\">a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody>")
            .messages ==
        "t.html:2:43: rowspan reaches past the last row of this part of the table (rows left: 1)\n");
}

TEST_CASE("a table is tagged with its headers and their scope") {
  const Typeset set = table(
      "<caption>題</caption><thead><tr><th colspan=\"2\">a</th></tr></thead>"
      "<tbody><tr><th>b</th><td>c</td></tr></tbody><tfoot><tr><th>d</th><td></td></tr></tfoot>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(Table(Caption TR(TH) TR(TH TD) TR(TH TD)))");
  CHECK(headings(set) == "a: Column 2x1, b: Row 1x1, d: Row 1x1");
}

TEST_CASE("grouped headings name columns, headings over several rows name those rows") {
  const Typeset set = table(
      "<thead><tr><th rowspan=\"2\">k</th><th colspan=\"2\">g</th></tr>"
      "<tr><th>a</th><th>b</th></tr></thead>"
      "<tbody><tr><th rowspan=\"2\">r</th><td>1</td><td>2</td></tr>"
      "<tr><td>3</td><td>4</td></tr></tbody>");
  CHECK(headings(set) == "k: Column 1x2, g: Column 2x1, a: Column 1x1, b: Column 1x1, r: Row 1x2");
}

TEST_CASE("a cell that no heading names is an error, once a column, or once a table without any") {
  const std::string told =
      "Neither the row nor the column of this cell has a heading (th): a screen reader cannot tell "
      "what it is\n"
      "  Make the naming cell a <th>, or mark a table that only arranges with "
      "role=\"presentation\".\n";
  CHECK(table("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>").messages ==
        "t.html:2:13: " + told);
  CHECK(table("<tr><th>k</th><td></td><td></td></tr>"
              "<tr><td></td><td>a</td><td>b</td></tr><tr><td></td><td>c</td><td></td></tr>")
            .messages == "t.html:2:59: " + told + "t.html:2:69: " + told);
  // The heading of a row says nothing of the row below it, the heading of a column nothing of the
  // column beside it; an empty heading names nothing.
  CHECK(table("<tr><th>k</th><td>a</td></tr><tr><td></td><td>b</td></tr>").messages ==
        "t.html:2:51: " + told);
  CHECK(table("<tr><th>k</th><th></th></tr><tr><td>a</td><td>b</td></tr>").messages ==
        "t.html:2:51: " + told);
  CHECK(table("<tr><th scope=\"col\">k</th><td>a</td></tr>").messages == "t.html:2:35: " + told);
  // Spans count: over columns, over rows, and a cell that touches what is named.
  CHECK(table("<tr><th colspan=\"2\">k</th></tr><tr><td>a</td><td>b</td></tr>").messages == "");
  CHECK(table("<tr><th rowspan=\"2\">k</th><td>a</td></tr><tr><td>b</td></tr>").messages == "");
  CHECK(table("<tr><th scope=\"col\">k</th><td></td></tr><tr><td colspan=\"2\">b</td></tr>")
            .messages == "");
}

TEST_CASE("a table that only arranges leaves paragraphs") {
  const Typeset set = grid("<caption>題</caption><tr><td>a</td><td><p>b</p></td></tr>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(P P P)");
  CHECK(grid("<tr><th>a</th></tr>").messages ==
        "t.html:2:33: <th> cannot stand inside <table role=\"presentation\">\n");
  CHECK(typeset_body("\n<table role=\"layout\"><tr><td>a</td></tr></table>").messages ==
        "t.html:2:8: The value “layout” of attribute role is not valid (presentation, table)\n");
}

TEST_CASE("a table without rows leaves no table in the structure") {
  const Typeset set = table("<caption>題</caption><thead></thead><tbody></tbody>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(P)");
  CHECK(table("").messages == "");
  CHECK(table("<tr></tr>").messages == "");
}

TEST_CASE("rows that do not fill the table are an error") {
  const std::string mend =
      "  Write empty cells too, as <td></td>, or fill the columns with colspan.\n";
  CHECK(table("<tr><th>a</th><th>b</th></tr><tr><td>c</td></tr><tr></tr>").messages ==
        "t.html:2:38: This row lacks cells (the table has 2 columns, the row 1)\n" + mend);
  CHECK(table("<col/><col/><col/><tr><th>a</th><th>b</th></tr>").messages ==
        "t.html:2:27: This row lacks cells (the table has 3 columns, the row 2)\n" + mend);
  // All columns are taken by cells from above.
  CHECK(table("<tr><th rowspan=\"2\">a</th></tr><tr></tr>").messages == "");
}

TEST_CASE("colspan past the last column is an error, colspan that all rows agree on is not") {
  CHECK(table("<tr><th>a</th><th>b</th><th>c</th></tr><tr><td>d</td><td colspan=\"1000\">e</td>"
              "</tr>")
            .messages ==
        "t.html:2:65: colspan reaches past the last column of the table (columns left: 2)\n");
  CHECK(places(grid("<tr><td colspan=\"1000\">a</td></tr><tr><td colspan=\"1000\">b</td></tr>")) ==
        "a@10,10 b@10,20");
}

TEST_CASE("a cell over one that reaches down is an error") {
  CHECK(grid("<tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td colspan=\"2\">c</td></tr>")
            .messages ==
        "t.html:2:74: This cell overlaps one that reaches down from a row above by its rowspan\n"
        "  Make its colspan or the other cell's rowspan smaller.\n");
}

TEST_CASE("a table that cannot be laid out harms no table around it") {
  const Typeset set = grid(
      "<tr><td><table role=\"presentation\"><tr><td>a</td><td>b</td></tr>"
      "<tr><td colspan=\"9\">c</td></tr></table></td></tr>");
  CHECK(set.messages ==
        "t.html:2:100: colspan reaches past the last column of the table (columns left: 2)\n");
}
