#include "base/report.h"
#include "load/fields.h"
#include "model/project.h"

using namespace kakehashi;

/// Any bytes as a file of resources and as a file of records; the findings must print, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  const SourceId source =
      sources.add("fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics found;
  if (const auto root = parse_yaml(sources, source, found)) {
    const CodeLists codes;
    ResourceFile resources;
    read_record(*root, resource_file_table(), &resources, &codes, found);
    RecordFile records;
    read_record(*root, record_file_table(), &records, &codes, found);
  }
  report(found, sources, ReportFormat::human, Language::ja);
  report(found, sources, ReportFormat::json, Language::en);
  return 0;
}
