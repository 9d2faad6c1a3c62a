#include "app/collector.h"

#include <utility>

#include "app/messages.h"

namespace kakehashi {
namespace {

constexpr const char* kNoMapScript = "// Leaflet was not installed when the site was made.\n";

/// A browser's tools would look for the map beside the file.
std::string without_source_map(std::string script) {
  const std::size_t at = script.rfind("//# sourceMappingURL=");
  if (at != std::string::npos) script.erase(at);
  return script;
}

}  // namespace

Collector::Collector(Session& session) : session_(session) {
  // Consultations are about sick people: nobody else on the machine reads the forms.
  outputs_.set_folder_mode("submissions", 0700);
}

void Collector::add(std::vector<OutputFile> files, const Text& producer) {
  for (OutputFile& file : files)
    outputs_.add(file.path, std::move(file.bytes), producer, {}, session_.found);
}

void Collector::add_assets(const std::string& folder) {
  const bool with_leaflet = add_leaflet(folder);
  for (const std::string& path : list(session_.files, "site/assets")) {
    Result<std::string> bytes = session_.files.read(path);
    // Without Leaflet the script that would ask for it has nothing to offer.
    if (bytes && path == "site/assets/map.js" && !with_leaflet) *bytes = kNoMapScript;
    if (bytes)
      add({{folder + path.substr(std::string_view("site/").size()), std::move(*bytes)}}, path);
    else
      session_.found.error({}, msg::kCannotRead, {path, bytes.reason()});
  }
}

bool Collector::add_leaflet(const std::string& folder) {
  const std::string& from = session_.options.leaflet;
  if (from.empty()) return false;
  std::vector<OutputFile> files;
  for (const auto& [installed, name] :
       {std::pair{"leaflet.min.js", "leaflet.js"}, {"leaflet.css", "leaflet.css"}}) {
    Result<std::string> bytes = session_.disk.read(from + "/" + installed);
    if (!bytes) {
      // Both editions of the site lack it; one word is enough.
      if (!std::exchange(warned_of_leaflet_, true))
        session_.found.warning({}, msg::kNoLeaflet, {from}).hint(msg::kNoLeafletHint);
      return false;
    }
    files.push_back({folder + "assets/leaflet/" + name, without_source_map(std::move(*bytes))});
  }
  add(std::move(files), {"Leaflet", "Leaflet"});
  return true;
}

std::vector<Period> Collector::packages_made_before() {
  std::vector<Period> periods;
  const std::string folder = session_.options.out + "/submissions/";
  for (const std::string& path : list(session_.disk, folder)) {
    const std::string name =
        path.substr(folder.size(), path.find('/', folder.size()) - folder.size());
    const std::optional<Period> period = parse_period(name);
    if (period && (periods.empty() || periods.back() != *period)) periods.push_back(*period);
  }
  return periods;
}

void Collector::keep(const std::function<bool(const std::string& path)>& is_made_anew) {
  const std::string& out = session_.options.out;
  for (const std::string& path : list(session_.disk, out)) {
    const std::string name = path.substr(out.size() + 1);
    if (is_made_anew(name)) continue;
    Result<std::string> bytes = session_.disk.read(path);
    if (bytes)
      add({{name, std::move(*bytes)}}, {"前回の出力", "the previous output"});
    else
      session_.found.error({}, msg::kCannotRead, {path, bytes.reason()});
  }
}

std::vector<std::string> Collector::list(const FileReader& files, const std::string& folder) {
  Result<std::vector<std::string>> paths = files.list(folder);
  if (paths) return std::move(*paths);
  session_.found.error({}, msg::kCannotRead, {folder, paths.reason()});
  return {};
}

}  // namespace kakehashi
