#include "tally/table.h"

namespace kakehashi {

std::string Table::caption() const { return title + "（" + std::string(label(unit)) + "）"; }

}  // namespace kakehashi
