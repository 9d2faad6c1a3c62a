#include "app/papers.h"

#include <algorithm>

#include "app/asset.h"
#include "app/messages.h"
#include "base/parallel.h"
#include "paper/pdf/pdf.h"
#include "paper/typeset.h"
#include "tally/tally.h"
#include "view/monthly_report_view.h"

namespace kakehashi {

namespace {

constexpr PaperTemplate kLeaflet{"leaflets/leaflet", "leaflets/leaflets.css", Audience::public_,
                                 leaflet_page_shape};
constexpr PaperTemplate kMonthlyReport{"forms/form-03-monthly-report", "forms/forms.css",
                                       Audience::office, monthly_report_shape};

Paper form_paper(const Loaded& loaded, const Month& month) {
  return {&kMonthlyReport,
          monthly_report_view(loaded.project, loaded.records, month),
          {"submissions/" + iso(month) + "/form-03-monthly-report.pdf"},
          {}};
}

/// Whether anything says how many consultations the month had.
bool has_counts(const Records& records, const Month& month) {
  if (count_consultations(records, month).cases > 0) return true;
  return std::any_of(records.tallies.begin(), records.tallies.end(),
                     [&](const Tally& tally) { return tally.month && *tally.month == month; });
}

}  // namespace

const std::vector<PaperTemplate>& paper_templates() {
  static const std::vector<PaperTemplate> templates{kLeaflet, kMonthlyReport};
  return templates;
}

std::vector<Paper> leaflet_papers(const Session& session, const SiteView& view,
                                  const std::vector<LeafletPage>& leaflets) {
  std::vector<Paper> papers;
  for (const LeafletPage& leaflet : leaflets) {
    Value value = view.shared();
    value.set("root", "");
    value.set("page_title", leaflet.title);
    value.set("summary", leaflet.summary);
    value.set("body", leaflet.body);
    value.set("pdf", Value());
    const std::string file = leaflet.slug + ".pdf";
    std::vector<std::string> paths;
    if (session.options.wants("public"))
      paths.push_back("public/leaflets/" + leaflet.slug + "/" + file);
    if (session.options.wants("print")) paths.push_back("print/" + file);
    papers.push_back(
        {&kLeaflet, std::move(value), std::move(paths), "leaflets/" + leaflet.slug + "/"});
  }
  return papers;
}

std::vector<Paper> form_papers(Session& session, const Loaded& loaded,
                               const std::vector<Month>& made_before) {
  const std::vector<Month> months = months_with_records(loaded.records);
  const auto has_records = [&](const Month& month) {
    return std::find(months.begin(), months.end(), month) != months.end();
  };
  std::optional<Month> month = session.options.month;
  if (!month) {
    const Month today = month_of(session.options.today);
    for (const Month& one : months)
      if (one <= today) month = one;
  }
  if (month && !has_counts(loaded.records, *month))
    session.found.warning({}, msg::kNoRecordsInMonth, {Text(era(*month), iso(*month))});
  std::vector<Paper> papers;
  for (const Month& one : made_before)
    if (one != month && has_records(one)) papers.push_back(form_paper(loaded, one));
  if (month)
    papers.push_back(form_paper(loaded, *month));
  else
    session.found.warning({}, msg::kNoMonth);
  return papers;
}

std::vector<Paper> all_form_papers(const Loaded& loaded) {
  std::vector<Paper> papers;
  for (const Month& month : months_with_records(loaded.records))
    papers.push_back(form_paper(loaded, month));
  return papers;
}

std::vector<OutputFile> print_papers(Session& session, const Templates& templates,
                                     const std::vector<Paper>& papers) {
  if (papers.empty()) return {};
  const auto fonts = session.times.measure("fonts", [] { return paper::FontBook::load(); });
  if (!fonts) {
    session.found.error({}, msg::kFontsMissing, {fonts.reason()});
    return {};
  }
  std::vector<std::string> bytes(papers.size());
  std::vector<Diagnostics> found(papers.size());
  session.times.measure("paper", [&] {
    parallel_for(papers.size(), session.options.jobs, [&](std::size_t i) {
      const Paper& paper = papers[i];
      const Markup html = templates.paper.render_with_origins(paper.made_from->name, paper.value);
      const SourceId style = templates.paper_styles.at(paper.made_from->style);
      const paper::Files files = [&](const std::string& name) {
        return read_asset(session.files, paper.base, name);
      };
      const auto document =
          paper::typeset({&html, style, files}, session.sources, **fonts, found[i]);
      if (!document) return;
      Result<std::string> pdf = paper::write_pdf(*document, **fonts);
      if (pdf)
        bytes[i] = std::move(*pdf);
      else
        found[i].error({}, msg::kPdfFailed, {paper.paths.front(), pdf.reason()});
    });
  });
  for (Diagnostics& part : found) session.found.append_new(std::move(part));
  std::vector<OutputFile> files;
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (const std::string& path : papers[i].paths) files.push_back({path, bytes[i]});
  return files;
}

}  // namespace kakehashi
