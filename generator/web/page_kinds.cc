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
      statistics_page(),
      published_year_page(),
      search_page(),
      open_data_page(),
  };
  // clang-format on
  return kinds;
}

}  // namespace kakehashi
