#include "web/discovery.h"

#include <algorithm>
#include <unordered_map>

#include "feeds/site_address.h"
#include "feeds/sitemap.h"

namespace kakehashi {
namespace {

/// The day on which an entry was confirmed or its state changed: its page says so, so that it did
/// change then. Of other pages nobody knows.
std::optional<Date> changed_on(const Resource& entry, const Date& today) {
  std::optional<Date> changed;
  for (const Given<Date>& date : {entry.verified.on, entry.status_since})
    if (date && *date <= today && (!changed || *changed < *date)) changed = *date;
  return changed;
}

}  // namespace

std::vector<OutputFile> make_discovery(const Edition& edition,
                                       const std::vector<OutputFile>& pages) {
  const SiteView& view = edition.view;
  if (view.audience() != Audience::public_) return {{"robots.txt", "User-agent: *\nDisallow: /\n"}};
  const Site& site = view.project().site;
  std::unordered_map<std::string, std::optional<Date>> changes;
  if (site.address)
    for (std::size_t i = 0; i < view.resource_count(); ++i)
      changes.emplace("resources/" + view.resource_id(i) + "/index.html",
                      changed_on(view.entry(i), view.today()));
  std::vector<SitemapPage> listed;
  for (const OutputFile& page : pages) {
    // What a server shows in place of a page is none.
    if (page.path == "404.html") continue;
    const auto change = changes.find(page.path);
    listed.push_back({page.path, change == changes.end() ? std::nullopt : change->second});
  }
  std::vector<OutputFile> files = sitemap(site, listed);
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!files.empty()) robots += "Sitemap: " + site_address(site, "sitemap.xml") + "\n";
  files.push_back({"robots.txt", std::move(robots)});
  return files;
}

}  // namespace kakehashi
