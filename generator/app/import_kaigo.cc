#include <fmt/format.h>

#include <ostream>

#include "app/import_formats.h"
#include "app/messages.h"
#include "app/replace_file.h"
#include "app/session.h"
#include "ingest/kaigo.h"
#include "load/project.h"

namespace kakehashi {
int import_official_care(Session& session) {
  const Options& options = session.options;
  const CodeLists codes = load_code_lists(session.files, session.sources, session.found);
  const AreaFile areas = load_areas(session.files, codes, session.sources, session.found);
  std::vector<SourceId> files;
  for (const std::string& path : options.import_files) {
    Result<std::string> text = session.disk.read(path);
    const SourceId source = session.sources.add(path, text ? std::move(*text) : "");
    if (text)
      files.push_back(source);
    else
      session.found.error(Span::whole(source), msg::kCannotRead, {path, text.reason()});
  }
  if (session.found.has_errors()) {
    session.report_findings();
    return files.size() == options.import_files.size() ? kDataErrors : kDiskFailed;
  }

  KaigoOptions asked;
  asked.municipality = options.municipality;
  asked.data_date = options.as_of;
  asked.areas = areas_by_municipality(areas.areas);
  const KaigoImport imported = session.times.measure(
      "import", [&] { return import_kaigo(session.sources, files, asked, codes, session.found); });
  if (!session.report_findings()) return kDataErrors;

  if (Status made = session.disk.make_folder(options.into, 0755); !made) {
    session.err << msg::kCannotWrite.format(options.language, {options.into, made.reason()})
                << "\n";
    return kDiskFailed;
  }
  for (const ImportedFile& file : imported.files) {
    const std::string path = options.into + "/" + file.path;
    if (Status written = replace_file(session.disk, path, file.text); !written) {
      session.err << msg::kCannotWrite.format(options.language, {path, written.reason()}) << "\n";
      return kDiskFailed;
    }
    session.say(Text(path));
  }
  const KaigoCounts& counts = imported.counts;
  session.say(
      {fmt::format(
           "{} 行から資源 {} 件（サービス {}）を取り込みました。座標を落とした行 {}、重複した行 {}。",
           counts.rows, counts.resources, counts.services, counts.coordinates_dropped,
           counts.duplicate_rows),
       fmt::format("imported {} resources with {} services from {} rows; {} rows lost their "
                   "coordinates, {} were repeated.",
                   counts.resources, counts.services, counts.rows, counts.coordinates_dropped,
                   counts.duplicate_rows)});
  return kDone;
}

}  // namespace kakehashi
