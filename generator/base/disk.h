#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
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
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

/// Writing: only `publish` and `import` get this. Every call returns the system's reason on failure.
class Disk : public FileReader {
 public:
  /// Creates missing parent folders. `mode` as in chmod.
  virtual Status make_folder(const std::string& path, unsigned mode = 0755) = 0;
  /// Writes a new file in whole and flushes it to the device when `durable`.
  virtual Status write(const std::string& path, std::string_view bytes, bool durable = false) = 0;
  /// Atomically swaps two existing paths; fails where the file system cannot.
  virtual Status exchange(const std::string& a, const std::string& b) = 0;
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  virtual Status remove_all(const std::string& path) = 0;
  /// Flushes a folder's entries to the device.
  virtual Status sync_folder(const std::string& path) = 0;
};

/// The real file system below a root folder.
class RealDisk : public Disk {
 public:
  explicit RealDisk(std::string root = {}) : root_(std::move(root)) {}
  Result<std::string> read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  Status make_folder(const std::string& path, unsigned mode) override;
  Status write(const std::string& path, std::string_view bytes, bool durable) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove_all(const std::string& path) override;
  Status sync_folder(const std::string& path) override;

 private:
  std::string full(const std::string& path) const;
  std::string root_;
};

/// A disk in memory for tests. `fail_at(n)` makes the n-th writing call (1-based) and all after it
/// fail, as a full device or a killed process would.
class MemoryDisk : public Disk {
 public:
  MemoryDisk() = default;
  explicit MemoryDisk(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  const std::map<std::string, std::string>& files() const { return files_; }
  const std::map<std::string, unsigned>& folders() const { return folders_; }
  int writing_calls() const { return calls_; }
  void fail_at(int call) { fail_at_ = call; }
  void refuse_exchange() { can_exchange_ = false; }

  Result<std::string> read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  Status make_folder(const std::string& path, unsigned mode) override;
  Status write(const std::string& path, std::string_view bytes, bool durable) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove_all(const std::string& path) override;
  Status sync_folder(const std::string& path) override;

 private:
  Status count();
  std::map<std::string, std::string> files_;
  std::map<std::string, unsigned> folders_;
  int calls_ = 0;
  int fail_at_ = 0;
  bool can_exchange_ = true;
};

}  // namespace kakehashi
