#include <algorithm>
#include <filesystem>

#include "base/report.h"
#include "check/check.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/record_project.h"

using namespace kakehashi;

namespace {

/// What the checks say of a file of records, in both languages.
std::string findings(const std::string& path, const std::string& yaml) {
  RecordProject made(path, yaml);
  check_all(made.project, &made.records, made.sources, {2026, 11, 20}, made.found);
  return report(made.found, made.sources, ReportFormat::short_, Language::ja) + "\n" +
         report(made.found, made.sources, ReportFormat::short_, Language::en) + "\n" +
         report(made.found, made.sources, ReportFormat::human, Language::ja);
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
