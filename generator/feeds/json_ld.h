#pragma once
#include <string>
#include <utility>
#include <vector>

#include "view/site_view.h"

/// What search engines read of a page: schema.org as JSON-LD (OPENDATA section 6), for a
/// `<script type="application/ld+json">`; no character in it can end that. `address` is where the
/// public site stands (site.yaml), empty when nobody has said it: then no addresses of pages are
/// given.
namespace kakehashi {

/// A page on the way from the start page to this one: its name, and its path from the top.
using Crumb = std::pair<std::string, std::string>;

/// An entry that the view has cut, with its way. Hours of which nothing is known are left out; of a
/// place that is closed for the time being all hours are.
std::string place_json_ld(const Resource& entry, const Project& project, const Date& today,
                          const std::vector<Crumb>& crumbs);

/// The office, for the start page.
std::string office_json_ld(const Project& project, const Date& today);

/// An event, for its page at `path`; a cancelled one says so.
std::string event_json_ld(const SiteEvent& event, const Project& project, const std::string& path);

}  // namespace kakehashi
