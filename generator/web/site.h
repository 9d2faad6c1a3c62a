#pragma once
#include <vector>

#include "base/output_file.h"
#include "template/template.h"
#include "view/site_view.h"

namespace kakehashi {

/// A page template and what it may name.
struct PageTemplate {
  const char* name;  ///< In templates/html/, without ".html".
  ShapePtr (*shape)();
};
/// All page templates of the site; each must exist and pass its check before `render_site`.
const std::vector<PageTemplate>& page_templates();

/// A leaflet whose Markdown has become HTML.
struct LeafletPage {
  std::string slug;
  Value title, summary, body;
};

/// All pages of the site, in a fixed order: start, kinds, resources, leaflets. Pages are rendered
/// on `jobs` threads; the outcome does not depend on their number.
std::vector<OutputFile> render_site(const SiteView& view, const TemplateSet& templates,
                                    const std::vector<LeafletPage>& leaflets, unsigned jobs);

}  // namespace kakehashi
