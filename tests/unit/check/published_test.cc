#include "model/published.h"

#include "base/disk.h"
#include "base/report.h"
#include "check/check.h"
#include "load/project.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace kakehashi;

namespace {

constexpr const char* kPath = "data/published/2025-FY.yaml";

std::string file(const std::string& rows, const std::string& digest) {
  return "fiscal_year: 2025\non: 2026-04-20\ntables:\n"
         "  - section: ways\n    title: 方法別の相談件数\n    unit: cases\n"
         "    columns: [{label: 令和6年度}, {label: 令和7年度}]\n    rows:\n" +
         rows +
         "  - section: trainings\n    title: 研修\n    unit: times\n    columns: [{label: 令和7年度}]\n"
         "    rows: [{label: 研修, cells: [3]}]\n"
         "digest: " +
         digest + "\n";
}

/// What loading and checking say of published files by path.
std::string findings(std::map<std::string, std::string> files, Language language) {
  files["data/office.yaml"] =
      "{name: 室, city: 見本市, ward: 見本区, municipality_code: 991015, contractor: {name: 会, "
      "manager: 見本}, postal_code: 000-0021, address: 見本1, phone: 06-0000-0010, fax: "
      "06-0000-0011, hours: {weekly: {mon-fri: \"9:00-17:00\"}}}\n";
  files["data/code-lists.yaml"] = slurp(REPOSITORY_DIR "/data/code-lists.yaml");
  files["data/forms.yaml"] = "forms: []\n";
  files["data/holidays.yaml"] = "holidays: []\n";
  files["site/site.yaml"] = "title: 見本\ndescription: 説明\n";
  const MemoryDisk disk(std::move(files));
  Sources sources;
  Diagnostics found;
  const Project project = load_project(disk, 1, sources, found);
  check_published(project, sources, found);
  return report(found, sources, ReportFormat::short_, language);
}

std::string digest_of(const std::string& text) {
  const MemoryDisk disk(
      {{"data/code-lists.yaml", slurp(REPOSITORY_DIR "/data/code-lists.yaml")}, {kPath, text}});
  Sources sources;
  Diagnostics found;
  return figures_digest(load_project(disk, 1, sources, found).published.at(0));
}

}  // namespace

TEST_CASE("a published year that is as it was written is in order", "[published]") {
  const std::string rows = "      - {label: 電話, cells: [5未満, 92]}\n";
  CHECK(findings({{kPath, file(rows, digest_of(file(rows, "x")))}}, Language::ja).empty());
}

TEST_CASE("a figure that is none is refused when it is read", "[published]") {
  const std::string text = file("      - {label: 電話, cells: [5未満, 92件]}\n", "x");
  CHECK(
      findings({{kPath, text}}, Language::ja) ==
      "data/published/2025-FY.yaml:9:34: error: 「92件」は公表した数として読めません。 [load-bad-value] "
      "(例のように書いてください: 137、5未満、＊、—)\n");
  CHECK(
      findings({{kPath, text}}, Language::en) ==
      "data/published/2025-FY.yaml:9:34: error: \"92件\" is not a published figure. [load-bad-value] "
      "(write it like this: 137, 5未満, ＊ or —)\n");
}

TEST_CASE("a small number, a missing one and any other change are errors with their place",
          "[published]") {
  const std::string hint_ja =
      " (控えから戻してください。控えがなければ、このファイルを消して kakehashi report 2025-FY --publish "
      "で作り直します。)\n";
  const std::string hint_en =
      " (restore the file; without a copy, delete it and make it anew with kakehashi report "
      "2025-FY --publish.)\n";
  const std::string text =
      file("      - {label: 電話, cells: [1, 92]}\n      - {label: FAX, cells: [0, 4, 5]}\n", "x");
  CHECK(
      findings({{kPath, text}}, Language::ja) ==
      "data/published/2025-FY.yaml:9:29: error: "
      "公表する「電話」に、1から4までの件数「1」がそのまま書いてあります。手で直したためです。 "
      "[check-published-small]" +
          hint_ja +
          "data/published/2025-FY.yaml:10:17: error: 公表する「FAX」の数が 3 個ありますが、列は 2 "
          "つです。手で直したためです。 [check-published-cells]" +
          hint_ja +
          "data/published/2025-FY.yaml:10:33: error: "
          "公表する「FAX」に、1から4までの件数「4」がそのまま書いてあります。手で直したためです。 "
          "[check-published-small]" +
          hint_ja);
  CHECK(findings({{kPath, text}}, Language::en) ==
        "data/published/2025-FY.yaml:9:29: error: a count of 1 to 4, \"1\", stands openly in the "
        "published \"電話\": it was edited by hand. [check-published-small]" +
            hint_en +
            "data/published/2025-FY.yaml:10:17: error: the published \"FAX\" has 3 figures for 2 "
            "columns: it was edited by hand. [check-published-cells]" +
            hint_en +
            "data/published/2025-FY.yaml:10:33: error: a count of 1 to 4, \"4\", stands openly in "
            "the published \"FAX\": it was edited by hand. [check-published-small]" +
            hint_en);
  const std::string other = file("      - {label: 電話, cells: [5未満, 92]}\n", "x");
  CHECK(
      findings({{kPath, other}}, Language::ja) ==
      "data/published/2025-FY.yaml:15:9: error: "
      "令和7年度の公表する数が、kakehashi の書いたものから変わっています。 [check-published-edited]" +
          hint_ja);
  CHECK(findings({{kPath, other}}, Language::en) ==
        "data/published/2025-FY.yaml:15:9: error: the published figures of fiscal 2025 are not as "
        "kakehashi wrote them. [check-published-edited]" +
            hint_en);
}

TEST_CASE("a published year stands in the file of its name", "[published]") {
  const std::string rows = "      - {label: 電話, cells: [5未満, 92]}\n";
  const std::string text = file(rows, digest_of(file(rows, "x")));
  CHECK(
      findings({{"data/published/2024-FY.yaml", text}}, Language::ja) ==
      "data/published/2024-FY.yaml:1:14: error: 令和7年度の公表する数は「data/published/2025-FY.yaml」と"
      "いう名前のファイルに置きます。 [check-published-name]\n");
  CHECK(findings({{"data/published/2024-FY.yaml", text}}, Language::en) ==
        "data/published/2024-FY.yaml:1:14: error: the published figures of fiscal 2025 belong into "
        "\"data/published/2025-FY.yaml\". [check-published-name]\n");
}
