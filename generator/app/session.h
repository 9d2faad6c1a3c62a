#pragma once
#include <iosfwd>
#include <string>

#include "app/options.h"
#include "app/stage_times.h"
#include "base/disk.h"
#include "base/layered_reader.h"

namespace kakehashi {

/// 0 done · 1 errors in the data or templates · 2 wrong use · 3 could not read or write · 4 our
/// fault
enum ExitCode { kDone = 0, kDataErrors = 1, kWrongUse = 2, kDiskFailed = 3, kOurFault = 4 };

/// What every sub-command works with: the project's files over the installed defaults, the texts
/// that were read, what was found, and where to print.
class Session {
 public:
  Session(const Options& asked, std::ostream& to_out, std::ostream& to_err);

  const Options& options;
  RealDisk disk;          ///< Rooted at the current folder.
  RealDisk project_disk;  ///< Rooted at the project.
  RealDisk defaults_disk;
  LayeredReader files;  ///< What stages read.
  Sources sources;
  Diagnostics found;
  StageTimes times;
  std::ostream& out;
  std::ostream& err;

  /// Prints what was found (and the times). True when there was no error.
  bool report_findings();
  /// The exit code after errors: a file that cannot be read is no mistake in the data.
  ExitCode failure() const;
  /// A closing line in the asked language, unless --quiet.
  void say(const Text& line);
};

/// Today's work in one call; everything the outside gives comes in `options`.
int run(const Options& options, std::ostream& out, std::ostream& err);

/// The sub-commands.
int run_build(Session& session);
int run_check(Session& session);
int run_close(Session& session);
int run_forms(Session& session);
int run_due(Session& session);
int run_import(Session& session);
int run_totals(Session& session);
int run_report(Session& session);

}  // namespace kakehashi
