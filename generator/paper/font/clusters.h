#pragma once
#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "paper/font/characters.h"

namespace kakehashi::paper {

/// A base character with its marks and selectors: bytes [begin, end).
struct Cluster {
  std::size_t begin = 0, end = 0;
  char32_t base = 0;
  /// Its picture does not depend on more than the character map.
  bool simple = true;
};

/// Cuts a text into clusters, one at a time.
class Clusters {
 public:
  /// `is_mark`: is the character of a mark category (Mn, Mc, Me)?
  Clusters(std::string_view text, bool (*is_mark)(char32_t)) : text_(text), is_mark_(is_mark) {
    advance();
  }

  bool next(Cluster& out) {
    if (begin_ == text_.size()) return false;
    out = {begin_, ahead_, character_, !is_ignorable(character_)};
    const bool lone_mark = extends_cluster(character_);
    if (lone_mark) out.simple = false;
    begin_ = ahead_;
    advance();
    while (begin_ < text_.size() && extends_cluster(character_)) {
      out.simple = false;
      out.end = begin_ = ahead_;
      advance();
    }
    return true;
  }

 private:
  /// Does the character belong to the cluster of the one before it?
  bool extends_cluster(char32_t c) const {
    if ((c < 0x300 && c != 0xAD) || is_kana_or_common_kanji(c)) return false;
    return is_ignorable(c) || is_mark_(c);
  }

  void advance() {
    if (ahead_ < text_.size()) character_ = next_character(text_, ahead_);
  }

  std::string_view text_;
  bool (*is_mark_)(char32_t);
  std::size_t begin_ = 0;  ///< Of the character that was decoded last.
  std::size_t ahead_ = 0;  ///< Behind it.
  char32_t character_ = 0;
};

}  // namespace kakehashi::paper
