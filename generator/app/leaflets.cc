#include "app/leaflets.h"

#include "template/markdown.h"

namespace kakehashi {

std::vector<ArticlePage> read_leaflets(Session& session, const Project& project) {
  std::vector<ArticlePage> pages;
  session.times.measure("markdown", [&] {
    for (const Article& leaflet : project.leaflets) {
      auto text = render_markdown(session.sources, leaflet.source, leaflet.body, session.found);
      if (!text) continue;
      pages.push_back({leaflet.slug, Value(leaflet.head.title.value, leaflet.head.title.span),
                       Value(leaflet.head.summary.value, leaflet.head.summary.span),
                       Value(std::move(text->html))});
    }
  });
  return pages;
}

}  // namespace kakehashi
