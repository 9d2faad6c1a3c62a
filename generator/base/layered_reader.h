#pragma once
#include <vector>

#include "base/disk.h"

namespace kakehashi {

/// A project's files with the installed defaults behind them: a path (or anything below a folder)
/// that `shared` names and the project lacks is read from the defaults.
class LayeredReader : public FileReader {
 public:
  LayeredReader(const FileReader& project, const FileReader& defaults,
                std::vector<std::string> shared)
      : project_(project), defaults_(defaults), shared_(std::move(shared)) {}

  Result<std::string> read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;

 private:
  bool is_shared(const std::string& path) const;
  const FileReader& project_;
  const FileReader& defaults_;
  const std::vector<std::string> shared_;
};

}  // namespace kakehashi
