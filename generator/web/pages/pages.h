#pragma once
#include "web/page_kind.h"

namespace kakehashi {

// A kind a line, as in page_kinds.cc.
PageKind start_page();
PageKind kind_page();
PageKind resource_page();
PageKind leaflet_page();
PageKind statistics_page();
PageKind published_year_page();

}  // namespace kakehashi
