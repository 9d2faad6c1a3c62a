#include "base/disk.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace kakehashi {
namespace {

namespace fs = std::filesystem;

Failure system_failure(int error) { return {std::generic_category().message(error)}; }
Failure last_failure() { return system_failure(errno); }

/// An open file, closed at the end of its scope.
class File {
 public:
  File(const std::string& path, int flags, unsigned mode = 0)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~File() {
    if (is_open()) ::close(descriptor_);
  }
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int get() const { return descriptor_; }
  /// Closing is where some file systems report that writing failed.
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

bool write_whole(File& file, std::string_view bytes, bool durable) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return (!durable || ::fsync(file.get()) == 0) && file.close();
}

/// Hidden files and the backups of editors are nobody's data.
bool passed_over(const std::string& name) { return name.front() == '.' || name.back() == '~'; }

/// Links are followed, also to folders (records on an encrypted drive); a circle of them ends as
/// ELOOP.
std::error_code list_below(const std::string& real, const std::string& shown, int depth,
                           std::vector<std::string>& out) {
  constexpr int kDeepest = 16;
  if (depth > kDeepest) return std::make_error_code(std::errc::too_many_symbolic_link_levels);
  std::error_code error;
  for (fs::directory_iterator it(real, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (passed_over(name)) continue;
    const std::string path =
        shown.empty() || shown.back() == '/' ? shown + name : shown + '/' + name;
    std::error_code unknown;
    if (it->is_regular_file(unknown))
      out.push_back(path);
    else if (it->is_directory(unknown))
      unknown = list_below(it->path().string(), path, depth + 1, out);
    if (unknown) return unknown;
  }
  return error;
}

/// A lock file that is removed together with the lock.
class FileLock : public DiskLock {
 public:
  FileLock(File file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}
  ~FileLock() override { ::unlink(path_.c_str()); }

 private:
  File file_;
  std::string path_;
};

}  // namespace

std::string RealDisk::full(const std::string& path) const {
  if (root_.empty() || path.starts_with('/')) return path.empty() ? "." : path;
  return path.empty() ? root_ : root_ + '/' + path;
}

Result<std::string> RealDisk::read(const std::string& path) const {
  // Without O_NONBLOCK a named pipe would wait for a writer for ever.
  const File file(full(path), O_RDONLY | O_NONBLOCK);
  struct stat facts {};
  if (!file.is_open() || ::fstat(file.get(), &facts) != 0) return last_failure();
  if (S_ISDIR(facts.st_mode)) return system_failure(EISDIR);
  if (!S_ISREG(facts.st_mode)) return Failure{"Not a regular file"};

  // One byte more than the size tells the end from a file that grew meanwhile.
  std::string bytes(static_cast<std::size_t>(facts.st_size) + 1, '\0');
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(size + std::max<std::size_t>(size / 2, 1));
    const ssize_t got = ::read(file.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return last_failure();
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

bool RealDisk::exists(const std::string& path) const {
  struct stat facts {};
  return ::stat(full(path).c_str(), &facts) == 0;
}

Result<std::vector<std::string>> RealDisk::list(const std::string& folder) const {
  std::vector<std::string> paths;
  std::error_code error;
  // A file in the folder's place holds no files either; who lists it finds that file one level up.
  const fs::file_type type = fs::status(full(folder), error).type();
  if (type == fs::file_type::not_found || type == fs::file_type::regular) return paths;
  error = list_below(full(folder), folder, 0, paths);
  if (error) return system_failure(error.value());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<std::vector<std::string>> RealDisk::entries(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(full(folder), error), end; !error && it != end;
       it.increment(error))
    names.push_back(it->path().filename().string());
  if (error) return system_failure(error.value());
  std::sort(names.begin(), names.end());
  return names;
}

std::string RealDisk::resolve(const std::string& path) const {
  std::error_code error;
  const fs::path real = fs::canonical(full(path), error);
  if (error || !fs::is_symlink(full(path), error)) return path;
  return real.string();
}

bool RealDisk::is_same(const std::string& a, const std::string& b) const {
  std::error_code error_a, error_b;
  const fs::path real_a = fs::weakly_canonical(full(a), error_a);
  const fs::path real_b = fs::weakly_canonical(full(b), error_b);
  return !error_a && !error_b ? real_a == real_b : a == b;
}

Status RealDisk::make_folder(const std::string& path, unsigned mode) {
  const std::string target = full(path);
  const auto make = [](const std::string& folder, unsigned bits) {
    return ::mkdir(folder.c_str(), bits) == 0 ? 0 : errno;
  };
  int error = make(target, mode);
  if (error == ENOENT) {
    for (std::size_t i = target.find('/', 1); i != std::string::npos; i = target.find('/', i + 1))
      make(target.substr(0, i), 0755);
    error = make(target, mode);
  }
  if (error == 0) return Done{};
  struct stat facts {};
  if (error == EEXIST && ::stat(target.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode))
    return Done{};
  return system_failure(error);
}

Status RealDisk::write(const std::string& path, std::string_view bytes, bool durable) {
  const std::string target = full(path);
  {
    File file(target, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file.is_open()) {
      if (write_whole(file, bytes, durable)) return Done{};
      const Failure failure = last_failure();
      ::unlink(target.c_str());
      return failure;
    }
    if (errno != EEXIST) return last_failure();
  }
  const std::string beside = target + ".new-" + std::to_string(::getpid());
  ::unlink(beside.c_str());  // of a process that was killed
  File file(beside, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (!file.is_open()) return last_failure();
  if (write_whole(file, bytes, durable) && ::rename(beside.c_str(), target.c_str()) == 0)
    return Done{};
  const Failure failure = last_failure();
  ::unlink(beside.c_str());
  return failure;
}

Status RealDisk::exchange(const std::string& a, const std::string& b) {
  if (::renameat2(AT_FDCWD, full(a).c_str(), AT_FDCWD, full(b).c_str(), RENAME_EXCHANGE) != 0)
    return last_failure();
  return Done{};
}

Status RealDisk::rename(const std::string& from, const std::string& to) {
  if (::rename(full(from).c_str(), full(to).c_str()) != 0) return last_failure();
  return Done{};
}

Status RealDisk::hard_link(const std::string& from, const std::string& to) {
  struct stat facts {};
  if (::lstat(full(from).c_str(), &facts) != 0) return last_failure();
  if (!S_ISREG(facts.st_mode)) return Failure{"Not a regular file"};
  if (::link(full(from).c_str(), full(to).c_str()) != 0) return last_failure();
  return Done{};
}

Status RealDisk::remove_all(const std::string& path) {
  std::error_code error;
  fs::remove_all(full(path), error);
  if (error) return system_failure(error.value());
  return Done{};
}

Status RealDisk::sync_folder(const std::string& path) {
  const File folder(full(path), O_RDONLY | O_DIRECTORY);
  if (!folder.is_open() || ::fsync(folder.get()) != 0) return last_failure();
  return Done{};
}

Status RealDisk::sync_file_system(const std::string& path) {
  const File folder(full(path), O_RDONLY);
  if (!folder.is_open() || ::syncfs(folder.get()) != 0) return last_failure();
  return Done{};
}

Result<LockAttempt> RealDisk::lock(const std::string& path) {
  const std::string target = full(path);
  while (true) {
    File file(target, O_RDWR | O_CREAT, 0644);
    if (!file.is_open()) return last_failure();
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return last_failure();
      const Result<std::string> holder = read(path);
      return LockAttempt{nullptr, holder ? *holder : std::string()};
    }
    // The one before us may have removed the file between our opening and locking it.
    struct stat mine {};
    struct stat there {};
    if (::fstat(file.get(), &mine) != 0) return last_failure();
    if (::stat(target.c_str(), &there) != 0 || mine.st_ino != there.st_ino) continue;

    const std::string holder = std::to_string(::getpid());
    if (::ftruncate(file.get(), 0) != 0 ||
        ::write(file.get(), holder.data(), holder.size()) != static_cast<ssize_t>(holder.size()))
      return last_failure();
    return LockAttempt{std::make_unique<FileLock>(std::move(file), target), {}};
  }
}

}  // namespace kakehashi
