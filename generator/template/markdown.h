#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/origin.h"

namespace kakehashi {

/// Longest text that is read as Markdown, in bytes: cmark 0.30 knows inputs that take it quadratic
/// time.
inline constexpr std::size_t kMaxMarkdown = 200 * 1024;

struct MarkdownResult {
  Markup html;        ///< Well-formed XHTML too; headings have the ids h-1, h-2 … in order.
  std::string title;  ///< The text of the first heading of level 1; empty when there is none.
};

/// Turns CommonMark into HTML. `start` is the byte offset behind a front matter.
///
/// Beyond CommonMark: a line break inside a Japanese sentence leaves no space; `**` beside Japanese
/// punctuation is understood (`**注意：**必ず`); `{漢字|かんじ}` is a word with its reading, and
/// `\{` a brace (base/ruby.h). Errors are raw HTML (comments are left out silently), links elsewhere
/// than to http(s), mailto, tel, a relative path or a #fragment, links without text, images without
/// alternative text or from outside the project, `**` without a partner, and readings that are not
/// closed or empty. Nothing after errors.
std::optional<MarkdownResult> render_markdown(const Sources& sources, SourceId source,
                                              std::uint32_t start, Diagnostics& diagnostics);
/// The same for a part of a source.
std::optional<MarkdownResult> render_markdown(const Sources& sources, Span part,
                                              Diagnostics& diagnostics);

/// The same for a text that stands in data; every finding and part points to `origin`.
std::optional<MarkdownResult> render_markdown(std::string_view text, Span origin,
                                              Diagnostics& diagnostics);

}  // namespace kakehashi
