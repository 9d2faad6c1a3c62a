#include "template/markdown_output.h"

#include <algorithm>

namespace kakehashi {
namespace {

/// How far ahead the place of a piece of text is looked for. Bounds the search where it cannot be
/// found because it was written with escapes.
constexpr std::size_t kSearchWindow = 2000;

const char* entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return nullptr;
  }
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (const char* name = entity(c)) {
      out += name;
    } else {
      out.push_back(c);
    }
  }
  return out;
}

void TracedOutput::enter_block(int first_line, int last_line) {
  const std::string_view text = original_.text();
  cursor_ = std::max(cursor_, original_.line(first_line));
  block_end_ = last_line < 1 ? text.size() : original_.line(last_line + 1);
  const std::size_t trimmed = text.substr(0, block_end_).find_last_not_of(" \t\r\n") + 1;
  block_ = original_.span(cursor_, std::max(cursor_, trimmed));
}

std::size_t TracedOutput::find(std::string_view piece) const {
  if (piece.empty() || cursor_ >= block_end_) return std::string_view::npos;
  const std::size_t window = std::min(block_end_ - cursor_, kSearchWindow + piece.size());
  const std::size_t at = original_.text().substr(cursor_, window).find(piece);
  return at == std::string_view::npos ? at : cursor_ + at;
}

Span TracedOutput::place(std::size_t begin, std::size_t length) const {
  return begin == std::string_view::npos ? block_ : original_.span(begin, begin + length);
}

void TracedOutput::part(Span origin, bool verbatim) {
  auto& parts = markup_.parts;
  // Neighbours from the same block are one part.
  if (!parts.empty() && !verbatim && !parts.back().verbatim && parts.back().origin == origin)
    return;
  parts.push_back({static_cast<std::uint32_t>(markup_.text.size()), origin, verbatim});
}

void TracedOutput::tag(std::string_view html) {
  part(block_, false);
  markup_.text += html;
}

std::size_t TracedOutput::text(std::string_view words) {
  if (words.empty()) return std::string_view::npos;
  const std::size_t begin = find(words);
  if (begin == std::string_view::npos || !original_.exact()) {
    part(block_, false);
    markup_.text += escape_html(words);
  } else {
    copy(words, begin);
  }
  if (begin != std::string_view::npos) cursor_ = begin + words.size();
  return begin;
}

/// Adds text that stands in the original at `begin`, byte for byte.
void TracedOutput::copy(std::string_view words, std::size_t begin) {
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t end = std::min(words.find_first_of("&<>\"", i), words.size());
    if (end > i) {
      part(original_.span(begin + i, begin + end), true);
      markup_.text.append(words, i, end - i);
    }
    if (end < words.size()) {
      part(original_.span(begin + end, begin + end + 1), false);
      markup_.text += entity(words[end]);
    }
    i = end + 1;
  }
}

}  // namespace kakehashi
