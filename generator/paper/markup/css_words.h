#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi::paper {

/// A token of CSS Syntax Level 3, as far as the subset needs it. A function is one word with its
/// arguments.
struct Word {
  enum class Kind { name, number, string, hash, function, at, symbol, end } kind = Kind::end;
  std::string text;  ///< Name, unit of a number, text of a string, digits of a hash, the symbol.
  double number = 0;
  std::vector<Word> arguments;
  std::uint32_t begin = 0, end_at = 0;  ///< Byte offsets.
  bool spaced = false;                  ///< White space stands before it.

  bool is(char symbol) const {
    return kind == Kind::symbol && text.size() == 1 && text[0] == symbol;
  }
};

struct WordError {
  std::uint32_t at = 0;
  enum class Kind { comment, string, function } kind;
};

/// All words of a text, with an `end` word last; errors are appended and reading goes on.
std::vector<Word> split_words(std::string_view css, std::vector<WordError>& errors);

}  // namespace kakehashi::paper
