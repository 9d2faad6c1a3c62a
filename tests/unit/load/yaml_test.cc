#include "load/yaml.h"

#include "base/report.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

/// What a text is refused with, in English and Japanese.
std::string refusal(const std::string& text, Language language = Language::en) {
  Sources sources;
  const SourceId id = sources.add("a.yaml", text);
  Diagnostics found;
  parse_yaml(sources, id, found);
  return report(found, sources, ReportFormat::short_, language);
}

/// The tree, one node a word: scalars in quotes, positions behind @.
std::string tree(const YamlNode& node, const Sources& sources) {
  const Position at = sources[node.span.source].position(node.span.begin);
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::null:
      out = "null";
      break;
    case YamlNode::Kind::scalar:
      out = "'" + node.text + "'";
      break;
    case YamlNode::Kind::list:
      out = "[";
      for (const YamlNode& item : node.items) out += " " + tree(item, sources);
      return out + " ]";
    case YamlNode::Kind::map:
      out = "{";
      for (const YamlEntry& entry : node.entries)
        out += " " + entry.key + ":" + tree(entry.value, sources);
      return out + " }";
  }
  return out + "@" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string parsed(const std::string& text) {
  Sources sources;
  const SourceId id = sources.add("a.yaml", text);
  Diagnostics found;
  const auto node = parse_yaml(sources, id, found);
  REQUIRE(report(found, sources, ReportFormat::short_, Language::en).empty());
  return tree(*node, sources);
}

}  // namespace

TEST_CASE("every scalar stays the text that was typed, with its place in characters") {
  CHECK(parsed("名称: 010\nb: no\nc: 1.10\nd: '5'\n") ==
        "{ 名称:'010'@1:5 b:'no'@2:4 c:'1.10'@3:4 d:'5'@4:4 }");
  CHECK(parsed("\xEF\xBB\xBFname: x\r\nlist:\r\n  - a\r\n  - {b: c}\r\n") ==
        "{ name:'x'@1:7 list:[ 'a'@3:5 { b:'c'@4:9 } ] }");
}

TEST_CASE("an empty value is reported at its key, not on the next line") {
  CHECK(parsed("a:\nb: ~\n") == "{ a:null@1:1 b:null@2:1 }");
}

TEST_CASE("a repeated key names both places and the first value stays") {
  CHECK(
      refusal("name: a\nkind: b\nname: c\n") ==
      "a.yaml:3:1: error: \"name\" is written twice. [load-duplicate-key] (delete one of the two.) "
      "(a.yaml:1:1: the first one is here.)\n");
  CHECK(
      refusal("x: {名称: a, 名称: b}\n", Language::ja) ==
      "a.yaml:1:12: error: 「名称」が 2 回書かれています。 [load-duplicate-key] (どちらか 1 つを消してください。) "
      "(a.yaml:1:5: 最初はここです。)\n");
}

TEST_CASE("a repeated key is found in a map of thousands, too") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "k" + std::to_string(i) + ": 1\n";
  CHECK(refusal(text).empty());
  CHECK(
      refusal(text + "k77: 2\n") ==
      "a.yaml:5001:1: error: \"k77\" is written twice. [load-duplicate-key] (delete one of the two.) "
      "(a.yaml:78:1: the first one is here.)\n");
}

TEST_CASE("anchors, aliases, tags, merge keys and second documents are refused") {
  const std::string message =
      "error: anchors (&), aliases (*), tags (!) and merge keys (<<) are not allowed. "
      "[load-yaml-alias] (write the content out; to use the character itself, put the value into "
      "\"\".)\n";
  CHECK(refusal("a: &x 1\nb: *x\n") == "a.yaml:1:4: " + message);
  CHECK(refusal("a: !!str 1\n") == "a.yaml:1:4: " + message);
  CHECK(refusal("a: 1\n<<: {b: 1}\n") == "a.yaml:2:1: " + message);
  CHECK(refusal("a: &a [*a]\n") == "a.yaml:1:4: " + message);
  CHECK(refusal("a: 1\n---\nb: 2\n") ==
        "a.yaml:2:1: error: a second document starts after \"---\". [load-second-document] "
        "(delete the line \"---\", or make it a file of its own.)\n");
}

TEST_CASE("an alias bomb costs nothing") {
  std::string bomb = "a: &a [x, x]\n";
  for (char c = 'b'; c <= 'z'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [*" + char(c - 1) + ", *" + char(c - 1) + "]\n";
  CHECK(refusal(bomb).starts_with("a.yaml:1:4: error: anchors"));
}

TEST_CASE("a hundred thousand brackets end at the twentieth level") {
  CHECK(
      refusal(std::string(100'000, '[')) ==
      "a.yaml:1:11: error: the data are nested too deeply (20 levels at most). [load-too-deep] (look "
      "for a bracket that is not closed and for an indentation that keeps growing.)\n");
}

TEST_CASE("a text of more than a megabyte is refused where it starts") {
  CHECK(refusal("a: b\nnote: " + std::string(1'000'001, 'x') + "\n") ==
        "a.yaml:2:7: error: the text is too long (1000001 characters; 1000000 at most). "
        "[load-too-long] (shorten or divide it; look also where the quotes or the \"|\" end.)\n");
}

TEST_CASE("tabs, wrong encodings and control characters each have their own sentence") {
  CHECK(refusal("a:\n\tb: 1\n") ==
        "a.yaml:2:1: error: the line starts with a tab; YAML cannot be indented with tabs. "
        "[load-tab] (replace the tab by two spaces.)\n");
  CHECK(
      refusal("a: x\nname: \x8a\xc5\x8c\xec\n") ==
      "a.yaml:2:7: error: this file is saved as Shift_JIS (cp932). [load-cp932] (save it again as "
      "UTF-8 (\"Save as\", encoding UTF-8).)\n");
  CHECK(
      refusal("a: x\nb: 名\xff\xfe\n") ==
      "a.yaml:2:5: error: there is a byte here (0xFF) that is not UTF-8. [load-invalid-utf8] (save "
      "it again as UTF-8 (\"Save as\", encoding UTF-8).)\n");
  CHECK(refusal(std::string("a: x\0y\n", 7)) ==
        "a.yaml:1:5: error: there is an invisible control character (0x00) here. "
        "[load-control-character] (delete this character.)\n");
}

TEST_CASE("a full-width colon is named, where the parser only stumbles over it") {
  CHECK(
      refusal("name: 見本\nphone：06-0000-0109\nfax: 1\n", Language::ja) ==
      "a.yaml:2:6: error: ここの「：」が全角のため、この行を読めません。 [load-full-width-colon] "
      "(半角の「:」に直し、そのあとに半角の空白を 1 つ入れてください（例 phone: 06-0000-0109）。)\n");
  CHECK(refusal("name: 見本\nphone：06-0000-0109\nfax: 1\n") ==
        "a.yaml:2:6: error: this line cannot be read because its \"：\" is full width. "
        "[load-full-width-colon] (write an ordinary \":\" and one space behind it, as in phone: "
        "06-0000-0109.)\n");
  // As part of a text it is nobody's business.
  CHECK(refusal("a: 時間：9時\nb: [1\n").find("load-full-width") == std::string::npos);
}

TEST_CASE("what is no YAML is said with its place and how to look for the cause") {
  CHECK(
      refusal("a: b: c\n", Language::ja) ==
      "a.yaml:1:5: error: YAML として読めません(illegal map value)。 [load-yaml] "
      "(この行と前の行の字下げ・「:」のあとの空白・引用符の閉じ忘れを確かめてください。値に「: 」や「#」を含むときは \"\" で囲みます。)\n");
  CHECK(
      refusal("a: [1, 2\nb: 3\n") ==
      "a.yaml:2:2: error: this cannot be read as YAML (end of sequence flow not found). [load-yaml] "
      "(look at the indentation of this line and the one before, the space after \":\" and unclosed "
      "quotes; put a value that holds \": \" or \"#\" into \"\".)\n");
  CHECK(
      refusal("a: \"x\nb: 1\n") ==
      "a.yaml:1:4: error: this quote (\") is never closed. [load-unclosed-quote] (add a \" at the end "
      "of the value.)\n");
  CHECK(
      refusal("{[a]: b}\n") ==
      "a.yaml:1:2: error: a key must be plain text. [load-map-key] (write the content out; to use the character itself, put the value into \"\".)\n");
}
