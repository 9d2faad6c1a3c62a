#include "base/yaml_text.h"

#include "load/yaml.h"
#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a text is written plain where every reader takes it for this text") {
  for (const char* text : {"見本医院", "06-6477-4110", "http://a.jp/x#y", "a:b", "2-1", "1F",
                           "12人", "yes!", "0153-75-3226x", "（株）", "a 'b'", "12:30-13:00"})
    CHECK(yaml_scalar(text) == text);
}

TEST_CASE("a text is quoted where some reader would take it for something else") {
  for (const char* text : {"",         " a",         "a ",         "a: b",
                           "a:",       "a #b",       "- a",        "-a",
                           "? a",      "[a",         "{a",         "a, b",
                           "a]",       "#a",         "&a",         "*a",
                           "!a",       "|",          ">",          "'a",
                           "%a",       "@a",         "`a",         "yes",
                           "NO",       "On",         "off",        "true",
                           "False",    "null",       "~",          "y",
                           "N",        "=",          "<<",         ".inf",
                           "+.INF",    ".nan",       "0664774110", "12",
                           "-1",       "1.5",        "1e5",        ".5",
                           "0x1F",     "0o17",       "1_000",      "12:30",
                           "12:30:00", "2026-06-30", "2026-6-3",   "2026-06-30 10:00",
                           "...",      "---"})
    CHECK(yaml_scalar(text) == "\"" + std::string(text) + "\"");
  CHECK(yaml_scalar("\"a") == "\"\\\"a\"");
  CHECK(yaml_scalar("a: \\") == "\"a: \\\\\"");
  CHECK(yaml_scalar("a\tb\nc") == "\"a\\u0009b\\u000Ac\"");
  CHECK(yaml_scalar("\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF") == "\"\\u0085\\u2028\\uFEFF\"");
}

TEST_CASE("the loader reads every written text back as it was") {
  for (const std::string text :
       {"a: b", "\"quoted\" \\ text", "12:30", "見本", "a, [b] {c}", "-", "x\ty"}) {
    YamlWriter yaml;
    yaml.open("list");
    yaml.open_item();
    yaml.text("text", text);
    yaml.list("more", {text, "b"});
    yaml.close_item();
    yaml.close();
    Sources sources;
    Diagnostics found;
    const auto root = parse_yaml(sources, sources.add("a.yaml", yaml.take()), found);
    REQUIRE(root);
    CHECK_FALSE(found.has_errors());
    const YamlNode& item = root->entries.at(0).value.items.at(0);
    CHECK(item.entries.at(0).value.text == text);
    CHECK(item.entries.at(1).value.items.at(0).text == text);
  }
}

TEST_CASE("items carry their dash on the first entry, and comments hold no controls") {
  YamlWriter yaml;
  yaml.comment("one\ntwo\rthree\x01");
  yaml.open("a");
  yaml.open_item();
  yaml.text("b", "");
  yaml.text("c", "d");
  yaml.open("e");
  yaml.plain("f", "1");
  yaml.close();
  yaml.close_item();
  yaml.close();
  yaml.list("g", {});
  CHECK(yaml.take() == "# one\n# two three \na:\n  - c: d\n    e:\n      f: 1\n");
}

TEST_CASE("a text of several lines is written as one, where that says the same") {
  const auto written = [](const std::string& text) {
    YamlWriter out;
    out.prose("key", text);
    return out.take();
  };
  CHECK(written("a") == "key: a\n");
  CHECK(written("a\n\n# b\n- c: d") == "key: |-\n  a\n\n  # b\n  - c: d\n");
  CHECK(written(" a\nb") == "key: \" a\\u000Ab\"\n");
  CHECK(written("a\n\xC2\x85") == "key: \"a\\u000A\\u0085\"\n");
  for (const std::string text : {"a\n\n# b\n- c: d", "a\nb", "---\n...\na", "\"\n'", "見本\n・a"}) {
    Sources sources;
    Diagnostics found;
    const auto root = parse_yaml(sources, sources.add("a.yaml", written(text)), found);
    REQUIRE(root);
    CHECK(root->entries.at(0).value.text == text);
  }
}
