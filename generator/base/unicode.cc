#include "base/unicode.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/sortkey.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/utf8.h"

namespace kakehashi {

std::string nfkc(std::string_view text) {
  bool ascii = true;
  for (const char c : text) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  if (ascii) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const icu::UnicodeString folded =
      normalizer->normalize(icu::UnicodeString::fromUTF8(
                                icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))),
                            status);
  std::string out;
  return U_SUCCESS(status) ? folded.toUTF8String(out) : std::string(text);
}

std::optional<std::string> decode_cp932(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  // ibm-943_P15A-2003 is Windows-31J as Excel writes it.
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open("ibm-943_P15A-2003", &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  icu::UnicodeString text;
  // One byte never gives more than one UTF-16 unit in this code page.
  const auto capacity = static_cast<int32_t>(bytes.size() + 1);
  char16_t* const buffer = text.getBuffer(capacity);
  const int32_t length = ucnv_toUChars(converter.get(), buffer, capacity, bytes.data(),
                                       static_cast<int32_t>(bytes.size()), &status);
  text.releaseBuffer(U_SUCCESS(status) ? length : 0);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out;
  return text.toUTF8String(out);
}

bool is_wide(char32_t c) {
  if (c < 0x1100) return false;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

int display_width(char32_t c) {
  if (c < 0x300) return 1;
  const int category = u_charType(static_cast<UChar32>(c));
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR)
    return 0;
  return is_wide(c) ? 2 : 1;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) width += display_width(next_character(text, i));
  return width;
}

std::string kana_sort_key(std::string_view text) {
  // A collator is costly to make and not safe to share between threads.
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale::getJapanese(), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  if (!collator) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  icu::CollationKey key;
  collator->getCollationKey(icu::UnicodeString::fromUTF8(
                                icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))),
                            key, status);
  if (U_FAILURE(status)) return std::string(text);
  int32_t length = 0;
  const std::uint8_t* bytes = key.getByteArray(length);
  return std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

}  // namespace kakehashi
