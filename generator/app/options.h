#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/report.h"
#include "tally/period.h"

namespace kakehashi {

/// What the command line asks for. Everything from outside — today's date, the locale, the place of
/// the installed defaults — comes in here, so that `run` depends on nothing else.
struct Options {
  enum class Command { build, check, forms, close, due, totals, report, import, version };
  Command command = Command::check;

  std::string project = ".";
  std::string out;       ///< Empty: `out` in the project.
  std::string defaults;  ///< Folder with the installed templates and lists.
  /// Folder with leaflet.js and leaflet.css; empty: the site's maps stay as they are drawn.
  std::string leaflet;
  Date today;
  unsigned jobs = 1;
  Language language = Language::ja;
  ReportFormat format = ReportFormat::human;
  bool quiet = false;
  bool timing = false;

  std::vector<std::string> only;  ///< build: public, professional, print, submissions; empty = all.
  /// build: of the submissions; else the last one with records. close: the month.
  std::optional<Month> month;
  std::optional<std::string> reopen;  ///< close: open it again, for this reason.
  std::optional<Period> period;       ///< forms, report: what they are of.
  bool publish = false;               ///< report: write the totals that the site may show.
  bool again = false;                 ///< report: also when other ones were published.
  std::string form;                   ///< forms: the number or id of a single one.

  std::optional<Date> until;  ///< due: until when; without it the fiscal year.
  std::string calendar_file;  ///< due: where the calendar goes; empty: into the output folder.

  std::string import_format;
  std::vector<std::string> import_files;
  std::string into;  ///< import: the folder to write to; empty: the project's own for the format.
  std::string municipality;
  std::optional<Date> as_of;

  bool wants(const std::string& part) const;
};

/// Reads the arguments. On wrong use, or after --help, the text to print and the exit code instead.
struct Usage {
  std::string text;
  int exit_code = 0;
};
struct ParsedOptions {
  Options options;
  std::optional<Usage> usage;
};
ParsedOptions parse_options(const std::vector<std::string>& arguments, const Options& surroundings);

}  // namespace kakehashi
