#include "load/type_words.h"

namespace kakehashi {

TypeWords type_words(FieldType type) {
  switch (type) {
    case FieldType::id:
      return {{"ID(英小文字・数字・ハイフン)", "an identifier (a-z, 0-9, hyphens)"},
              "mihon-clinic"};
    case FieldType::phone:
      return {{"電話番号", "a phone number"}, "06-0000-0001"};
    case FieldType::postal_code:
      return {{"郵便番号", "a postal code"}, "530-0001"};
    case FieldType::email:
      return {{"メールアドレス", "an e-mail address"}, "renkei@example.jp"};
    case FieldType::url:
      return {{"ウェブアドレス", "a web address"}, "https://example.jp/"};
    case FieldType::number:
      return {{"数", "a whole number"}, "12"};
    case FieldType::yen:
      return {{"金額(円)", "an amount in yen"}, {"9,960,000", "9,960,000"}};
    case FieldType::decimal:
      return {{"小数", "a decimal number"}, "34.6937"};
    case FieldType::flag:
      return {{"はい・いいえ", "a yes or no"}, {"yes、no、はい、いいえ", "yes, no"}};
    case FieldType::date:
      return {{"日付", "a date"}, {"2026-10-01、R8.10.1、令和8年10月1日", "2026-10-01 or R8.10.1"}};
    case FieldType::month:
      return {{"年月", "a month"}, {"2026-10、令和8年10月", "2026-10"}};
    case FieldType::time:
      return {{"時刻", "a time"}, "9:30"};
    case FieldType::day_hours:
      return {{"時間帯", "hours"},
              {"9:00-12:00, 13:00-17:00、22:00-翌6:00、closed、24h",
               "9:00-12:00, 13:00-17:00 or 22:00-30:00 (until 6 in the morning) or closed or 24h"}};
    default:
      return {{"文字", "text"}, ""};
  }
}

}  // namespace kakehashi
