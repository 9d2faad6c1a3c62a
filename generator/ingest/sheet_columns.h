#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "ingest/csv.h"
#include "model/code_list.h"
#include "model/csv_columns.h"

namespace kakehashi {

/// What a column of a sheet can be read into: a field, perhaps of a record inside the record.
struct ColumnTarget {
  std::vector<const Field*> path;
  /// What stands for a value of the field in this office's cells: folded word → value.
  std::map<std::string, std::string, std::less<>> words;

  const Field& field() const { return *path.back(); }
  std::string key() const;    ///< person.age_band
  std::string label() const;  ///< 対象者 年代
  /// An id is made where a sheet has none.
  bool is_required() const {
    return path.size() == 1 && field().is_required && field().type != FieldType::id;
  }
};

/// Which header means which field: by the field's English key or Japanese label, or by a name that
/// data/csv-columns.yaml gives it. Names are compared without widths, spaces, brackets and signs,
/// and else without what stands in brackets (所要時間（分）).
class SheetNames {
 public:
  /// Reports names in the mapping that mean nothing or two things. `sheet_key` is the sheet's key
  /// in the mapping, for messages.
  SheetNames(const RecordTable& table, const char* sheet_key, const CsvSheet& sheet,
             const CodeLists& codes, Diagnostics& diagnostics);

  const std::vector<ColumnTarget>& targets() const { return targets_; }
  const char* sheet_key() const { return sheet_key_; }
  /// Index of the target, or -1. The second and third column of a list may be numbered (紹介先2).
  int find(std::string_view header) const;
  bool is_ignored(std::string_view header) const;

 private:
  void add_targets(const RecordTable& table, std::vector<const Field*> path);
  void read_mapping(const CsvSheet& sheet, const CodeLists& codes, Diagnostics& diagnostics);

  const char* sheet_key_;
  std::vector<ColumnTarget> targets_;
  std::map<std::string, int, std::less<>> names_;
  std::set<std::string, std::less<>> ignored_;
};

/// Where the columns of one file stand.
struct SheetHeader {
  std::size_t row = 0;       ///< Index of the header among the rows.
  std::vector<int> targets;  ///< Of each column: the target, or -1.
};

/// Finds the header among the first rows (a title may stand above it) and matches its columns. A
/// required column that is missing, and two columns for one value, are errors; a column that
/// nothing names is a warning. False when the rows cannot be read.
bool read_header(SourceId file, const std::vector<CsvRow>& rows, const SheetNames& names,
                 SheetHeader& header, Diagnostics& diagnostics);

}  // namespace kakehashi
