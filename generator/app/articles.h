#pragma once
#include "app/loaded.h"
#include "web/site.h"

namespace kakehashi {

/// The texts of site/leaflets and site/pages with their Markdown as HTML, once for the web pages
/// and for paper; in the order of their heads.
Articles read_articles(Session& session, const Project& project);

}  // namespace kakehashi
