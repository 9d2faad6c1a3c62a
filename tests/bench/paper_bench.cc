/// Sets pages one after another in one process and says how long each took:
///   kakehashi_paper_bench JOBS OUT STYLE.css PAGE.html...
/// The first page is set alone; the others on JOBS threads. From text in memory to PDF in memory;
/// reading and writing files is not counted. One line of JSON, times in ms.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/parallel.h"
#include "base/report.h"
#include "paper/pdf/pdf.h"
#include "paper/typeset.h"

using namespace kakehashi;
using Clock = std::chrono::steady_clock;

namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

struct Outcome {
  double time = 0;
  std::size_t pages = 0;
  std::string pdf, problem;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 5) {
    std::fputs("usage: kakehashi_paper_bench JOBS OUT STYLE.css PAGE.html...\n", stderr);
    return 2;
  }
  const Clock::time_point start = Clock::now();
  const auto fonts = paper::FontBook::load();
  if (!fonts) {
    std::fprintf(stderr, "%s\n", fonts.reason().c_str());
    return 3;
  }
  const double load = milliseconds_since(start);

  Sources sources;
  const SourceId style = sources.add(arguments[3], contents(arguments[3]));
  std::vector<Markup> pages;
  for (int i = 4; i < count; ++i) {
    const std::string text = contents(arguments[i]);
    const SourceId source = sources.add(arguments[i], text);
    pages.push_back({text, {{0, {source, 0, static_cast<std::uint32_t>(text.size())}, true}}});
  }

  std::vector<Outcome> outcomes(pages.size());
  const auto set = [&](std::size_t i) {
    const Clock::time_point begin = Clock::now();
    Diagnostics found;
    const auto document = paper::typeset({&pages[i], style}, sources, **fonts, found);
    Outcome& outcome = outcomes[i];
    if (!document) {
      outcome.problem = report(found, sources, ReportFormat::human, Language::en);
      return;
    }
    auto pdf = paper::write_pdf(*document, **fonts);
    outcome.time = milliseconds_since(begin);
    outcome.pages = document->pages.size();
    if (pdf)
      outcome.pdf = std::move(*pdf);
    else
      outcome.problem = pdf.reason();
  };
  set(0);
  const Clock::time_point second = Clock::now();
  const std::clock_t cpu_before = std::clock();
  const auto jobs = static_cast<unsigned>(std::stoul(arguments[1]));
  parallel_for(pages.size() - 1, jobs, [&](std::size_t i) { set(i + 1); });
  const double others = milliseconds_since(second);
  const double cpu = static_cast<double>(std::clock() - cpu_before) * 1000 / CLOCKS_PER_SEC;

  std::string documents;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Outcome& outcome = outcomes[i];
    if (!outcome.problem.empty()) {
      std::fprintf(stderr, "%s\n", outcome.problem.c_str());
      return 1;
    }
    const std::string name = std::filesystem::path(arguments[i + 4]).stem().string() + ".pdf";
    std::ofstream(std::filesystem::path(arguments[2]) / name, std::ios::binary) << outcome.pdf;
    documents += fmt::format("{}[{:.3f}, {}, {}]", i == 0 ? "" : ", ", outcome.time,
                             outcome.pdf.size(), outcome.pages);
  }
  fmt::print(
      "{{\"load\": {:.3f}, \"others\": {:.3f}, \"cpu\": {:.3f}, \"peak\": {:.1f}, "
      "\"documents\": [{}]}}\n",
      load, others, cpu, peak_megabytes(), documents);
}
