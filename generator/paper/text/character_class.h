#pragma once

namespace kakehashi::paper {

/// How Japanese typesetting treats a character (JLREQ 3.9, Appendix A, as far as spacing goes).
enum class CharacterClass {
  opening,      ///< cl-01: ink in the right half, 「（『【
  closing,      ///< cl-02, 06, 07: ink in the left half, 」）。、
  middle_dot,   ///< cl-05: ・
  ideographic,  ///< Kanji, kana and other full-width characters.
  space,        ///< Between words.
  western,      ///< Latin letters, digits and all the rest.
};
CharacterClass character_class(char32_t c);

/// East Asian wide or full-width: a source line break between two of these leaves no space.
bool is_wide(char32_t c);

/// Prohibited at the start of a line (JLREQ cl-02 to 07, 09 to 11, and ％‰℃ …), full-width and
/// half-width.
bool never_starts_line(char32_t c);
/// Prohibited at the end of a line: opening brackets, and what stands before a number.
bool never_ends_line(char32_t c);

/// Hiragana and katakana with their marks, full-width.
bool is_kana(char32_t c);

/// A comma or full stop that may hang out at the end of a line.
bool may_hang(char32_t c);

/// Joins the character before it: combining marks, variation selectors, joiners.
bool is_joining(char32_t c);

/// Kana and kanji, no signs: beside these a quarter em may stand before Latin (CSS Text 4, 8.4).
bool is_kana_or_kanji(char32_t c);

/// Half-width or full-width.
bool is_digit(char32_t c);
bool is_alphabetic(char32_t c);

}  // namespace kakehashi::paper
