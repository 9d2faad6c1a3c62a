#include <fstream>
#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "template/template.h"

// The public Mustache specification. It wants unknown names to print nothing and plain text to be
// allowed in {{{x}}}; that is what rendering does. TemplateSet::check, which refuses both, is not
// part of the specification and not called here.

using namespace kakehashi;
using Json = nlohmann::json;

namespace {

Value to_value(const Json& json) {
  switch (json.type()) {
    case Json::value_t::null:
      return {};
    case Json::value_t::boolean:
      return json.get<bool>();
    case Json::value_t::string:
      return json.get<std::string>();
    case Json::value_t::array: {
      Value::List list;
      for (const Json& element : json) list.push_back(to_value(element));
      return list;
    }
    case Json::value_t::object: {
      Value::Record record;
      for (const auto& [key, member] : json.items()) record.emplace_back(key, to_value(member));
      return record;
    }
    default:
      return json.dump();  // numbers, as Mustache prints them
  }
}

void add(TemplateSet& set, const std::string& name, const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add(name, text);
  auto compiled = Template::compile(sources, source, diagnostics);
  INFO(to_text(diagnostics, sources));
  REQUIRE(compiled);
  set.add(name, std::move(*compiled));
}

}  // namespace

TEST_CASE("the Mustache specification holds") {
  const std::string file =
      GENERATE("interpolation", "sections", "inverted", "partials", "comments", "delimiters");
  std::ifstream stream(std::string(SHARED_DIR) + "/data/mustache_spec/" + file + ".json");
  if (!stream) {
    WARN("skipped: the Mustache specification is not beside the repository (" << file << ".json)");
    return;
  }
  const Json specification = Json::parse(stream);
  REQUIRE(specification["tests"].size() >= 12);
  for (const Json& test : specification["tests"]) {
    INFO(file << ": " << test["name"].get<std::string>());
    TemplateSet set;
    add(set, "the test", test["template"].get<std::string>());
    if (test.contains("partials"))
      for (const auto& [name, text] : test["partials"].items())
        add(set, name, text.get<std::string>());
    const Value value = to_value(test["data"]);
    CHECK(set.render("the test", value) == test["expected"].get<std::string>());
    CHECK(set.render_with_origins("the test", value).text == test["expected"].get<std::string>());
  }
}
