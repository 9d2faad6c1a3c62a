#include "app/papers.h"

#include "app/analysis.h"
#include "app/package.h"
#include "view/analysis_view.h"
#include "view/form_view.h"
#include "view/package_view.h"
#include "web/menu.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

constexpr const char* kLeaflet = "leaflets/leaflet";

/// A leaflet in one of its two wordings.
struct Wording {
  const Value &title, &summary, &body;
};

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
  // Folders are those of its page, in which the addresses of its pictures count.
  const auto add = [&](Wording wording, const std::string& folder,
                       const std::vector<const char*>& editions, const std::string& file,
                       const std::string& name) {
    Value value = view.shared();
    value.set("root", "");
    value.set("page_title", wording.title);
    value.set("summary", wording.summary);
    value.set("body", wording.body);
    value.set("pdf", Value());
    std::vector<std::string> paths;
    for (const char* edition : editions)
      if (session.options.wants(edition)) paths.push_back(edition + ("/" + folder) + file);
    if (session.options.wants("print")) paths.push_back("print/" + name);
    if (!paths.empty()) papers.push_back({kLeaflet, std::move(value), nullptr, paths, folder});
  };
  for (const ArticlePage& leaflet : leaflets) {
    const std::string folder = "leaflets/" + leaflet.slug + "/", file = leaflet.slug + ".pdf";
    add({leaflet.title, leaflet.summary, leaflet.body}, folder, {"public", "professional"}, file,
        file);
    if (const auto& easy = leaflet.easy; easy && has_easy(view))
      add({easy->plain_title, easy->plain_summary, easy->body}, "easy/" + folder, {"public"}, file,
          leaflet.slug + "-easy.pdf");
  }
  return papers;
}

}  // namespace kakehashi
