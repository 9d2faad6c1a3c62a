#pragma once
#include <vector>

#include "base/output_file.h"
#include "web/page_kind.h"

namespace kakehashi {

/// What a site has beside its pages: the search index, feeds, calendars. Paths start at the top of
/// the site. Made on one thread each, beside the pages; what lists the pages is no such maker
/// (web/discovery.h).
using SiteFileMaker = std::vector<OutputFile> (*)(const Edition& edition);

/// A maker a line.
const std::vector<SiteFileMaker>& site_file_makers();

}  // namespace kakehashi
