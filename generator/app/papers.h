#pragma once
#include <string>
#include <vector>

#include "app/printer.h"
#include "web/site.h"

namespace kakehashi {

/// A paper template, who may read what is made of it, and what it may name.
struct PaperTemplate {
  std::string name;  ///< In templates/paper/, without ".html".
  Audience audience;
  ShapePtr (*shape)();
  Span named_in = {};  ///< Where the project asks for it; unknown for those that we know ourselves.
};
/// The templates that a project needs: ours, and those of its forms.
std::vector<PaperTemplate> paper_templates(const Project& project);
/// The style sheet of a template, in templates/paper/: that of its folder, forms/forms.css.
std::string style_of(const std::string& template_name);

/// The leaflets, from the same Markdown as their pages.
std::vector<Paper> leaflet_papers(const Session& session, const SiteView& view,
                                  const std::vector<ArticlePage>& leaflets);

}  // namespace kakehashi
