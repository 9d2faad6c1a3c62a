#include "load/project.h"

#include <iterator>
#include <set>
#include <string_view>

#include "base/parallel.h"
#include "load/code_lists.h"
#include "load/fields.h"
#include "load/geojson.h"
#include "load/messages.h"
#include "load/values.h"

namespace kakehashi {
namespace {

bool is_yaml(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

/// Reading one after the other, so that sources are numbered the same way every time.
class Files {
 public:
  Files(const FileReader& reader, Sources& sources, Diagnostics& diagnostics)
      : reader_(reader), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<SourceId> open(const std::string& path) {
    Result<std::string> text = reader_.read(path);
    if (text) return sources_.add(path, std::move(*text));
    diagnostics_.error(Span::whole(sources_.add(path, "")), msg::kFileUnreadable,
                       {path, text.reason()});
    return std::nullopt;
  }

  std::optional<SourceId> open_required(const std::string& path) {
    if (reader_.exists(path)) return open(path);
    diagnostics_.error(Span::whole(sources_.add(path, "")), msg::kFileMissing, {path})
        .hint(msg::kFileMissingHint);
    return std::nullopt;
  }

  /// The files below a folder; empty, with an error, when it cannot be read.
  std::vector<std::string> list(const std::string& folder) {
    Result<std::vector<std::string>> paths = reader_.list(folder);
    if (paths) return std::move(*paths);
    diagnostics_.error(Span::whole(sources_.add(folder, "")), msg::kFileUnreadable,
                       {folder, paths.reason()});
    return {};
  }

  /// The YAML files of a folder. Anything else in it is an error: `clinics.yaml.txt` left out in
  /// silence would be eleven clinics that nobody finds.
  std::vector<SourceId> open_all(const std::string& folder) {
    std::vector<SourceId> ids;
    for (const std::string& path : list(folder)) {
      if (!is_yaml(path))
        refuse(path);
      else if (const auto id = open(path))
        ids.push_back(*id);
    }
    return ids;
  }

  /// A file that nothing reads.
  void refuse(const std::string& path) {
    // What Windows and macOS put into folders that somebody looked at.
    if (path.ends_with("/Thumbs.db") || path.ends_with("/desktop.ini")) return;
    static constexpr const char* kKnown =
        "office.yaml, code-lists.yaml, csv-columns.yaml, forms.yaml, areas.yaml, areas.geojson, "
        "holidays.yaml, events.yaml, search-words.yaml, resources/*.yaml, published/YYYY-FY.yaml, "
        "records/YYYY/*.yaml";
    diagnostics_.error(Span::whole(sources_.add(path, "")), msg::kUnknownFile, {path})
        .hint(msg::kUnknownFileHint, {kKnown});
  }

 private:
  const FileReader& reader_;
  Sources& sources_;
  Diagnostics& diagnostics_;
};

/// Parses files side by side into one record each.
template <class Record>
std::vector<Record> parse_all(const std::vector<SourceId>& ids, const RecordTable& table,
                              const CodeLists& codes, unsigned jobs, const Sources& sources,
                              Diagnostics& diagnostics) {
  std::vector<Record> records(ids.size());
  std::vector<Diagnostics> found(ids.size());
  parallel_for(ids.size(), jobs, [&](std::size_t i) {
    if (const auto root = parse_yaml(sources, ids[i], found[i]))
      read_record(*root, table, &records[i], &codes, found[i]);
  });
  for (Diagnostics& part : found) diagnostics.append(std::move(part));
  return records;
}

template <class T>
void move_into(std::vector<T>& all, std::vector<T>& some) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

/// The head between two lines of `---`, and where the text after it starts.
std::optional<Article> read_article(const Sources& sources, SourceId source, const CodeLists& codes,
                                    Diagnostics& diagnostics) {
  const SourceFile& file = sources[source];
  const std::uint32_t start = file.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  int last = 0;
  if (file.line(1) == "---")
    for (int line = 2; file.line_start(line) < file.text().size() && last == 0; ++line)
      if (file.line(line) == "---") last = line;
  if (last == 0) {
    diagnostics.error({source, start, start + 1}, msg::kNotALeafletHead)
        .hint(msg::kLeafletHeadHint);
    return std::nullopt;
  }
  Article article;
  article.source = source;
  article.body = file.line_start(last + 1);
  const std::string& path = file.path();
  const std::size_t slash = path.rfind('/') + 1;
  article.slug = path.substr(slash, path.rfind('.') - slash);
  if (!parse_id(article.slug)) {
    diagnostics.error(Span::whole(source), msg::kBadSlug, {path.substr(slash)})
        .hint(msg::kBadSlugHint);
    return std::nullopt;
  }
  const auto head =
      parse_yaml(sources, source, diagnostics, file.line_start(2), file.line_start(last));
  if (head) read_record(*head, article_head_table(), &article.head, &codes, diagnostics);
  return article;
}

/// The field table takes a figure as a text; this says which texts are figures.
void check_figures(const std::vector<PublishedYear>& published, Diagnostics& diagnostics) {
  for (const PublishedYear& year : published)
    for (const PublishedTable& table : year.tables)
      for (const PublishedRow& row : table.rows)
        for (const Given<std::string>& cell : row.cells)
          if (!parse_figure(*cell))
            diagnostics
                .error(cell.span, msg::kBadValue, {*cell, {"公表した数", "a published figure"}})
                .hint(msg::kWriteLike, {{"137、5未満、＊、—", "137, 5未満, ＊ or —"}});
}

void refuse_unknown_files(Files& open) {
  static const std::set<std::string_view> kKnown{
      "data/office.yaml",   "data/code-lists.yaml", "data/csv-columns.yaml",
      "data/forms.yaml",    "data/areas.yaml",      "data/areas.geojson",
      "data/holidays.yaml", "data/events.yaml",     "data/search-words.yaml"};
  for (const std::string& path : open.list("data")) {
    if (path.starts_with("data/resources/") || path.starts_with("data/published/") ||
        path.starts_with("data/records/"))
      continue;
    if (!kKnown.contains(path)) open.refuse(path);
  }
}

}  // namespace

CodeLists load_code_lists(const FileReader& files, Sources& sources, Diagnostics& diagnostics) {
  CodeLists codes;
  Files open(files, sources, diagnostics);
  if (const auto id = open.open_required("data/code-lists.yaml"))
    if (const auto root = parse_yaml(sources, *id, diagnostics))
      read_code_lists(*root, codes, diagnostics);
  return codes;
}

AreaFile load_areas(const FileReader& files, const CodeLists& codes, Sources& sources,
                    Diagnostics& diagnostics) {
  AreaFile areas;
  Files open(files, sources, diagnostics);
  if (!files.exists("data/areas.yaml")) return areas;
  if (const auto id = open.open("data/areas.yaml"))
    if (const auto root = parse_yaml(sources, *id, diagnostics))
      read_record(*root, area_file_table(), &areas, &codes, diagnostics);
  return areas;
}

CsvColumnFile load_csv_columns(const FileReader& files, const CodeLists& codes, Sources& sources,
                               Diagnostics& diagnostics) {
  CsvColumnFile columns;
  Files open(files, sources, diagnostics);
  if (const auto id = open.open_required("data/csv-columns.yaml"))
    if (const auto root = parse_yaml(sources, *id, diagnostics))
      read_record(*root, csv_column_file_table(), &columns, &codes, diagnostics);
  return columns;
}

Project load_project(const FileReader& files, unsigned jobs, Sources& sources,
                     Diagnostics& diagnostics) {
  Project project;
  Files open(files, sources, diagnostics);
  const auto read = [&](std::optional<SourceId> id, const RecordTable& table, void* record) {
    if (!id) return;
    if (const auto root = parse_yaml(sources, *id, diagnostics))
      read_record(*root, table, record, &project.codes, diagnostics);
  };

  project.codes = load_code_lists(files, sources, diagnostics);
  read(open.open_required("data/office.yaml"), office_table(), &project.office);
  read(open.open_required("data/holidays.yaml"), holiday_file_table(), &project.holidays);
  FormFile forms;
  read(open.open_required("data/forms.yaml"), form_file_table(), &forms);
  project.forms = std::move(forms.forms);
  read(open.open_required("site/site.yaml"), site_table(), &project.site);
  if (files.exists("data/areas.yaml")) {
    AreaFile areas = load_areas(files, project.codes, sources, diagnostics);
    project.areas = std::move(areas.areas);
    project.outline_credit = areas.credit.value;
    project.areas_complete = areas.span.known();
  }
  if (files.exists("data/areas.geojson"))
    if (const auto id = open.open("data/areas.geojson"))
      project.outlines = read_outlines(sources, *id, diagnostics);
  if (files.exists("data/search-words.yaml")) {
    SearchWordFile words;
    read(open.open("data/search-words.yaml"), search_word_file_table(), &words);
    project.search_words = std::move(words.search_words);
  }
  if (files.exists("data/events.yaml")) {
    EventFile events;
    read(open.open("data/events.yaml"), event_file_table(), &events);
    project.events = std::move(events.events);
  }
  refuse_unknown_files(open);

  std::vector<ResourceFile> parts =
      parse_all<ResourceFile>(open.open_all("data/resources"), resource_file_table(), project.codes,
                              jobs, sources, diagnostics);
  std::size_t count = 0;
  for (const ResourceFile& part : parts) count += part.resources.size();
  project.resources.reserve(count);
  for (ResourceFile& part : parts) {
    if (!part.span.known()) project.resources_complete = false;
    for (Resource& resource : part.resources)
      if (!resource.source.span.known()) resource.source = part.source;
    move_into(project.resources, part.resources);
  }

  project.published =
      parse_all<PublishedYear>(open.open_all("data/published"), published_year_table(),
                               project.codes, jobs, sources, diagnostics);
  check_figures(project.published, diagnostics);

  const auto read_articles = [&](const std::string& folder, std::vector<Article>& articles) {
    for (const std::string& path : open.list(folder)) {
      if (!path.ends_with(".md")) continue;
      if (const auto id = open.open(path))
        if (auto article = read_article(sources, *id, project.codes, diagnostics))
          articles.push_back(std::move(*article));
    }
  };
  read_articles("site/leaflets", project.leaflets);
  read_articles("site/pages", project.pages);
  return project;
}

Records load_records(const FileReader& files, const CodeLists& codes, unsigned jobs,
                     Sources& sources, Diagnostics& diagnostics) {
  Records all;
  Files open(files, sources, diagnostics);
  std::vector<SourceId> parts = open.open_all("data/records");
  std::vector<SourceId> ledgers;
  std::erase_if(parts, [&](SourceId id) {
    const bool is_ledger = sources[id].path() == kLedgerPath;
    if (is_ledger) ledgers.push_back(id);
    return is_ledger;
  });
  for (RecordFile& part :
       parse_all<RecordFile>(parts, record_file_table(), codes, jobs, sources, diagnostics)) {
    if (!part.span.known()) all.is_complete = false;
    all.append(std::move(part));
  }
  for (Ledger& ledger :
       parse_all<Ledger>(ledgers, ledger_table(), codes, jobs, sources, diagnostics))
    all.closings = std::move(ledger.closings);
  return all;
}

}  // namespace kakehashi
