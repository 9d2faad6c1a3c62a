#include "web/pages/pages.h"

namespace kakehashi {
namespace {

/// What the page shows comes from search/data.js (web/search_data.h); without scripts it leads to
/// the lists, which all pages may name.
ShapePtr shape() { return page_shape({}); }

std::size_t count(const Edition&) { return 1; }

Page page(const Edition&, std::size_t) { return {"search/index.html", Value("条件で探す"), {}}; }

}  // namespace

PageKind search_page() { return {"search", shape, count, page}; }

}  // namespace kakehashi
