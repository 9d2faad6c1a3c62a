#include "app/papers.h"

#include <algorithm>

#include "app/asset.h"
#include "app/messages.h"
#include "app/packages.h"
#include "base/parallel.h"
#include "paper/pdf/pdf.h"
#include "paper/typeset.h"
#include "view/form_view.h"

namespace kakehashi {

namespace {

PaperTemplate leaflet_template() {
  return {"leaflets/leaflet", Audience::public_, leaflet_page_shape, {}};
}

PaperTemplate template_of(const Form& form) {
  return {*form.template_name, Audience::office, form_shape, form.template_name.span};
}

/// The item of the list "form_periods" in whose packages forms of such a period go.
std::string_view package_kind(const Period& period) {
  switch (period.kind) {
    case Period::Kind::trimester:
      return "trimester";
    case Period::Kind::year:
      return "year";
    default:
      return "month";
  }
}

}  // namespace

std::string PaperTemplate::style() const {
  const std::string folder = name.substr(0, name.find('/'));
  return folder + "/" + folder + ".css";
}

std::vector<PaperTemplate> paper_templates(const Project& project) {
  std::vector<PaperTemplate> templates{leaflet_template()};
  for (const Form& form : project.forms) templates.push_back(template_of(form));
  return templates;
}

std::vector<Paper> leaflet_papers(const Session& session, const SiteView& view,
                                  const std::vector<LeafletPage>& leaflets) {
  std::vector<Paper> papers;
  for (const LeafletPage& leaflet : leaflets) {
    Value value = view.shared();
    value.set("root", "");
    value.set("page_title", leaflet.title);
    value.set("summary", leaflet.summary);
    value.set("body", leaflet.body);
    value.set("pdf", Value());
    const std::string file = leaflet.slug + ".pdf";
    std::vector<std::string> paths;
    if (session.options.wants("public"))
      paths.push_back("public/leaflets/" + leaflet.slug + "/" + file);
    if (session.options.wants("print")) paths.push_back("print/" + file);
    papers.push_back({leaflet_template(), std::move(value), nullptr, std::move(paths),
                      "leaflets/" + leaflet.slug + "/"});
  }
  return papers;
}

std::vector<Paper> form_papers(const Session& session, const Loaded& loaded, const Period& period) {
  const auto shared = std::make_shared<const Value>(
      period_value(loaded.project, loaded.records, period, session.options.today));
  std::vector<Paper> papers;
  for (const Form& form : loaded.project.forms)
    if (std::any_of(form.covers.begin(), form.covers.end(), [&](const Given<Code>& kind) {
          return kind.value->id == package_kind(period);
        }))
      papers.push_back({template_of(form),
                        form_value(form),
                        shared,
                        {package_folder(period) + *form.id + ".pdf"},
                        {}});
  return papers;
}

std::vector<OutputFile> print_papers(Session& session, const Templates& templates,
                                     const std::vector<Paper>& papers) {
  if (papers.empty()) return {};
  const auto fonts = session.times.measure("fonts", [] { return paper::FontBook::load(); });
  if (!fonts) {
    session.found.error({}, msg::kFontsMissing, {fonts.reason()});
    return {};
  }
  std::vector<std::string> bytes(papers.size());
  std::vector<Diagnostics> found(papers.size());
  session.times.measure("paper", [&] {
    parallel_for(papers.size(), session.options.jobs, [&](std::size_t i) {
      const Paper& paper = papers[i];
      const Markup html = templates.paper.render_with_origins(paper.made_from.name, paper.value,
                                                              paper.shared.get());
      const SourceId style = templates.paper_styles.at(paper.made_from.style());
      const paper::Files files = [&](const std::string& name) {
        return read_asset(session.files, paper.base, name);
      };
      const auto document =
          paper::typeset({&html, style, files}, session.sources, **fonts, found[i]);
      if (!document) return;
      Result<std::string> pdf = paper::write_pdf(*document, **fonts);
      if (pdf)
        bytes[i] = std::move(*pdf);
      else
        found[i].error({}, msg::kPdfFailed, {paper.paths.front(), pdf.reason()});
    });
  });
  for (Diagnostics& part : found) session.found.append_new(std::move(part));
  std::vector<OutputFile> files;
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (const std::string& path : papers[i].paths) files.push_back({path, bytes[i]});
  return files;
}

}  // namespace kakehashi
