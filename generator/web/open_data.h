#pragma once
#include <string>
#include <vector>

#include "base/output_file.h"
#include "web/page_kind.h"

namespace kakehashi {

/// The files of open-data/, as its page lists them.
struct OpenDataFile {
  std::string name;  ///< In open-data/.
  std::string title, format, about;
  std::size_t rows = 0;
};

/// Whether the edition offers any.
bool has_open_data(const Edition& edition);
/// What the edition offers: nothing but in the public site, and no list without rows.
std::vector<OpenDataFile> open_data_files(const Edition& edition);

/// The files themselves. A SiteFileMaker.
std::vector<OutputFile> make_open_data(const Edition& edition);

}  // namespace kakehashi
