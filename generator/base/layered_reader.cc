#include "base/layered_reader.h"

#include <algorithm>

namespace kakehashi {

bool LayeredReader::is_shared(const std::string& path) const {
  for (const std::string& shared : shared_)
    if (path == shared || path.starts_with(shared + "/")) return true;
  return false;
}

Result<std::string> LayeredReader::read(const std::string& path) const {
  return is_shared(path) && !project_.exists(path) ? defaults_.read(path) : project_.read(path);
}

bool LayeredReader::exists(const std::string& path) const {
  return project_.exists(path) || (is_shared(path) && defaults_.exists(path));
}

std::vector<std::string> LayeredReader::list(const std::string& folder) const {
  std::vector<std::string> paths = project_.list(folder);
  for (std::string& path : defaults_.list(folder))
    if (is_shared(path)) paths.push_back(std::move(path));
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace kakehashi
