#pragma once
#include <vector>

#include "base/output_file.h"
#include "web/page_kind.h"

namespace kakehashi {

/// What a site has beside its pages: the search index, feeds, what machines look for. `pages` are
/// all pages of the edition, finished. Paths start at the top of the site.
using SiteFileMaker = std::vector<OutputFile> (*)(const Edition& edition,
                                                  const std::vector<OutputFile>& pages);

/// A maker a line.
const std::vector<SiteFileMaker>& site_file_makers();

}  // namespace kakehashi
