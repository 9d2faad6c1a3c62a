#include "publish/output.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "publish/messages.h"

namespace kakehashi {
namespace {

/// Longest name that common file systems take, in bytes.
constexpr std::size_t kMaxName = 255;

/// Why a path cannot be used, or nothing.
std::optional<Text> flaw(std::string_view path) {
  if (path.empty()) return Text("名前がない", "it is empty");
  if (path == kMarkerFile) return Text("出力先の目印の名前である", "it marks the output folder");
  if (path.front() == '/') return Text("「/」で始まる", "it begins with \"/\"");
  if (find_invalid_utf8(path)) return Text("UTF-8 でない", "it is not UTF-8");
  for (const char c : path) {
    if (c == '\\') return Text("「\\」がある", "it has a \"\\\"");
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      return Text("制御文字がある", "it has a control character");
  }
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t end = std::min(path.find('/', from), path.size());
    const std::string_view name = path.substr(from, end - from);
    if (name.empty()) return Text("空の名前がある", "it has an empty name");
    if (name == "." || name == "..") return Text("「.」や「..」がある", "it has a \".\" or \"..\"");
    if (name.size() > kMaxName) return Text("長すぎる", "it is too long");
    from = end + 1;
  }
  return std::nullopt;
}

/// What file systems of other systems take for the same; ASCII is all that ids may hold.
std::string without_case(std::string_view path) {
  std::string key(path);
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return key;
}

}  // namespace

bool OutputSet::add(const std::string& path, std::string bytes, Text producer, Span origin,
                    Diagnostics& diagnostics) {
  if (const std::optional<Text> why = flaw(path)) {
    diagnostics.error(origin, msg::kPathUnsafe, {printable(path), *why}).hint(msg::kPathRule);
    return false;
  }
  const auto clash = [&](const Message& message, const std::string& other,
                         std::vector<Text> arguments) {
    Diagnostic& error = diagnostics.error(origin, message, std::move(arguments));
    error.hint(msg::kPathRename);
    const Span there = files_.at(other).origin;
    if (there.known()) error.related(there, msg::kOtherHere);
    return false;
  };

  const std::string key = without_case(path);
  if (const auto taken = owners_.find(key); taken != owners_.end()) {
    const std::string& other = taken->second;
    const File& theirs = files_.at(other);
    if (other == path) return clash(msg::kPathTwice, other, {path, theirs.producer, producer});
    if (without_case(other) == key)
      return clash(msg::kPathCase, other, {path, producer, other, theirs.producer});
    return clash(msg::kPathFolder, other, {path, producer, other, theirs.producer});
  }
  std::vector<std::string> folders;
  for (std::size_t slash = key.find('/'); slash != std::string::npos;
       slash = key.find('/', slash + 1)) {
    folders.push_back(key.substr(0, slash));
    const auto taken = owners_.find(folders.back());
    if (taken == owners_.end()) continue;
    const std::string& other = taken->second;
    if (other.size() == slash)
      return clash(msg::kPathFolder, other, {other, files_.at(other).producer, path, producer});
    // The folder is theirs too; it must be written alike.
    if (other.compare(0, slash, path, 0, slash) != 0)
      return clash(msg::kPathCase, other, {path, producer, other, files_.at(other).producer});
  }

  for (std::string& folder : folders) owners_.emplace(std::move(folder), path);
  owners_.emplace(key, path);
  files_.emplace(path, File{std::move(bytes), std::move(producer), origin});
  return true;
}

bool OutputSet::merge(OutputSet other, Diagnostics& diagnostics) {
  bool good = true;
  for (auto& [path, file] : other.files_)
    good = add(path, std::move(file.bytes), std::move(file.producer), file.origin, diagnostics) &&
           good;
  for (const auto& [folder, mode] : other.modes_) modes_.insert_or_assign(folder, mode);
  return good;
}

void OutputSet::set_folder_mode(const std::string& top_folder, unsigned mode) {
  modes_.insert_or_assign(top_folder, mode);
}

unsigned OutputSet::folder_mode(std::string_view top_folder) const {
  const auto found = modes_.find(top_folder);
  return found == modes_.end() ? 0755 : found->second;
}

}  // namespace kakehashi
