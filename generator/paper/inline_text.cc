#include "paper/inline_text.h"

#include "base/utf8.h"

namespace kakehashi::paper {

void InlineText::add(const Node& text, const Look& look) {
  const bool keep_feeds = look.style->white_space == WhiteSpace::pre_line;
  for (std::size_t i = 0; i < text.text.size();) {
    const std::size_t at = i;
    const char32_t c = next_character(text.text, i);
    const std::uint32_t origin = text.text_map.origin(static_cast<std::uint32_t>(at));
    if (c == '\n' && keep_feeds) {
      add_break(look, origin);
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!pending_) {
        pending_look_ = look;
        pending_origin_ = origin;
      }
      pending_ = true;
      pending_feed_ |= c == '\n';
    } else {
      put_pending(c);
      put(std::string_view(text.text).substr(at, i - at), origin, look);
      last_ = c;
    }
  }
}

void InlineText::add_break(const Look& look, std::uint32_t origin) {
  pending_ = pending_feed_ = false;
  put("\n", origin, look);
  last_ = '\n';
}

void InlineText::put_pending(char32_t next) {
  if (pending_ && !paragraph_.text.empty() && last_ != '\n' &&
      !(pending_feed_ && is_wide(last_) && is_wide(next))) {
    put(" ", pending_origin_, pending_look_);
  }
  pending_ = pending_feed_ = false;
}

void InlineText::put(std::string_view bytes, std::uint32_t origin, const Look& look) {
  const auto begin = static_cast<std::uint32_t>(paragraph_.text.size());
  if (begin == 0 || origin != expected_origin_) paragraph_.map.add(begin, origin);
  expected_origin_ = origin + static_cast<std::uint32_t>(bytes.size());
  paragraph_.text += bytes;
  const auto end = static_cast<std::uint32_t>(paragraph_.text.size());
  if (!paragraph_.spans.empty() && last_look_ == look) {
    paragraph_.spans.back().end = end;
  } else {
    paragraph_.spans.push_back({end, look.style, look.tag, look.uri});
    last_look_ = look;
  }
}

Paragraph InlineText::take() {
  Paragraph out = std::move(paragraph_);
  *this = InlineText();
  return out;
}

}  // namespace kakehashi::paper
