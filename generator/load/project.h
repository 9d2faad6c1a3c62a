#pragma once
#include "base/diagnostic.h"
#include "base/disk.h"
#include "model/csv_columns.h"
#include "model/project.h"

namespace kakehashi {

/// Reads data/code-lists.yaml alone, for an import into a project that has nothing else yet.
CodeLists load_code_lists(const FileReader& files, Sources& sources, Diagnostics& diagnostics);

/// Reads data/areas.yaml alone, for the same; a project that has none has no areas.
AreaFile load_areas(const FileReader& files, const CodeLists& codes, Sources& sources,
                    Diagnostics& diagnostics);

/// Reads data/csv-columns.yaml.
CsvColumnFile load_csv_columns(const FileReader& files, const CodeLists& codes, Sources& sources,
                               Diagnostics& diagnostics);

/// Reads everything but the private records. Files are parsed on `jobs` threads; the outcome does
/// not depend on their number. Records point into `codes`, so the project must not be copied.
Project load_project(const FileReader& files, unsigned jobs, Sources& sources,
                     Diagnostics& diagnostics);

/// Reads data/records/, its ledger included. The public and professional sites never get the
/// result.
Records load_records(const FileReader& files, const CodeLists& codes, unsigned jobs,
                     Sources& sources, Diagnostics& diagnostics);

}  // namespace kakehashi
