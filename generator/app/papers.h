#pragma once
#include <vector>

#include "app/loaded.h"
#include "base/output_file.h"
#include "view/record_view.h"
#include "web/site.h"

namespace kakehashi {

/// A paper template, who may read what is made of it, and what it may name.
struct PaperTemplate {
  const char* name;   ///< In templates/paper/, without ".html".
  const char* style;  ///< Its style sheet, in templates/paper/.
  Audience audience;
  ShapePtr (*shape)();
};
const std::vector<PaperTemplate>& paper_templates();

/// A document to be set: the template's name, what fills it, and where its PDF goes (to several
/// places when a leaflet stands beside its page and in the print folder).
struct Paper {
  const PaperTemplate* made_from;
  Value value;
  std::vector<std::string> paths;
  /// The folder of the site in which relative names of images begin, with '/' at its end: the
  /// text of a leaflet is that of its page.
  std::string base;
};

/// The leaflets, from the same Markdown as their pages.
std::vector<Paper> leaflet_papers(const Session& session, const SiteView& view,
                                  const std::vector<LeafletPage>& leaflets);
/// Form 3 of the asked month, else of the last one that has records; and again of the months that
/// were made before and have records, so that a correction reaches every form.
std::vector<Paper> form_papers(Session& session, const Loaded& loaded,
                               const std::vector<Month>& made_before);
/// Form 3 of every month that has records: what a check sets, so that no later build fails.
std::vector<Paper> all_form_papers(const Loaded& loaded);

/// Fills, sets and writes documents side by side. Findings go to the session; files come back only
/// when there was no error.
std::vector<OutputFile> print_papers(Session& session, const Templates& templates,
                                     const std::vector<Paper>& papers);

}  // namespace kakehashi
