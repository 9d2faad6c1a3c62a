#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/loaded.h"
#include "base/output_file.h"
#include "tally/period.h"
#include "view/record_view.h"
#include "web/site.h"

namespace kakehashi {

/// A paper template, who may read what is made of it, and what it may name.
struct PaperTemplate {
  std::string name;  ///< In templates/paper/, without ".html".
  Audience audience;
  ShapePtr (*shape)();
  Span named_in;  ///< Where the project asks for it; unknown for those that we know ourselves.

  /// Its style sheet, in templates/paper/: that of its folder, forms/forms.css.
  std::string style() const;
};
/// The templates that a project needs: ours, and those of its forms.
std::vector<PaperTemplate> paper_templates(const Project& project);

/// A document to be set: the template's name, what fills it, and where its PDF goes (to several
/// places when a leaflet stands beside its page and in the print folder).
struct Paper {
  PaperTemplate made_from;
  Value value;
  std::shared_ptr<const Value> shared;  ///< What it has in common with others; may be null.
  std::vector<std::string> paths;
  /// The folder of the site in which relative names of images begin, with '/' at its end: the
  /// text of a leaflet is that of its page.
  std::string base;
};

/// The leaflets, from the same Markdown as their pages.
std::vector<Paper> leaflet_papers(const Session& session, const SiteView& view,
                                  const std::vector<LeafletPage>& leaflets);
/// The forms of a package: those that cover such a period, in the order of data/forms.yaml.
std::vector<Paper> form_papers(const Session& session, const Loaded& loaded, const Period& period);

/// Fills, sets and writes documents side by side. Findings go to the session; files come back only
/// when there was no error.
std::vector<OutputFile> print_papers(Session& session, const Templates& templates,
                                     const std::vector<Paper>& papers);

}  // namespace kakehashi
