#include "feeds/sitemap.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

Site site_at(const std::string& address) {
  Site site;
  if (!address.empty()) site.address = {address, Span{0, 0, 1}};
  return site;
}

const std::vector<SitemapPage> kPages{
    {"index.html", {}}, {"resources/a&b/index.html", Date{2026, 8, 3}}, {"見本.html", {}}};

std::string all(const std::vector<OutputFile>& files) {
  std::string text;
  for (const OutputFile& file : files) text += "== " + file.path + "\n" + file.bytes;
  return text;
}

}  // namespace

TEST_CASE("a sitemap names the pages, and a day only where one is known") {
  CHECK(all(sitemap(site_at("https://example.jp/x"), kPages)) ==
        "== sitemap.xml\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<url><loc>https://example.jp/x/index.html</loc></url>\n"
        "<url><loc>https://example.jp/x/resources/a&amp;b/index.html</loc>"
        "<lastmod>2026-08-03</lastmod></url>\n"
        "<url><loc>https://example.jp/x/%E8%A6%8B%E6%9C%AC.html</loc></url>\n"
        "</urlset>\n");
}

TEST_CASE("a sitemap that is too long becomes several and their index") {
  const std::vector<OutputFile> files = sitemap(site_at("https://example.jp/"), kPages, 2);
  REQUIRE(files.size() == 3);
  CHECK(files[0].path == "sitemap-1.xml");
  CHECK(files[1].path == "sitemap-2.xml");
  CHECK(files[2].path == "sitemap.xml");
  CHECK(files[2].bytes ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<sitemap><loc>https://example.jp/sitemap-1.xml</loc></sitemap>\n"
        "<sitemap><loc>https://example.jp/sitemap-2.xml</loc></sitemap>\n"
        "</sitemapindex>\n");
}

TEST_CASE("a site that does not say where it stands has no sitemap") {
  CHECK(sitemap(site_at(""), kPages).empty());
}
