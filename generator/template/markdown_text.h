#pragma once
#include <string>
#include <string_view>

namespace kakehashi {

/// CommonMark lets `**` open or close only where its neighbours look like the edge of a word, which
/// Japanese has none of: in `**注意：**必ず` and `は**「説明会」**の` it stays literal. This puts
/// an invisible mark between such a `**` and the punctuation beside it, so that cmark sees an edge,
/// and behind each escaped `\*` and `\{`, so that what is literal on purpose can be told from what
/// was left over. `strip_marks` takes the marks out again.
std::string mark_edges(std::string_view markdown);
std::string strip_marks(std::string_view text);

/// The mark is a noncharacter that no text may contain.
bool is_noncharacter(char32_t c);

/// Whether a line break between the two characters stands for nothing (Japanese and Chinese are
/// written without spaces) rather than for a space.
bool joins_without_space(char32_t before, char32_t after);

/// Whether a link may lead there: http(s), mailto, tel, a relative path or a #fragment.
bool is_safe_link(std::string_view target);
/// Whether the target lies in the project itself.
bool is_relative_path(std::string_view target);

/// An attribute value of a link: characters that a URL cannot hold are percent-encoded.
std::string escape_link(std::string_view target);

}  // namespace kakehashi
