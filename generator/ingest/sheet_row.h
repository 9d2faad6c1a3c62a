#pragma once
#include <functional>

#include "ingest/reference_names.h"
#include "ingest/sheet_columns.h"

namespace kakehashi {

/// How one file is read.
struct Sheet {
  const RecordTable& table;
  const SheetNames& names;
  const SheetHeader& header;
  const CsvRow& header_row;
  const CodeLists& codes;
  const ReferenceNames& references;
};

/// Reads a row as if a person had written it as YAML: the cells become a YAML value that goes
/// through the field table. Every finding says the row as Excel counts it (`number`) and the
/// column. `make_id` turns the cell of the id column into an id. False when the row is refused.
bool read_row(const Sheet& sheet, const CsvRow& row, std::size_t number,
              const std::function<std::string(std::string_view cell)>& make_id, void* record,
              Diagnostics& diagnostics);

}  // namespace kakehashi
