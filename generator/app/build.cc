#include <fmt/format.h>

#include "app/leaflets.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/papers.h"
#include "view/site_view.h"
#include "web/site.h"

namespace kakehashi {
namespace {

/// The style sheet, scripts and icons of the site.
void add_assets(Session& session, std::vector<OutputFile>& files) {
  for (const std::string& path : session.files.list("site/assets")) {
    Result<std::string> bytes = session.files.read(path);
    if (bytes)
      files.push_back({"public/" + path.substr(std::string_view("site/").size()), std::move(*bytes)});
    else
      session.found.error({}, msg::kCannotRead, {path, bytes.reason()});
  }
}

void append(std::vector<OutputFile>& all, std::vector<OutputFile> some) {
  for (OutputFile& file : some) all.push_back(std::move(file));
}

}  // namespace

int run_build(Session& session) {
  const Options& options = session.options;
  // The records are not even opened when nothing private is made.
  const bool with_records = options.wants("submissions");
  const Loaded loaded = load_and_check(session, with_records);
  const Templates templates = load_templates(session);
  const std::vector<LeafletPage> leaflets = read_leaflets(session, loaded.project);
  if (session.found.has_errors()) {
    session.report_findings();
    return kDataErrors;
  }

  std::vector<OutputFile> files;
  const SiteView view(loaded.project, Audience::public_, options.today);
  if (options.wants("public")) {
    std::vector<OutputFile> pages = session.times.measure(
        "web", [&] { return render_site(view, templates.html, leaflets, options.jobs); });
    for (OutputFile& page : pages) page.path = "public/" + page.path;
    append(files, std::move(pages));
    add_assets(session, files);
  }
  std::vector<Paper> papers;
  if (options.wants("public") || options.wants("print"))
    papers = leaflet_papers(session, view, leaflets);
  if (options.wants("submissions"))
    for (Paper& form : form_papers(session, loaded)) papers.push_back(std::move(form));
  append(files, print_papers(session, templates, papers));
  if (!session.report_findings()) return kDataErrors;

  // PUBLISH-SEAM
  for (const OutputFile& file : files) {
    session.disk.make_folder(options.out + "/" + file.path.substr(0, file.path.rfind('/')));
    session.disk.write(options.out + "/" + file.path, file.bytes);
  }
  return kDone;
}

}  // namespace kakehashi
