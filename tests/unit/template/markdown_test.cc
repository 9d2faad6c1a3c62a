#include "template/markdown.h"

#include "support/catch.h"
#include "support/diagnostic_text.h"

using namespace kakehashi;

namespace {

struct Outcome {
  std::string html;
  std::string title;
  std::string messages;
};

Outcome markdown(const std::string& text, Language language = Language::en,
                 const std::string& front_matter = {}) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("page.md", front_matter + text);
  auto result = render_markdown(sources, source, static_cast<std::uint32_t>(front_matter.size()),
                                diagnostics);
  CHECK(result.has_value() == !diagnostics.has_errors());
  Outcome outcome;
  outcome.messages = to_text(diagnostics, sources, language);
  if (!result) return outcome;
  outcome.html = result->html.text;
  outcome.title = result->title;
  for (const Markup::Part& part : result->html.parts) {
    REQUIRE(part.origin.source == source);
    REQUIRE(part.origin.begin <= part.origin.end);
    REQUIRE(part.origin.end <= sources[source].text().size());
  }
  return outcome;
}

std::string html(const std::string& text) {
  const Outcome outcome = markdown(text);
  CHECK(outcome.messages.empty());
  return outcome.html;
}

std::string errors(const std::string& text, Language language = Language::en) {
  return markdown(text, language).messages;
}

}  // namespace

TEST_CASE("every kind of block and inline becomes well-formed HTML") {
  CHECK(html("# 見出し\n\n本文 *強調* **太字** `a<b` [リンク](../map/?a=1&b=2 \"題\")\\\n次の行\n\n"
             "> 引用\n\n- 一\n- 二\n  - 三\n\n3. a\n\n4. b\n\n---\n\n```\nx & y\n```\n\n"
             "![地図](map.png)\n") ==
        "<h1 id=\"h-1\">見出し</h1>\n"
        "<p>本文 <em>強調</em> <strong>太字</strong> <code>a&lt;b</code> "
        "<a href=\"../map/?a=1&amp;b=2\" title=\"題\">リンク</a><br />\n次の行</p>\n"
        "<blockquote>\n<p>引用</p>\n</blockquote>\n"
        "<ul>\n<li>一</li>\n<li>二\n<ul>\n<li>三</li>\n</ul>\n</li>\n</ul>\n"
        "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"
        "<hr />\n"
        "<pre><code>x &amp; y\n</code></pre>\n"
        "<p><img src=\"map.png\" alt=\"地図\" /></p>\n");
}

TEST_CASE("the title is the text of the first heading of level 1") {
  CHECK(markdown("## 二\n\n# 在宅の **手引き** [案内](a)\n\n# 次\n").title == "在宅の 手引き 案内");
  CHECK(markdown("本文\n").title.empty());
}

TEST_CASE("headings have ids by their order") {
  CHECK(html("# a\n\n### b\n\n## a\n") ==
        "<h1 id=\"h-1\">a</h1>\n<h3 id=\"h-2\">b</h3>\n<h2 id=\"h-3\">a</h2>\n");
}

TEST_CASE("a line break between wide characters vanishes, elsewhere it stays") {
  CHECK(html("在宅医療と\n介護") == "<p>在宅医療と介護</p>\n");
  CHECK(html("そして…\n次") == "<p>そして…次</p>\n");
  CHECK(html("在宅の\n**太字**と\n`code`") ==
        "<p>在宅の<strong>太字</strong>と\n<code>code</code></p>\n");
  CHECK(html("home\ncare") == "<p>home\ncare</p>\n");
  CHECK(html("在宅\ncare") == "<p>在宅\ncare</p>\n");
  CHECK(html("방문\n진료") == "<p>방문\n진료</p>\n");
  CHECK(html("𠮷\n野") == "<p>𠮷野</p>\n");
  CHECK(html("葛\xF3\xA0\x84\x80\n城") == "<p>葛\xF3\xA0\x84\x80城</p>\n");
}

TEST_CASE("bold beside Japanese punctuation is understood") {
  CHECK(html("**注意：**必ず") == "<p><strong>注意：</strong>必ず</p>\n");
  CHECK(html("これは**「説明会」**のお知らせ") ==
        "<p>これは<strong>「説明会」</strong>のお知らせ</p>\n");
  CHECK(html("**重要。**です") == "<p><strong>重要。</strong>です</p>\n");
  CHECK(html("**重要(必須)**です") == "<p><strong>重要(必須)</strong>です</p>\n");
  CHECK(html("です。**重要**です。**注意：**必ず") ==
        "<p>です。<strong>重要</strong>です。<strong>注意：</strong>必ず</p>\n");
  CHECK(html("は***「両方」***の") == "<p>は<em><strong>「両方」</strong></em>の</p>\n");
}

TEST_CASE("asterisks in code and escaped ones stay as they are") {
  CHECK(html("`**注意：**必ず` と \\*\\*印\\*\\*") ==
        "<p><code>**注意：**必ず</code> と **印**</p>\n");
  CHECK(html("    **注意：**必ず\n") == "<pre><code>**注意：**必ず\n</code></pre>\n");
  CHECK(html("`\\*` (1)*印と(2)*印") == "<p><code>\\*</code> (1)*印と(2)*印</p>\n");
}

TEST_CASE("a bold mark without a partner is an error where it stands") {
  CHECK(errors("一行目\n\nこれは **太字 です。** と **") ==
        "page.md:3:18: This bold mark \"**\" has no partner.\n"
        "  Write **bold** with no space on the inside; to show the characters themselves write "
        "\\*\\*.\n");
  CHECK(errors("** 太字 **です", Language::ja) ==
        "page.md:1:1: 太字の印「**」の相手がありません。\n"
        "  「**太字**」のように、内側に空白を入れずに囲んでください。記号として見せたいときは"
        "「\\*\\*」と書きます。\n"
        "page.md:1:7: 太字の印「**」の相手がありません。\n"
        "  「**太字**」のように、内側に空白を入れずに囲んでください。記号として見せたいときは"
        "「\\*\\*」と書きます。\n");
}

TEST_CASE("raw HTML is an error, a comment is left out") {
  CHECK(errors("a\n\n<div onclick=\"x\">\nb\n</div>\n\nc <b>d</b>\n") ==
        "page.md:3:1: HTML tags (<div onclick=\"x\">) cannot be written in a text.\n"
        "  To show it as text, put \"\\\" before the \"<\".\n"
        "page.md:7:3: HTML tags (<b>) cannot be written in a text.\n"
        "  To show it as text, put \"\\\" before the \"<\".\n"
        "page.md:7:7: HTML tags (</b>) cannot be written in a text.\n"
        "  To show it as text, put \"\\\" before the \"<\".\n");
  CHECK(errors("<br>", Language::ja) ==
        "page.md:1:1: 文章の中に HTML のタグ（<br>）は書けません。\n"
        "  文字として見せたいときは「<」の前に「\\」を付けてください。\n");
  CHECK(html("a <!-- later --> b\n\n<!--\nmore\n-->\n\n\\<b>\n") ==
        "<p>a  b</p>\n<p>&lt;b&gt;</p>\n");
  CHECK(errors("<!-- a --> <script>x</script>\n") ==
        "page.md:1:1: HTML tags (<!-- a --> <script>x</script>) cannot be written in a text.\n"
        "  To show it as text, put \"\\\" before the \"<\".\n");
}

TEST_CASE("a link that leads nowhere or to an unsafe place is an error") {
  const std::string rule =
      "  A target begins with https:// http:// mailto: or tel:, or is a place in the site (like "
      "../map/) or the name of a heading after \"#\". Write a space as %20.\n";
  CHECK(errors("一\n[二]() と [三](javascript:alert(1))") ==
        "page.md:2:1: The link has no target.\n" + rule +
            "page.md:2:9: The link target \"javascript:alert(1)\" cannot be used.\n" + rule);
  CHECK(errors("[a](java&#115;cript:x)") ==
        "page.md:1:1: The link target \"javascript:x\" cannot be used.\n" + rule);
  for (const char* target :
       {"data:text/html,x", "file:///etc/passwd", "//example.com", "/root", "https:", "https://",
        "mailto:", "tel:", "#", "<a b>", "a\\\\b", ":x", "VBScript:x", "ftp://x"}) {
    INFO(target);
    CHECK(markdown(std::string("[a](") + target + ")").html.empty());
  }
  CHECK(
      errors("[a](/root)", Language::ja) ==
      "page.md:1:1: リンク先「/root」は使えません。\n"
      "  使えるのは https:// http:// mailto: tel: で始まるもの、サイトの中の場所（../map/ など）、"
      "「#」で始まる見出しの名前です。空白は %20 と書きます。\n");
  CHECK(errors("[](a)", Language::ja) ==
        "page.md:1:1: リンクに読める文字がありません。\n"
        "  [ ] の中に、どこへのリンクかを書いてください。\n");
  CHECK(errors("[](a)") ==
        "page.md:1:1: The link has no text to read.\n"
        "  Write between [ ] where the link leads.\n");
}

TEST_CASE("safe links keep their targets") {
  CHECK(html("[a](https://例.jp/あ?b=\"c\"&d=%20) [b](mailto:a@b.jp) [c](tel:03-1234-5678) "
             "[d](a/b.html#c:d) [e](#h-1) <https://x.jp/>") ==
        "<p><a href=\"https://%E4%BE%8B.jp/%E3%81%82?b=%22c%22&amp;d=%20\">a</a> "
        "<a href=\"mailto:a@b.jp\">b</a> <a href=\"tel:03-1234-5678\">c</a> "
        "<a href=\"a/b.html#c:d\">d</a> <a href=\"#h-1\">e</a> "
        "<a href=\"https://x.jp/\">https://x.jp/</a></p>\n");
}

TEST_CASE("an image without alternative text or from outside is an error") {
  CHECK(errors("図は ![](map.png) と ![ ](https://x.jp/a.png)") ==
        "page.md:1:4: The image has no alternative text.\n"
        "  Write between ![ ] what the picture tells, for people who cannot see it.\n"
        "page.md:1:19: The image \"https://x.jp/a.png\" from outside cannot be used.\n"
        "  Put the picture into the project and write the place of its file.\n"
        "page.md:1:19: The image has no alternative text.\n"
        "  Write between ![ ] what the picture tells, for people who cannot see it.\n");
  CHECK(errors("![](map.png)", Language::ja) ==
        "page.md:1:1: 画像の説明（代替テキスト）がありません。\n"
        "  ![ ] の中に、画像が見えない人にも伝わる説明を書いてください。\n");
  CHECK(html("![*地図*の \"図\"](a.png)") ==
        "<p><img src=\"a.png\" alt=\"地図の &quot;図&quot;\" /></p>\n");
}

TEST_CASE("a line that begins with a year is a warning, because it becomes a list") {
  CHECK(errors("2026. 8月に開きます") ==
        "page.md:1:1: warning: A line that begins with \"2026.\" becomes a numbered list.\n"
        "  If no list is meant, write \"2026\\.\".\n");
  CHECK(errors("2026. 8月", Language::ja) ==
        "page.md:1:1: warning: 「2026.」で始まる行は、番号つきの一覧になります。\n"
        "  一覧にしないときは「2026\\.」と書いてください。\n");
}

TEST_CASE("positions count from the begin of the file, behind a front matter") {
  CHECK(markdown("本文 <b>\n", Language::en, "---\ntitle: x\n---\n").messages ==
        "page.md:4:4: HTML tags (<b>) cannot be written in a text.\n"
        "  To show it as text, put \"\\\" before the \"<\".\n");
}

TEST_CASE("text that cannot be read is an error") {
  CHECK(errors("あ\n\xFFx") ==
        "page.md:2:1: There are bytes here that are no characters.\n"
        "  Save the file again as UTF-8.\n");
  CHECK(errors("あ\x01い\xEF\xB7\x91") ==
        "page.md:1:2: There is an invisible control character (U+0001) here.\n  Delete it.\n"
        "page.md:1:4: There is an invisible control character (U+FDD1) here.\n  Delete it.\n");
  CHECK(errors(std::string(1, '\0'), Language::ja) ==
        "page.md:1:1: 目に見えない制御文字（U+0000）があります。\n"
        "  この文字を消してください。\n");
  CHECK(errors(std::string(kMaxMarkdown + 1, 'a')) ==
        "page.md:1:1: The text is too long (at most 200 KB).\n"
        "  Divide it into several pages.\n");
  CHECK(html(std::string(kMaxMarkdown, 'a')).size() == kMaxMarkdown + 8);
}

TEST_CASE("nesting beyond the limit is refused") {
  CHECK_FALSE(html(std::string(30, '>') + "a").empty());
  CHECK(errors(std::string(31, '>') + "a") ==
        "page.md:1:1: Quotations or lists are nested too deeply (at most 30).\n");
}

TEST_CASE("parts of the HTML know where they were written") {
  Sources sources;
  Diagnostics diagnostics;
  const std::string text = "# 題\n\n一 & *二*\n> 三\\*\n";
  const SourceId source = sources.add("page.md", text);
  const auto result = render_markdown(sources, source, 0, diagnostics);
  REQUIRE(result);
  const Markup& markup = result->html;
  const auto origin = [&](const std::string& piece) {
    const std::size_t at = markup.text.find(piece);
    REQUIRE(at != std::string::npos);
    const Span span = markup.origin(static_cast<std::uint32_t>(at),
                                    static_cast<std::uint32_t>(at + piece.size()));
    return text.substr(span.begin, span.end - span.begin);
  };
  CHECK(origin("題") == "題");
  CHECK(origin("一") == "一");
  CHECK(origin("&amp;") == "&");
  CHECK(origin("二") == "二");
  CHECK(origin("<h1") == "# 題");
  CHECK(origin("三*") == "> 三\\*");
}

TEST_CASE("Markdown in data points to the data") {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("data.yaml", "about: **x\n");
  const Span origin{source, 7, 10};
  CHECK_FALSE(render_markdown("**x", origin, diagnostics));
  CHECK(to_text(diagnostics, sources) ==
        "data.yaml:1:8: This bold mark \"**\" has no partner.\n"
        "  Write **bold** with no space on the inside; to show the characters themselves write "
        "\\*\\*.\n");
  const auto result = render_markdown("*x*", origin, diagnostics);
  REQUIRE(result);
  CHECK(result->html.text == "<p><em>x</em></p>\n");
  REQUIRE(result->html.parts.size() == 1);
  CHECK(result->html.parts[0].origin == origin);
}

TEST_CASE("a byte order mark and line ends of other systems do not matter") {
  CHECK(markdown("\xEF\xBB\xBF# 題\r\n\r\nあ\r\nい <b>\r\n").messages ==
        "page.md:4:3: HTML tags (<b>) cannot be written in a text.\n"
        "  To show it as text, put \"\\\" before the \"<\".\n");
  CHECK(html("\xEF\xBB\xBF# 題\r\n\r\nあ\r\nい\r\n") == "<h1 id=\"h-1\">題</h1>\n<p>あい</p>\n");
}

TEST_CASE("hostile Markdown neither crashes nor takes long") {
  const auto survives = [](const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    const auto result = render_markdown(sources, sources.add("page.md", text), 0, diagnostics);
    CHECK(result.has_value() == !diagnostics.has_errors());
  };
  std::string images, emphasis, links, entities, marks;
  for (int i = 0; i < 5000; ++i) {
    images += "![[]()";
    emphasis += "*a **b ";
    links += "[a](b";
    entities += "*&amp;*&lt; ";
    marks += "a ** \\* ";
  }
  survives(marks);
  survives(images);
  survives(emphasis);
  survives(links);
  survives(entities);
  survives(std::string(50000, '['));
  survives(std::string(50000, '*') + "a" + std::string(50000, '*'));
  survives(std::string(50000, '>'));
  survives("\\");
  survives("");
}

TEST_CASE("words carry their readings") {
  CHECK(html("{家|いえ}で**{介護|かいご}**する\n{人|ひと}\n") ==
        "<p><ruby>家<rp>（</rp><rt>いえ</rt><rp>）</rp></ruby>で"
        "<strong><ruby>介護<rp>（</rp><rt>かいご</rt><rp>）</rp></ruby></strong>する"
        "<ruby>人<rp>（</rp><rt>ひと</rt><rp>）</rp></ruby></p>\n");
  CHECK(html("[{家|いえ}](a)\n") ==
        "<p><a href=\"a\"><ruby>家<rp>（</rp><rt>いえ</rt><rp>）</rp></ruby></a></p>\n");
}

TEST_CASE("a brace can be only a brace") {
  CHECK(html("\\{a|b} {c} `{d|e}`\n") == "<p>{a|b} {c} <code>{d|e}</code></p>\n");
}

TEST_CASE("titles and pictures say words without their readings") {
  CHECK(markdown("# {家|いえ}の{鍵|かぎ}\n").title == "家の鍵");
  CHECK(html("![{家|いえ}の絵](a.png)\n") ==
        "<p><img src=\"a.png\" alt=\"家の絵\" /></p>\n");
}

TEST_CASE("a reading that is not closed or empty is told with its place") {
  CHECK(errors("本文\n\n次の{漢字|かんじ の\n") ==
        "page.md:3:3: the reading \"{漢字|かんじ の\" is not closed.\n"
        "  Write {漢字|かんじ}, with half-width braces and bar; to show a brace itself write \\{.\n");
  CHECK(errors("a{漢字|}と{|かな}\n", Language::ja) ==
        "page.md:1:2: ふりがなの「{漢字|}」に、文字かふりがながありません。\n"
        "  {漢字|かんじ} "
        "のように、波括弧と縦線を半角で書いてください。記号として見せたいときは \\{ と書きます。\n"
        "page.md:1:8: ふりがなの「{|かな}」に、文字かふりがながありません。\n"
        "  {漢字|かんじ} "
        "のように、波括弧と縦線を半角で書いてください。記号として見せたいときは \\{ と書きます。\n");
  CHECK(errors("{東京|とう|きょう} {家｜いえ}\n") ==
        "page.md:1:1: the reading \"{東京|とう|きょう}\" has more than one \"|\".\n"
        "  Write {漢字|かんじ}, with half-width braces and bar; to show a brace itself write \\{.\n"
        "page.md:1:13: the bar in the reading \"{家｜いえ}\" is the full-width one.\n"
        "  Write {漢字|かんじ}, with half-width braces and bar; to show a brace itself write \\{.\n");
}
