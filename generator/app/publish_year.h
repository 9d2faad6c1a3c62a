#pragma once
#include "app/loaded.h"

namespace kakehashi {

/// Writes the public tables of a fiscal year that is over to data/published/. A year that was
/// published stays as it was, unless `options.again` says otherwise. Gives the exit code.
int publish_year(Session& session, const Loaded& loaded, const Period& period);

/// Warns when the records give other figures than those that were published.
void warn_if_not_as_published(Session& session, const Loaded& loaded, const Period& period);

/// Years do not overlap and their figures do not change any more. Of two publications of periods
/// that overlap, one taken from the other would give small numbers away.
bool may_be_published(const Period& period, const Date& today);

}  // namespace kakehashi
