#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/session.h"
#include "base/output_file.h"
#include "publish/output.h"
#include "tally/period.h"

namespace kakehashi {

/// Collects what the stages make into one set of outputs, beside what stays of the previous one.
class Collector {
 public:
  explicit Collector(Session& session);

  /// `producer` says who made the files where two claim the same path.
  void add(std::vector<OutputFile> files, const Text& producer);

  /// The style sheet, scripts and icons of the site, into a folder of the output with '/' at its
  /// end; with Leaflet for maps that can be moved, which is left out with a warning where it is not
  /// installed.
  void add_assets(const std::string& folder);

  /// The periods whose packages the previous output holds.
  std::vector<Period> packages_made_before();

  /// Takes over from the previous output all files that `is_made_anew` does not claim. Paths are
  /// relative to the output folder.
  void keep(const std::function<bool(const std::string& path)>& is_made_anew);

  const OutputSet& outputs() const { return outputs_; }

 private:
  std::vector<std::string> list(const FileReader& files, const std::string& folder);
  bool add_leaflet(const std::string& folder);

  Session& session_;
  OutputSet outputs_;
  bool warned_of_leaflet_ = false;
};

}  // namespace kakehashi
