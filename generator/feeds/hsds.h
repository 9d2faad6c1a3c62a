#pragma once
#include <string>

#include "view/site_view.h"

namespace kakehashi {

/// All entries as Human Services Data Specification 3.0.1 (Open Referral): one page of its list of
/// services, each with its organization, location, schedules and attributes nested. A place with
/// several care services is a service for each. Required texts of which nothing is known are empty.
/// Closed days and hours that iCal rules cannot say stand in words, as schedules that have only a
/// description.
std::string hsds_json(const SiteView& view);

/// How many services that are.
std::size_t hsds_services(const SiteView& view);

}  // namespace kakehashi
