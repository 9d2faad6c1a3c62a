#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::public_, std::move(shape)};
}

ShapePtr shape() {
  return page_shape({member("summary", "要約", text_shape()),
                     member("body", "本文", markup_shape()), member("pdf", "PDF", text_shape())});
}

std::size_t count(const Edition& edition) { return edition.leaflets.size(); }

Page page(const Edition& edition, std::size_t index) {
  const ArticlePage& leaflet = edition.leaflets[index];
  return {"leaflets/" + leaflet.slug + "/index.html",
          leaflet.title,
          {{"summary", leaflet.summary},
           {"body", leaflet.body},
           {"pdf", Value(leaflet.slug + ".pdf")}}};
}

}  // namespace

PageKind leaflet_page() { return {"leaflet", shape, count, page}; }

}  // namespace kakehashi
