#include "ingest/clean.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/unicode.h"
#include "base/utf8.h"

namespace kakehashi {
namespace {

bool is_half_width_kana(char32_t c) { return c >= 0xFF61 && c <= 0xFF9F; }

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x00AD;
}

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0x3000 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

}  // namespace

std::string fold_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    char32_t c = next_character(text, i);
    if (is_invisible(c)) continue;
    if (is_blank(c)) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    if (is_half_width_kana(c)) {
      // A voicing mark is a character of its own there: the run has to be folded as one.
      while (i < text.size()) {
        std::size_t next = i;
        if (!is_half_width_kana(next_character(text, next))) break;
        i = next;
      }
      out += nfkc(text.substr(begin, i - begin));
      continue;
    }
    const bool letter = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
                        (c >= 0xFF41 && c <= 0xFF5A);
    append_utf8(out, letter ? c - 0xFEE0 : c);
  }
  return out;
}

std::string shorten(std::string_view text, std::size_t longest) {
  if (count_characters(text) <= longest) return std::string(text);
  std::size_t sentence = 0;
  std::size_t at = 0;
  for (std::size_t count = 0; count + 1 < longest; ++count)
    if (next_character(text, at) == U'。') sentence = at;
  return std::string(text.substr(0, sentence > 0 ? sentence : at)) + "…";
}

bool says_nothing(std::string_view folded) {
  std::string bare;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_character(folded, i);
    static constexpr std::u32string_view kPunctuation = U" 。、.,-－‐−ー―–—*＊／/（）()「」・･:：";
    if (kPunctuation.find(c) == std::u32string_view::npos) append_utf8(bare, c);
  }
  static constexpr std::array<std::string_view, 22> kNothing{"",
                                                             "なし",
                                                             "無し",
                                                             "無",
                                                             "ナシ",
                                                             "特になし",
                                                             "特に無し",
                                                             "特に無",
                                                             "特にない",
                                                             "特に無い",
                                                             "特記なし",
                                                             "特記無し",
                                                             "特記事項なし",
                                                             "特記事項無し",
                                                             "特にありません",
                                                             "特に有りません",
                                                             "特にございません",
                                                             "特記事項はありません",
                                                             "ありません",
                                                             "該当なし",
                                                             "該当無し",
                                                             "同上"};
  return std::find(kNothing.begin(), kNothing.end(), bare) != kNothing.end();
}

std::string fold_hyphens(std::string_view text) {
  static constexpr std::u32string_view kHyphens = U"-－‐‑‒–—―−ーｰ﹣₋⁻─━";
  std::string out;
  bool after_digit = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    const bool hyphen = kHyphens.find(c) != std::u32string_view::npos;
    // ー is also the long vowel of フロアー: it is a hyphen behind a digit only.
    if (hyphen && after_digit) {
      out += '-';
      continue;
    }
    append_utf8(out, c);
    after_digit = c >= U'0' && c <= U'9';
  }
  return out;
}

namespace {

std::optional<double> read_degrees(std::string_view text) {
  const std::string folded = nfkc(text);
  const std::size_t begin = folded.find_first_not_of(' ');
  if (begin == std::string::npos) return std::nullopt;
  const std::size_t end = folded.find_last_not_of(' ') + 1;
  double value = 0;
  const auto [stop, error] =
      std::from_chars(folded.data() + begin, folded.data() + end, value, std::chars_format::fixed);
  if (error != std::errc{} || stop != folded.data() + end || !std::isfinite(value))
    return std::nullopt;
  return value;
}

bool is_latitude(double degrees) { return degrees >= 20 && degrees <= 46; }
bool is_longitude(double degrees) { return degrees >= 122 && degrees <= 154; }

std::string degrees_text(double degrees) {
  std::string text = fmt::format("{:.6f}", degrees);
  text.erase(std::min(text.find_last_not_of('0') + 1, text.size()));
  if (text.ends_with('.')) text += '0';
  return text;
}

}  // namespace

PointReading read_point(std::string_view latitude, std::string_view longitude) {
  const std::optional<double> north = read_degrees(latitude);
  const std::optional<double> east = read_degrees(longitude);
  if (!north || !east) {
    const bool blank = fold_text(latitude).empty() && fold_text(longitude).empty();
    return {"", "", blank ? PointFault::zero : PointFault::outside};
  }
  if (is_latitude(*north) && is_longitude(*east))
    return {degrees_text(*north), degrees_text(*east), PointFault::none};
  if (is_latitude(*east) && is_longitude(*north))
    return {degrees_text(*east), degrees_text(*north), PointFault::swapped};
  return {"", "", *north == 0 && *east == 0 ? PointFault::zero : PointFault::outside};
}

double distance(const PointReading& a, const PointReading& b) {
  constexpr double kMetresPerDegree = 111'195;
  const double north_a = read_degrees(a.latitude).value_or(0);
  const double north_b = read_degrees(b.latitude).value_or(0);
  const double north = (north_a - north_b) * kMetresPerDegree;
  const double east =
      (read_degrees(a.longitude).value_or(0) - read_degrees(b.longitude).value_or(0)) *
      kMetresPerDegree * std::cos((north_a + north_b) / 2 * 3.14159265358979 / 180);
  return std::hypot(north, east);
}

}  // namespace kakehashi
