#include "publish/publish.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <set>

#include "base/parallel.h"
#include "publish/messages.h"

namespace kakehashi {
namespace {

constexpr std::string_view kMarkerText =
    "This folder was made by kakehashi and is replaced in whole by its next run.\n";

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {};
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// Whether `name` is `prefix` and a number.
bool is_numbered(const std::string& name, const std::string& prefix) {
  return name.size() > prefix.size() && name.starts_with(prefix) &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(prefix.size()), name.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

class Publisher {
 public:
  Publisher(const OutputSet& outputs, Disk& disk, std::string out, Diagnostics& diagnostics,
            PublishReport& report, unsigned jobs)
      : outputs_(outputs),
        disk_(disk),
        out_(std::move(out)),
        diagnostics_(diagnostics),
        report_(report),
        jobs_(jobs) {}

  bool run() {
    while (out_.size() > 1 && out_.ends_with('/')) out_.pop_back();
    // A link is followed: the web server may look at its target.
    out_ = disk_.resolve(out_);
    const std::string name = name_of(out_);
    if (name.empty() || name == "." || name == "..") {
      diagnostics_.error({}, msg::kOutUnsafe, {out_}).hint(msg::kOutUnsafeMend);
      return false;
    }
    const std::string parent = parent_of(out_);
    if (!parent.empty() && failed(disk_.make_folder(parent), parent)) return false;

    auto attempt = disk_.lock(out_ + ".lock");
    if (!attempt) return write_error(out_ + ".lock", attempt.reason());
    if (attempt->lock == nullptr) {
      diagnostics_.error({}, msg::kOutLocked, {out_, attempt->holder}).hint(msg::kOutLockedMend);
      return false;
    }
    if (!restore() || !may_replace()) return false;
    sweep();
    if (is_current()) return true;
    staging_ = free_name(".staging-");
    if (!write_staging() || !verify() || !swap()) {
      remove_ours(staging_);  // when this fails too, the next run sweeps
      return false;
    }
    return true;
  }

 private:
  using Entry = std::map<std::string, OutputSet::File>::value_type;

  // -- before ------------------------------------------------------------------------------------

  /// Our own folders beside the output, oldest number first.
  std::vector<std::string> leftovers(const std::string& infix) const {
    const std::string parent = parent_of(out_);
    const auto names = disk_.entries(parent);
    std::vector<std::string> found;
    if (!names) return found;
    for (const std::string& name : *names) {
      if (!is_numbered(name, name_of(out_) + infix)) continue;
      const std::string path = out_ + name.substr(name_of(out_).size());
      if (is_ours(path)) found.push_back(path);
    }
    return found;
  }

  bool is_ours(const std::string& folder) const {
    const auto inside = disk_.entries(folder);
    return inside &&
           (inside->empty() || std::binary_search(inside->begin(), inside->end(), kMarkerFile));
  }

  /// A run that was killed between the two renames left no output, but the previous one beside it.
  bool restore() {
    if (disk_.exists(out_)) return true;
    const std::vector<std::string> old = leftovers(".old-");
    if (old.empty()) return true;
    if (const Status moved = disk_.rename(old.back(), out_); !moved) {
      diagnostics_.error({}, msg::kRestoreFailed, {old.back(), out_, moved.reason()})
          .hint(msg::kSpaceMend);
      return false;
    }
    return true;
  }

  bool may_replace() {
    had_output_ = disk_.exists(out_);
    if (!had_output_ || is_ours(out_)) return true;
    if (disk_.entries(out_)) {
      diagnostics_.error({}, msg::kOutForeign, {out_}).hint(msg::kOutForeignMend, {out_});
    } else {
      diagnostics_.error({}, msg::kOutFile, {out_}).hint(msg::kOutUnsafeMend);
    }
    return false;
  }

  void sweep() {
    for (const char* infix : {".staging-", ".old-"})
      for (const std::string& folder : leftovers(infix)) remove_leftover(folder);
  }

  /// The marker goes last: a removal that is killed can be taken up again.
  Status remove_ours(const std::string& folder) {
    if (const auto inside = disk_.entries(folder)) {
      for (const std::string& name : *inside) {
        if (name == kMarkerFile) continue;
        if (Status removed = disk_.remove_all(folder + '/' + name); !removed) return removed;
      }
    }
    return disk_.remove_all(folder);
  }

  void remove_leftover(const std::string& folder) {
    if (const Status removed = remove_ours(folder); !removed)
      diagnostics_.warning({}, msg::kLeftoverStays, {folder, removed.reason()})
          .hint(msg::kLeftoverMend);
  }

  std::string free_name(const std::string& infix) const {
    int number = 1;
    while (disk_.exists(out_ + infix + std::to_string(number))) ++number;
    return out_ + infix + std::to_string(number);
  }

  // -- what changed ------------------------------------------------------------------------------

  /// Whether the output is what it should be already, file for file. Finds the unchanged files.
  bool is_current() {
    if (!had_output_) return false;
    for (const Entry& entry : outputs_.files()) {
      const auto before = disk_.read(out_ + '/' + entry.first);
      if (before && *before == entry.second.bytes) unchanged_.insert(entry.first);
    }
    if (unchanged_.size() < outputs_.files().size() || !disk_.exists(out_ + '/' + kMarkerFile) ||
        count_files(out_) != unchanged_.size() + 1)
      return false;
    report_.unchanged = unchanged_.size();
    return true;
  }

  std::size_t count_files(const std::string& path) const {
    const auto inside = disk_.entries(path);
    if (!inside) return 1;
    std::size_t count = 0;
    for (const std::string& name : *inside) count += count_files(path + '/' + name);
    return count;
  }

  // -- writing -----------------------------------------------------------------------------------

  bool write_staging() {
    // The marker comes first: what is killed from here on can be swept.
    if (failed(disk_.make_folder(staging_), staging_) ||
        failed(disk_.write(staging_ + '/' + kMarkerFile, kMarkerText), staging_))
      return false;
    std::vector<const Entry*> entries;
    for (const Entry& entry : outputs_.files()) entries.push_back(&entry);
    std::vector<Part> parts(std::min(kParts, entries.size()));
    std::atomic<bool> stopped = false;
    parallel_for(parts.size(), jobs_, [&](std::size_t i) {
      const std::size_t end = entries.size() * (i + 1) / parts.size();
      for (std::size_t k = entries.size() * i / parts.size(); k < end && !stopped; ++k)
        if (!make_folders(entries[k]->first, parts[i]) || !write_file(*entries[k], parts[i]))
          stopped = true;
    });
    for (const Part& part : parts) {
      if (part.failed) return write_error(part.failed->path, part.failed->reason);
      report_.unchanged += part.unchanged;
      report_.written += part.to_verify.size();
      to_verify_.insert(to_verify_.end(), part.to_verify.begin(), part.to_verify.end());
    }
    return !failed(disk_.sync_file_system(staging_), staging_);
  }

  /// The files are written in so many stretches of their order, several at a time.
  static constexpr std::size_t kParts = 64;
  struct Failed {
    std::string path, reason;
  };
  struct Part {
    std::size_t unchanged = 0;
    std::vector<const Entry*> to_verify;
    std::optional<Failed> failed;

    /// Notes a failure.
    bool done(const Status& status, const std::string& path) {
      if (!status) failed = {path, status.reason()};
      return static_cast<bool>(status);
    }
  };

  bool make_folders(const std::string& path, Part& part) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
      const std::string folder = path.substr(0, slash);
      // Held until the folder is there: another part may need it, too.
      const std::lock_guard lock(making_);
      if (!made_.insert(folder).second) continue;
      const bool top = folder.find('/') == std::string::npos;
      const unsigned mode = top ? outputs_.folder_mode(folder) : 0755;
      const std::string target = staging_ + '/' + folder;
      if (!part.done(disk_.make_folder(target, mode), target)) return false;
    }
    return true;
  }

  /// An unchanged file is taken over under a second name: it keeps its time, and nothing is
  /// written. Safe because `Disk::write` never changes a file in place, and because the bytes are
  /// compared.
  bool write_file(const Entry& entry, Part& part) {
    const auto& [path, file] = entry;
    const std::string target = staging_ + '/' + path;
    if (unchanged_.count(path) > 0 && disk_.hard_link(out_ + '/' + path, target)) {
      ++part.unchanged;
      return true;
    }
    if (!part.done(disk_.write(target, file.bytes), target)) return false;
    part.to_verify.push_back(&entry);
    return true;
  }

  bool verify() {
    struct Found {
      bool is_right = false;
      std::string reason;  ///< Why it cannot be read.
    };
    std::vector<Found> found(to_verify_.size());
    parallel_for(found.size(), jobs_, [&](std::size_t i) {
      const auto bytes = disk_.read(staging_ + '/' + to_verify_[i]->first);
      if (bytes)
        found[i].is_right = *bytes == to_verify_[i]->second.bytes;
      else
        found[i].reason = bytes.reason();
    });
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i].is_right) continue;
      const std::string target = staging_ + '/' + to_verify_[i]->first;
      if (!found[i].reason.empty()) return write_error(target, found[i].reason);
      return explain(diagnostics_.error({}, msg::kVerifyFailed, {target}));
    }
    return true;
  }

  // -- the swap ----------------------------------------------------------------------------------

  bool swap() {
    if (!had_output_) {
      if (const Status moved = disk_.rename(staging_, out_); !moved)
        return swap_error(moved.reason());
    } else if (disk_.exchange(staging_, out_)) {
      flush_parent();
      remove_leftover(staging_);  // now the previous output
      return true;
    } else {
      const std::string old = free_name(".old-");
      if (const Status away = disk_.rename(out_, old); !away) return swap_error(away.reason());
      if (const Status moved = disk_.rename(staging_, out_); !moved) {
        const Status back = disk_.rename(old, out_);
        if (back) return swap_error(moved.reason());
        diagnostics_.error({}, msg::kRestoreFailed, {old, out_, back.reason()})
            .hint(msg::kSpaceMend);
        return false;
      }
      flush_parent();
      remove_leftover(old);
      return true;
    }
    flush_parent();
    return true;
  }

  /// The new output is in place and whole whether or not this succeeds; a loss of power right now
  /// could at worst bring the previous one back.
  void flush_parent() {
    const std::string parent = parent_of(out_);
    disk_.sync_folder(parent);
  }

  // -- errors ------------------------------------------------------------------------------------

  bool failed(const Status& status, const std::string& path) {
    return !status && !write_error(path, status.reason());
  }
  bool write_error(const std::string& path, const std::string& reason) {
    return explain(diagnostics_.error({}, msg::kWriteFailed, {path, reason}));
  }
  bool swap_error(const std::string& reason) {
    return explain(diagnostics_.error({}, msg::kSwapFailed, {out_, reason}));
  }
  bool explain(Diagnostic& error) const {
    error.hint(msg::kSpaceMend);
    if (had_output_) error.hint(msg::kOldKept);
    return false;
  }

  const OutputSet& outputs_;
  Disk& disk_;
  std::string out_;
  Diagnostics& diagnostics_;
  PublishReport& report_;
  const unsigned jobs_;
  std::string staging_;
  bool had_output_ = false;
  std::set<std::string_view> unchanged_;
  std::mutex making_;
  std::set<std::string> made_;  ///< Folders.
  std::vector<const Entry*> to_verify_;
};

}  // namespace

bool publish(const OutputSet& outputs, Disk& disk, const std::string& out, Diagnostics& diagnostics,
             PublishReport* report, unsigned jobs) {
  PublishReport unread;
  return Publisher(outputs, disk, out, diagnostics, report == nullptr ? unread : *report, jobs)
      .run();
}

}  // namespace kakehashi
