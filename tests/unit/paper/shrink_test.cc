#include <fmt/format.h>

#include <cmath>

#include "support/catch.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

constexpr std::string_view kPage =
    "@page { size: 220pt 220pt; margin: 10pt } body { font-size: 10pt; line-height: 1 } "
    "p, ul { margin: 0 } td { padding: 0; vertical-align: top; width: 50pt } ";

Typeset body(std::string_view html, std::string_view css) {
  return typeset_body("\n" + std::string(html), std::string(kPage) + std::string(css));
}

/// A cell, and one below it that tells how high the first is.
Typeset cell(std::string_view content, std::string_view css) {
  return body(fmt::format("<table role=\"presentation\"><tr><td class=\"c\">{}</td></tr>"
                          "<tr><td>次</td></tr></table>",
                          content),
              css);
}

/// Each run of glyphs with its size and its top: "あ 10@10".
std::string sizes(const Typeset& set) {
  if (!set.document) return set.messages;
  std::string out;
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr) continue;
      // The baseline of a line as high as its type lies 0.88 below its top.
      out += fmt::format("{}{} {:.4g}@{}", out.empty() ? "" : ", ", glyphs->run.text, glyphs->size,
                         std::round(4 * (glyphs->baseline - 0.88 * glyphs->size)) / 4);
    }
  }
  return out;
}

constexpr std::string_view kTwelve = "一二三四五六七八九十百千";

}  // namespace

TEST_CASE("type in a cell of fixed height becomes smaller only as far as it must") {
  // Two lines of six characters each stand in 50 by 20 points at 8.25 points, not at 8.5.
  CHECK(sizes(cell(kTwelve, ".c { height: 20pt; shrink-to: 5pt }")) ==
        "一二三四五六 8.25@10, 七八九十百千 8.25@18.25, 次 10@30");
  // The height of the row does as well.
  CHECK(sizes(body(fmt::format("<table role=\"presentation\"><tr style=\"height: 20pt\">"
                               "<td style=\"shrink-to: 5pt\">{}</td></tr></table>",
                               kTwelve),
                   "")) == "一二三四五六 8.25@10, 七八九十百千 8.25@18.25");
}

TEST_CASE("what fits is set as without shrink-to") {
  for (const char* content : {"一二三", "<p>一</p><p>二</p>", "<ul><li>一</li></ul>"}) {
    CHECK(frames_of(cell(content, ".c { height: 20pt; shrink-to: 5pt }")) ==
          frames_of(cell(content, ".c { height: 20pt }")));
  }
}

TEST_CASE("all content of a cell shrinks alike, and padding does not") {
  CHECK(sizes(cell("<p>一二三四五<b>六</b></p><p style=\"font-size: 14pt\">七</p>",
                   ".c { height: 18pt; padding: 2pt 0; shrink-to: 4pt }")) ==
        "一二三四五 5.75@12, 六 5.75@12, 七 8.05@17.75, 次 10@28");
}

TEST_CASE("content that was made smaller keeps its place between the edges") {
  CHECK(sizes(cell(kTwelve, ".c { height: 20pt; shrink-to: 5pt; vertical-align: bottom }")) ==
        "一二三四五六 8.25@13.5, 七八九十百千 8.25@21.75, 次 10@30");
  CHECK(sizes(cell(kTwelve, ".c { height: 20pt; shrink-to: 5pt; vertical-align: middle }")) ==
        "一二三四五六 8.25@11.75, 七八九十百千 8.25@20, 次 10@30");
}

TEST_CASE("type that is not wrapped becomes smaller until the line fits the width") {
  CHECK(sizes(cell("一二三四五六七八", ".c { white-space: nowrap; shrink-to: 6pt }"))
            .starts_with("一二三四五六七八 6.25@"));
  // It asks its column for no more than its least size needs.
  CHECK(sizes(body("<table role=\"presentation\" style=\"width: 100pt\"><tr>"
                   "<td style=\"width: 60pt\">a</td><td style=\"width: auto; white-space: nowrap; "
                   "shrink-to: 5pt\">一二三四五六七八</td></tr></table>",
                   ""))
            .starts_with("a 10@10, 一二三四五六七八 5@"));
}

TEST_CASE("content that does not fit at its least size is an error with measures and mend") {
  const std::string mend = "  Shorten the text, make shrink-to smaller, or make the box larger.\n";
  CHECK(
      cell(kTwelve, ".c { height: 10pt; shrink-to: 7pt }").messages ==
      "t.html:2:33: Even with type of 7 pt “一二三四五六七八九十百千” does not fit the height of its box "
      "(3.5 mm, but it needs 5.0 mm)\n" +
          mend);
  CHECK(cell("一二三四五六七八", ".c { white-space: nowrap; shrink-to: 7pt }").messages ==
        "t.html:2:33: Even with type of 7 pt “一二三四五六七八” does not fit the width of its box "
        "(17.6 mm, but it needs 19.8 mm)\n" +
            mend);
}

TEST_CASE("type that is small already, or of no size at all, does not shrink") {
  CHECK(cell("一二三四五六", ".c { height: 10pt; shrink-to: 20pt }")
            .messages.find("Even with type of 10 pt") != std::string::npos);
  const Typeset none = cell("<div style=\"font-size: 9pt\">一二三四五六</div>",
                            ".c { font-size: 0; height: 9pt; shrink-to: 5pt }");
  CHECK(none.messages.find("Even with type of 0.01 pt") != std::string::npos);
}

TEST_CASE("a block of fixed height shrinks its content, and stays as high as it says") {
  const Typeset set = body(fmt::format("<div class=\"b\">{}</div><p>次</p>", kTwelve),
                           ".b { width: 50pt; height: 20pt; shrink-to: 5pt }");
  CHECK(sizes(set) == "一二三四五六 8.25@10, 七八九十百千 8.25@18.25, 次 10@30");
  CHECK(body(fmt::format("<div class=\"b\">{}</div>", kTwelve),
             ".b { width: 50pt; height: 10pt; shrink-to: 7pt }")
            .messages.starts_with("t.html:2:2: Even with type of 7 pt"));
}

TEST_CASE("errors that have nothing to do with sizes are told as ever") {
  CHECK(cell("<div style=\"position: absolute\">一</div>", ".c { height: 20pt; shrink-to: 5pt }")
            .messages ==
        cell("<div style=\"position: absolute\">一</div>", ".c { height: 20pt }").messages);
}

TEST_CASE("a struck cell has lines from corner to corner inside its borders") {
  const auto lines = [](std::string_view strike, std::string_view css) {
    const Typeset set =
        cell("", fmt::format(".c {{ height: 20pt; cell-strike: {}; {} }}", strike, css));
    if (!set.document) return set.messages;
    std::string out;
    for (const Item& item : set.document->pages[0].items) {
      const auto* rule = std::get_if<RuleItem>(&item);
      if (rule == nullptr || rule->x1 == rule->x2 || rule->y1 == rule->y2) continue;
      out += fmt::format("{},{} {},{} ", rule->x1, rule->y1, rule->x2, rule->y2);
    }
    return out;
  };
  CHECK(lines("none", "") == "");
  CHECK(lines("up", "") == "60,10 10,30 ");
  CHECK(lines("down", "") == "10,10 60,30 ");
  CHECK(lines("cross", "") == "60,10 10,30 10,10 60,30 ");
  CHECK(lines("down", "border: 2pt solid #000") == "11,11 59,29 ");
}

TEST_CASE("a td that is struck through must be empty, a th need not be") {
  CHECK(cell("一", ".c { cell-strike: up }").messages ==
        "t.html:2:33: A cell that is struck through (cell-strike) has content\n"
        "  Strike through empty cells only: remove the content or the cell-strike.\n");
  CHECK(body("<table><tr><th style=\"cell-strike: down\">一</th></tr></table>", "").messages == "");
  CHECK(cell(" <div></div> ", ".c { cell-strike: up }").messages == "");
}

TEST_CASE("a box that shrinks inside another one is an error: sizes would be tried without end") {
  std::string open, close;
  for (int i = 0; i < 30; ++i) {
    open += fmt::format("<div style=\"height: {}mm; shrink-to: 1pt\">", 20 + i);
    close += "</div>";
  }
  const std::string messages = body(open + "あ" + close, "").messages;
  CHECK(messages.starts_with(
      "t.html:2:44: A box with shrink-to cannot stand inside another one\n"
      "  The outer box scales all of its content down; remove the inner shrink-to.\n"));
}
