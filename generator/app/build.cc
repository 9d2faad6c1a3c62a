#include <fmt/format.h>

#include <array>
#include <optional>

#include "app/articles.h"
#include "app/collector.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/package.h"
#include "app/packages.h"
#include "app/papers.h"
#include "publish/publish.h"
#include "view/site_view.h"
#include "web/site.h"

namespace kakehashi {
namespace {

/// Finds pages that stay in an edition though their places may not be shown there any more.
class Withdrawn {
 public:
  Withdrawn(Session& session, const Project& project) : session_(session), project_(project) {}

  /// A file that is kept as it was.
  void look_at(const std::string& path) {
    for (Edition& edition : editions_) {
      const std::string start = edition.folder + std::string("/resources/");
      if (!path.starts_with(start)) continue;
      const std::string id = path.substr(start.size(), path.find('/', start.size()) - start.size());
      if (id == edition.last) continue;
      edition.last = id;
      if (!edition.view) edition.view.emplace(project_, edition.audience, session_.options.today);
      if (!edition.view->shows(id))
        session_.found.warning({}, msg::kStillPublished, {edition.name, id})
            .hint(msg::kStillPublishedHint, {edition.folder, edition.name});
    }
  }

 private:
  struct Edition {
    const char* folder;
    Audience audience;
    Text name;
    std::optional<SiteView> view = {};
    std::string last = {};  ///< One page may be several files.
  };
  Session& session_;
  const Project& project_;
  std::array<Edition, 2> editions_{
      Edition{"public", Audience::public_, {"公開サイト", "public site"}},
      Edition{
          "professional", Audience::professional, {"関係者向けサイト", "site for professionals"}}};
};

/// The pages and assets of one edition, into its folder of the output.
void add_site(Session& session, Collector& collector, const std::string& folder,
              const SiteView& view, const TemplateSet& templates, const Articles& articles) {
  std::vector<OutputFile> pages = session.times.measure(
      "web", [&] { return render_site(view, templates, articles, session.options.jobs); });
  for (OutputFile& page : pages) page.path = folder + page.path;
  collector.add(std::move(pages), {"サイトのページ", "a page of the site"});
  collector.add_assets(folder);
}

/// Where the results are: what a coordinator opens next.
void say_results(Session& session, const std::vector<std::string>& paths, std::size_t pages,
                 const PublishReport& report) {
  for (const std::string& path : paths) session.say(Text(session.options.out + "/" + path));
  session.say(
      {fmt::format("{} ページと文書を作りました（新しいか変わったもの {}、前回と同じもの {}）。",
                   pages, report.written, report.unchanged),
       fmt::format("made {} pages and documents ({} new or changed, {} as before).", pages,
                   report.written, report.unchanged)});
}

}  // namespace

int run_build(Session& session) {
  const Options& options = session.options;
  const bool with_public = options.wants("public");
  const bool with_leaflets = with_public || options.wants("professional") || options.wants("print");
  // The records are not even opened when nothing private is made.
  const bool with_records = options.wants("submissions");

  const Loaded loaded = load_and_check(session, with_records);
  const Templates templates = load_templates(session, loaded.project);
  const Articles articles = read_articles(session, loaded.project);
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }

  Collector collector(session);
  std::vector<std::string> results;
  const SiteView view = session.times.measure(
      "view", [&] { return SiteView(loaded.project, Audience::public_, options.today); });
  if (with_public) {
    add_site(session, collector, "public/", view, templates.html, articles);
    results.push_back("public/index.html");
  }
  if (options.wants("professional")) {
    const SiteView professional(loaded.project, Audience::professional, options.today);
    add_site(session, collector, "professional/", professional, templates.professional, articles);
    results.push_back("professional/index.html");
  }
  std::vector<Paper> papers;
  if (with_leaflets) papers = leaflet_papers(session, view, articles.leaflets);
  std::vector<Period> packages;
  if (with_records) packages = packages_to_make(session, loaded, collector.packages_made_before());
  for (const Paper& paper : papers) results.push_back(paper.paths.back());
  for (const Period& package : packages) results.push_back(package_folder(package));
  if (!papers.empty() || !packages.empty()) {
    Printer printer(session, templates);
    collector.add(printer.print(papers), {"リーフレット", "leaflets"});
    std::vector<OutputFile> forms = make_packages(session, loaded, printer, packages);
    warn_if_not_as_sent(session, loaded, packages, forms);
    collector.add(std::move(forms), {"様式", "forms"});
  }
  const std::size_t made = collector.outputs().files().size();
  Withdrawn withdrawn(session, loaded.project);
  if (!session.found.has_errors())
    session.times.measure("keep", [&] {
      collector.keep([&](const std::string& path) {
        const std::string part = path.substr(0, path.find('/'));
        // Forms of periods that have no records any more stay.
        const bool anew =
            options.wants(part) && (part != "submissions" || in_a_package(path, packages));
        if (!anew) withdrawn.look_at(path);
        return anew;
      });
    });
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }

  PublishReport report;
  const bool published = session.times.measure("publish", [&] {
    return publish(collector.outputs(), session.disk, options.out, session.found, &report,
                   options.jobs);
  });
  session.report_findings();
  if (!published) return kDiskFailed;
  say_results(session, results, made, report);
  return kDone;
}

}  // namespace kakehashi
