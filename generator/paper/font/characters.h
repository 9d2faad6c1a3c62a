#pragma once

/// What shaping has to know of characters before it asks a font.
namespace kakehashi::paper {

bool is_variation_selector(char32_t c);

/// Characters without a picture of their own (Default_Ignorable_Code_Point, the assigned ones).
bool is_ignorable(char32_t c);

/// Letters of European languages and Vietnamese, not the full-width ones.
bool is_latin_letter(char32_t c);

/// Characters of scripts that run from right to left or whose letters change with their neighbours.
/// We set neither, and a wrong picture is worse than an error.
bool is_beyond_us(char32_t c);

/// True for most of a Japanese text: characters that never attach to the one before.
bool is_kana_or_common_kanji(char32_t c);

}  // namespace kakehashi::paper
