#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <string>
#include <thread>

#include "app/session.h"

namespace {

/// The folder with the installed defaults: share/kakehashi beside an installed binary, else the
/// repository that the binary was built in (build/release/kakehashi).
std::string defaults_folder() {
  char buffer[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", buffer, sizeof buffer);
  if (length <= 0) return ".";
  const std::string path(buffer, static_cast<std::size_t>(length));
  const std::string folder = path.substr(0, path.rfind('/'));
  const std::string installed = folder + "/../share/kakehashi";
  return access((installed + "/templates").c_str(), R_OK) == 0 ? installed : folder + "/../..";
}

kakehashi::Language locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == 0) continue;
    return std::string_view(value).starts_with("en") ? kakehashi::Language::en
                                                     : kakehashi::Language::ja;
  }
  return kakehashi::Language::ja;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace kakehashi;
  try {
    Options surroundings;
    surroundings.defaults = defaults_folder();
    surroundings.leaflet = "/usr/share/javascript/leaflet";  // Debian's libjs-leaflet.
    surroundings.language = locale_language();
    surroundings.jobs = std::max(1u, std::thread::hardware_concurrency());
    // The one place that reads the clock.
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    surroundings.today = {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};

    const ParsedOptions parsed = parse_options({argv + 1, argv + argc}, surroundings);
    if (parsed.usage) {
      (parsed.usage->exit_code == 0 ? std::cout : std::cerr) << parsed.usage->text;
      return parsed.usage->exit_code;
    }
    return run(parsed.options, std::cout, std::cerr);
  } catch (const std::exception& failure) {
    std::cerr << "kakehashi: 内部の誤りです。開発者に知らせてください (internal error): "
              << failure.what() << "\n";
    return kOurFault;
  }
}
