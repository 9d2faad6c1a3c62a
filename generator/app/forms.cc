#include <fmt/format.h>

#include "app/collector.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/package.h"
#include "app/packages.h"
#include "base/sha256.h"
#include "publish/publish.h"

namespace kakehashi {
namespace {

struct Made {
  std::vector<OutputFile> files;
  std::string place;  ///< In the output folder, for the closing line.
  Text label;
};

/// A single form.
std::optional<Made> make_form(Session& session, const Loaded& loaded, Printer& printer) {
  const Options& options = session.options;
  const Form* form = find_form(session, loaded.project, options.form);
  if (!form) return std::nullopt;
  const Period period = options.period.value_or(current_period(*form, options.today));
  const Paper paper = single_form(session, loaded, *form, period);
  return Made{printer.print({paper}),
              paper.paths.front(),
              {fmt::format("様式{}（{}）", *form->number, era(period)),
               fmt::format("form {} of {}", *form->number, name(period))}};
}

/// The data of a closed month are checked; templates, the program and the office's address are not.
void compare_with_what_was_sent(Session& session, const Loaded& loaded, const Period& period,
                                const std::vector<OutputFile>& files) {
  const Closing* closing = period.kind == Period::Kind::month
                               ? closing_of(loaded.records.closings, period.first)
                               : nullptr;
  if (!closing) return;
  std::string changed;
  for (const OutputFile& file : files)
    for (const ClosedForm& form : closing->forms)
      if (file.path == package_folder(period) + *form.file && sha256(file.bytes) != *form.digest)
        changed += (changed.empty() ? "" : ", ") + *form.file;
  if (!changed.empty())
    session.found
        .warning(closing->span, msg::kNotAsSent, {Text(era(period), name(period)), changed})
        .hint(msg::kNotAsSentHint);
}

std::optional<Made> make_package(Session& session, const Loaded& loaded, Printer& printer) {
  const Period& period = *session.options.period;
  const std::size_t count = forms_of(loaded.project, period).size();
  if (count == 0) {
    session.found.error({}, msg::kNoFormsOfPeriod, {Text(era(period), name(period))})
        .hint(msg::kNoFormsOfPeriodHint);
    return std::nullopt;
  }
  warn_of_empty_month(session, loaded, period);
  std::vector<OutputFile> files = make_packages(session, loaded, printer, {period});
  compare_with_what_was_sent(session, loaded, period, files);
  return Made{std::move(files),
              package_folder(period),
              {fmt::format("{}の様式 {} 点の一式", era(period), count),
               fmt::format("the package of {} ({} forms)", name(period), count)}};
}

}  // namespace

int run_forms(Session& session) {
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  const Templates templates = load_templates(session, loaded.project);
  const auto fail = [&] {
    session.report_findings();
    return session.failure();
  };
  if (session.found.has_errors()) return fail();
  Printer printer(session, templates);
  const std::optional<Made> made = session.options.form.empty()
                                       ? make_package(session, loaded, printer)
                                       : make_form(session, loaded, printer);
  if (session.found.has_errors()) return fail();
  Collector collector(session);
  collector.add(made->files, {"様式", "forms"});
  session.times.measure("keep", [&] {
    collector.keep([&](const std::string& path) { return path.starts_with(made->place); });
  });
  if (session.found.has_errors()) return fail();

  const bool published = session.times.measure("publish", [&] {
    return publish(collector.outputs(), session.disk, session.options.out, session.found);
  });
  session.report_findings();
  if (!published) return kDiskFailed;
  const std::string place = session.options.out + "/" + made->place;
  session.say({fmt::format("{}を {} に作りました。", made->label.in(Language::ja), place),
               fmt::format("made {} in {}.", made->label.in(Language::en), place)});
  return kDone;
}

}  // namespace kakehashi
