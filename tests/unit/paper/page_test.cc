#include <fmt/format.h>

#include <fstream>

#include "paper/pdf/pdf.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/golden.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

/// Ten lines of 10 pt a page.
constexpr std::string_view kPage =
    "@page { size: 220pt 120pt; margin: 10pt } body { font-size: 10pt; line-height: 1 } p, h2 { "
    "margin: "
    "0; line-height: 1; font-size: 10pt } ";

Typeset set_pages(std::string_view body, std::string_view css = "") {
  return typeset_body(body, std::string(kPage) + std::string(css));
}

std::string lines(int count, std::string_view tag = "p") {
  std::string out;
  for (int i = 0; i < count; ++i) out += fmt::format("<{}>{}</{}>", tag, i, tag);
  return out;
}

/// Page number of the first line that holds `text`.
int page_of(const Typeset& set, std::string_view text) {
  REQUIRE(set.messages == "");
  for (const TextLine& line : text_lines(*set.document)) {
    if (line.text.find(text) != std::string::npos) return line.page + 1;
  }
  return 0;
}

}  // namespace

TEST_CASE("a heading stays with the first lines of what follows") {
  CHECK(page_of(set_pages(lines(9) + "<h2>題</h2><p>文</p>"), "題") == 2);
  CHECK(page_of(set_pages(lines(8) + "<h2>題</h2><p>文</p>"), "題") == 1);
}

TEST_CASE("neither the first nor the last line of a paragraph stands alone on a page") {
  const std::string four = "<p>一<br/>二<br/>三<br/>四</p>";
  CHECK(page_of(set_pages(lines(9) + four), "一") == 2);
  const Typeset set = set_pages(lines(7) + four);
  CHECK(page_of(set, "二") == 1);
  CHECK(page_of(set, "三") == 2);
}

TEST_CASE("breaks that are asked for or forbidden are kept") {
  CHECK(page_of(set_pages("<p>あ</p><p class=\"n\">い</p>", ".n { break-before: page }"), "い") ==
        2);
  CHECK(page_of(set_pages("<p class=\"n\">あ</p><p>い</p>", ".n { page-break-after: always }"),
                "い") == 2);
  CHECK(page_of(set_pages(lines(8) + "<div><p>あ</p><p>い</p><p>う</p></div>",
                          "div { break-inside: avoid }"),
                "あ") == 2);
}

TEST_CASE("margins collapse to the larger one and vanish at the top of a page") {
  const Typeset set = set_pages("<p class=\"a\">あ</p><p class=\"b\">い</p>",
                                ".a { margin-bottom: 20pt } .b { margin-top: 30pt }");
  const auto both = text_lines(*set.document);
  CHECK(both[1].baseline - both[0].baseline == Approx(40));
  const Typeset next = set_pages(lines(10) + "<p class=\"b\">い</p>", ".b { margin-top: 30pt }");
  CHECK(text_lines(*next.document).back().page == 1);
  CHECK(text_lines(*next.document).back().baseline == Approx(18.8).margin(0.01));
}

TEST_CASE("running feet count pages and repeat strings, as artifacts") {
  const Typeset set = typeset_document(
      "<html><head><title>月報</title><meta name=\"office\" content=\"相談室\"/></head><body>" +
          lines(12) + "</body></html>",
      std::string(kPage) +
          "@page { @bottom-left { content: string(office) \" \" string(title); font-size: 5pt }"
          "@bottom-right { content: counter(page) \" / \" counter(pages); font-size: 5pt } }");
  REQUIRE(set.messages == "");
  CHECK(lines_joined(*set.document) == "0|1|2|3|4|5|6|7|8|9|10|11");
  const std::string all = lines_joined(*set.document, true);
  CHECK(all.find("相談室 月報1 / 2") != std::string::npos);
  CHECK(all.ends_with("相談室 月報2 / 2"));
}

TEST_CASE("a running text too long for its line wraps beside the page number") {
  const auto set = [](int characters) {
    std::string name;
    for (int i = 0; i < characters; ++i) name += i % 10 == 9 ? "室" : "所";
    return typeset_document(
        "<html><head><title>t</title><meta name=\"office\" content=\"" + name +
            "\"/></head><body><p>あ</p></body></html>",
        std::string(kPage) +
            "@page { @bottom-left { content: string(office); font-size: 5pt }"
            "@bottom-right { content: counter(page) \" / \" counter(pages); font-size: 5pt } }");
  };
  const Typeset fits = set(45);
  REQUIRE(fits.messages == "");
  const std::vector<TextLine> lines = text_lines(*fits.document, true);
  REQUIRE(lines.size() == 4);
  const TextLine &upper = lines[1], &lower = lines[2], &number = lines[3];
  CHECK(number.text == "1 / 1");
  CHECK(number.right == Approx(210));
  CHECK(upper.text.size() + lower.text.size() == 45 * 3);
  CHECK(upper.x == Approx(10));
  CHECK(lower.x == Approx(10));
  CHECK(upper.right <= number.x - 11);
  // The two lines fill the margin of 10 pt; the number stands in its middle.
  CHECK(upper.baseline == Approx(114.4).margin(0.01));
  CHECK(lower.baseline == Approx(119.4).margin(0.01));
  CHECK(number.baseline == Approx(116.9).margin(0.01));

  const std::string messages = set(90).messages;
  CHECK(messages.starts_with("t.css:1:169: The running text “所所所"));
  CHECK(messages.ends_with(
      "室” does not fit the page margin (3.5 mm, but it needs 5.3 mm)\n"
      "  Shorten the text (the office's name, for example), or in the style sheet's @page make its "
      "type smaller or the margin larger.\n"));
}

TEST_CASE("running texts of one edge share its width and never overlap") {
  const auto set = [](std::string_view left, std::string_view center, std::string_view right) {
    const Typeset out = typeset_body(
        "<p>あ</p>",
        std::string(kPage) +
            fmt::format("@page {{ @top-left {{ content: \"{}\"; font-size: 5pt }} @top-center {{ "
                        "content: \"{}\"; font-size: 5pt }} @top-right {{ content: \"{}\"; "
                        "font-size: 5pt }} }}",
                        left, center, right));
    REQUIRE(out.messages == "");
    std::string all;
    for (const Item& item : out.document->pages[0].items) {
      const auto* text = std::get_if<GlyphItem>(&item);
      if (text != nullptr && text->baseline < 10)
        all += fmt::format("{:.0f}-{:.0f} ", text->x, text->x + text->run.width() * text->size);
    }
    return all;
  };
  const std::string_view twenty = "左左左左左左左左左左左左左左左左左左左左";
  const std::string_view thirty = "右右右右右右右右右右右右右右右右右右右右右右右右右右右右右右";
  CHECK(set(twenty, "", "右右") == "10-110 200-210 ");
  CHECK(set(twenty, "", thirty) == "10-100 10-20 120-210 150-210 ");
  CHECK(set("左左", "中中", "右") == "10-20 105-115 205-210 ");
}

TEST_CASE("a named page has its own size, and an unknown one is an error") {
  const Typeset set = set_pages("<p>あ</p><p class=\"w\">い</p><p>う</p>",
                                "@page wide { size: A4 landscape } .w { page: wide }");
  REQUIRE(set.messages == "");
  REQUIRE(set.document->pages.size() == 3);
  CHECK(set.document->pages[1].width == Approx(841.89));
  CHECK(set.document->pages[2].width == Approx(220));
  CHECK(set_pages("\n<p style=\"page: wide\">あ</p>").messages ==
        "t.html:2:2: The style sheet has no @page named “wide”\n");
}

TEST_CASE("what does not fit a fixed height or a page is an error with its measures") {
  CHECK(set_pages("\n<p style=\"height: 10mm\">あ<br/>い<br/>う</p>").messages ==
        "t.html:2:2: “あいう” does not fit the height of its box (10.0 mm, but it needs 10.6 mm)\n"
        "  Shorten the text, make the type smaller, or make the box larger.\n");
  CHECK(set_pages("\n<div style=\"min-height: 200pt\"></div>").messages ==
        "t.html:2:2: A part that cannot be divided does not fit on a page (35.3 mm, but it needs "
        "70.6 "
        "mm)\n  Shorten the text, make the type smaller, or make the box larger.\n");
}

TEST_CASE("an absolute box stands where it says, and must say so") {
  const Typeset set = set_pages("<p>あ</p><div>い</div>",
                                "div { position: absolute; top: 30pt; right: 20pt; width: 40pt }");
  REQUIRE(set.messages == "");
  const auto both = text_lines(*set.document);
  CHECK(both[1].x == Approx(150));
  CHECK(both[1].baseline == Approx(48.8).margin(0.01));
  CHECK(set_pages("\n<div style=\"position: absolute; left: 0\">い</div>").messages ==
        "t.html:2:2: The place of this position: absolute box is not determined\n"
        "  Give either top or bottom, and either left or right, in mm.\n");
}

TEST_CASE("lists have markers in tags of their own") {
  const Typeset set = set_pages("<ol start=\"3\"><li>あ</li><li>い<ul><li>う</li></ul></li></ol>");
  REQUIRE(set.messages == "");
  CHECK(lines_joined(*set.document) == "3.あ|4.い|・う");
  CHECK(tag_tree(*set.document) == "Document(L(LI(Lbl LBody) LI(Lbl LBody(P L(LI(Lbl LBody))))))");
}

TEST_CASE("an item that begins with a list of its own keeps its marker") {
  const Typeset set = typeset_body("<ol><li><ul><li>あ</li><li>い</li></ul></li></ol>");
  REQUIRE(set.messages == "");
  CHECK(lines_joined(*set.document) == "1.・あ|・い");
}

TEST_CASE("terms and their descriptions are one item") {
  const Typeset set = set_pages("<dl><dt>電話</dt><dd>06</dd><dt>FAX</dt><dd>07</dd></dl>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(L(LI(Lbl LBody) LI(Lbl LBody)))");
}

TEST_CASE("headings become bookmarks with their page") {
  const Typeset set =
      set_pages("<h1>あ\n い</h1>" + lines(8) + "<h2>う</h2><h3>お</h3><h4>え</h4>");
  REQUIRE(set.messages == "");
  REQUIRE(set.document->bookmarks.size() == 3);
  CHECK(set.document->bookmarks[0].title == "あい");
  CHECK(set.document->bookmarks[1].level == 2);
  CHECK(set.document->bookmarks[1].page == 1);
}

TEST_CASE("a drawing is a figure with words, a decoration, or an error") {
  const std::string shape = "<rect x=\"0\" y=\"0\" width=\"10\" height=\"10\" fill=\"#ff0000\"/>";
  const Typeset named = set_pages(
      "<svg width=\"20pt\" height=\"20pt\" viewBox=\"0 0 10 10\">"
      "<title>印</title>" +
      shape + "</svg>");
  REQUIRE(named.messages == "");
  CHECK(tag_tree(*named.document) == "Document(Figure)");
  CHECK(named.document->tags[1].alternative == "印");
  const auto& path = std::get<PathItem>(named.document->pages[0].items[0]);
  CHECK(path.segments[2].x == Approx(30));
  CHECK(path.segments[2].y == Approx(30));
  const Typeset hidden =
      set_pages("<svg aria-hidden=\"true\" width=\"9pt\" height=\"9pt\">" + shape + "</svg>");
  REQUIRE(hidden.messages == "");
  CHECK(tag_tree(*hidden.document) == "Document");
  CHECK(set_pages("\n<svg width=\"9pt\" height=\"9pt\">" + shape + "</svg>").messages ==
        "t.html:2:2: The drawing has no alternative text\n"
        "  Say what it shows in <title> or aria-label; mark a mere decoration with "
        "aria-hidden=\"true\".\n");
  CHECK(set_pages("\n<svg aria-hidden=\"true\" viewBox=\"0 0 9 9\"><path d=\"M1 2 L3 x\"/></svg>")
            .messages == "t.html:2:49: The path data d cannot be read at character 9\n");
}

TEST_CASE("the frames of a small page are as written down") {
  const Typeset set = set_pages("<div><p>あ<b>い</b></p></div>",
                                "div { border: 1pt solid #ff0000; padding: 4pt; background-color: "
                                "#eeeeee }");
  check_golden("tests/paper/box.frames.txt", frames_of(set));
}

TEST_CASE(
    "form 3, the leaflet and the days' table fill one page each, twice the same, with every word") {
  for (const std::string name : {"form-03", "leaflet", "day-table"}) {
    INFO(name);
    const std::string base = std::string(REPOSITORY_DIR) + "/tests/paper/" + name;
    const std::string html = slurp(base + ".html"), css = slurp(base + ".css");
    const Typeset set = typeset_document(html, css);
    REQUIRE(set.messages == "");
    CHECK(set.document->pages.size() == 1);
    CHECK(frames_of(set) == frames_of(typeset_document(html, css)));
    std::string text;
    for (const TextLine& line : text_lines(*set.document)) text += line.text;
    const std::string last = name == "day-table" ? "𠮷野医師" : "06-6309-4141";
    for (const std::string& word : {std::string("相談"), last}) {
      CHECK(text.find(word) != std::string::npos);
    }
    const auto pdf = write_pdf(*set.document, fonts());
    REQUIRE(pdf);
    CHECK(pdf->size() < 100000);
    if (const char* folder = std::getenv("PAPER_PDF_DIR")) {
      std::ofstream(std::string(folder) + "/" + name + ".pdf", std::ios::binary) << *pdf;
    }
  }
}

TEST_CASE("a level of headings that is left out is a warning") {
  CHECK(
      set_pages("<h1>一</h1>\n<h3>二</h3><h2>三</h2>").messages ==
      "t.html:2:2: warning: A level of headings is left out (h3 follows h1)\n"
      "  Make it an h2: who listens goes from level to level. Its size can be set by font-size.\n");
}

TEST_CASE("a document without a title is an error") {
  const std::string message =
      "The document has no title\n  Write <title>…</title> in <head>: readers show it and say it.\n";
  CHECK(typeset_document("<html><body>あ</body></html>", "").messages == "t.html:1:2: " + message);
  CHECK(
      typeset_document("<html><head><title> </title></head><body>あ</body></html>", "").messages ==
      "t.html:1:14: " + message);
}
