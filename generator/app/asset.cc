#include "app/asset.h"

#include <optional>
#include <vector>

namespace kakehashi {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Markdown's output writes what is not ASCII as %XX.
std::string decoded(std::string_view address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const bool escape = address[i] == '%' && i + 2 < address.size();
    const int high = escape ? digit(address[i + 1]) : -1;
    const int low = escape ? digit(address[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += address[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

/// Without "." and ".."; nothing when it leads out of the site.
std::optional<std::string> normal(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = path.find('/');
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    if (part == "..") {
      if (parts.empty()) return std::nullopt;
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

}  // namespace

Result<std::string> read_asset(const FileReader& files, std::string_view base,
                               std::string_view name) {
  const std::string path = decoded(name);
  if (path.starts_with('/') || path.find(':') != std::string::npos ||
      path.find('\0') != std::string::npos) {
    return Failure{path + ": not in site/assets"};
  }
  const std::optional<std::string> place = normal(std::string(base) + path);
  if (!place || !place->starts_with("assets/")) return Failure{path + ": not in site/assets"};
  const std::string file = "site/" + *place;
  Result<std::string> bytes = files.read(file);
  if (!bytes) return Failure{file + ": " + bytes.reason()};
  return bytes;
}

}  // namespace kakehashi
