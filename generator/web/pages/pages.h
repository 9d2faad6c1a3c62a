#pragma once
#include "web/page_kind.h"

namespace kakehashi {

// A kind a line, as in page_kinds.cc.
PageKind start_page();
PageKind list_page();
PageKind overview_page();
PageKind resource_page();
PageKind matrix_page();
PageKind leaflet_page();
PageKind statistics_page();
PageKind published_year_page();
PageKind search_page();
PageKind open_data_page();

}  // namespace kakehashi
