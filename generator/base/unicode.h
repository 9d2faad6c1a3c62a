#pragma once
#include <optional>
#include <string>
#include <string_view>

/// What needs Unicode's tables; ICU is included in unicode.cc alone.
namespace kakehashi {

/// Compatibility composition: half-width kana and full-width letters become one form.
std::string nfkc(std::string_view text);

/// Bytes of Windows code page 932 (Shift_JIS as Excel saves it) as UTF-8, or nothing when they are
/// no such text.
std::optional<std::string> decode_cp932(std::string_view bytes);

/// Columns of a terminal that a character takes: 0 for combining marks and variation selectors, 2
/// for wide and full-width ones (East Asian Width), else 1.
int display_width(char32_t character);
int display_width(std::string_view text);

/// Wide or full-width: between two of them a line break in the source is no space.
bool is_wide(char32_t character);

/// A byte string whose order is the Japanese collation order of the text (kana order; katakana and
/// hiragana together).
std::string kana_sort_key(std::string_view text);

}  // namespace kakehashi
