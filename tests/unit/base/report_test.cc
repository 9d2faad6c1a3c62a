#include "base/report.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {
constexpr Message kWrong{"test-wrong", "「{0}」は違います。", "\"{0}\" is wrong."};
constexpr Message kMend{"test-mend", "「{0}」と書きます。", "write \"{0}\"."};
constexpr Message kFirst{"test-first", "最初はここです。", "the first one is here."};
}  // namespace

TEST_CASE("the human report marks the place, also under wide characters") {
  Sources sources;
  const SourceId id = sources.add("data/a.yaml", "kind: clinic\n名称: 𠮷野医院 # x\n");
  const auto at = static_cast<std::uint32_t>(sources[id].text().find("𠮷野医院"));
  Diagnostics found;
  found.error({id, at, at + 13}, kWrong, {"𠮷野医院"})
      .hint(kMend, {"吉"})
      .related({id, 0, 4}, kFirst);
  CHECK(report(found, sources, ReportFormat::human, Language::ja) ==
        "data/a.yaml:2:5: エラー: 「𠮷野医院」は違います。 [test-wrong]\n"
        "    2 | 名称: 𠮷野医院 # x\n"
        "      |       ^^^^^^^^\n"
        "      → 「吉」と書きます。\n"
        "      = data/a.yaml:1:1: 最初はここです。\n");
  CHECK(report(found, sources, ReportFormat::short_, Language::en) ==
        "data/a.yaml:2:5: error: \"𠮷野医院\" is wrong. [test-wrong] (write \"吉\".) "
        "(data/a.yaml:1:1: the first one is here.)\n");
}

TEST_CASE("the json report holds both languages and every place") {
  Sources sources;
  const SourceId id = sources.add("a.yaml", "name: x\n");
  Diagnostics found;
  found.warning({id, 6, 7}, kWrong, {"x"});
  CHECK(report(found, sources, ReportFormat::json, Language::ja) == R"([
  {
    "file": "a.yaml",
    "line": 1,
    "column": 7,
    "end_line": 1,
    "end_column": 8,
    "severity": "warning",
    "id": "test-wrong",
    "ja": "「x」は違います。",
    "en": "\"x\" is wrong.",
    "notes": []
  }
]
)");
}

TEST_CASE("findings are sorted by file and place; those of a whole file come first in it") {
  Sources sources;
  const SourceId b = sources.add("b.yaml", "1\n2\n");
  const SourceId a = sources.add("a.yaml", "1\n2\n");
  Diagnostics found;
  found.error({b, 2, 3}, kWrong, {"b2"});
  found.error({b, 0, 1}, kWrong, {"b1"});
  found.error(Span::whole(b), kWrong, {"b"});
  found.error({a, 0, 1}, kWrong, {"a1"});
  found.error({}, kWrong, {"none"});
  CHECK(report(found, sources, ReportFormat::short_, Language::en) ==
        "error: \"none\" is wrong. [test-wrong]\n"
        "a.yaml:1:1: error: \"a1\" is wrong. [test-wrong]\n"
        "b.yaml: error: \"b\" is wrong. [test-wrong]\n"
        "b.yaml:1:1: error: \"b1\" is wrong. [test-wrong]\n"
        "b.yaml:2:1: error: \"b2\" is wrong. [test-wrong]\n");
}

TEST_CASE(
    "a long line is cut around the place; a cp932 line is readable, and bytes that are no text are shown as such") {
  Sources sources;
  std::string line = std::string(500, 'a') + "X" + std::string(500, 'b');
  const SourceId id = sources.add("a", line + "\n\x82\xa0\n\xff\n");
  Diagnostics found;
  found.error({id, 500, 501}, kWrong, {"X"});
  found.error({id, 1002, 1003}, kWrong, {"?"});
  found.error({id, 1005, 1006}, kWrong, {"?"});
  CHECK(report(found, sources, ReportFormat::human, Language::en) ==
        "a:1:501: error: \"X\" is wrong. [test-wrong]\n"
        "    1 | …" +
            std::string(38, 'a') + "X" + std::string(37, 'b') +
            "…\n"
            "      | " +
            std::string(39, ' ') +
            "^\n"
            "a:2:1: error: \"?\" is wrong. [test-wrong]\n"
            "    2 | あ\n"
            "      | ^\n"
            "a:3:1: error: \"?\" is wrong. [test-wrong]\n"
            "    3 | \xEF\xBF\xBD\n"
            "      | ^\n");
}

TEST_CASE("counts are said in words") {
  Diagnostics found;
  CHECK(count_text(found, Language::ja).empty());
  found.error({}, kWrong, {"a"});
  CHECK(count_text(found, Language::en) == "1 error");
  found.warning({}, kWrong, {"a"});
  CHECK(count_text(found, Language::ja) == "エラー 1 件、注意 1 件");
}
