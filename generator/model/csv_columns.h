#pragma once
#include "model/field.h"

namespace kakehashi {

/// A word in a cell that stands for a value of the field.
struct CsvValue {
  Given<std::string> written, means;
  Span span;
};

/// Other names under which a field's column may stand.
struct CsvColumn {
  Given<std::string> field;  ///< English key; of a part of a record "person.age_band".
  std::vector<Given<std::string>> names;
  std::vector<CsvValue> values;
  Span span;
};

/// The columns of one kind of sheet, beyond the names that its fields have anyway.
struct CsvSheet {
  std::vector<CsvColumn> columns;
  std::vector<Given<std::string>> ignored;  ///< Columns that are left alone on purpose.
  Span span;
};

/// data/csv-columns.yaml: how an office's own sheets name what `import` reads.
struct CsvColumnFile {
  CsvSheet consultations, daily_logs;
  Span span;
};
const RecordTable& csv_column_file_table();

}  // namespace kakehashi
