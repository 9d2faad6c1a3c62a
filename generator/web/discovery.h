#pragma once
#include <vector>

#include "base/output_file.h"
#include "web/page_kind.h"

namespace kakehashi {

/// What tells search engines which pages there are: robots.txt and, when site.yaml says where the
/// public site stands, sitemap.xml. The edition for professionals asks all of them to stay away.
/// `pages` are all pages of the edition.
std::vector<OutputFile> make_discovery(const Edition& edition,
                                       const std::vector<OutputFile>& pages);

}  // namespace kakehashi
