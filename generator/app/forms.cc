#include <fmt/format.h>

#include "app/collector.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/package.h"
#include "app/packages.h"
#include "programme/words.h"
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
  const Text number = number_text(*form);
  const Paper paper = single_form(session, loaded, *form, period);
  return Made{printer.print({paper}),
              paper.paths.front(),
              {fmt::format("{}（{}）", number.ja, era(period)),
               fmt::format("{} of {}", number.en, name(period))}};
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
  warn_if_not_as_sent(session, loaded, {period}, files);
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
