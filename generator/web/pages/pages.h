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
PageKind search_page();
PageKind open_data_page();
PageKind leaflets_page();
PageKind article_page();
PageKind situations_page();
PageKind events_page();
PageKind event_page();
PageKind office_page();
PageKind credits_page();
PageKind not_found_page();
PageKind easy_start_page();
PageKind easy_situations_page();
PageKind easy_article_page();
PageKind statistics_page();
PageKind published_year_page();

}  // namespace kakehashi
