#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

/// What a text's page may name, on the web and on paper.
ShapePtr shape() {
  return page_shape({member("summary", "要約", text_shape()),
                     member("body", "本文", markup_shape()), member("pdf", "PDF", text_shape())});
}

Page page_of(const ArticlePage& article, const std::string& folder, Value pdf) {
  const std::string path = folder + article.slug + "/index.html";
  Page page{path,
            article.title,
            {{"summary", article.summary}, {"body", article.body}, {"pdf", std::move(pdf)}},
            article.summary.text()->text};
  if (article.easy) page.twin = "easy/" + path;
  return page;
}

std::size_t leaflet_count(const Edition& edition) { return edition.articles.leaflets.size(); }

Page leaflet(const Edition& edition, std::size_t index) {
  const ArticlePage& article = edition.articles.leaflets[index];
  return page_of(article, "leaflets/", Value(article.slug + ".pdf"));
}

std::size_t article_count(const Edition& edition) { return edition.articles.pages.size(); }

Page article(const Edition& edition, std::size_t index) {
  return page_of(edition.articles.pages[index], "pages/", Value());
}

/// The leaflets one below the other; they stand in what all pages may name.
ShapePtr leaflets_shape() { return page_shape({}); }

std::size_t leaflets_count(const Edition& edition) {
  return edition.articles.leaflets.empty() ? 0 : 1;
}

Page leaflets(const Edition&, std::size_t) { return {"leaflets/index.html", "リーフレット", {}}; }

}  // namespace

PageKind leaflet_page() { return {"leaflet", shape, leaflet_count, leaflet}; }
PageKind article_page() { return {"article", shape, article_count, article}; }
PageKind leaflets_page() { return {"leaflets", leaflets_shape, leaflets_count, leaflets}; }

}  // namespace kakehashi
