#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not
/// valid), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Decodes the character at `offset` and moves past it. An invalid byte gives U+FFFD and moves by
/// one. `offset` must be inside the text.
char32_t next_character(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t character);

/// Number of code points; a stray byte counts as one.
std::size_t count_characters(std::string_view text);

/// A copy in which every invalid byte is U+FFFD and every control character but newline a space:
/// safe to show on a terminal.
std::string printable(std::string_view text);

}  // namespace kakehashi
