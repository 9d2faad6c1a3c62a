#pragma once
#include "base/diagnostic.h"
#include "load/yaml.h"
#include "model/code_list.h"

namespace kakehashi {

/// Adds the lists of data/code-lists.yaml to `codes`, and reports every list that a field table
/// needs and nobody gives.
void read_code_lists(const YamlNode& root, CodeLists& codes, Diagnostics& diagnostics);

}  // namespace kakehashi
