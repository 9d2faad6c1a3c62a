#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "ingest/csv.h"

namespace kakehashi {

/// A column that an import knows.
struct ColumnSpec {
  const char* name;  ///< As the official file writes it.
  bool required = false;
  bool is_read = true;  ///< False: known, and left alone on purpose.
};

/// Where the known columns of one file stand. They are found by name, never by position, since
/// yearly editions and municipal copies move, add and drop columns. Names match when they are equal
/// after NFKC without spaces (widths of kana and parentheses differ in the wild).
class Columns {
 public:
  /// Reads the header. Reports a required column that is missing (with the name that was probably
  /// meant), a name that occurs twice, and names that nobody knows. False when rows cannot be read.
  bool read_header(const CsvRow& header, std::span<const ColumnSpec> specs,
                   Diagnostics& diagnostics);
  std::size_t size() const { return names_.size(); }

  /// The field of a column by its index in the specs; an empty field when the file lacks it.
  const CsvField& get(const CsvRow& row, std::size_t column) const;
  /// The header again, as it stands between files that were put behind one another.
  bool is_header(const CsvRow& row) const;

 private:
  std::vector<std::string> names_;  ///< Folded, in the order of the file.
  std::vector<int> places_;         ///< Index of each spec's column in the file, or -1.
};

/// NFKC without spaces: for comparing names that people wrote in different widths.
std::string folded_name(std::string_view text);

}  // namespace kakehashi
