#include "unit/ingest/kaigo_fixture.h"

#include <fstream>
#include <sstream>

#include "load/code_lists.h"
#include "load/yaml.h"
#include "support/catch.h"

namespace kakehashi::kaigo_fixture {

const CodeLists& code_lists() {
  static const CodeLists lists = [] {
    std::ifstream in(REPOSITORY_DIR "/data/code-lists.yaml");
    std::stringstream text;
    text << in.rdbuf();
    Sources sources;
    Diagnostics found;
    CodeLists made;
    const auto root = parse_yaml(sources, sources.add("data/code-lists.yaml", text.str()), found);
    REQUIRE(root);
    read_code_lists(*root, made, found);
    return made;
  }();
  return lists;
}

KaigoOptions dated(std::string municipality) {
  KaigoOptions options;
  options.municipality = std::move(municipality);
  options.data_date = Date{2026, 6, 30};
  return options;
}

Imported::Imported(std::vector<std::string> texts, KaigoOptions options) {
  std::vector<SourceId> files;
  char name = 'a';
  for (std::string& text : texts)
    files.push_back(sources.add(std::string("in/") + name++ + ".csv", std::move(text)));
  result = import_kaigo(sources, files, options, code_lists(), found);
}

std::string Imported::resources() const {
  REQUIRE(result.files.size() == 1);
  static const std::string kStart = "\nresources:\n";
  const std::string& text = result.files[0].text;
  const std::size_t at = text.find(kStart);
  REQUIRE(at != std::string::npos);
  return text.substr(at + kStart.size());
}

}  // namespace kakehashi::kaigo_fixture
