#include "template/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

#include "base/ruby.h"
#include "base/utf8.h"
#include "template/markdown_output.h"
#include "template/markdown_text.h"
#include "template/messages.h"

namespace kakehashi {
namespace {

/// Deeper nesting of quotations and lists than this is nobody's text.
constexpr int kMaxDepth = 30;
/// A numbered list from here on is rather a year at the begin of a line.
constexpr int kFirstYear = 1000;

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

const Message& ruby_message(RubyError::Kind kind) {
  switch (kind) {
    case RubyError::Kind::open:
      return msg::kRubyOpen;
    case RubyError::Kind::empty:
      return msg::kRubyEmpty;
    case RubyError::Kind::bars:
      return msg::kRubyBars;
    case RubyError::Kind::wide:
      break;
  }
  return msg::kRubyWide;
}

class Writer {
 public:
  Writer(const Original& original, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), out_(original) {}

  MarkdownResult run(cmark_node* root) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(root),
                                                                           cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      const bool enters = event == CMARK_EVENT_ENTER;
      if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
        if (enters) image(node);
        cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
        continue;
      }
      if (enters && is_block(node)) enter_block(node);
      if (nests(node)) enters ? deeper() : static_cast<void>(--depth_);
      enters ? enter(node) : leave(node);
    }
    return {out_.take(), std::move(title_)};
  }

 private:
  static bool is_block(cmark_node* node) {
    return cmark_node_get_type(node) <= CMARK_NODE_LAST_BLOCK;
  }
  /// What can stand inside itself, without end.
  static bool nests(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
      case CMARK_NODE_LIST:
      case CMARK_NODE_EMPH:
      case CMARK_NODE_STRONG:
        return true;
      default:
        return false;
    }
  }
  void deeper() {
    if (++depth_ == kMaxDepth + 1)
      diagnostics_.error(out_.block(), msg::kMarkdownDeep, {std::to_string(kMaxDepth)});
  }

  void enter_block(cmark_node* node) {
    out_.enter_block(cmark_node_get_start_line(node), cmark_node_get_end_line(node));
    last_character_ = 0;
  }

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        tag("<blockquote>\n");
        break;
      case CMARK_NODE_LIST:
        open_list(node);
        break;
      case CMARK_NODE_ITEM:
        tag("<li>");
        break;
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node)) tag("<p>");
        break;
      case CMARK_NODE_HEADING:
        open_heading(node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        tag("<hr />\n");
        break;
      case CMARK_NODE_CODE_BLOCK:
        tag("<pre><code>");
        text(strip_marks(view(cmark_node_get_literal(node))));
        tag("</code></pre>\n");
        break;
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_HTML_INLINE:
        html(strip_marks(view(cmark_node_get_literal(node))));
        break;
      case CMARK_NODE_TEXT:
        prose(view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_CODE:
        tag("<code>");
        text(strip_marks(view(cmark_node_get_literal(node))));
        tag("</code>");
        break;
      case CMARK_NODE_SOFTBREAK:
        if (!joins_without_space(last_character_, first_character(cmark_node_next(node))))
          tag("\n");
        break;
      case CMARK_NODE_LINEBREAK:
        tag("<br />\n");
        last_character_ = 0;
        break;
      case CMARK_NODE_EMPH:
        tag("<em>");
        break;
      case CMARK_NODE_STRONG:
        tag("<strong>");
        break;
      case CMARK_NODE_LINK:
        open_link(node);
        break;
      default:
        break;
    }
  }

  void leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        tag("</blockquote>\n");
        break;
      case CMARK_NODE_LIST:
        tag(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n");
        break;
      case CMARK_NODE_ITEM:
        tag("</li>\n");
        break;
      case CMARK_NODE_PARAGRAPH:
        if (!is_tight(node)) {
          tag("</p>\n");
        } else if (cmark_node_next(node) != nullptr) {
          tag("\n");
        }
        break;
      case CMARK_NODE_HEADING:
        tag("</h" + std::to_string(cmark_node_get_heading_level(node)) + ">\n");
        break;
      case CMARK_NODE_EMPH:
        tag("</em>");
        break;
      case CMARK_NODE_STRONG:
        tag("</strong>");
        break;
      case CMARK_NODE_LINK:
        tag("</a>");
        break;
      default:
        break;
    }
  }

  // -- blocks ------------------------------------------------------------------------------------

  /// Paragraphs of a list without blank lines are written without their tags.
  static bool is_tight(cmark_node* paragraph) {
    cmark_node* item = cmark_node_parent(paragraph);
    cmark_node* list = item == nullptr ? nullptr : cmark_node_parent(item);
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
           cmark_node_get_list_tight(list) != 0;
  }

  void open_list(cmark_node* node) {
    if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) {
      tag("<ul>\n");
      return;
    }
    const int start = cmark_node_get_list_start(node);
    if (start >= kFirstYear) {
      const std::string number = std::to_string(start);
      diagnostics_.warning(out_.block(), msg::kListNumber, {number})
          .hint(msg::kListNumberMend, {number});
    }
    tag(start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(start) + "\">\n");
  }

  void open_heading(cmark_node* node) {
    const int level = cmark_node_get_heading_level(node);
    if (level == 1 && title_.empty()) title_ = plain_text(node);
    tag("<h" + std::to_string(level) + " id=\"h-" + std::to_string(++headings_) + "\">");
  }

  void html(const std::string& literal) {
    std::string_view shown = literal;
    shown = shown.substr(0, shown.find_last_not_of(" \n\r\t") + 1);
    // A comment is a note of the author; whatever follows it on its line is not.
    if (shown.starts_with("<!--") && shown.find("-->") == shown.size() - 3) return;
    const std::size_t begin = out_.find(shown);
    std::string_view first_line = shown.substr(0, shown.find_first_of("\r\n"));
    diagnostics_.error(out_.place(begin, shown.size()), msg::kMarkdownHtml, {printable(first_line)})
        .hint(msg::kMarkdownHtmlMend);
    if (begin != std::string_view::npos) out_.move_to(begin + shown.size());
  }

  // -- links and images --------------------------------------------------------------------------

  void open_link(cmark_node* node) {
    const std::string url = strip_marks(view(cmark_node_get_url(node)));
    const std::size_t begin = out_.find("[");
    const Span where = out_.place(begin, 1);
    if (url.empty()) {
      diagnostics_.error(where, msg::kLinkEmpty).hint(msg::kLinkRule);
    } else if (!is_safe_link(url)) {
      diagnostics_.error(where, msg::kLinkBad, {printable(url)}).hint(msg::kLinkRule);
    }
    const std::string words = plain_text(node);
    if (words.find_first_not_of(" \n") == std::string_view::npos)
      diagnostics_.error(where, msg::kLinkText).hint(msg::kLinkTextMend);
    tag("<a href=\"" + escape_link(url) + '"' + title_attribute(node) + '>');
  }

  void image(cmark_node* node) {
    const std::string url = strip_marks(view(cmark_node_get_url(node)));
    const std::string alternative = plain_text(node);
    const std::size_t begin = out_.find("![");
    const Span where = out_.place(begin, 2);
    if (url.empty()) {
      diagnostics_.error(where, msg::kLinkEmpty).hint(msg::kImageOutsideMend);
    } else if (!is_relative_path(url)) {
      diagnostics_.error(where, msg::kImageOutside, {printable(url)}).hint(msg::kImageOutsideMend);
    }
    if (alternative.find_first_not_of(" \n") == std::string_view::npos)
      diagnostics_.error(where, msg::kImageAlt).hint(msg::kImageAltMend);
    // Behind its words, so that the next text is not looked for in them.
    if (begin != std::string_view::npos) out_.move_to(begin + 2);
    const std::size_t target = out_.find(url);
    if (target != std::string_view::npos) out_.move_to(target + url.size());
    tag("<img src=\"" + escape_link(url) + "\" alt=\"" + escape_html(alternative) + '"' +
        title_attribute(node) + " />");
    last_character_ = 0;
  }

  static std::string title_attribute(cmark_node* node) {
    const std::string title = strip_marks(view(cmark_node_get_title(node)));
    return title.empty() ? "" : " title=\"" + escape_html(title) + '"';
  }

  static std::string without_readings(std::string_view literal) {
    std::vector<RubyError> errors;  // Reported where the text itself is written.
    std::string words;
    for (const RubyRun& run : ruby_runs(literal, errors)) words += strip_marks(run.base);
    return words;
  }

  /// The words below a node, without what makes them bold or a link.
  static std::string plain_text(cmark_node* node) {
    std::string words;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(node),
                                                                           cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
      cmark_node* inner = cmark_iter_get_node(iterator.get());
      if (event != CMARK_EVENT_ENTER) continue;
      const cmark_node_type type = cmark_node_get_type(inner);
      if (type == CMARK_NODE_TEXT) words += without_readings(view(cmark_node_get_literal(inner)));
      if (type == CMARK_NODE_CODE) words += strip_marks(view(cmark_node_get_literal(inner)));
      const bool breaks = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
      if (breaks && !joins_without_space(last_of(words), first_character(cmark_node_next(inner))))
        words += ' ';
    }
    return words;
  }

  // -- characters at line breaks -----------------------------------------------------------------

  static char32_t last_of(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && (static_cast<unsigned char>(text[start - 1]) & 0xC0) == 0x80) --start;
    if (start == 0) return 0;
    --start;
    return next_character(text, start);
  }

  static char32_t first_character(cmark_node* node) {
    while (node != nullptr && cmark_node_get_literal(node) == nullptr)
      node = cmark_node_first_child(node);
    if (node == nullptr) return 0;
    const std::string_view whole = view(cmark_node_get_literal(node));
    const std::string literal =
        cmark_node_get_type(node) == CMARK_NODE_TEXT ? without_readings(whole) : strip_marks(whole);
    std::size_t at = 0;
    return literal.empty() ? 0 : next_character(literal, at);
  }

  // -- text ---------------------------------------------------------------------------------------

  void tag(std::string_view html) { out_.tag(html); }

  std::size_t text(std::string_view words) {
    if (!words.empty()) last_character_ = last_of(words);
    return out_.text(words);
  }

  /// Text outside code: words, some of them with their readings.
  void prose(std::string_view literal) {
    std::vector<RubyError> errors;
    const std::vector<RubyRun> runs = ruby_runs(literal, errors);
    for (const RubyError& error : errors) bad_ruby(error, literal);
    for (const RubyRun& run : runs) {
      if (run.reading.empty()) {
        words(run.base);
        continue;
      }
      tag("<ruby>");
      text(strip_marks(run.base));
      const char32_t last = last_character_;
      tag("<rp>（</rp><rt>");
      text(strip_marks(run.reading));
      tag("</rt><rp>）</rp></ruby>");
      last_character_ = last;
    }
  }

  void bad_ruby(const RubyError& error, std::string_view literal) {
    const std::string written = strip_marks(literal.substr(error.begin, error.length));
    const Span where = out_.place(out_.find(written), written.size());
    diagnostics_.error(where, ruby_message(error.kind), {printable(written)})
        .hint(msg::kRubyMend, {"{漢字|かんじ}", "\\{"});
  }

  /// Words in which two asterisks are a bold mark that found no partner (those that were escaped
  /// have marks between them).
  void words(std::string_view literal) {
    const std::size_t before = out_.cursor();
    const std::size_t begin = text(strip_marks(literal));
    const std::size_t after = out_.cursor();
    out_.move_to(before);
    std::size_t done = 0;    // of the literal
    std::size_t offset = 0;  // the same without marks
    for (std::size_t at = 0; (at = literal.find("**", done)) != std::string_view::npos;) {
      const std::size_t end = std::min(literal.find_first_not_of('*', at), literal.size());
      offset += strip_marks(literal.substr(done, at - done)).size();
      const std::size_t where = begin == std::string_view::npos ? out_.find("**") : begin + offset;
      diagnostics_.error(out_.place(where, 2), msg::kStrongLeft).hint(msg::kStrongLeftMend);
      if (where != std::string_view::npos) out_.move_to(where + (end - at));
      offset += end - at;
      done = end;
    }
    out_.move_to(after);
  }

  Diagnostics& diagnostics_;
  TracedOutput out_;
  std::string title_;
  int depth_ = 0;
  int headings_ = 0;
  char32_t last_character_ = 0;
};

/// Whether the text can be read at all; reports each reason why not.
bool is_readable(const Original& original, Diagnostics& diagnostics) {
  const std::string_view text = original.text();
  const std::size_t errors = diagnostics.error_count();
  if (text.size() > kMaxMarkdown) {
    diagnostics
        .error(original.span(0, 0), msg::kMarkdownLong, {std::to_string(kMaxMarkdown / 1024)})
        .hint(msg::kMarkdownLongMend);
    return false;
  }
  if (const auto invalid = find_invalid_utf8(text)) {
    diagnostics.error(original.span(*invalid, *invalid + 1), msg::kMarkdownBytes)
        .hint(msg::kMarkdownBytesMend);
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    const bool control = (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
    if (!control && !is_noncharacter(c)) continue;
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    diagnostics.error(original.span(begin, at), msg::kMarkdownControl, {code})
        .hint(msg::kMarkdownControlMend);
  }
  return diagnostics.error_count() == errors;
}

std::optional<MarkdownResult> render(const Original& original, Diagnostics& diagnostics) {
  if (!is_readable(original, diagnostics)) return std::nullopt;
  const std::size_t errors = diagnostics.error_count();
  const std::string marked = mark_edges(original.text());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
      cmark_parse_document(marked.data(), marked.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  MarkdownResult result = Writer(original, diagnostics).run(root.get());
  if (diagnostics.error_count() > errors) return std::nullopt;
  return result;
}

}  // namespace

std::optional<MarkdownResult> render_markdown(const Sources& sources, SourceId source,
                                              std::uint32_t start, Diagnostics& diagnostics) {
  std::string_view text = sources[source].text();
  if (start == 0 && text.starts_with("\xEF\xBB\xBF")) start = 3;
  text.remove_prefix(std::min<std::size_t>(start, text.size()));
  return render(Original(text, {source, start, start}, /*exact=*/true), diagnostics);
}

std::optional<MarkdownResult> render_markdown(const Sources& sources, Span part,
                                              Diagnostics& diagnostics) {
  const std::string_view text =
      std::string_view(sources[part.source].text()).substr(part.begin, part.end - part.begin);
  return render(Original(text, part, /*exact=*/true), diagnostics);
}

std::optional<MarkdownResult> render_markdown(std::string_view text, Span origin,
                                              Diagnostics& diagnostics) {
  return render(Original(text, origin, /*exact=*/false), diagnostics);
}

}  // namespace kakehashi
