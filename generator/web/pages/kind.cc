#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::public_, std::move(shape)};
}

ShapePtr shape() {
  return page_shape({member("kind", "種別", code_shape()), member("count", "件数", text_shape()),
                     member("cards", "資源", list_shape(markup_shape()))});
}

std::size_t count(const Edition& edition) { return edition.view.kinds().size(); }

Page page(const Edition& edition, std::size_t index) {
  const SiteView::Kind& kind = edition.view.kinds()[index];
  Value::List cards;
  cards.reserve(kind.resources.size());
  for (const std::size_t resource : kind.resources) cards.push_back(edition.cards[resource]);
  return {"kinds/" + kind.code->id + "/index.html",
          Value(kind.code->label),
          {{"kind", view_of(kind.code)},
           {"count", Value(std::to_string(kind.resources.size()))},
           {"cards", std::move(cards)}}};
}

}  // namespace

PageKind kind_page() { return {"kind", shape, count, page}; }

}  // namespace kakehashi
