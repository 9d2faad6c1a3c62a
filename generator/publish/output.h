#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/source.h"

namespace kakehashi {

/// The file by which an output folder is known to be ours; only such a folder is ever replaced.
inline constexpr const char* kMarkerFile = ".kakehashi";

/// Everything that a build makes: path → bytes. Paths use '/' and are relative to the output
/// folder. Nothing is written here; `publish` does that once all of it is right.
class OutputSet {
 public:
  struct File {
    std::string bytes;
    Text producer;  ///< What made it, for messages ("the list of pharmacies").
    Span origin;    ///< The entry, page or template that asked for it, when there is one.
  };

  /// Adds a file. An error when the path leaves the output folder or could not be created on every
  /// common file system, when it was added before (also when it differs only in letter case), or
  /// when it is a folder of another file. Both sources are named.
  bool add(const std::string& path, std::string bytes, Text producer, Span origin,
           Diagnostics& diagnostics);

  /// Adds all files of another set (made by another thread) in the order of their paths.
  bool merge(OutputSet other, Diagnostics& diagnostics);

  /// The folder at the top gets this mode, and everything in it is readable for nobody else with
  /// 0700. Folders that are not named get 0755.
  void set_folder_mode(const std::string& top_folder, unsigned mode);
  unsigned folder_mode(std::string_view top_folder) const;

  const std::map<std::string, File>& files() const { return files_; }

 private:
  std::map<std::string, File> files_;
  /// Every path and every folder of one, without letter case, with the file that brought it.
  std::map<std::string, std::string> owners_;
  std::map<std::string, unsigned, std::less<>> modes_;
};

}  // namespace kakehashi
