#include "paper/pdf.h"
#include "paper/typeset.h"

using namespace kakehashi;

/// Any bytes as a style sheet and a page, divided by the first NUL; what can be set must also print.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto fonts = paper::FontBook::load();
  if (!fonts) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t divide = bytes.find('\0');
  Sources sources;
  const SourceId style =
      sources.add("fuzz.css", divide == std::string::npos ? "" : bytes.substr(0, divide));
  Markup html;
  html.text = divide == std::string::npos ? bytes : bytes.substr(divide + 1);
  Diagnostics found;
  if (const auto document = paper::typeset({&html, style}, sources, **fonts, found))
    paper::write_pdf(*document, **fonts);
  return 0;
}
