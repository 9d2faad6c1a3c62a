/// Sets one page of XHTML and prints what is wrong with it, as the program would:
///   kakehashi_typeset PAGE.html STYLE.css OUT.pdf [FRAMES.txt]
/// Exit codes: 0 done, 1 errors in the page or the style sheet, 2 wrong use, 3 cannot read or
/// write.
#include "paper/typeset.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "base/report.h"
#include "paper/pdf/pdf.h"

using namespace kakehashi;

namespace {

std::optional<std::string> contents(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

bool write(const char* path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4 || count > 5) {
    std::fputs("usage: kakehashi_typeset PAGE.html STYLE.css OUT.pdf [FRAMES.txt]\n", stderr);
    return 2;
  }
  const auto html = contents(arguments[1]);
  const auto css = contents(arguments[2]);
  const auto fonts = paper::FontBook::load();
  if (!html || !css || !fonts) {
    std::fprintf(stderr, "%s\n",
                 !fonts ? fonts.reason().c_str() : "cannot read the page or its style");
    return 3;
  }
  Sources sources;
  const SourceId page = sources.add(arguments[1], *html);
  const SourceId style = sources.add(arguments[2], *css);
  const Markup markup{*html, {{0, {page, 0, static_cast<std::uint32_t>(html->size())}, true}}};
  Diagnostics found;
  // Images stand beside the page.
  const std::string folder =
      std::string(arguments[1]).substr(0, std::string(arguments[1]).rfind('/') + 1);
  const paper::Files files = [&](const std::string& name) -> Result<std::string> {
    auto bytes = contents((folder + name).c_str());
    if (!bytes) return Failure{folder + name + ": cannot be read"};
    return std::move(*bytes);
  };
  const auto document = paper::typeset({&markup, style, files}, sources, **fonts, found);
  std::fputs(report(found, sources, ReportFormat::human, Language::en).c_str(), stderr);
  if (!document) return 1;
  const auto pdf = paper::write_pdf(*document, **fonts);
  if (!pdf) {
    std::fprintf(stderr, "%s\n", pdf.reason().c_str());
    return 3;
  }
  const bool written =
      write(arguments[3], *pdf) &&
      (count < 5 || write(arguments[4], paper::frames_as_text(*document, **fonts)));
  return written ? 0 : 3;
}
