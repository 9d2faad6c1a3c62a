#include "app/loaded.h"

#include "app/analysis.h"
#include "app/messages.h"
#include "app/papers.h"
#include "check/check.h"
#include "load/project.h"
#include "view/analysis_view.h"
#include "web/site.h"

namespace kakehashi {
namespace {

constexpr std::string_view kEnding = ".html";
constexpr const char* kPages = "templates/html";
constexpr const char* kProfessionalPages = "templates/professional";

SourceId read_source(Session& session, const std::string& path) {
  Result<std::string> text = session.files.read(path);
  const SourceId source = session.sources.add(path, text ? std::move(*text) : "");
  if (!text) session.found.error(Span::whole(source), msg::kCannotRead, {path, text.reason()});
  return source;
}

/// Compiles every template below a folder into a set; its name is its path in there without the
/// ending. One of the same name in the set gives way.
void compile_folder(Session& session, const std::string& folder, TemplateSet& set) {
  const Result<std::vector<std::string>> paths = session.files.list(folder);
  if (!paths) {
    session.found.error({}, msg::kCannotRead, {folder, paths.reason()});
    return;
  }
  for (const std::string& path : *paths) {
    if (!path.ends_with(kEnding)) continue;
    const SourceId source = read_source(session, path);
    const std::size_t start = folder.size() + 1;
    if (auto compiled = Template::compile(session.sources, source, session.found))
      set.add(path.substr(start, path.size() - start - kEnding.size()), std::move(*compiled));
  }
}

void check_template(const Session& session, const TemplateSet& set, const std::string& folder,
                    const std::string& name, const Shape& shape, Audience audience,
                    Diagnostics& found, Span named_in = {}) {
  if (set.find(name)) {
    set.check(name, shape, audience, found);
    return;
  }
  // One that did not compile has been reported with its place.
  const std::string path = folder + "/" + name + std::string(kEnding);
  if (!session.files.exists(path))
    found.error(named_in, msg::kTemplateMissing, {path}).hint(msg::kTemplateMissingHint);
}

/// Both editions share most templates; what is wrong in one of those is said once.
void check_site(Session& session, const TemplateSet& set, Audience audience) {
  Diagnostics found;
  for (const SiteTemplate& page : site_templates(audience))
    check_template(session, set, kPages, page.name, *page.shape, audience, found);
  session.found.append_new(std::move(found));
}

}  // namespace

Loaded load_and_check(Session& session, bool with_records) {
  Loaded loaded;
  session.times.measure("load", [&] {
    loaded.project =
        load_project(session.files, session.options.jobs, session.sources, session.found);
    if (with_records)
      loaded.records = load_records(session.files, loaded.project.codes, session.options.jobs,
                                    session.sources, session.found);
  });
  session.times.measure("check", [&] {
    check_all(loaded.project, with_records ? &loaded.records : nullptr, session.sources,
              session.options.today, session.found);
  });
  return loaded;
}

Templates load_templates(Session& session, const Project& project) {
  Templates templates;
  session.times.measure("templates", [&] {
    compile_folder(session, kPages, templates.html);
    check_site(session, templates.html, Audience::public_);
    if (session.options.wants("professional")) {
      templates.professional = templates.html;
      compile_folder(session, kProfessionalPages, templates.professional);
      check_site(session, templates.professional, Audience::professional);
    }
    for (const AnalysisEdition& edition : analysis_editions())
      check_template(session, templates.html, kPages, edition.page, *analysis_shape(),
                     edition.audience, session.found);
    compile_folder(session, "templates/paper", templates.paper);
    for (const PaperTemplate& paper : paper_templates(project)) {
      check_template(session, templates.paper, "templates/paper", paper.name, *paper.shape(),
                     paper.audience, session.found, paper.named_in);
      if (const std::string style = style_of(paper.name); !templates.paper_styles.contains(style))
        templates.paper_styles[style] = read_source(session, "templates/paper/" + style);
    }
  });
  return templates;
}

}  // namespace kakehashi
