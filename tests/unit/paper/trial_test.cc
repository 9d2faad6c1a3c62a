#include <fstream>
#include <iostream>
#include <sstream>

#include "paper/pdf.h"
#include "paper/typeset.h"
#include "support/catch.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {
std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}
}  // namespace

TEST_CASE("trial") {
  auto fonts = FontBook::load();
  REQUIRE(fonts);
  for (std::string name : {"form-03", "leaflet"}) {
    Sources sources;
    const std::string base = std::string(REPOSITORY_DIR) + "/tests/paper/" + name;
    const auto html = sources.add(name + ".html", slurp(base + ".html"));
    const auto css = sources.add(name + ".css", slurp(base + ".css"));
    Markup markup{sources[html].text(), {{0, {html, 0, (std::uint32_t)sources[html].text().size()}, true}}};
    Diagnostics diagnostics;
    auto document = typeset({&markup, css}, sources, **fonts, diagnostics);
    for (const auto& d : diagnostics.all()) {
      const auto& f = sources[d.span.source];
      auto p = f.position(d.span.begin);
      std::cerr << f.path() << ":" << p.line << ":" << p.column << ": " << d.message->format(Language::en, d.arguments) << "\n";
      for (auto& n : d.notes) std::cerr << "   " << n.message->format(Language::en, n.arguments) << "\n";
    }
    REQUIRE(document);
    auto pdf = write_pdf(*document, **fonts);
    REQUIRE(pdf);
    std::ofstream("/tmp/" + name + ".pdf", std::ios::binary) << *pdf;
  }
}
