#pragma once
#include <string>

#include "base/diagnostic.h"

namespace kakehashi {

/// All findings as text, one line each, notes indented below: `path:line:column: message`.
std::string to_text(const Diagnostics& diagnostics, const Sources& sources,
                    Language language = Language::en);

}  // namespace kakehashi
