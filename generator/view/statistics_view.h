#pragma once
#include "view/site_view.h"

namespace kakehashi {

/// What the site lists on the day on which it is made, and the fiscal years that were published:
/// count, confirmed, official, sections (those of analysis_view.h: by kind, by area), has_years,
/// years [{slug name on cases}], the newest first; `cases` as it was published, else empty.
Value::Record statistics_values(const SiteView& view);
std::vector<Shape::Member> statistics_members();

/// The n-th published year of the project, the oldest being 0: name, on, sections, has_others,
/// others
/// [{slug name}].
Value::Record published_year_values(const SiteView& view, std::size_t index);
std::vector<Shape::Member> published_year_members();

/// As its page is called: 2025-FY.
std::string slug_of(const PublishedYear& year);

}  // namespace kakehashi
