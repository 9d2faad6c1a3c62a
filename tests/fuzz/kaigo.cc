#include <array>

#include "ingest/kaigo.h"

using namespace kakehashi;

/// Any bytes as an official care-service file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  const std::array<SourceId, 1> files{
      sources.add("fuzz.csv", std::string(reinterpret_cast<const char*>(data), size))};
  CodeLists codes;
  CodeItem& item = codes.add("care_services", "介護サービスの種類").items.emplace_back();
  item.id = "120";
  item.label = "訪問入浴介護";
  item.group = "home_bath";
  Diagnostics found;
  import_kaigo(sources, files, {}, codes, found);
  return 0;
}
