#pragma once
#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "model/closing.h"

namespace kakehashi {

/// The ledger with an entry behind what stands there; the old text stays byte for byte. Sets the
/// entry's chain. A failure when the result would not be the old entries and the new one, because
/// somebody has given the file another form.
Result<std::string> ledger_with(const std::string& old, const std::vector<Closing>& entries,
                                Closing& entry, const CodeLists& codes);

}  // namespace kakehashi
