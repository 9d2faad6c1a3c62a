#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Readings above words, written as {漢字|かんじ}.
namespace kakehashi {

/// A stretch of a text: plain words, or words with their reading.
struct RubyRun {
  std::string_view base;
  std::string_view reading;  ///< Empty for plain words.
  std::size_t begin = 0;     ///< Byte offset in the text.
};

/// What is wrong with a piece of a text that was meant as ruby.
struct RubyError {
  enum class Kind {
    open,   ///< `{漢字|かんじ` without its `}`.
    empty,  ///< Nothing before or behind the bar.
    bars,   ///< More than one bar, or a `{` inside.
    wide,   ///< `{漢字｜かんじ}`: the bar is the full-width one.
  };
  Kind kind;
  std::size_t begin, length;
};

/// Behind a `{` it says that the brace is only a brace. A noncharacter that no text may contain.
inline constexpr std::string_view kLiteralBrace = "\xEF\xB7\x91";  // U+FDD1

/// The text cut into runs, in order; its errors go to `errors` and stay plain words. A brace
/// without a bar before its `}` is only a brace.
std::vector<RubyRun> ruby_runs(std::string_view text, std::vector<RubyError>& errors);

/// A field's text, in which `\{` is only a brace.
std::string mark_literal_braces(std::string_view text);

/// What a field's text says without its readings, for titles of windows, sorting and search.
std::string without_ruby(std::string_view text);

}  // namespace kakehashi
