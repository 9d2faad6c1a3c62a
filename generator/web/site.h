#pragma once
#include <vector>

#include "base/output_file.h"
#include "template/template.h"
#include "web/page_kind.h"

namespace kakehashi {

/// A template of the site's edition for an audience, and what it may name.
struct SiteTemplate {
  const char* name;  ///< In templates/html/, without ".html".
  ShapePtr shape;
};
/// All of them; each must exist and pass its check for the audience before `render_site`.
std::vector<SiteTemplate> site_templates(Audience audience);

/// All pages of the site for the view's audience, then its other files (site_files.h), in a fixed
/// order. They are made on `jobs` threads; the outcome does not depend on their number.
std::vector<OutputFile> render_site(const SiteView& view, const TemplateSet& templates,
                                    const Articles& articles, unsigned jobs);

}  // namespace kakehashi
