#include "app/papers.h"

#include "app/analysis.h"
#include "app/package.h"
#include "view/analysis_view.h"
#include "view/form_view.h"
#include "view/package_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

constexpr const char* kLeaflet = "leaflets/leaflet";

}  // namespace

std::vector<PaperTemplate> paper_templates(const Project& project) {
  std::vector<PaperTemplate> templates{{kLeaflet, Audience::public_, leaflet_page().shape},
                                       {kChecklist, Audience::office, package_shape},
                                       {kCoveringLetter, Audience::office, package_shape},
                                       {kCorrections, Audience::office, package_shape}};
  for (const AnalysisEdition& edition : analysis_editions())
    templates.push_back({edition.paper, edition.audience, analysis_shape});
  for (const Form& form : project.forms)
    templates.push_back(
        {*form.template_name, Audience::office, form_shape, form.template_name.span});
  return templates;
}

std::string style_of(const std::string& template_name) {
  const std::string folder = template_name.substr(0, template_name.find('/'));
  return folder + "/" + folder + ".css";
}

std::vector<Paper> leaflet_papers(const Session& session, const SiteView& view,
                                  const std::vector<ArticlePage>& leaflets) {
  std::vector<Paper> papers;
  for (const ArticlePage& leaflet : leaflets) {
    Value value = view.shared();
    value.set("root", "");
    value.set("page_title", leaflet.title);
    value.set("summary", leaflet.summary);
    value.set("body", leaflet.body);
    value.set("pdf", Value());
    const std::string file = leaflet.slug + ".pdf";
    std::vector<std::string> paths;
    for (const char* edition : {"public", "professional"})
      if (session.options.wants(edition))
        paths.push_back(std::string(edition) + "/leaflets/" + leaflet.slug + "/" + file);
    if (session.options.wants("print")) paths.push_back("print/" + file);
    papers.push_back(
        {kLeaflet, std::move(value), nullptr, std::move(paths), "leaflets/" + leaflet.slug + "/"});
  }
  return papers;
}

}  // namespace kakehashi
