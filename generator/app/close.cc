#include <fmt/format.h>

#include <ostream>

#include "app/ledger.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/package.h"
#include "app/packages.h"
#include "app/replace_file.h"
#include "base/sha256.h"
#include "check/check.h"
#include "load/project.h"
#include "tally/closing.h"

namespace kakehashi {
namespace {

/// The place of values that the program writes.
constexpr Span kWritten{0, 0, 0};

int fail(Session& session) {
  session.report_findings();
  return session.failure();
}

/// Adds an entry to the ledger on the disk.
bool add_entry(Session& session, const Loaded& loaded, Closing entry) {
  const auto cannot = [&](const std::string& reason) {
    session.found.error({}, msg::kCannotWrite, {kLedgerPath, reason});
    return false;
  };
  std::string old;
  if (session.project_disk.exists(kLedgerPath)) {
    Result<std::string> text = session.project_disk.read(kLedgerPath);
    if (!text) return cannot(text.reason());
    old = std::move(*text);
  }
  const Result<std::string> text =
      ledger_with(old, loaded.records.closings, entry, loaded.project.codes);
  if (!text) {
    session.found.error({}, msg::kLedgerForm, {kLedgerPath}).hint(msg::kLedgerFormHint);
    return false;
  }
  if (Status made = session.project_disk.make_folder("data/records", 0755); !made)
    return cannot(made.reason());
  if (Status written = replace_file(session.project_disk, kLedgerPath, *text); !written)
    return cannot(written.reason());
  return true;
}

Text label(const Month& month) { return {era(month), iso(month)}; }

/// What must hold before a month can be closed; false after an error.
bool can_close(Session& session, const Loaded& loaded, const Month& month) {
  const Date& today = session.options.today;
  if (today <= month.last())
    session.found.error({}, msg::kMonthNotOver, {label(month), iso(today)})
        .hint(msg::kMonthNotOverHint, {iso(add_days(month.last(), 1))});
  else if (record_digests(loaded.records, month).empty())
    session.found.error({}, msg::kNothingToClose, {label(month)}).hint(msg::kNothingToCloseHint);
  if (session.found.has_errors()) return false;
  const std::vector<Month> open = open_months_before(loaded.records, month);
  if (open.empty()) return true;
  std::string months;
  for (const Month& earlier : open) months += (months.empty() ? "" : ", ") + iso(earlier);
  session.found.warning({}, msg::kEarlierOpen, {months})
      .hint(msg::kEarlierOpenHint, {iso(open.front())});
  return true;
}

int close(Session& session, const Month& month) {
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  if (session.found.has_errors()) return fail(session);
  // The check has found that nothing was changed since.
  if (const Closing* closing = closing_of(loaded.records.closings, month)) {
    session.report_findings();
    session.say({fmt::format("{}は{}に締めてあり、そのあと変わっていません。何もしませんでした。",
                             era(month), era(*closing->on)),
                 fmt::format("{} was closed on {} and has not changed since; nothing was done.",
                             iso(month), iso(*closing->on))});
    return kDone;
  }
  if (!can_close(session, loaded, month)) return fail(session);

  const Templates templates = load_templates(session, loaded.project);
  if (session.found.has_errors()) return fail(session);
  warn_of_empty_month(session, loaded, Period::of(month));
  Printer printer(session, templates);
  const std::vector<OutputFile> files =
      make_packages(session, loaded, printer, {Period::of(month)});
  if (session.found.has_errors()) return fail(session);

  Closing closing = close_month(loaded.project, loaded.records, month, session.options.today);
  const std::string folder = package_folder(Period::of(month));
  for (const OutputFile& file : files) {
    const std::string name = file.path.substr(folder.size());
    if (name.ends_with(".pdf"))
      closing.forms.push_back({{name, kWritten}, {sha256(file.bytes), kWritten}, kWritten});
  }
  const Date keep = *closing.keep_until;
  const std::size_t records = closing.records.size(), forms = closing.forms.size();
  if (!add_entry(session, loaded, std::move(closing))) return fail(session);
  session.report_findings();
  session.say(
      {fmt::format("{}を締めました（記録 {} 件、書類 {} 点、記録の保存期限 {}）。", era(month),
                   records, forms, era(keep)),
       fmt::format("closed {} ({} records, {} documents; the records are to be kept until {}).",
                   iso(month), records, forms, iso(keep))});
  return kDone;
}

/// Needs no clean check: what was changed after the closing is the very reason.
int reopen(Session& session, const Month& month, const std::string& reason) {
  Loaded loaded;
  loaded.project =
      load_project(session.files, session.options.jobs, session.sources, session.found);
  loaded.records = load_records(session.files, loaded.project.codes, session.options.jobs,
                                session.sources, session.found);
  check_ledger(loaded.records, session.found);
  if (session.found.has_errors()) return fail(session);
  if (!closing_of(loaded.records.closings, month)) {
    session.found.error({}, msg::kNotClosed, {label(month)}).hint(msg::kNotClosedHint);
    return fail(session);
  }
  Closing entry;
  entry.month = {month, kWritten};
  entry.action = {loaded.project.codes.find("closing_actions")->find("reopened"), kWritten};
  entry.on = {session.options.today, kWritten};
  entry.reason = {reason, kWritten};
  if (!add_entry(session, loaded, std::move(entry))) return fail(session);
  session.report_findings();
  session.say(
      {fmt::format("{}の締めを解きました。直したら、様式を作り直し、もう一度締めてください。",
                   era(month)),
       fmt::format("opened {} again; once it is corrected, make its forms and close it.",
                   iso(month))});
  return kDone;
}

}  // namespace

int run_close(Session& session) {
  const Options& options = session.options;
  return options.reopen ? reopen(session, *options.month, *options.reopen)
                        : close(session, *options.month);
}

}  // namespace kakehashi
