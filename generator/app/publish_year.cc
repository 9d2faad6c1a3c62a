#include "app/publish_year.h"

#include <fmt/format.h>

#include "app/messages.h"
#include "app/replace_file.h"
#include "load/fields.h"
#include "load/yaml.h"
#include "tally/published.h"
#include "view/analysis_view.h"

namespace kakehashi {
namespace {

constexpr const char* kFolder = "data/published";

int fail(Session& session) {
  session.report_findings();
  return session.failure();
}

Text year_text(int fiscal_year) {
  return {fiscal_year_name(fiscal_year), "fiscal " + std::to_string(fiscal_year)};
}

/// Names what differs with its place: the first ones, as more would hide the rest.
void name_differences(Diagnostic& finding, const std::vector<PublishedDifference>& found) {
  constexpr std::size_t kMost = 12;
  for (std::size_t i = 0; i < found.size() && i < kMost; ++i)
    finding.related(found[i].span, msg::kPublishedFigure,
                    {found[i].figure, found[i].before, found[i].now});
  if (found.size() > kMost)
    finding.hint(msg::kMorePublishedFigures, {std::to_string(found.size() - kMost)});
}

/// What other years' publications say of this year, and otherwise.
void refuse_other_publications(Session& session, const Project& project, const PublishedYear& now) {
  for (const PublishedYear& other : project.published) {
    if (*other.fiscal_year == *now.fiscal_year) continue;
    const std::vector<PublishedDifference> found = shared_differences(other, now);
    if (found.empty()) continue;
    Diagnostic& error = session.found.error(
        other.fiscal_year.span, msg::kPublishedInOther,
        {year_text(*now.fiscal_year), year_text(*other.fiscal_year), std::to_string(found.size())});
    name_differences(error, found);
    error.hint(msg::kPublishedHint);
  }
}

void refuse_second_publication(Session& session, const PublishedYear& before,
                               const std::vector<PublishedDifference>& found) {
  Diagnostic& error = session.found.error(before.fiscal_year.span, msg::kPublishedAlready,
                                          {year_text(*before.fiscal_year),
                                           {era(*before.on), iso(*before.on)},
                                           std::to_string(found.size())});
  name_differences(error, found);
  error.hint(msg::kPublishedHint);
}

/// Whether the text reads back to the year that it was made from.
bool reads_back(const std::string& text, const PublishedYear& year, const CodeLists& codes) {
  Sources sources;
  Diagnostics found;
  PublishedYear read;
  if (const auto root =
          parse_yaml(sources, sources.add(published_path(*year.fiscal_year), text), found))
    read_record(*root, published_year_table(), &read, &codes, found);
  return !found.has_errors() && figures_digest(read) == *year.digest;
}

bool write(Session& session, const std::string& path, const std::string& text) {
  Status done = session.project_disk.make_folder(kFolder);
  if (done) done = replace_file(session.project_disk, path, text);
  if (!done) session.found.error({}, msg::kCannotWrite, {path, done.reason()});
  return static_cast<bool>(done);
}

}  // namespace

bool may_be_published(const Period& period, const Date& today) {
  return period.kind == Period::Kind::year && period.to() < today;
}

void warn_if_not_as_published(Session& session, const Loaded& loaded, const Period& period) {
  const Project& project = loaded.project;
  const PublishedYear* before = published_of(project.published, period.fiscal_year());
  if (!before) return;
  const std::vector<PublishedDifference> found = differences(
      *before,
      publishable_year(project, loaded.records, period.fiscal_year(), session.options.today));
  if (found.empty()) return;
  Diagnostic& warning = session.found.warning(before->fiscal_year.span, msg::kNotAsPublished,
                                              {year_text(*before->fiscal_year),
                                               {era(*before->on), iso(*before->on)},
                                               std::to_string(found.size())});
  name_differences(warning, found);
  warning.hint(msg::kNotAsPublishedHint);
}

int publish_year(Session& session, const Loaded& loaded, const Period& period) {
  const Project& project = loaded.project;
  const Date& today = session.options.today;
  if (!may_be_published(period, today)) {
    session.found.error({}, msg::kCannotPublish, {{era(period), name(period)}})
        .hint(msg::kCannotPublishHint);
    return fail(session);
  }
  const int fiscal_year = period.fiscal_year();
  const PublishedYear now = publishable_year(project, loaded.records, fiscal_year, today);
  if (!tells_of_its_year(now)) {
    session.found.error({}, msg::kNothingToPublish, {year_text(fiscal_year)})
        .hint(msg::kNothingToPublishHint);
    return fail(session);
  }
  const std::string path = published_path(fiscal_year);
  const bool again = session.options.again;
  if (!again) refuse_other_publications(session, project, now);
  if (const PublishedYear* before = published_of(project.published, fiscal_year)) {
    const std::vector<PublishedDifference> found = differences(*before, now);
    if (found.empty()) {
      session.report_findings();
      session.say({fmt::format("{}は{}に公表してあり、数は変わっていません。何もしませんでした。",
                               fiscal_year_name(fiscal_year), era(*before->on)),
                   fmt::format("fiscal {} was published on {} and its figures have not changed; "
                               "nothing was done.",
                               fiscal_year, iso(*before->on))});
      return kDone;
    }
    if (!again) refuse_second_publication(session, *before, found);
  }
  if (session.found.has_errors()) return fail(session);

  const std::string text = published_text(now);
  if (!reads_back(text, now, project.codes)) {
    session.found.error({}, msg::kCannotWrite, {path, "it would not read back as it was made"});
    session.report_findings();
    return kOurFault;
  }
  if (!write(session, path, text)) {
    session.report_findings();
    return kDiskFailed;
  }
  session.report_findings();
  session.say({fmt::format("{}の公表する数を {} に書きました。中を確かめてから kakehashi build "
                           "で作ると、サイトの「統計」に載ります。",
                           fiscal_year_name(fiscal_year), path),
               fmt::format("wrote the figures of fiscal {} for everybody to {}. Look at them; "
                           "then kakehashi build puts them on the site's page of statistics.",
                           fiscal_year, path)});
  return kDone;
}

}  // namespace kakehashi
