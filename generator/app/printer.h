#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/loaded.h"
#include "base/output_file.h"
#include "paper/font/font.h"
#include "paper/frame/frame.h"
#include "view/value.h"

namespace kakehashi {

/// A document to be set: the template's name, what fills it, and where its PDF goes (to several
/// places when a leaflet stands beside its page and in the print folder).
struct Paper {
  std::string template_name;
  Value value;
  std::shared_ptr<const Value> shared;  ///< What it has in common with others; may be null.
  std::vector<std::string> paths;
  /// The folder of the site in which relative names of images begin, with '/' at its end: the
  /// text of a leaflet is that of its page.
  std::string base = {};
};

/// A document as it was set; null when that failed.
using SetDocument = std::shared_ptr<const paper::Document>;

/// Fills, sets and writes documents, side by side where there are several. Findings go to the
/// session.
class Printer {
 public:
  /// Loads the fonts; without them every call gives nothing.
  Printer(Session& session, const Templates& templates);

  std::vector<SetDocument> set(const std::vector<const Paper*>& papers);
  /// The PDF of each document, empty where there is none.
  std::vector<std::string> write(const std::vector<SetDocument>& documents);
  /// Both, as files at the papers' paths.
  std::vector<OutputFile> print(const std::vector<Paper>& papers);

 private:
  Session& session_;
  const Templates& templates_;
  std::shared_ptr<const paper::FontBook> fonts_;
};

}  // namespace kakehashi
