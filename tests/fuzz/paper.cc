#include "base/report.h"
#include "paper/pdf/pdf.h"
#include "paper/typeset.h"

using namespace kakehashi;

namespace {

constexpr std::string_view kHead =
    "<html lang=\"ja\"><head><title>題名</title><meta name=\"office\" content=\"室\"/></head>";

/// A page that is no whole document gets what is missing.
std::string complete(std::string page) {
  if (page.starts_with("<html")) return page;
  if (!page.starts_with("<body")) page = "<body>" + page + "</body>";
  return std::string(kHead) + page + "</html>";
}

}  // namespace

/// Any bytes as a style sheet and the page that follows it: the page begins with the first `<`.
/// What can be set must also print, and so must every finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto fonts = paper::FontBook::load();
  if (!fonts) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t divide = std::min(bytes.find('<'), bytes.size());
  std::string page = complete(bytes.substr(divide));
  Sources sources;
  const SourceId style = sources.add("fuzz.css", bytes.substr(0, divide));
  const SourceId source = sources.add("fuzz.html", page);
  const auto length = static_cast<std::uint32_t>(page.size());
  const Markup html{std::move(page), {{0, {source, 0, length}, true}}};
  Diagnostics found;
  if (const auto document = paper::typeset({&html, style}, sources, **fonts, found)) {
    paper::frames_as_text(*document, **fonts);
    paper::write_pdf(*document, **fonts);
  }
  report(found, sources, ReportFormat::human, Language::ja);
  report(found, sources, ReportFormat::human, Language::en);
  return 0;
}
