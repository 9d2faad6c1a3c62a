#pragma once
#include <optional>
#include <string>
#include <string_view>

/// What surrounds and hides in a typed or pasted text.
namespace kakehashi {

/// Without the blanks around it: spaces of every width, tabs, line ends.
std::string_view trim_text(std::string_view text);

/// A to Z as a to z; all else as it is.
std::string in_small_letters(std::string_view text);

/// A character that nobody sees, or that turns the text around it.
struct HiddenCharacter {
  std::size_t offset;  ///< In bytes.
  std::size_t length;
  char32_t character;
};

/// The first control character but newline, zero-width space, line or paragraph separator,
/// direction mark, or byte order mark; nothing when there is none. Joiners and variation selectors
/// belong to the characters before them and are no such thing.
std::optional<HiddenCharacter> find_hidden(std::string_view text);

}  // namespace kakehashi
