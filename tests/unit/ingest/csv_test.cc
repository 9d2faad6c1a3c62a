#include "ingest/csv.h"

#include "base/report.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

/// Fields in brackets with line:column, a row a line; then the findings.
std::string read(const std::string& text) {
  Sources sources;
  Diagnostics found;
  const SourceId file = sources.add("a.csv", text);
  std::string out;
  read_csv(sources, file, found, [&](CsvRow& row) {
    for (const CsvField& field : row.fields) {
      const Position at = sources[file].position(field.span.begin);
      out +=
          "[" + field.text + "]" + std::to_string(at.line) + ":" + std::to_string(at.column) + " ";
    }
    out += "\n";
    return true;
  });
  return out + report(found, sources, ReportFormat::short_, Language::en);
}

}  // namespace

TEST_CASE("fields know their text and where they stand") {
  CHECK(read("a,b\r\n1,二\r\n") == "[a]1:1 [b]1:3 \n[1]2:1 [二]2:3 \n");
  CHECK(read("\xEF\xBB\xBF"
             "a,b\n,\n") == "[a]1:1 [b]1:3 \n[]2:1 []2:2 \n");
  CHECK(read("a,\"b,\"\"c\"\"\nd\",e\nf,g,h") ==
        "[a]1:1 [b,\"c\"\nd]1:3 [e]2:4 \n[f]3:1 [g]3:3 [h]3:5 \n");
  CHECK(read("").empty());
}

TEST_CASE("empty lines are passed over and do not shift what follows") {
  CHECK(read("a\r\n\r\n\r\nb\n\nc") == "[a]1:1 \n[b]4:1 \n[c]6:1 \n");
}

TEST_CASE("a file as Excel saves it in Japan is read field by field") {
  // 見本 in cp932, then 表 and ポ: their second bytes are ASCII (5C and 7C).
  const std::string text = std::string("a,\x8C\xA9\x96{\n") + "\x95\\,\x83|\n";
  CHECK(read(text) == "[a]1:1 [見本]1:3 \n[表]2:1 [ポ]2:4 \n");
}

TEST_CASE("a byte that is no text in a UTF-8 file is an error at its field") {
  CHECK(
      read("見本,b\nc,\xFF\xFE,d\n") ==
      "[見本]1:1 [b]1:4 \n[c]2:1 []2:3 [d]2:6 \n"
      "a.csv:2:3: error: This field holds bytes that are no text. [ingest-csv-undecodable] "
      "(Save it from Excel as \"CSV UTF-8 (comma delimited)\", or get the original file again.)\n");
}

TEST_CASE("a quote that is not closed is an error where it opens") {
  const std::string message =
      "error: The quotation marks (\") do not match; nothing behind this place can be read. "
      "[ingest-csv-quote] (The file may have been cut off. Get it again, or save it from Excel again.)\n";
  CHECK(read("a,b\nc,\"d\ne,f\n") == "[a]1:1 [b]1:3 \na.csv:2:3: " + message);
  CHECK(read("a,b\nc,d\"e\n") == "[a]1:1 [b]1:3 \na.csv:2:3: " + message);
  CHECK(read("a,b\nc,\"" + std::string(100'000, 'x')) == "[a]1:1 [b]1:3 \na.csv:2:3: " + message);
}

TEST_CASE("a UTF-16 file is refused in words that say how to mend it") {
  CHECK(read(std::string("\xFF\xFE"
                         "a\0,\0",
                         6)) ==
        "a.csv: error: This file is stored as UTF-16 (Unicode text), which cannot be read. "
        "[ingest-csv-utf16] (Save it from Excel as \"CSV UTF-8 (comma delimited)\", or get the "
        "original file again.)\n");
}

TEST_CASE("the reader stops where it is told to") {
  Sources sources;
  Diagnostics found;
  int rows = 0;
  read_csv(sources, sources.add("a.csv", "a\nb\nc\n"), found, [&](CsvRow&) { return ++rows < 2; });
  CHECK(rows == 2);
}
