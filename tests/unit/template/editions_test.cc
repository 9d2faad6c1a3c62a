#include "template/editions.h"

#include "support/catch.h"
#include "support/diagnostic_text.h"

using namespace kakehashi;

namespace {

/// "ordinary|easy" and the findings; an easy text has its title when `titled`.
std::string editions(const std::string& text, bool titled, Language language = Language::en) {
  const std::string head = "---\ntitle: a\n---\n";
  Sources sources;
  Diagnostics diagnostics;
  Article article;
  article.source = sources.add("a.md", head + text);
  article.body = static_cast<std::uint32_t>(head.size());
  article.head.span = {article.source, 4, 12};
  if (titled) {
    article.head.easy_title = {"b", {article.source, 4, 9}};
    article.head.easy_summary = {"c", {article.source, 4, 9}};
  }
  const Editions found = split_editions(sources, article, diagnostics);
  const auto part = [&](Span span) {
    return span.known() ? sources[span.source].text().substr(span.begin, span.end - span.begin)
                        : std::string("-");
  };
  return part(found.ordinary) + "|" + part(found.easy) + "\n" +
         to_text(diagnostics, sources, language);
}

}  // namespace

TEST_CASE("a line divides the ordinary text from the easy one") {
  CHECK(editions("本文\n\n=== やさしい日本語 ===\n\n{本文|ほんぶん}\n", true) ==
        "本文\n\n|\n{本文|ほんぶん}\n\n");
  CHECK(editions("本文\n=====やさしい日本語=====  \r\n文\n", true) == "本文\n|文\n\n");
  CHECK(editions("題名\n====\n本文\n", false) == "題名\n====\n本文\n|-\n");
  CHECK(editions("", false) == "|-\n");
}

TEST_CASE("each mistake of the two editions is told with its place") {
  CHECK(editions("a\n=== やさしい日本語 ===\nb\n=== やさしい日本語 ===\nc\n", true) ==
        "a\n|b\n=== やさしい日本語 ===\nc\n\n"
        "a.md:7:1: the line \"=== やさしい日本語 ===\" is there twice.\n"
        "  a.md:5:1: it stands here first.\n");
  CHECK(editions("a\n=== やさしいにほんご ===\nb\n", false) ==
        "a\n=== やさしいにほんご ===\nb\n|-\n"
        "a.md:5:1: the dividing line \"=== やさしいにほんご ===\" has no known words.\n"
        "  Before the easy edition stands the line \"=== やさしい日本語 ===\".\n");
  CHECK(editions("a\n=== やさしい日本語 ===\n\n", true) ==
        "a\n|\n\n"
        "a.md:5:1: there is no text behind the line \"=== やさしい日本語 ===\".\n"
        "  Write the ordinary text before this line and the easy one behind it.\n");
  CHECK(editions("\n=== やさしい日本語 ===\nb\n", true, Language::ja) ==
        "\n|b\n\n"
        "a.md:5:1: 「=== やさしい日本語 ===」の前に文章がありません。\n"
        "  ふつうの文章をこの行の前に、やさしい日本語をこの行の後に書いてください。\n");
  CHECK(editions("a\n=== やさしい日本語 ===\nb\n", false) ==
        "a\n|b\n\n"
        "a.md:2:1: there is a text in easy Japanese, but its title or summary (easy_title) is "
        "missing.\n"
        "  Write easy_title and easy_summary between the lines of --- at the top.\n"
        "a.md:2:1: there is a text in easy Japanese, but its title or summary (easy_summary) is "
        "missing.\n"
        "  Write easy_title and easy_summary between the lines of --- at the top.\n");
  CHECK(editions("a\n", true) ==
        "a\n|-\n"
        "a.md:2:1: there is an easy title or summary (easy_title), but no text in easy Japanese.\n"
        "  Write it behind the line \"=== やさしい日本語 ===\", or delete easy_title.\n"
        "a.md:2:1: there is an easy title or summary (easy_summary), but no text in easy "
        "Japanese.\n"
        "  Write it behind the line \"=== やさしい日本語 ===\", or delete easy_summary.\n");
}
