#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "ingest/kaigo_row.h"

namespace kakehashi {

/// The codes that `wanted` means (see KaigoOptions::municipality) among those of the rows. None: an
/// error that names the nearest ones in the files.
std::set<std::string> choose_municipalities(const std::vector<KaigoRow>& rows,
                                            const std::string& wanted, SourceId file,
                                            Diagnostics& diagnostics);

}  // namespace kakehashi
