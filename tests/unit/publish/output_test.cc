#include "publish/output.h"

#include "support/catch.h"
#include "support/diagnostic_text.h"

using namespace kakehashi;

namespace {

/// Adds files in turn; each is made by a line of `data.yaml`.
std::string clash(const std::vector<std::string>& paths, Language language = Language::en) {
  Sources sources;
  Diagnostics diagnostics;
  OutputSet outputs;
  const SourceId source = sources.add("data.yaml", "one\ntwo\nthree\n");
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::uint32_t begin = sources[source].line_start(static_cast<int>(i) + 1);
    const std::string number = std::to_string(i + 1);
    outputs.add(paths[i], "bytes", {"項目" + number, "entry " + number}, {source, begin, begin + 3},
                diagnostics);
  }
  CHECK(outputs.files().size() + diagnostics.error_count() == paths.size());
  return to_text(diagnostics, sources, language);
}

}  // namespace

TEST_CASE("files in different places are all kept") {
  CHECK(clash({"public/index.html", "public/a/index.html", ".nojekyll"}).empty());
}

TEST_CASE("two writers of one path are an error that names both") {
  CHECK(clash({"a/index.html", "b", "a/index.html"}) ==
        "data.yaml:3:1: \"a/index.html\" would be made by both entry 1 and entry 3.\n"
        "  Change the id or the name of one of them.\n"
        "  data.yaml:1:1: The other one is here.\n");
  CHECK(clash({"a", "a"}, Language::ja) ==
        "data.yaml:2:1: 「a」を 項目1 と 項目2 の両方が作ろうとしています。\n"
        "  どちらかの id か名前を変えてください。\n"
        "  data.yaml:1:1: もう一方はここです。\n");
}

TEST_CASE("paths that differ only in letter case are an error, in folders too") {
  CHECK(clash({"Aoba.html", "aoba.html"}) ==
        "data.yaml:2:1: \"aoba.html\" (entry 2) and \"Aoba.html\" (entry 1) differ only in letter "
        "case and may become the same file.\n"
        "  Change the id or the name of one of them.\n"
        "  data.yaml:1:1: The other one is here.\n");
  CHECK(clash({"Aoba/a", "aoba/b"}, Language::ja) ==
        "data.yaml:2:1: 「aoba/b」（項目2）と「Aoba/a」（項目1）は大文字と小文字しか違わないため、"
        "同じファイルになることがあります。\n"
        "  どちらかの id か名前を変えてください。\n"
        "  data.yaml:1:1: もう一方はここです。\n");
}

TEST_CASE("a file where another needs a folder is an error, in either order") {
  CHECK(clash({"a/b", "a/b/c"}) ==
        "data.yaml:2:1: \"a/b\" (entry 1) is a file, but a folder for \"a/b/c\" (entry 2).\n"
        "  Change the id or the name of one of them.\n"
        "  data.yaml:1:1: The other one is here.\n");
  CHECK(clash({"a/b/c", "a/b"}, Language::ja) ==
        "data.yaml:2:1: 「a/b」（項目2）はファイルですが、「a/b/c」（項目1）ではフォルダです。\n"
        "  どちらかの id か名前を変えてください。\n"
        "  data.yaml:1:1: もう一方はここです。\n");
}

TEST_CASE("unsafe paths are refused") {
  const auto refused = [](const std::string& shown, const std::string& why) {
    return "data.yaml:1:1: \"" + shown + "\" cannot be the name of an output file (" + why +
           ").\n  Separate folders and files by \"/\", without \"..\", \"\\\" and control "
           "characters.\n";
  };
  CHECK(clash({""}) == refused("", "it is empty"));
  CHECK(clash({"/etc/passwd"}) == refused("/etc/passwd", "it begins with \"/\""));
  CHECK(clash({"a/../../b"}) == refused("a/../../b", "it has a \".\" or \"..\""));
  CHECK(clash({"./a"}) == refused("./a", "it has a \".\" or \"..\""));
  CHECK(clash({"a//b"}) == refused("a//b", "it has an empty name"));
  CHECK(clash({"a/"}) == refused("a/", "it has an empty name"));
  CHECK(clash({"a\\b"}) == refused("a\\b", "it has a \"\\\""));
  CHECK(clash({"a\nb\x1B"}) == refused("a\nb ", "it has a control character"));
  CHECK(clash({"a\xFF"}) == refused("a\xEF\xBF\xBD", "it is not UTF-8"));
  CHECK(clash({".kakehashi"}) == refused(".kakehashi", "it marks the output folder"));
  CHECK(clash({std::string(256, 'a')}) == refused(std::string(256, 'a'), "it is too long"));
  CHECK(
      clash({"../a"}, Language::ja) ==
      "data.yaml:1:1: 「../a」は出力するファイルの名前に使えません（「.」や「..」がある）。\n"
      "  フォルダとファイルの名前は「/」で区切り、「..」「\\」や制御文字を使わないでください。\n");
}

TEST_CASE("sets made apart are merged with the same care") {
  Sources sources;
  Diagnostics diagnostics;
  OutputSet one, two;
  one.add("a", "1", "first", {}, diagnostics);
  two.add("a", "2", "second", {}, diagnostics);
  two.add("b/c", "3", "third", {}, diagnostics);
  two.set_folder_mode("b", 0700);
  CHECK_FALSE(one.merge(std::move(two), diagnostics));
  CHECK(to_text(diagnostics, sources) ==
        "\"a\" would be made by both first and second.\n"
        "  Change the id or the name of one of them.\n");
  CHECK(one.files().at("a").bytes == "1");
  CHECK(one.files().at("b/c").bytes == "3");
  CHECK(one.folder_mode("b") == 0700);
  CHECK(one.folder_mode("other") == 0755);
}
