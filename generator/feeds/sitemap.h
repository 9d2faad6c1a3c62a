#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/output_file.h"
#include "model/site.h"

namespace kakehashi {

/// A page that search engines should know.
struct SitemapPage {
  std::string path;  ///< From the top of the site.
  std::optional<Date> changed;
};

/// Most addresses that one file may hold (sitemaps.org).
inline constexpr std::size_t kSitemapPages = 50'000;

/// sitemap.xml; beyond `most` pages it is the index of sitemap-1.xml, sitemap-2.xml … Nothing when
/// the site does not say where it stands.
std::vector<OutputFile> sitemap(const Site& site, const std::vector<SitemapPage>& pages,
                                std::size_t most = kSitemapPages);

}  // namespace kakehashi
