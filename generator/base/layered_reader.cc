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

Result<std::vector<std::string>> LayeredReader::list(const std::string& folder) const {
  Result<std::vector<std::string>> own = project_.list(folder);
  if (!own) return own;
  Result<std::vector<std::string>> installed = defaults_.list(folder);
  if (!installed) return installed;
  std::vector<std::string> paths = std::move(*own);
  for (std::string& path : *installed)
    if (is_shared(path)) paths.push_back(std::move(path));
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace kakehashi
