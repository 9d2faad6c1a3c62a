#include <fmt/format.h>

#include "app/collector.h"
#include "app/loaded.h"
#include "app/packages.h"
#include "app/papers.h"
#include "publish/publish.h"

namespace kakehashi {

int run_forms(Session& session) {
  const Period& period = *session.options.period;
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  const Templates templates = load_templates(session, loaded.project);
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }
  warn_of_empty_month(session, loaded, period);
  const std::vector<Paper> papers = form_papers(session, loaded, period);
  Collector collector(session);
  collector.add(print_papers(session, templates, papers), {"様式", "forms"});
  const std::size_t made = collector.outputs().files().size();
  if (!session.found.has_errors())
    session.times.measure("keep", [&] {
      collector.keep([&](const std::string& path) { return in_a_package(path, {period}); });
    });
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }

  const bool published = session.times.measure("publish", [&] {
    return publish(collector.outputs(), session.disk, session.options.out, session.found);
  });
  session.report_findings();
  if (!published) return kDiskFailed;
  const std::string folder = session.options.out + "/" + package_folder(period);
  session.say({fmt::format("{}の様式 {} 点を {} に作りました。", era(period), made, folder),
               fmt::format("made the {} forms of {} in {}.", made, name(period), folder)});
  return kDone;
}

}  // namespace kakehashi
