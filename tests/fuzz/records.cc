#include <array>

#include "ingest/csv.h"
#include "ingest/records.h"

using namespace kakehashi;

/// Any bytes as a sheet of consultations, and as one of daily logs. What was imported must be there
/// when it is imported again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"consultations", "daily-log"}) {
    const RecordFormat& format = *find_record_format(name);
    Project project;
    for (const char* list : {"ways", "consulter_types", "consultation_contents"}) {
      CodeItem& item = project.codes.add(list, list).items.emplace_back();
      item.id = "a";
      item.label = item.short_label = "あ";
    }
    Records records;
    const RecordTarget target{project, records, "data/records", {2026, 11, 20}};
    Sources sources;
    const std::array<SourceId, 1> files{sources.add("fuzz.csv", text_as_utf8(bytes))};
    Diagnostics found;
    const RecordImport first = import_records(sources, files, format, {}, target, found);
    for (const RecordFileText& file : first.files) sources.add(file.path, file.text);
    const RecordImport second = import_records(sources, files, format, {}, target, found);
    if (!second.files.empty()) __builtin_trap();
  }
  return 0;
}
