#pragma once
#include "base/diagnostic.h"
#include "load/yaml.h"
#include "model/field.h"

namespace kakehashi {

/// Fills a record from a YAML value through its field table. Every wrong, missing or unknown field
/// is reported; what is right is filled in all the same, so that one run shows all errors. `codes`
/// may be null for tables without code fields.
void read_record(const YamlNode& node, const RecordTable& table, void* record,
                 const CodeLists* codes, Diagnostics& diagnostics);

}  // namespace kakehashi
