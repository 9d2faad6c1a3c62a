#include "load/text.h"

#include "base/utf8.h"

namespace kakehashi {
namespace {

constexpr std::string_view kBlanks[] = {" ", "\t", "\n", "\r", "\u00A0", "\u3000"};

bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool is_hidden(char32_t c) {
  return (c < 0x20 && c != '\n') || is_between(c, 0x7F, 0x9F) || c == 0x200B ||
         is_between(c, 0x200E, 0x200F) || is_between(c, 0x2028, 0x202E) ||
         is_between(c, 0x2066, 0x2069) || c == 0xFEFF;
}

}  // namespace

std::string_view trim_text(std::string_view text) {
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        trimmed = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        trimmed = true;
      }
    }
  }
  return text;
}

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::optional<HiddenCharacter> find_hidden(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_character(text, i);
    if (is_hidden(c)) return HiddenCharacter{begin, i - begin, c};
  }
  return std::nullopt;
}

}  // namespace kakehashi
