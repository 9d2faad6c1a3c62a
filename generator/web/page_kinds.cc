#include "web/page_kind.h"
#include "web/pages/pages.h"

namespace kakehashi {

// A kind a line: branches that add one do not meet.
const std::vector<PageKind>& page_kinds() {
  // clang-format off
  static const std::vector<PageKind> kinds{
      start_page(),
      list_page(),
      overview_page(),
      resource_page(),
      matrix_page(),
      leaflet_page(),
      search_page(),
      open_data_page(),
      leaflets_page(),
      article_page(),
      situations_page(),
      events_page(),
      event_page(),
      office_page(),
      credits_page(),
      not_found_page(),
      easy_start_page(),
      easy_situations_page(),
      easy_article_page(),
      statistics_page(),
      published_year_page(),
  };
  // clang-format on
  return kinds;
}

bool has_pages(const Edition& edition, std::string_view kind) {
  for (const PageKind& one : page_kinds())
    if (one.name == kind)
      return may_see(edition.view.audience(), one.audience) && one.count(edition) > 0;
  return false;
}

}  // namespace kakehashi
