#include <algorithm>
#include <filesystem>

#include "base/report.h"
#include "check/check.h"
#include "load/project.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace kakehashi;

namespace {

constexpr const char* kOffice = R"(
name: 見本相談支援室
city: 見本市
ward: 見本区
municipality_code: 991015
contractor: {name: 見本医師会, manager: 見本 会長}
postal_code: 000-0021
address: 見本1-1
phone: 06-0000-0010
fax: 06-0000-0011
hours:
  weekly: {mon-fri: 9:00-17:00}
  exceptions: [{from: 2026-08-13, to: 2026-08-15, hours: closed, note: お盆}]
)";

/// What the checks say of a file of records, in both languages.
std::string findings(const std::string& path, const std::string& yaml) {
  const MemoryDisk disk(
      {{"data/office.yaml", kOffice},
       {"data/code-lists.yaml", slurp(REPOSITORY_DIR "/data/code-lists.yaml")},
       {"data/forms.yaml", "forms: []\n"},
       {"data/holidays.yaml", "holidays: [{date: 2026-10-12, name: スポーツの日}]\n"},
       {"site/site.yaml", "title: 見本\ndescription: 説明\n"},
       {path, yaml}});
  Sources sources;
  Diagnostics found;
  const Project project = load_project(disk, 1, sources, found);
  const Records records = load_records(disk, project.codes, 1, sources, found);
  check_all(project, &records, sources, {2026, 11, 20}, found);
  return report(found, sources, ReportFormat::short_, Language::ja) + "\n" +
         report(found, sources, ReportFormat::short_, Language::en) + "\n" +
         report(found, sources, ReportFormat::human, Language::ja);
}

}  // namespace

// Each file of cross_checks/ is a file of records; what is said of it stands beside it.
TEST_CASE("what does not add up is said in full", "[cross]") {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(REPOSITORY_DIR "/tests/unit/check/cross_checks"))
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  REQUIRE(names.size() > 10);
  for (const std::string& name : names) {
    const std::string file = "tests/unit/check/cross_checks/" + name;
    INFO(name);
    // Not in the folder of a year: these records are of several.
    check_golden(file + ".txt",
                 findings("data/records/" + std::string(name == "future-activity" ? "2026/" : "") +
                              name + ".yaml",
                          slurp(REPOSITORY_DIR "/" + file + ".yaml")));
  }
}
