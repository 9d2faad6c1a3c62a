#include "view/statistics_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr shape() { return page_shape(published_year_members()); }

std::size_t count(const Edition& edition) { return edition.view.project().published.size(); }

Page page(const Edition& edition, std::size_t index) {
  Value::Record values = published_year_values(edition.view, index);
  const PublishedYear& year = edition.view.project().published[index];
  return {"statistics/" + slug_of(year) + "/index.html",
          Value(fiscal_year_name(*year.fiscal_year) + "の相談支援の実績"), std::move(values)};
}

}  // namespace

PageKind published_year_page() { return {"published-year", shape, count, page}; }

}  // namespace kakehashi
