#include "paper/text/inline_text.h"

#include <utility>

#include "base/utf8.h"

namespace kakehashi::paper {
namespace {

constexpr int kTabStop = 8;
constexpr std::string_view kAtom = "\xEF\xBF\xBC";
constexpr char32_t kAtomCharacter = 0xFFFC;

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void InlineText::add(const Node& text, const Look& look) {
  const bool keep_feeds = look.style->white_space == WhiteSpace::pre_line;
  const bool keep_all = look.style->keeps_blanks();
  for (std::size_t i = 0; i < text.text.size();) {
    const std::size_t at = i;
    const char32_t c = next_character(text.text, i);
    const std::uint32_t origin = text.text_map.origin(static_cast<std::uint32_t>(at));
    const std::string_view bytes = std::string_view(text.text).substr(at, i - at);
    if (keep_all) {
      put_kept(c, bytes, origin, look);
    } else if (c == '\n' && keep_feeds) {
      add_break(look, origin);
    } else if (is_blank(c)) {
      if (!pending_) {
        pending_look_ = look;
        pending_origin_ = origin;
      }
      pending_ = true;
      pending_feed_ |= c == '\n';
    } else {
      put_pending(c);
      put(bytes, origin, look);
      last_ = c;
    }
  }
}

void InlineText::put_kept(char32_t c, std::string_view bytes, std::uint32_t origin,
                          const Look& look) {
  if (c == '\n') {
    // As in HTML, the line end right behind <pre> is not part of the text.
    if (paragraph_.text.empty() && !dropped_feed_) {
      dropped_feed_ = true;
    } else {
      add_break(look, origin);
    }
    return;
  }
  put_pending(c);
  last_ = c;
  if (c != '\t') {
    put(bytes, origin, look);
    column_ += is_wide(c) ? 2 : is_joining(c) ? 0 : 1;
    return;
  }
  do {
    put(" ", origin, look);
  } while (++column_ % kTabStop != 0);
}

void InlineText::add_break(const Look& look, std::uint32_t origin) {
  pending_ = pending_feed_ = false;
  put("\n", origin, look);
  last_ = '\n';
  column_ = 0;
}

void InlineText::add_chance() { chance_ = true; }

void InlineText::add_atom(Atom atom, const Look& look, std::uint32_t origin) {
  put_pending(kAtomCharacter);
  atom.at = static_cast<std::uint32_t>(paragraph_.text.size());
  put(kAtom, origin, look);
  last_ = kAtomCharacter;
  paragraph_.atoms.push_back(std::move(atom));
}

void InlineText::open_base() {
  base_open_ = true;
  base_.reset();
}

std::optional<std::size_t> InlineText::close_base() {
  base_open_ = false;
  if (!base_) return std::nullopt;
  paragraph_.rubies.push_back(
      {*base_, static_cast<std::uint32_t>(paragraph_.text.size()), nullptr});
  return paragraph_.rubies.size() - 1;
}

void InlineText::set_ruby(std::size_t base, ShapedParagraph text) {
  paragraph_.rubies[base].text = std::make_unique<ShapedParagraph>(std::move(text));
}

std::string_view InlineText::base_text(std::size_t base) const {
  const Ruby& ruby = paragraph_.rubies[base];
  return std::string_view(paragraph_.text).substr(ruby.begin, ruby.end - ruby.begin);
}

void InlineText::put_pending(char32_t next) {
  if (pending_ && !paragraph_.text.empty() && last_ != '\n' &&
      !(pending_feed_ && is_wide(last_) && is_wide(next))) {
    const bool open = std::exchange(base_open_, false);  // The blank stands before the base.
    put(" ", pending_origin_, pending_look_);
    base_open_ = open;
  }
  pending_ = pending_feed_ = false;
}

void InlineText::put(std::string_view bytes, std::uint32_t origin, const Look& look) {
  const auto begin = static_cast<std::uint32_t>(paragraph_.text.size());
  if (base_open_ && !base_) base_ = begin;
  if (chance_ && bytes != " ") {
    paragraph_.chances.push_back(begin);
    chance_ = false;
  }
  if (begin == 0 || origin != expected_origin_) paragraph_.map.add(begin, origin);
  expected_origin_ = origin + static_cast<std::uint32_t>(bytes.size());
  paragraph_.text += bytes;
  const auto end = static_cast<std::uint32_t>(paragraph_.text.size());
  if (!paragraph_.spans.empty() && last_look_ == look) {
    paragraph_.spans.back().end = end;
  } else {
    paragraph_.spans.push_back({end, look.style, look.tag, look.uri, look.background, look.rise});
    last_look_ = look;
  }
}

Paragraph InlineText::take() {
  Paragraph out = std::move(paragraph_);
  *this = InlineText();
  return out;
}

}  // namespace kakehashi::paper
