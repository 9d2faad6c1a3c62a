#include "template/markdown.h"

using namespace kakehashi;

/// Any bytes as a leaflet's text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  const SourceId source =
      sources.add("fuzz.md", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics found;
  render_markdown(sources, source, 0, found);
  return 0;
}
