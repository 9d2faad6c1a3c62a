#pragma once
#include <vector>

#include "app/loaded.h"
#include "web/site.h"

namespace kakehashi {

/// The leaflets with their Markdown as HTML, once for the web page and for paper.
std::vector<ArticlePage> read_leaflets(Session& session, const Project& project);

}  // namespace kakehashi
