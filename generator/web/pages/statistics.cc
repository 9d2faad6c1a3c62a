#include "view/statistics_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr shape() { return page_shape(statistics_members()); }

std::size_t count(const Edition&) { return 1; }

Page page(const Edition& edition, std::size_t) {
  return {"statistics/index.html", Value("統計"), statistics_values(edition.view)};
}

}  // namespace

PageKind statistics_page() { return {"statistics", shape, count, page}; }

}  // namespace kakehashi
