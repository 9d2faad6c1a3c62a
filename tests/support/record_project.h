#pragma once
#include <string>

#include "base/diagnostic.h"
#include "model/project.h"

namespace kakehashi {

/// A small office (見本区, Monday to Friday, closed 2026-08-13 to 15 and on 2026-10-12) with the
/// code lists of the repository and one file of records. What was found while loading stands in
/// `found`.
struct RecordProject {
  RecordProject(const std::string& path, const std::string& records_yaml);
  Sources sources;
  Diagnostics found;
  Project project;
  Records records;
};

}  // namespace kakehashi
