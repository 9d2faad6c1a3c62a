#include "paper/text/character_class.h"

#include <string_view>

namespace kakehashi::paper {
namespace {

constexpr std::u32string_view kOpening = U"「『（〔［｛〈《【〖〘〝｟";
constexpr std::u32string_view kClosing = U"」』）〕］｝〉》】〗〙〟｠、。，．";
constexpr std::u32string_view kMiddleDots = U"・：；";
constexpr std::u32string_view kNoStart =
    U"」』）〕］｝〉》】〗〙〟｠、。，．・：；？！‼⁇⁈⁉ー々〻ゝゞヽヾ〜～゠–‐"
    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    U"％‰℃°′″)]}!?,.:;%’”»…‥｡､･｣ﾞﾟｰｧｨｩｪｫｯｬｭｮ";
constexpr std::u32string_view kNoEnd = U"「『（〔［｛〈《【〖〘〝｟｢([{‘“«〒￥¥＄$￡£№＃#";

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }
/// No kanji is in any of the sets, and most of a text is kanji.
bool in(std::u32string_view set, char32_t c) {
  return !between(c, 0x3400, 0xFEFF) && set.find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_wide(char32_t c) {
  // Unicode 14, East_Asian_Width W, F and H, by block.
  return c >= 0x1100 &&
         (between(c, 0x1100, 0x115F) || between(c, 0x2E80, 0x303E) || between(c, 0x3041, 0x33FF) ||
          between(c, 0x3400, 0x4DBF) || between(c, 0x4E00, 0x9FFF) || between(c, 0xA000, 0xA4CF) ||
          between(c, 0xAC00, 0xD7A3) || between(c, 0xF900, 0xFAFF) || between(c, 0xFE30, 0xFE4F) ||
          between(c, 0xFF00, 0xFFDC) || between(c, 0xFFE0, 0xFFE6) ||
          between(c, 0x1F300, 0x1FAFF) || between(c, 0x20000, 0x3FFFD) || c == 0x3000 ||
          between(c, 0xE0100, 0xE01EF));
}

CharacterClass character_class(char32_t c) {
  if (c == ' ') return CharacterClass::space;
  if (c < 0x2000) return CharacterClass::western;
  if (in(kOpening, c)) return CharacterClass::opening;
  if (in(kClosing, c)) return CharacterClass::closing;
  if (in(kMiddleDots, c)) return CharacterClass::middle_dot;
  return is_wide(c) ? CharacterClass::ideographic : CharacterClass::western;
}

bool never_starts_line(char32_t c) { return in(kNoStart, c); }
bool never_ends_line(char32_t c) { return in(kNoEnd, c); }

bool is_kana(char32_t c) { return between(c, 0x3041, 0x30FF) && c != U'・' && c != U'゠'; }
bool may_hang(char32_t c) { return in(U"、。，．", c); }

bool is_joining(char32_t c) {
  return between(c, 0x0300, 0x036F) || between(c, 0x1AB0, 0x1AFF) || between(c, 0x1DC0, 0x1DFF) ||
         between(c, 0x20D0, 0x20FF) || between(c, 0x3099, 0x309A) || between(c, 0xFE00, 0xFE0F) ||
         between(c, 0xFE20, 0xFE2F) || between(c, 0xE0100, 0xE01EF) || c == 0x200D;
}

bool is_kana_or_kanji(char32_t c) {
  return between(c, 0x3041, 0x30FF) || between(c, 0x31F0, 0x31FF) || between(c, 0x3400, 0x4DBF) ||
         between(c, 0x4E00, 0x9FFF) || between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x3FFFD) ||
         c == 0x3005 || c == 0x3007;
}

bool is_digit(char32_t c) { return between(c, U'0', U'9') || between(c, U'０', U'９'); }
bool is_alphabetic(char32_t c) {
  return between(c, U'a', U'z') || between(c, U'A', U'Z') || between(c, U'ａ', U'ｚ') ||
         between(c, U'Ａ', U'Ｚ') || between(c, 0x00C0, 0x024F);
}

}  // namespace kakehashi::paper
