#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "app/import_formats.h"
#include "app/messages.h"
#include "app/replace_file.h"
#include "app/session.h"
#include "ingest/csv.h"
#include "ingest/records.h"
#include "load/fields.h"
#include "load/project.h"
#include "load/yaml.h"

namespace kakehashi {
namespace {

constexpr const char* kRecords = "data/records";

/// Where the result goes: into the project, unless --into names another folder.
struct Place {
  Disk& disk;
  std::string folder;
  bool is_project;
};

Place place_of(Session& session) {
  const Options& options = session.options;
  const std::string own = options.project + "/" + kRecords;
  if (options.into.empty() || session.disk.is_same(options.into, own))
    return {session.project_disk, kRecords, true};
  return {session.disk, options.into, false};
}

std::vector<SourceId> read_sheets(Session& session) {
  std::vector<SourceId> files;
  for (const std::string& path : session.options.import_files) {
    Result<std::string> text = session.disk.read(path);
    const SourceId source =
        session.sources.add(path, text ? text_as_utf8(std::move(*text)) : std::string());
    if (text)
      files.push_back(source);
    else
      session.found.error(Span::whole(source), msg::kCannotRead, {path, text.reason()});
  }
  return files;
}

/// What an earlier import left in a folder that is not the project's; it must be readable whole.
void read_earlier(Session& session, const Place& place, const CodeLists& codes) {
  const Result<std::vector<std::string>> paths = place.disk.list(place.folder);
  if (!paths) {
    session.found.error({}, msg::kCannotRead, {place.folder, paths.reason()});
    return;
  }
  for (const std::string& path : *paths) {
    if (!path.ends_with("-imported.yaml")) continue;
    Result<std::string> text = place.disk.read(path);
    const SourceId source = session.sources.add(path, text ? std::move(*text) : "");
    if (!text) {
      session.found.error(Span::whole(source), msg::kCannotRead, {path, text.reason()});
      continue;
    }
    RecordFile file;
    if (const auto root = parse_yaml(session.sources, source, session.found))
      read_record(*root, record_file_table(), &file, &codes, session.found);
  }
}

Status write(const Place& place, const RecordFileText& file) {
  const std::string year = file.path.substr(0, file.path.rfind('/'));
  if (Status made = place.disk.make_folder(year, 0700); !made) return made;
  if (file.loses_edits) {
    const Result<std::string> old = place.disk.read(file.path);
    if (!old) return Failure{old.reason()};
    if (Status kept = replace_file(place.disk, file.path + "~", *old); !kept) return kept;
  }
  return replace_file(place.disk, file.path, file.text);
}

Text counts_text(const RecordCounts& counts) {
  Text text{
      fmt::format(
          "取り込んだ記録 {} 件、直した記録 {} 件、もうあった記録 {} 件、取り込めなかった行 {}",
          counts.imported, counts.updated, counts.present, counts.refused),
      fmt::format("{} imported, {} brought up to date, {} already there, {} rows refused",
                  counts.imported, counts.updated, counts.present, counts.refused)};
  if (counts.passed_over > 0) {
    text.ja += fmt::format("、合計や見出しの行 {}", counts.passed_over);
    text.en += fmt::format(", {} rows of sums or headings passed over", counts.passed_over);
  }
  return {text.ja + "。", text.en + "."};
}

/// A row that was deleted in Excel stays in the records, and counts.
Text not_in_sheets_text(const std::vector<std::string>& records) {
  constexpr std::size_t kNamed = 10;
  Text names("", "");
  for (std::size_t i = 0; i < std::min(records.size(), kNamed); ++i) {
    names.ja += (i ? "、" : "") + records[i];
    names.en += (i ? ", " : "") + records[i];
  }
  if (records.size() > kNamed) {
    names.ja += fmt::format(" ほか {} 件", records.size() - kNamed);
    names.en += fmt::format(" and {} more", records.size() - kNamed);
  }
  return {fmt::format("表にない記録 {} 件はそのまま残しました: {}", records.size(), names.ja),
          fmt::format("{} records that are not in the sheets were left as they are: {}",
                      records.size(), names.en)};
}

}  // namespace

int import_record_sheets(Session& session) {
  const Options& options = session.options;
  const Place place = place_of(session);
  const Project project = load_project(session.files, options.jobs, session.sources, session.found);
  const Records records =
      load_records(session.files, project.codes, options.jobs, session.sources, session.found);
  const CsvColumnFile columns =
      load_csv_columns(session.files, project.codes, session.sources, session.found);
  if (!place.is_project) read_earlier(session, place, project.codes);
  const std::vector<SourceId> sheets = read_sheets(session);
  if (session.found.has_errors()) {
    session.report_findings();
    return session.failure();
  }

  const RecordTarget target{project, records, place.folder, options.today};
  const RecordImport imported = session.times.measure("import", [&] {
    return import_records(session.sources, sheets, *find_record_format(options.import_format),
                          columns, target, session.found);
  });
  for (const RecordFileText& file : imported.files)
    if (file.loses_edits)
      session.found.warning({}, msg::kImportKeptCopy, {file.path, file.path + "~"})
          .hint(msg::kImportKeptCopyHint);
  const bool good = session.report_findings();

  for (const RecordFileText& file : imported.files) {
    if (Status written = write(place, file); !written) {
      session.err << msg::kCannotWrite.format(options.language, {file.path, written.reason()})
                  << "\n";
      return kDiskFailed;
    }
    session.say(Text(file.path));
  }
  for (const std::string& record : imported.updated)
    session.say({"直しました: " + record, "brought up to date: " + record});
  if (!imported.not_in_sheets.empty()) session.say(not_in_sheets_text(imported.not_in_sheets));
  session.say(counts_text(imported.counts));
  return good ? kDone : kDataErrors;
}

}  // namespace kakehashi
