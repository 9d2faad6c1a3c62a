#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "load/fields.h"
#include "load/yaml.h"
#include "model/resource.h"
#include "support/catch.h"
#include "unit/ingest/kaigo_fixture.h"

using namespace kakehashi;
using namespace kakehashi::kaigo_fixture;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = fs::path(SHARED_DIR) / "data/kaigo";
const fs::path kOsaka = kFolder / "osaka_city_27codes.csv";

bool absent() {
  if (fs::exists(kOsaka)) return false;
  WARN("skipped: the official files are not at " << kFolder.string());
  return true;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// What the independent counter says of CSV and YAML.
nlohmann::json count(const Imported& import, const std::string& csv_files,
                     const std::string& code) {
  const fs::path folder =
      fs::temp_directory_path() / fs::path("kakehashi-kaigo-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  for (const ImportedFile& file : import.result.files)
    std::ofstream(folder / file.path) << file.text;
  const std::string command =
      "cd '" REPOSITORY_DIR "' && python3 tests/tools/count_kaigo.py --csv " + csv_files +
      " --municipality '" + code + "' --yaml '" + folder.string() + "'/*.yaml 2>&1";
  std::string out;
  FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe);
  char buffer[4096];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  const int status = ::pclose(pipe);
  fs::remove_all(folder);
  INFO(out);
  REQUIRE(status == 0);
  return nlohmann::json::parse(out);
}

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

/// The loader's findings about an imported file.
std::string loader_findings(const std::string& path, const std::string& text,
                            std::size_t* resources) {
  Sources sources;
  Diagnostics found;
  ResourceFile file;
  const auto root = parse_yaml(sources, sources.add(path, text), found);
  if (root) read_record(*root, resource_file_table(), &file, &code_lists(), found);
  *resources += file.resources.size();
  return report(found, sources, ReportFormat::short_, Language::en);
}

std::map<std::string, int> by_message(const Diagnostics& found) {
  std::map<std::string, int> out;
  for (const Diagnostic& finding : found.all()) out[finding.message->id()] += 1;
  return out;
}

}  // namespace

TEST_CASE("every row of a real ward stands in its file exactly once, counted independently") {
  if (absent()) return;
  const Imported import({read(kOsaka)}, dated("271152"));
  REQUIRE_FALSE(import.found.has_errors());
  REQUIRE(import.result.files.size() == 1);
  CHECK(import.result.files[0].path == "kaigo-271152.yaml");
  CHECK(import.result.counts.rows == 51);
  CHECK(import.result.counts.services == 51);
  const nlohmann::json counted = count(import, quoted(kOsaka), "271152");
  CHECK(counted["rows"] == 51);
  CHECK(counted["services"] == 51);
  CHECK(counted["resources"] == import.result.counts.resources);
}

TEST_CASE("a real city becomes one file for each of its 24 wards, and the loader takes them all") {
  if (absent()) return;
  const Imported import({read(kOsaka)});
  REQUIRE_FALSE(import.found.has_errors());
  CHECK(import.result.files.size() == 24);
  CHECK(import.result.counts.rows == 1348);
  CHECK(import.result.counts.services == 1348);
  CHECK(import.result.counts.duplicate_rows == 0);
  const nlohmann::json counted = count(import, quoted(kOsaka), "");
  CHECK(counted["rows"] == 1348);
  CHECK(counted["services"] == 1348);
  CHECK(counted["resources"] == import.result.counts.resources);
  std::size_t loaded = 0;
  for (const ImportedFile& file : import.result.files)
    CHECK(loader_findings(file.path, file.text, &loaded) == "");
  CHECK(loaded == import.result.counts.resources);
}

TEST_CASE("every row of the whole country is imported, and the loader takes every file") {
  if (absent()) return;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kFolder))
    if (entry.path().filename().string().starts_with("jigyosho_")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  REQUIRE(paths.size() == 27);
  std::vector<std::string> texts;
  std::string csv_files;
  for (const fs::path& path : paths) {
    texts.push_back(read(path));
    csv_files += quoted(path) + " ";
  }
  const auto start = std::chrono::steady_clock::now();
  const Imported import(texts);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  const KaigoCounts& counts = import.result.counts;
  std::stringstream summary;
  summary << took.count() << " s for " << counts.rows << " rows, " << counts.resources
          << " resources (" << counts.several_services << " with several services, "
          << counts.several_numbers << " with several numbers, " << counts.further_places
          << " further places of a number)\nphones normalised " << counts.phones_normalised
          << ", dropped " << counts.phones_dropped << "; webs mended " << counts.webs_mended
          << ", dropped " << counts.webs_dropped << "; addresses completed "
          << counts.addresses_completed << ", in doubt " << counts.addresses_in_doubt << "\n";
  for (const auto& [id, times] : by_message(import.found)) summary << id << " " << times << "\n";
  INFO(summary.str());
  if (std::getenv("KAKEHASHI_SHOW_FIGURES")) WARN(summary.str());
  REQUIRE_FALSE(import.found.has_errors());
  CHECK(counts.rows == 56442);
  CHECK(counts.services + counts.duplicate_rows == 56442);
  CHECK(counts.duplicate_rows == 1);
  // 86 at 0,0 and 44 outside Japan (../shared/data/README.md).
  CHECK(counts.coordinates_dropped + counts.coordinates_swapped == 130);
  CHECK(counts.capacities_dropped == 2);
  const nlohmann::json counted = count(import, csv_files, "");
  CHECK(counted["rows"] == 56442);
  CHECK(counted["services"] == counts.services);
  CHECK(counted["resources"] == counts.resources);
  std::size_t loaded = 0;
  for (const ImportedFile& file : import.result.files)
    REQUIRE(loader_findings(file.path, file.text, &loaded) == "");
  CHECK(loaded == counts.resources);
}
