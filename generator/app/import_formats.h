#pragma once
#include <string_view>
#include <vector>

namespace kakehashi {

class Session;

/// A kind of file that `import` reads. One line in the table is all that the command line and
/// `run_import` need to know.
struct ImportFormat {
  const char* name;
  const char* what;  ///< For --help.
  int (*run)(Session& session);
  const char* into;  ///< Where in the project the result goes; null: --into must say.
  bool is_official;  ///< Public data of a place and a day: --municipality and --as-of.
};
const std::vector<ImportFormat>& import_formats();
/// Null when there is none.
const ImportFormat* find_import_format(std::string_view name);

int import_official_care(Session& session);
int import_record_sheets(Session& session);

}  // namespace kakehashi
