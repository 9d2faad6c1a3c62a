#include "paper/characters.h"

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

bool is_kana_or_common_kanji(char32_t c) {
  return in(c, 0x3041, 0x3096) || in(c, 0x30A0, 0x30FF) || in(c, 0x4E00, 0x9FFF);
}

}  // namespace kakehashi::paper
