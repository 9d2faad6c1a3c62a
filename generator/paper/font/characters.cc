#include "paper/font/characters.h"

namespace kakehashi::paper {
namespace {

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

}  // namespace

bool is_variation_selector(char32_t c) { return in(c, 0xFE00, 0xFE0F) || in(c, 0xE0100, 0xE01EF); }

bool is_ignorable(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || in(c, 0x115F, 0x1160) || in(c, 0x17B4, 0x17B5) ||
         in(c, 0x180B, 0x180F) || in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) ||
         in(c, 0x2060, 0x206F) || c == 0x3164 || in(c, 0xFE00, 0xFE0F) || c == 0xFEFF ||
         c == 0xFFA0 || in(c, 0x1D173, 0x1D17A) || in(c, 0xE0000, 0xE0FFF);
}

bool is_latin_letter(char32_t c) {
  return in(c, 'A', 'Z') || in(c, 'a', 'z') || (in(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) ||
         in(c, 0x1E00, 0x1EFF);
}

bool is_beyond_us(char32_t c) {
  if (c < 0x590 || in(c, 0x2000, 0xA7FF)) return false;
  return in(c, 0x590, 0x109F) ||                              // Hebrew, Arabic … Myanmar
         in(c, 0x1100, 0x11FF) ||                             // Hangul jamo
         in(c, 0x1700, 0x1AAF) || in(c, 0x1B00, 0x1C7F) ||    // Tagalog, Khmer, Mongolian …
         in(c, 0xA800, 0xABFF) || in(c, 0xD7B0, 0xD7FF) ||    // Syloti … Meetei, jamo
         in(c, 0xFB1D, 0xFDFF) || in(c, 0xFE70, 0xFEFE) ||    // Presentation forms
         in(c, 0x10800, 0x11FFF) || in(c, 0x1E800, 0x1EFFF);  // Right to left, Indic
}

bool is_kana_or_common_kanji(char32_t c) {
  return in(c, 0x3041, 0x3096) || in(c, 0x30A0, 0x30FF) || in(c, 0x4E00, 0x9FFF);
}

}  // namespace kakehashi::paper
