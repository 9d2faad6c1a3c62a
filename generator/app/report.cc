#include <fmt/format.h>

#include "app/analysis.h"
#include "app/collector.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/printer.h"
#include "app/publish_year.h"
#include "publish/publish.h"
#include "view/analysis_view.h"

namespace kakehashi {
namespace {

/// Apart from the packages of forms, which are made anew as a whole.
std::string folder_of(const Period& period) { return "submissions/analysis/" + name(period) + "/"; }

Text closing_line(const Period& period, const std::string& place, bool is_published) {
  Text line{fmt::format("{}の分析の報告を {} に作りました。analysis.pdf と index.html は室内用",
                        era(period), place),
            fmt::format("made the analysis report of {} in {}: analysis.pdf and index.html are for "
                        "the office",
                        name(period), place)};
  if (is_published) {
    line.ja += "、analysis-public.pdf と public.html は公表用です。";
    line.en += ", analysis-public.pdf and public.html for everybody.";
  } else {
    line.ja +=
        "です。公表用は、終わった年度にだけ作ります。期間の重なる報告を 2 つ公表すると、引き算で"
        "少ない数が分かってしまうためです。";
    line.en +=
        ". There is an edition for everybody only of a fiscal year that is over: two publications "
        "of overlapping periods would give small numbers away by subtraction.";
  }
  return line;
}

}  // namespace

const std::vector<AnalysisEdition>& analysis_editions() {
  static const std::vector<AnalysisEdition> editions{
      {Audience::office, "analysis", "analysis/analysis", "index.html", "analysis.pdf"},
      {Audience::public_, "analysis-public", "analysis/analysis-public", "public.html",
       "analysis-public.pdf"}};
  return editions;
}

int run_report(Session& session) {
  const Period& period = *session.options.period;
  if (period.months().size() > kReportMonths) {
    session.found.error({}, msg::kReportTooLong, {Text(era(period), name(period))})
        .hint(msg::kReportTooLongHint);
    session.report_findings();
    return session.failure();
  }
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  if (session.options.publish && !session.found.has_errors())
    return publish_year(session, loaded, period);
  const Templates templates = load_templates(session, loaded.project);
  const auto fail = [&] {
    session.report_findings();
    return session.failure();
  };
  if (session.found.has_errors()) return fail();

  const std::string folder = folder_of(period);
  const bool is_published = may_be_published(period, session.options.today);
  if (is_published) warn_if_not_as_published(session, loaded, period);
  std::vector<OutputFile> pages;
  std::vector<Paper> papers;
  session.times.measure("view", [&] {
    for (const AnalysisEdition& edition : analysis_editions()) {
      if (edition.audience == Audience::public_ && !is_published) continue;
      const auto view = [&](chart::Look look) {
        return analysis_view(loaded.project, loaded.records, period, session.options.today,
                             edition.audience, look);
      };
      pages.push_back(
          {folder + edition.file, templates.html.render(edition.page, view(chart::kScreen))});
      papers.push_back({edition.paper, view(chart::kPaper), nullptr, {folder + edition.pdf}});
    }
  });
  Collector collector(session);
  collector.add(std::move(pages), {"分析の報告", "the analysis report"});
  collector.add_assets(folder);
  collector.add(Printer(session, templates).print(papers), {"分析の報告", "the analysis report"});
  if (session.found.has_errors()) return fail();
  session.times.measure("keep", [&] {
    collector.keep([&](const std::string& path) { return path.starts_with(folder); });
  });
  if (session.found.has_errors()) return fail();

  const bool published = session.times.measure("publish", [&] {
    return publish(collector.outputs(), session.disk, session.options.out, session.found);
  });
  session.report_findings();
  if (!published) return kDiskFailed;
  const std::string place = session.options.out + "/" + folder;
  session.say(closing_line(period, place, is_published));
  return kDone;
}

}  // namespace kakehashi
