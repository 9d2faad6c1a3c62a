#include <fmt/format.h>

#include "app/leaflets.h"
#include "app/loaded.h"
#include "app/messages.h"
#include "app/papers.h"
#include "publish/publish.h"
#include "view/site_view.h"
#include "web/site.h"

namespace kakehashi {
namespace {

/// Collects what the stages make. Who made a file is said where two claim the same path.
class Collector {
 public:
  explicit Collector(Session& session) : session_(session) {
    // Consultations are about sick people: nobody else on the machine reads the forms.
    outputs_.set_folder_mode("submissions", 0700);
  }

  void add(std::vector<OutputFile> files, const Text& producer) {
    for (OutputFile& file : files)
      outputs_.add(file.path, std::move(file.bytes), producer, {}, session_.found);
  }

  /// The style sheet and icons of the site.
  void add_assets() {
    for (const std::string& path : list(session_.files, "site/assets")) {
      Result<std::string> bytes = session_.files.read(path);
      if (bytes)
        add({{"public/" + path.substr(std::string_view("site/").size()), std::move(*bytes)}}, path);
      else
        session_.found.error({}, msg::kCannotRead, {path, bytes.reason()});
    }
  }

  /// The months whose forms the previous output holds.
  std::vector<Month> months_made_before() {
    std::vector<Month> months;
    const std::string folder = session_.options.out + "/submissions/";
    for (const std::string& path : list(session_.disk, folder)) {
      const std::string name =
          path.substr(folder.size(), path.find('/', folder.size()) - folder.size());
      const std::optional<Month> month = parse_month(name);
      if (month && (months.empty() || months.back() != *month)) months.push_back(*month);
    }
    return months;
  }

  /// Takes over from the previous output what this run does not make anew: parts that were not
  /// asked for, and forms of months that have no records any more.
  void keep_the_rest(const SiteView& view) {
    const Options& options = session_.options;
    for (const std::string& path : list(session_.disk, options.out)) {
      const std::string name = path.substr(options.out.size() + 1);
      const std::string part = name.substr(0, name.find('/'));
      const bool other_month = part == "submissions" && !makes_folder_of(name);
      if (options.wants(part) && !other_month) continue;
      warn_of_withdrawn(name, view);
      Result<std::string> bytes = session_.disk.read(path);
      if (bytes)
        add({{name, std::move(*bytes)}}, {"前回の出力", "the previous output"});
      else
        session_.found.error({}, msg::kCannotRead, {path, bytes.reason()});
    }
  }

  const OutputSet& outputs() const { return outputs_; }

 private:
  bool makes_folder_of(const std::string& name) const {
    const std::string folder = name.substr(0, name.rfind('/') + 1);
    const auto next = outputs_.files().lower_bound(folder);
    return next != outputs_.files().end() && next->first.starts_with(folder);
  }

  std::vector<std::string> list(const FileReader& files, const std::string& folder) {
    Result<std::vector<std::string>> paths = files.list(folder);
    if (paths) return std::move(*paths);
    session_.found.error({}, msg::kCannotRead, {folder, paths.reason()});
    return {};
  }

  /// A page that stays in the site though its place may not be shown any more.
  void warn_of_withdrawn(const std::string& name, const SiteView& view) {
    constexpr std::string_view kFolder = "public/resources/";
    if (!name.starts_with(kFolder)) return;
    const std::string id =
        name.substr(kFolder.size(), name.find('/', kFolder.size()) - kFolder.size());
    if (!view.shows(id))
      session_.found.warning({}, msg::kStillPublished, {id}).hint(msg::kStillPublishedHint);
  }

  Session& session_;
  OutputSet outputs_;
};

/// Where the results are: what a coordinator opens next.
void say_results(Session& session, const std::vector<std::string>& paths, std::size_t pages,
                 const PublishReport& report) {
  for (const std::string& path : paths) session.say(Text(session.options.out + "/" + path));
  session.say(
      {fmt::format("{} ページと文書を作りました（新しいか変わったもの {}、前回と同じもの {}）。",
                   pages, report.written, report.unchanged),
       fmt::format("made {} pages and documents ({} new or changed, {} as before).", pages,
                   report.written, report.unchanged)});
}

}  // namespace

int run_build(Session& session) {
  const Options& options = session.options;
  const bool with_public = options.wants("public");
  const bool with_leaflets = with_public || options.wants("print");
  // The records are not even opened when nothing private is made.
  const bool with_records = options.wants("submissions");

  const Loaded loaded = load_and_check(session, with_records);
  const Templates templates = load_templates(session);
  const std::vector<LeafletPage> leaflets = read_leaflets(session, loaded.project);
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }

  Collector collector(session);
  std::vector<std::string> results;
  const SiteView view = session.times.measure(
      "view", [&] { return SiteView(loaded.project, Audience::public_, options.today); });
  if (with_public) {
    std::vector<OutputFile> pages = session.times.measure(
        "web", [&] { return render_site(view, templates.html, leaflets, options.jobs); });
    for (OutputFile& page : pages) page.path = "public/" + page.path;
    collector.add(std::move(pages), {"サイトのページ", "a page of the site"});
    collector.add_assets();
    results.push_back("public/index.html");
  }
  std::vector<Paper> papers;
  if (with_leaflets) papers = leaflet_papers(session, view, leaflets);
  if (with_records)
    for (Paper& form : form_papers(session, loaded, collector.months_made_before()))
      papers.push_back(std::move(form));
  for (const Paper& paper : papers) results.push_back(paper.paths.back());
  collector.add(print_papers(session, templates, papers),
                {"リーフレットと様式", "leaflets and forms"});
  const std::size_t made = collector.outputs().files().size();
  if (!session.found.has_errors())
    session.times.measure("keep", [&] { collector.keep_the_rest(view); });
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }

  PublishReport report;
  const bool published = session.times.measure("publish", [&] {
    return publish(collector.outputs(), session.disk, options.out, session.found, &report);
  });
  session.report_findings();
  if (!published) return kDiskFailed;
  say_results(session, results, made, report);
  return kDone;
}

}  // namespace kakehashi
