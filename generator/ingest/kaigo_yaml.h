#pragma once
#include <string>
#include <vector>

#include "ingest/place.h"

namespace kakehashi {

/// The places of one municipality (not empty) as a file of `data/resources/`.
std::string kaigo_yaml(const std::vector<const Place*>& places, const std::string& municipality,
                       const KaigoOptions& options);

}  // namespace kakehashi
