#include <fmt/format.h>

#include "app/articles.h"
#include "app/loaded.h"
#include "app/package.h"
#include "app/packages.h"
#include "app/papers.h"
#include "app/session.h"
#include "view/site_view.h"

namespace kakehashi {
namespace {

/// A character without a glyph and a style that cannot be read show only when a page is set. What
/// `build` would refuse must not pass here.
void set_papers(Session& session, const Loaded& loaded, const Templates& templates,
                const std::vector<ArticlePage>& leaflets) {
  const SiteView view(loaded.project, Audience::public_, session.options.today);
  Printer printer(session, templates);
  printer.print(leaflet_papers(session, view, leaflets));
  make_packages(session, loaded, printer, all_packages(loaded));
}

}  // namespace

int run_check(Session& session) {
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  const Templates templates = load_templates(session, loaded.project);
  const Articles articles = read_articles(session, loaded.project);
  if (!session.found.has_errors()) set_papers(session, loaded, templates, articles.leaflets);
  const bool good = session.report_findings();
  const std::string counts = count_text(session.found, session.options.language);
  if (!good) {
    session.say({fmt::format("{}。", counts), fmt::format("{}.", counts)});
    return session.failure();
  }
  const Project& project = loaded.project;
  const Records& records = loaded.records;
  session.say(
      {fmt::format(
           "問題ありません: 資源 {} 件、圏域 {}、相談 {} 件、会議 {} 件、研修 {} 件、日報 {} 日{}",
           project.resources.size(), project.areas.size(), records.consultations.size(),
           records.meetings.size(), records.trainings.size(), records.daily_logs.size(),
           counts.empty() ? "" : "（" + counts + "）"),
       fmt::format("all is well: {} resources, {} areas, {} consultations, {} meetings, {} "
                   "trainings, {} daily logs{}",
                   project.resources.size(), project.areas.size(), records.consultations.size(),
                   records.meetings.size(), records.trainings.size(), records.daily_logs.size(),
                   counts.empty() ? "" : " (" + counts + ")")});
  return kDone;
}

}  // namespace kakehashi
