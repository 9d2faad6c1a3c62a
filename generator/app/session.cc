#include "app/session.h"

#include <ostream>

#include "app/import_formats.h"
#include "app/messages.h"
#include "base/report.h"
#include "load/messages.h"

namespace kakehashi {

Session::Session(const Options& asked, std::ostream& to_out, std::ostream& to_err)
    : options(asked),
      project_disk(asked.project),
      defaults_disk(asked.defaults),
      // What a project may leave out, because the program brings it along.
      files(project_disk, defaults_disk,
            {"templates", "site/assets", "data/code-lists.yaml", "data/csv-columns.yaml",
             "data/forms.yaml", "data/holidays.yaml", "data/search-words.yaml"}),
      out(to_out),
      err(to_err) {}

bool Session::report_findings() {
  const std::string text = report(found, sources, options.format, options.language);
  if (!found.all().empty() || options.format == ReportFormat::json) err << text;
  if (options.timing) err << times.text();
  return !found.has_errors();
}

ExitCode Session::failure() const {
  for (const Diagnostic& finding : found.all()) {
    const std::string_view id = finding.message->id();
    for (const Message* unread : {&msg::kCannotRead, &msg::kFileUnreadable, &msg::kFontsMissing})
      if (id == unread->id()) return kDiskFailed;
  }
  return kDataErrors;
}

void Session::say(const Text& line) {
  if (!options.quiet) out << line.in(options.language) << "\n";
}

int run(const Options& options, std::ostream& out, std::ostream& err) {
  Session session(options, out, err);
  // Official data may be imported before there is a project.
  const bool reads_project = options.command == Options::Command::import
                                 ? !find_import_format(options.import_format)->is_official
                                 : options.command != Options::Command::version;
  if (reads_project && !session.disk.exists(options.project)) {
    session.found.error({}, msg::kNoProject, {options.project}).hint(msg::kNoProjectHint);
    session.report_findings();
    return kDiskFailed;
  }
  switch (options.command) {
    case Options::Command::build:
      return run_build(session);
    case Options::Command::check:
      return run_check(session);
    case Options::Command::close:
      return run_close(session);
    case Options::Command::forms:
      return run_forms(session);
    case Options::Command::report:
      return run_report(session);
    case Options::Command::due:
      return run_due(session);
    case Options::Command::import:
      return run_import(session);
    case Options::Command::totals:
      return run_totals(session);
    case Options::Command::version:
      out << "kakehashi " KAKEHASHI_VERSION "\n";
      return kDone;
  }
  return kOurFault;
}

}  // namespace kakehashi
