#pragma once
#include "model/audience.h"
#include "model/resource.h"

namespace kakehashi {

/// The entry with all taken away that the audience may not see: fields of a narrower audience and,
/// when only official data may be shown, whatever official open data do not publish. What is made
/// from the result (pages, search, feeds) cannot tell more.
Resource visible_part(const Resource& resource, Audience audience, Extent extent);

/// Whether a field of an entry stays.
bool is_visible(const Field& field, Audience audience, Extent extent);

}  // namespace kakehashi
