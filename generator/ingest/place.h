#pragma once
#include <string>
#include <vector>

#include "ingest/kaigo_row.h"

namespace kakehashi {

/// Rows that are one place (the rule stands at `import_kaigo`). The main row comes first.
struct Place {
  std::string id;
  std::vector<const KaigoRow*> rows;        ///< By rank of the service, then by number.
  std::vector<const KaigoRow*> duplicates;  ///< Rows left out: their twin is in `rows`.
  bool is_further = false;                  ///< Another place has the plain id of this number.

  const KaigoRow& main() const { return *rows.front(); }
};

/// Every row in exactly one place; places sorted by number and id. Takes time linear in the rows
/// but for sorting. The rows must stay where they are.
std::vector<Place> group_places(const std::vector<KaigoRow>& rows);

}  // namespace kakehashi
