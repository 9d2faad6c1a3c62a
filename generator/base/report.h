#pragma once
#include <string>

#include "base/diagnostic.h"
#include "base/message.h"
#include "base/source.h"

namespace kakehashi {

enum class ReportFormat {
  human,   ///< Position, sentence, the line with a mark under the place, how to mend it.
  short_,  ///< One line each: `file:line:column: error: …`
  json,    ///< An array of objects, both languages.
};

/// Prints all findings, sorted by file, line and column (errors of one place in their own order).
/// Empty for none (`[]` in json).
std::string report(const Diagnostics& diagnostics, const Sources& sources, ReportFormat format,
                   Language language);

/// "2件のエラー、1件の注意", or "2 errors, 1 warning"; empty for none.
std::string count_text(const Diagnostics& diagnostics, Language language);

}  // namespace kakehashi
