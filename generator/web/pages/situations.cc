#include "web/situations.h"

#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr shape() {
  return page_shape({member("situations", "お困りごと", list_shape(situation_shape()))});
}

std::size_t count(const Edition& edition) {
  return edition.view.project().site.situations.empty() ? 0 : 1;
}

Page page(const Edition& edition, std::size_t) {
  Page page{"situations/index.html", "お困りごとから探す", {{"situations", situations(edition)}}};
  page.twin = "easy/situations/index.html";
  return page;
}

}  // namespace

PageKind situations_page() { return {"situations", shape, count, page}; }

}  // namespace kakehashi
