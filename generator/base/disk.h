#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kakehashi {

/// Reading only: what loaders and renderers may have. Paths use '/', relative to the root that
/// the implementation was given, or absolute.
class FileReader {
 public:
  virtual ~FileReader() = default;
  /// The bytes of a file, or the operating system's reason.
  virtual Result<std::string> read(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  /// Paths of all regular files below a folder (the folder's path included), sorted by bytes;
  /// empty when there is no such folder. Names that start with '.' or end with '~' are passed over.
  /// A folder that is there and cannot be read is a failure: it is not the same as an empty one.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
};

/// The right to be the only writer; given back when destroyed (or when the process dies).
class DiskLock {
 public:
  virtual ~DiskLock() = default;
};

/// What became of asking for a lock: the lock, or who has it.
struct LockAttempt {
  std::unique_ptr<DiskLock> lock;  ///< Null when somebody else holds it.
  std::string holder;              ///< Then: their process number.
};

/// Writing: only `publish` and `import` get this. Every call returns the system's reason on
/// failure.
class Disk : public FileReader {
 public:
  /// Names of everything directly in a folder, hidden files too, sorted by bytes; fails when the
  /// path is no folder.
  virtual Result<std::vector<std::string>> entries(const std::string& folder) const = 0;
  /// The place that a path means once symbolic links are followed; the path itself when it is no
  /// link or does not exist.
  virtual std::string resolve(const std::string& path) const = 0;
  /// Whether two paths mean one place, whatever exists of it yet.
  virtual bool is_same(const std::string& a, const std::string& b) const = 0;

  /// Creates a folder and its missing parents; nothing when it exists. `mode` as in chmod (less
  /// the umask), for the folder itself; parents get 0755.
  virtual Status make_folder(const std::string& path, unsigned mode = 0755) = 0;
  /// Writes a file in whole into an existing folder and flushes it to the device when `durable`.
  /// An existing file is replaced, never changed in place: readers see the old or the new one.
  virtual Status write(const std::string& path, std::string_view bytes, bool durable = false) = 0;
  /// Atomically swaps two existing paths; fails where the file system cannot.
  virtual Status exchange(const std::string& a, const std::string& b) = 0;
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  /// A second name for the same file; links are not followed but refused.
  virtual Status hard_link(const std::string& from, const std::string& to) = 0;
  virtual Status remove_all(const std::string& path) = 0;
  /// Flushes a folder's entries to the device.
  virtual Status sync_folder(const std::string& path) = 0;
  /// Flushes everything on the file system that holds `path`: one call instead of one per file.
  virtual Status sync_file_system(const std::string& path) = 0;
  /// Takes the lock that the file `path` stands for, without waiting. The file exists only while
  /// the lock is held.
  virtual Result<LockAttempt> lock(const std::string& path) = 0;
};

/// The real file system below a root folder.
class RealDisk : public Disk {
 public:
  explicit RealDisk(std::string root = {}) : root_(std::move(root)) {}
  Result<std::string> read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::vector<std::string>> entries(const std::string& folder) const override;
  std::string resolve(const std::string& path) const override;
  bool is_same(const std::string& a, const std::string& b) const override;
  Status make_folder(const std::string& path, unsigned mode = 0755) override;
  Status write(const std::string& path, std::string_view bytes, bool durable = false) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status hard_link(const std::string& from, const std::string& to) override;
  Status remove_all(const std::string& path) override;
  Status sync_folder(const std::string& path) override;
  Status sync_file_system(const std::string& path) override;
  Result<LockAttempt> lock(const std::string& path) override;

 private:
  std::string full(const std::string& path) const;
  std::string root_;
};

/// A disk in memory for tests, as strict as a real one. `fail_at(n)` makes the n-th writing call
/// (1-based) and all after it fail, as a full device or a killed process would.
class MemoryDisk : public Disk {
 public:
  MemoryDisk() = default;
  explicit MemoryDisk(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  const std::map<std::string, std::string>& files() const { return files_; }
  const std::map<std::string, unsigned>& folders() const { return folders_; }
  int writing_calls() const { return calls_; }
  void fail_at(int call) { fail_at_ = call; }
  /// The disk works again; calls are counted from 0.
  void revive() { calls_ = fail_at_ = 0; }
  void refuse_exchange() { can_exchange_ = false; }
  /// As if another process held this lock.
  void hold_lock(const std::string& path, std::string holder) {
    locks_->insert_or_assign(path, std::move(holder));
  }

  Result<std::string> read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::vector<std::string>> entries(const std::string& folder) const override;
  std::string resolve(const std::string& path) const override;
  bool is_same(const std::string& a, const std::string& b) const override;
  Status make_folder(const std::string& path, unsigned mode = 0755) override;
  Status write(const std::string& path, std::string_view bytes, bool durable = false) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status hard_link(const std::string& from, const std::string& to) override;
  Status remove_all(const std::string& path) override;
  Status sync_folder(const std::string& path) override;
  Status sync_file_system(const std::string& path) override;
  Result<LockAttempt> lock(const std::string& path) override;

 private:
  Status count();
  bool is_folder(const std::string& path) const;
  bool has_parent(const std::string& path) const;
  void move(const std::string& from, const std::string& to);

  std::map<std::string, std::string> files_;
  std::map<std::string, unsigned>
      folders_;  ///< Those made by `make_folder`; a file implies its own.
  std::shared_ptr<std::map<std::string, std::string>> locks_ =
      std::make_shared<std::map<std::string, std::string>>();
  int calls_ = 0;
  int fail_at_ = 0;
  bool can_exchange_ = true;
};

}  // namespace kakehashi
