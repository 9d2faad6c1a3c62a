#include "template/markdown_text.h"

#include <algorithm>

#include "base/ruby.h"
#include "base/utf8.h"

namespace kakehashi {
namespace {

/// The same as behind a brace that opens no reading.
constexpr std::string_view kMark = kLiteralBrace;

/// Characters of scripts without spaces between words. Not Hangul: Korean has spaces.
bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0xA4CF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
         (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||  // variation selectors
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// Characters as wide as their company: … — “ ” ※ ① ■ and their like.
bool is_wide_in_japanese(char32_t c) {
  return (c >= 0x2010 && c <= 0x2027) || c == 0x203B || (c >= 0x2190 && c <= 0x21FF) ||
         (c >= 0x2460 && c <= 0x27BF) || c == 0xD7;
}

bool is_white(char32_t c) {
  return c == 0 || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0;
}

bool is_punctuation(char32_t c) {
  if (c < 0x80)
    return c > ' ' && c < 0x7F &&
           !((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
         (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) ||
         (c >= 0x3014 && c <= 0x301F) || c == 0x3030 || c == 0x30A0 || c == 0x30FB ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF3F) || c == 0xFF5B ||
         c == 0xFF5D || (c >= 0xFF5F && c <= 0xFF65);
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
    --start;
  return next_character(text, start);
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_character(text, at) : 0;
}

/// "" for a target without one; a colon behind the first slash, ? or # belongs to no scheme.
std::string scheme_of(std::string_view target) {
  const std::size_t end = target.find_first_of(":/?#");
  if (end == std::string_view::npos || target[end] != ':') return {};
  std::string scheme(target.substr(0, end));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return scheme;
}

bool has_bad_character(std::string_view target) {
  return std::any_of(target.begin(), target.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == 0x7F;
  });
}

}  // namespace

std::string mark_edges(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      const bool marked = text[i + 1] == '*' || text[i + 1] == '{';
      out.append(text, i, 2);
      if (marked) out += kMark;
      i += 2;
      continue;
    }
    if (text[i] != '*') {
      out.push_back(text[i++]);
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of('*', i), text.size());
    const char32_t before = character_before(text, i);
    const char32_t after = character_at(text, end);
    const bool punctuation_before = is_punctuation(before);
    const bool edge = end - i >= 2 && !is_white(before) && !is_white(after) &&
                      punctuation_before != is_punctuation(after) &&
                      (is_wide(before) || is_wide(after));
    if (edge && punctuation_before) out += kMark;
    out.append(text, i, end - i);
    if (edge && !punctuation_before) out += kMark;
    i = end;
  }
  return out;
}

std::string strip_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t mark = std::min(text.find(kMark, i), text.size());
    out.append(text, i, mark - i);
    i = mark + kMark.size();
  }
  return out;
}

bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

bool joins_without_space(char32_t before, char32_t after) {
  return (is_wide(before) && (is_wide(after) || is_wide_in_japanese(after))) ||
         (is_wide_in_japanese(before) && is_wide(after));
}

bool is_relative_path(std::string_view target) {
  return !target.empty() && !has_bad_character(target) && scheme_of(target).empty() &&
         target.front() != '/' && target.front() != '#' && target.front() != ':';
}

bool is_safe_link(std::string_view target) {
  if (target.empty() || has_bad_character(target)) return false;
  if (target.front() == '#') return target.size() > 1;
  const std::string scheme = scheme_of(target);
  const std::string_view rest = target.substr(scheme.empty() ? 0 : scheme.size() + 1);
  if (scheme == "http" || scheme == "https") return rest.starts_with("//") && rest.size() > 2;
  if (scheme == "mailto" || scheme == "tel") return !rest.empty();
  return is_relative_path(target);
}

std::string escape_link(std::string_view target) {
  static constexpr std::string_view kPlain = "-_.+!*(),%#@?=;:/$~";
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (letter || kPlain.find(c) != std::string_view::npos) {
      out.push_back(c);
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

}  // namespace kakehashi
