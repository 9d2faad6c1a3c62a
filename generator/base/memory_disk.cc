#include "base/disk.h"

namespace kakehashi {
namespace {

std::string parent(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

/// Whether `path` lies below `folder`; everything lies below "".
bool is_below(const std::string& path, const std::string& folder) {
  return folder.empty() ||
         (path.size() > folder.size() && path[folder.size()] == '/' && path.starts_with(folder));
}

template <class Map>
void move_keys(Map& map, const std::string& from, const std::string& to) {
  Map moved;
  for (auto it = map.begin(); it != map.end();) {
    if (it->first != from && !is_below(it->first, from)) {
      ++it;
      continue;
    }
    moved.emplace(to + it->first.substr(from.size()), std::move(it->second));
    it = map.erase(it);
  }
  map.merge(moved);
}

class MemoryLock : public DiskLock {
 public:
  MemoryLock(std::shared_ptr<std::map<std::string, std::string>> locks, std::string path)
      : locks_(std::move(locks)), path_(std::move(path)) {}
  ~MemoryLock() override { locks_->erase(path_); }

 private:
  std::shared_ptr<std::map<std::string, std::string>> locks_;
  std::string path_;
};

const Failure kNoSuchFile{"No such file or directory"};
const Failure kExists{"File exists"};

}  // namespace

Status MemoryDisk::count() {
  ++calls_;
  if (fail_at_ > 0 && calls_ >= fail_at_) return Failure{"No space left on device"};
  return Done{};
}

bool MemoryDisk::is_folder(const std::string& path) const {
  if (path.empty() || folders_.count(path) > 0) return true;
  const auto first = files_.lower_bound(path + '/');
  return first != files_.end() && is_below(first->first, path);
}

bool MemoryDisk::has_parent(const std::string& path) const { return is_folder(parent(path)); }

Result<std::string> MemoryDisk::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return found->second;
  return is_folder(path) ? Failure{"Is a directory"} : kNoSuchFile;
}

bool MemoryDisk::exists(const std::string& path) const {
  return files_.count(path) > 0 || is_folder(path);
}

Result<std::vector<std::string>> MemoryDisk::list(const std::string& folder) const {
  const std::string base = folder.ends_with('/') ? folder.substr(0, folder.size() - 1) : folder;
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_) {
    if (!is_below(path, base)) continue;
    bool hidden = false;
    for (std::size_t i = base.empty() ? 0 : base.size() + 1; i < path.size();) {
      const std::size_t end = std::min(path.find('/', i), path.size());
      hidden = hidden || path[i] == '.' || path[end - 1] == '~';
      i = end + 1;
    }
    if (!hidden) paths.push_back(path);
  }
  return paths;
}

Result<std::vector<std::string>> MemoryDisk::entries(const std::string& folder) const {
  if (files_.count(folder) > 0) return Failure{"Not a directory"};
  if (!is_folder(folder)) return kNoSuchFile;
  std::map<std::string, bool> names;
  const auto add = [&](const std::string& path) {
    if (path.empty() || !is_below(path, folder)) return;
    const std::string rest = path.substr(folder.empty() ? 0 : folder.size() + 1);
    names[rest.substr(0, rest.find('/'))] = true;
  };
  for (const auto& [path, bytes] : files_) add(path);
  for (const auto& [path, mode] : folders_) add(path);
  std::vector<std::string> sorted;
  for (const auto& [name, present] : names) sorted.push_back(name);
  return sorted;
}

std::string MemoryDisk::resolve(const std::string& path) const { return path; }

Status MemoryDisk::make_folder(const std::string& path, unsigned mode) {
  if (Status counted = count(); !counted) return counted;
  for (std::string folder = path; !folder.empty(); folder = parent(folder))
    if (files_.count(folder) > 0) return folder == path ? kExists : Failure{"Not a directory"};
  if (is_folder(path)) return Done{};
  for (std::string folder = parent(path); !is_folder(folder); folder = parent(folder))
    folders_[folder] = 0755;
  folders_[path] = mode;
  return Done{};
}

bool MemoryDisk::is_same(const std::string& a, const std::string& b) const {
  return resolve(a) == resolve(b);
}

Status MemoryDisk::write(const std::string& path, std::string_view bytes, bool) {
  if (Status counted = count(); !counted) return counted;
  if (!has_parent(path)) return kNoSuchFile;
  if (is_folder(path)) return Failure{"Is a directory"};
  files_[path] = bytes;
  return Done{};
}

void MemoryDisk::move(const std::string& from, const std::string& to) {
  move_keys(files_, from, to);
  move_keys(folders_, from, to);
}

Status MemoryDisk::exchange(const std::string& a, const std::string& b) {
  if (Status counted = count(); !counted) return counted;
  if (!can_exchange_) return Failure{"Invalid argument"};
  if (!exists(a) || !exists(b)) return kNoSuchFile;
  const std::string between = "\n";  // no test uses such a name
  move(a, between);
  move(b, a);
  move(between, b);
  return Done{};
}

Status MemoryDisk::rename(const std::string& from, const std::string& to) {
  if (Status counted = count(); !counted) return counted;
  if (!exists(from) || !has_parent(to)) return kNoSuchFile;
  if (const auto inside = entries(to); inside && !inside->empty())
    return Failure{"Directory not empty"};
  files_.erase(to);
  folders_.erase(to);
  move(from, to);
  return Done{};
}

Status MemoryDisk::hard_link(const std::string& from, const std::string& to) {
  if (Status counted = count(); !counted) return counted;
  const auto found = files_.find(from);
  if (found == files_.end() || !has_parent(to)) return kNoSuchFile;
  if (exists(to)) return kExists;
  files_[to] = found->second;
  return Done{};
}

Status MemoryDisk::remove_all(const std::string& path) {
  if (Status counted = count(); !counted) return counted;
  const auto inside = [&](const auto& entry) {
    return entry.first == path || is_below(entry.first, path);
  };
  std::erase_if(files_, inside);
  std::erase_if(folders_, inside);
  return Done{};
}

Status MemoryDisk::sync_folder(const std::string& path) {
  if (Status counted = count(); !counted) return counted;
  if (!is_folder(path)) return kNoSuchFile;
  return Done{};
}

Status MemoryDisk::sync_file_system(const std::string& path) { return sync_folder(path); }

Result<LockAttempt> MemoryDisk::lock(const std::string& path) {
  if (Status counted = count(); !counted) return Failure{counted.reason()};
  if (!has_parent(path)) return kNoSuchFile;
  const auto [entry, mine] = locks_->emplace(path, "self");
  if (!mine) return LockAttempt{nullptr, entry->second};
  return LockAttempt{std::make_unique<MemoryLock>(locks_, path), {}};
}

}  // namespace kakehashi
