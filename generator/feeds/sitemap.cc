#include "feeds/sitemap.h"

#include <fmt/format.h>

#include "base/xml.h"
#include "feeds/site_address.h"

namespace kakehashi {
namespace {

constexpr const char* kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* kSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string location(const Site& site, const std::string& path) {
  return "<loc>" + escape_xml(site_address(site, path)) + "</loc>";
}

}  // namespace

std::vector<OutputFile> sitemap(const Site& site, const std::vector<SitemapPage>& pages,
                                std::size_t most) {
  std::vector<OutputFile> files;
  if (!site.address) return files;
  for (std::size_t first = 0; first < pages.size(); first += most) {
    std::string text = fmt::format("{}<urlset xmlns=\"{}\">\n", kHead, kSpace);
    for (std::size_t i = first; i < pages.size() && i < first + most; ++i) {
      text += "<url>" + location(site, pages[i].path);
      if (pages[i].changed) text += "<lastmod>" + iso(*pages[i].changed) + "</lastmod>";
      text += "</url>\n";
    }
    files.push_back({fmt::format("sitemap-{}.xml", files.size() + 1), text + "</urlset>\n"});
  }
  if (files.size() == 1) files[0].path = "sitemap.xml";
  if (files.size() < 2) return files;
  std::string index = fmt::format("{}<sitemapindex xmlns=\"{}\">\n", kHead, kSpace);
  for (const OutputFile& file : files)
    index += "<sitemap>" + location(site, file.path) + "</sitemap>\n";
  files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
  return files;
}

}  // namespace kakehashi
