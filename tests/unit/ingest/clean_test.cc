#include "ingest/clean.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

std::string phone(std::string_view cell, std::string_view sibling = {}) {
  const PhoneReading reading = read_phone(cell, sibling);
  if (!reading.given) return "(none)";
  return reading.number + (reading.remark.empty() ? "" : " [" + reading.remark + "]");
}

std::string web(std::string_view cell) { return read_web(cell).value_or("(none)"); }

}  // namespace

TEST_CASE(
    "folding gives letters, digits, spaces and half-width kana one width and leaves the rest") {
  CHECK(fold_text("　ＡＢＣ　１２３ \t\r\n ｹｱﾌﾟﾗﾝ　") == "ABC 123 ケアプラン");
  CHECK(fold_text("①Ⅱ㈱（有）・髙﨑𠮷葛󠄀：㎝") ==
        "①Ⅱ㈱（有）・髙﨑𠮷葛󠄀：㎝");
  CHECK(fold_text("見\xE2\x80\x8B本\xEF\xBB\xBF") == "見本");
  CHECK(fold_text("").empty());
}

TEST_CASE("the words for nothing are nothing, and a sentence with such a word is not") {
  for (const char* text :
       {"", "なし", "特になし。", "－", "-", "特にありません。", "特に無し", "（なし）"})
    CHECK(says_nothing(text));
  for (const char* text : {"休みなし", "なし園", "0"}) CHECK_FALSE(says_nothing(text));
}

TEST_CASE("hyphens of any kind become one behind a digit, and the long vowel stays") {
  CHECK(fold_hyphens("2－16−1‐3ー4") == "2-16-1-3-4");
  CHECK(fold_hyphens("フロアーA－1") == "フロアーA－1");
}

TEST_CASE("every shape of a telephone number in the official files becomes digits and hyphens") {
  CHECK(phone("03-1234-5678") == "03-1234-5678");
  CHECK(phone("０６－６４７７−４１１０") == "06-6477-4110");
  CHECK(phone("06‐6477-4110") == "06-6477-4110");
  CHECK(phone("0153ｰ75ー3226") == "0153-75-3226");
  CHECK(phone("（0153）75-3226") == "0153-75-3226");
  CHECK(phone("(072)246-1234") == "072-246-1234");
  CHECK(phone("072（246）1234") == "072-246-1234");
  CHECK(phone("0153--75-3226") == "0153-75-3226");
  CHECK(phone("０７７１　２０　９０３１") == "0771-20-9031");
  CHECK(phone("01267-8-1234") == "01267-8-1234");
  CHECK(phone("0120-468-025　") == "0120-468-025");
  CHECK(phone("080-1234-5678") == "080-1234-5678");
}

TEST_CASE("digits without hyphens are split only where the split is beyond doubt") {
  CHECK(phone("0664774110") == "06-6477-4110");
  CHECK(phone("0312345678") == "03-1234-5678");
  CHECK(phone("0120123456") == "0120-123-456");
  CHECK(phone("08012345678") == "080-1234-5678");
  CHECK(phone("08001234567") == "0800-123-4567");
  CHECK(phone("0467123456") == "0467123456");
  CHECK(phone("072-2461234") == "0722461234");
  CHECK(phone("0467123456", "0467-12-9999") == "0467-12-3456");
  CHECK(phone("0467123456", "0467-22-9999") == "0467123456");
}

TEST_CASE("what stands around a number is its remark, and a second number stays there") {
  CHECK(phone("（直通）0225-98-4321") == "0225-98-4321 [直通]");
  CHECK(phone("0956-23-1234（代表）") == "0956-23-1234 [代表]");
  CHECK(phone("078-123-4567、078-123-4568") == "078-123-4567 [、078-123-4568]");
  CHECK(phone("098-974-4000.") == "098-974-4000");
}

TEST_CASE("what is no whole number gives none, and a cell that says none is not a fault") {
  for (const char* text : {"", "なし", "－", "000-000-0000", "0"}) CHECK(phone(text) == "(none)");
  for (const char* text : {"962-1008", "（直通）0225-98-4", "050-456-3381", "0144-555-88115",
                           "080-123-4567", "電話はありません"})
    CHECK(phone(text).empty());
}

TEST_CASE("a web address is mended where it has one meaning") {
  CHECK(web("http://example.jp/a?b=c#d") == "http://example.jp/a?b=c#d");
  CHECK(web("ｈｔｔｐ：//ｗｗｗ．example.or.jp") == "http://www.example.or.jp");
  CHECK(web("www.example.com") == "http://www.example.com");
  CHECK(web("http//www.example.jp") == "http://www.example.jp");
  CHECK(web("htpp://example.jp") == "http://example.jp");
  CHECK(web("https:///www.Example.JP/Path") == "https://www.example.jp/Path");
  CHECK(web("https:example.jp/") == "https://example.jp/");
  CHECK(web("http.//www.example.com") == "http://www.example.com");
  CHECK(web("http://www,example,co,jp") == "http://www.example.co.jp");
  CHECK(web("http://www/example.co.jp") == "http://www.example.co.jp");
  CHECK(web("http://a‐b.or.jp") == "http://a-b.or.jp");
  CHECK(web("http://example.jp/見") == "http://example.jp/%E8%A6%8B");
  CHECK(web("http://example.jp/\"><script>") == "http://example.jp/%22%3E%3Cscript%3E");
}

TEST_CASE("what cannot be a web address gives none") {
  for (const char* text :
       {"", "http://", "info@example.jp", "http://www.a@example.jp", "example",
        "https://example.2017", "http://a..jp", "javascript:alert(1)", "見本.jp", "http://www."})
    CHECK(web(text) == "(none)");
  CHECK(web("a.jp/" + std::string(600, 'x')) == "(none)");
}

TEST_CASE("coordinates are rounded to a tenth of a metre, and places outside Japan refused") {
  const PointReading good = read_point("34.710810667957500", " 135.500000000000000");
  CHECK(good.latitude == "34.710811");
  CHECK(good.longitude == "135.5");
  CHECK(read_point("35.0", "135").latitude == "35.0");
  CHECK(read_point("0.000", "0.000").fault == PointFault::zero);
  CHECK(read_point("", "").fault == PointFault::zero);
  CHECK(read_point("53.41", "-8.24").fault == PointFault::outside);
  CHECK(read_point("34.6N", "135.5").fault == PointFault::outside);
  CHECK(read_point("nan", "inf").fault == PointFault::outside);
  CHECK(read_point("1e999", "135").fault == PointFault::outside);
  const PointReading swapped = read_point("135.5", "34.7");
  CHECK(swapped.fault == PointFault::swapped);
  CHECK(swapped.latitude == "34.7");
  CHECK(swapped.longitude == "135.5");
  CHECK(distance(read_point("34.7", "135.5"), read_point("34.709", "135.5")) ==
        Approx(1000).margin(1));
}

TEST_CASE("a long text is cut behind a sentence") {
  CHECK(shorten("一。二。三四五", 6) == "一。二。…");
  CHECK(shorten("一二三四五六七", 4) == "一二三…");
  CHECK(shorten("一二三四", 4) == "一二三四");
}
