#pragma once
#include <optional>
#include <span>

#include "base/diagnostic.h"
#include "model/csv_columns.h"
#include "model/project.h"

/// `import consultations` and `import daily-log`: the sheets that coordinators keep in Excel, as
/// record YAML, one file a month.
namespace kakehashi {

/// A kind of sheet.
struct RecordFormat {
  const char* name;       ///< On the command line, and in the names of the files.
  const char* list;       ///< Key of its records in a file of records, and in the mapping.
  const char* date;       ///< The field that says to which month a record belongs.
  const char* id_prefix;  ///< Of ids that are made; unused where records have no id.
  const CsvSheet CsvColumnFile::*columns;
};
const RecordFormat* find_record_format(std::string_view name);

/// What the project holds, and where the result goes.
struct RecordTarget {
  const Project& project;
  const Records& records;  ///< All of the project's.
  std::string folder;      ///< With the years' folders below: "data/records".
  Date today;
};

struct RecordCounts {
  std::size_t imported = 0;
  std::size_t updated = 0;
  std::size_t present = 0;  ///< Already there, with the same content.
  std::size_t refused = 0;
  std::size_t passed_over = 0;  ///< Rows of sums, and heads that are repeated.
};

struct RecordFileText {
  std::string path, text;
  /// The old file holds what people wrote and `text` does not (comments, another order).
  bool loses_edits = false;
};

struct RecordImport {
  std::vector<RecordFileText> files;  ///< Only those that change; paths with `folder`.
  std::vector<std::string> updated;   ///< Ids (or days) of the records that were changed.
  /// Ids (or days) of what an earlier import left in the files of the months of the sheets and no
  /// row gives any more: it stays, and counts. By month.
  std::vector<std::string> not_in_sheets;
  RecordCounts counts;
};

/// Reads sheets into the files `2026/consultations-2026-10-imported.yaml` and so on. What stands in
/// one already stays: a row that is there is not added again, one with the same number (or day) and
/// other content brings it up to date, field by field, where its cells say something. A row that
/// contradicts an entry of any other file is refused with both places. Rows without a number are
/// recognised by their content. A good row is imported whatever becomes of the others; a file whose
/// head cannot be used gives nothing. The files must be UTF-8 (text_as_utf8), and what stands in
/// `folder` must be among the sources.
RecordImport import_records(const Sources& sources, std::span<const SourceId> files,
                            const RecordFormat& format, const CsvColumnFile& columns,
                            const RecordTarget& target, Diagnostics& diagnostics);

}  // namespace kakehashi
