/// Times the PDF writer alone, without processes and disks:
///   kakehashi_time_pdf PAGE.html STYLE.css [ROUNDS]
/// Prints the best and the middle time of a call in milliseconds, and the size of the file.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/utf8.h"
#include "paper/pdf/pdf.h"
#include "paper/typeset.h"

using namespace kakehashi;

namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

template <class Work>
void time(const char* name, int rounds, const Work& work) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    const Clock::time_point begin = Clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("%-8s best %.3f ms, middle %.3f ms\n", name, times.front(), times[times.size() / 2]);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3 || count > 4) {
    std::fputs("usage: kakehashi_time_pdf PAGE.html STYLE.css [ROUNDS]\n", stderr);
    return 2;
  }
  const int rounds = count == 4 ? std::max(std::atoi(arguments[3]), 1) : 50;
  const auto fonts = paper::FontBook::load();
  if (!fonts) return std::fprintf(stderr, "%s\n", fonts.reason().c_str()), 3;
  const std::string html = contents(arguments[1]);
  const std::string folder =
      std::string(arguments[1]).substr(0, std::string(arguments[1]).rfind('/') + 1);
  Sources sources;
  const SourceId page = sources.add(arguments[1], html);
  const SourceId style = sources.add(arguments[2], contents(arguments[2]));
  const Markup markup{html, {{0, {page, 0, static_cast<std::uint32_t>(html.size())}, true}}};
  const paper::Files files = [&](const std::string& name) -> Result<std::string> {
    return contents(folder + name);
  };
  Diagnostics found;
  const auto document = paper::typeset({&markup, style, files}, sources, **fonts, found);
  std::fputs(report(found, sources, ReportFormat::human, Language::en).c_str(), stderr);
  if (!document) return 1;
  time("typeset", rounds, [&] {
    Diagnostics again;
    paper::typeset({&markup, style, files}, sources, **fonts, again);
  });
  // Fonts are cut anew for every set of glyphs: give each round a character of its own, unseen.
  std::vector<paper::Document> others(static_cast<std::size_t>(rounds), *document);
  char32_t next = 0x4E00;
  for (paper::Document& other : others) {
    std::string character;
    do {
      character.clear();
      append_utf8(character, next++);
    } while ((*fonts)->missing(character, {}) != std::string::npos);
    for (const paper::FontRequest& face :
         {paper::FontRequest{}, {paper::Family::gothic, true}, {paper::Family::mincho, false}}) {
      paper::GlyphItem item;
      item.run = (*fonts)->shape(character, face).at(0);
      item.size = 1;
      other.pages[0].items.push_back(std::move(item));
    }
  }
  std::size_t round = 0;
  time("pdf", rounds, [&] { paper::write_pdf(others[round++], **fonts); });
  time("again", rounds, [&] { paper::write_pdf(*document, **fonts); });
  const auto pdf = paper::write_pdf(*document, **fonts);
  if (!pdf) return std::fprintf(stderr, "%s\n", pdf.reason().c_str()), 3;
  std::printf("%zu bytes on %zu pages\n", pdf->size(), document->pages.size());
  return 0;
}
