#include "base/utf8.h"

#include "base/unicode.h"
#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("invalid UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid_utf8("名前 𠮷 é"));
  CHECK(find_invalid_utf8("ab\xff") == 2u);
  CHECK(find_invalid_utf8("a\xE3\x81") == 1u);         // cut short
  CHECK(find_invalid_utf8("\xC0\xAF") == 0u);          // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0u);      // a surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // beyond U+10FFFF
}

TEST_CASE("characters decode and encode to the same bytes") {
  const std::string text = "aé名𠮷";
  std::string copy;
  for (std::size_t i = 0; i < text.size();) append_utf8(copy, next_character(text, i));
  CHECK(copy == text);
  CHECK(count_characters(text) == 4);
}

TEST_CASE("code page 932 is decoded, and nothing else taken for it") {
  CHECK(decode_cp932("\x8a\xc5\x8c\xec") == "看護");
  CHECK(decode_cp932("\xfb\xfc\x8b\xb4") == "髙橋");
  CHECK_FALSE(decode_cp932("\x8a"));
}

TEST_CASE("kana order puts katakana and hiragana together") {
  CHECK(kana_sort_key("あおい") < kana_sort_key("アサヒ"));
  CHECK(kana_sort_key("アサヒ") < kana_sort_key("いずみ"));
  CHECK(nfkc("ｱｻﾋ　１２") == "アサヒ 12");
  CHECK(display_width("名a\u0301葛󠄀") == 5);
}
