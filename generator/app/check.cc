#include <fmt/format.h>

#include "app/loaded.h"
#include "app/session.h"

namespace kakehashi {

int run_check(Session& session) {
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  const Templates templates = load_templates(session);
  (void)templates;
  const bool good = session.report_findings();
  const std::string counts = count_text(session.found, session.options.language);
  if (!good) {
    session.say({fmt::format("{}。", counts), fmt::format("{}.", counts)});
    return kDataErrors;
  }
  const Project& project = loaded.project;
  const Records& records = loaded.records;
  session.say({fmt::format("問題ありません: 資源 {} 件、圏域 {}、相談 {} 件、会議 {} 件、研修 {} 件、日報 {} 日{}",
                           project.resources.size(), project.areas.size(),
                           records.consultations.size(), records.meetings.size(),
                           records.trainings.size(), records.daily_logs.size(),
                           counts.empty() ? "" : "（" + counts + "）"),
               fmt::format("all is well: {} resources, {} areas, {} consultations, {} meetings, {} "
                           "trainings, {} daily logs{}",
                           project.resources.size(), project.areas.size(),
                           records.consultations.size(), records.meetings.size(),
                           records.trainings.size(), records.daily_logs.size(),
                           counts.empty() ? "" : " (" + counts + ")")});
  return kDone;
}

}  // namespace kakehashi
