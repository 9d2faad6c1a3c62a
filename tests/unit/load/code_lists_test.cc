#include "load/code_lists.h"

#include "base/report.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

/// The findings about one item of a list; that all other lists are missing is of no interest.
std::string findings(const std::string& item, Language language = Language::en) {
  Sources sources;
  const SourceId id = sources.add(
      "c.yaml", "lists:\n  - id: ways\n    name: 方法\n    items:\n      - " + item + "\n");
  Diagnostics found;
  const auto root = parse_yaml(sources, id, found);
  REQUIRE(root);
  CodeLists codes;
  read_code_lists(*root, codes, found);
  std::string out;
  const std::string all = report(found, sources, ReportFormat::short_, language);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = all.find('\n', begin) + 1;
    const std::string line = all.substr(begin, end - begin);
    if (line.find("[load-missing-list]") == std::string::npos) out += line;
    begin = end;
  }
  return out;
}

}  // namespace

TEST_CASE("a code that ends before it begins is an error") {
  CHECK(findings("{id: a, label: あ, from: 2027, to: 2026}") ==
        "c.yaml:5:43: error: the last fiscal year (2026) is before the first (2027). "
        "[load-years-reversed] (write the first fiscal year to from and the last one to to.)\n");
  CHECK(findings("{id: a, label: あ, 開始年度: 2027, 終了年度: 2026}", Language::ja) ==
        "c.yaml:5:45: error: 終了年度(2026)が開始年度(2027)より前です。 [load-years-reversed] "
        "(from に使い始める年度、to に使い終わる年度を書いてください。)\n");
  CHECK(findings("{id: a, label: あ, from: 10000}") ==
        "c.yaml:5:33: error: the last fiscal year (9999) is before the first (10000). "
        "[load-years-reversed] (write the first fiscal year to from and the last one to to.)\n");
}

TEST_CASE("a code may live for one year, or have one end only") {
  CHECK(findings("{id: a, label: あ, from: 2026, to: 2026}").empty());
  CHECK(findings("{id: a, label: あ, from: 2026}").empty());
  CHECK(findings("{id: a, label: あ, to: 2026}").empty());
}

TEST_CASE("a file of code lists that is empty is named") {
  Sources sources;
  const SourceId id = sources.add("c.yaml", "# あとで書く\n");
  Diagnostics found;
  const auto root = parse_yaml(sources, id, found);
  REQUIRE(root);
  CodeLists codes;
  read_code_lists(*root, codes, found);
  const std::string all = report(found, sources, ReportFormat::short_, Language::en);
  CHECK(all.find("c.yaml: error: the code list \"kinds\" is missing. [load-missing-list]\n") !=
        std::string::npos);
  CHECK(all.find("c.yaml: error: \"コード一覧ファイル\" takes lines of the form \"key: value\". "
                 "[load-expected-map]\n") != std::string::npos);
}
