#pragma once
#include <optional>

#include "ingest/sheet_columns.h"

namespace kakehashi {

/// A row that holds a record, with its number as Excel counts (blank lines count, lines inside a
/// cell do not).
struct SheetRow {
  CsvRow cells;
  std::size_t number = 0;
};

/// One file's rows below the header.
struct SheetRows {
  SheetHeader header;
  CsvRow header_row;
  std::vector<SheetRow> rows;
  std::size_t passed_over = 0;  ///< Rows of sums, and the header where it is repeated.
};

/// The cell of a top-level field, trimmed; empty when there is no such column.
std::string_view cell_of(const SheetNames& names, const SheetHeader& header, const CsvRow& row,
                         const Field& field);

/// Reads a file and drops what is no record: empty rows, rows of sums (one of 合計, 計 …, and no
/// day in `date`), repeated headers. Values in a column without a heading are told. Nothing, and
/// errors, when the file or its header cannot be used.
std::optional<SheetRows> read_sheet(const Sources& sources, SourceId file, const SheetNames& names,
                                    const Field& date, Diagnostics& diagnostics);

}  // namespace kakehashi
