#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/origin.h"

namespace kakehashi {

/// The text that is read, and where its bytes stand in the sources.
class Original {
 public:
  Original(std::string_view text, Span place, bool exact)
      : text_(text), place_(place), exact_(exact), line_starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool ends = text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != "\n");
      if (ends) line_starts_.push_back(i + 1);
    }
  }
  std::string_view text() const { return text_; }
  bool exact() const { return exact_; }
  Span span(std::size_t begin, std::size_t end) const {
    if (!exact_) return place_;
    return {place_.source, place_.begin + static_cast<std::uint32_t>(begin),
            place_.begin + static_cast<std::uint32_t>(end)};
  }
  /// Offset of a 1-based line as cmark counts them; the end of the text outside.
  std::size_t line(int number) const {
    if (number < 1) return 0;
    const auto index = static_cast<std::size_t>(number - 1);
    return index < line_starts_.size() ? line_starts_[index] : text_.size();
  }

 private:
  std::string_view text_;
  Span place_;
  bool exact_;
  std::vector<std::size_t> line_starts_;
};

/// HTML under way, each part with the place in the original that it came from. cmark's own columns
/// are wrong too often; so the place of a piece of text is found by looking for it in the block,
/// from where the one before it ended.
class TracedOutput {
 public:
  explicit TracedOutput(const Original& original) : original_(original) {}

  /// The block that begins and ends on these lines (1-based; 0 as last line when unknown).
  void enter_block(int first_line, int last_line);
  Span block() const { return block_; }

  /// Where a piece stands at or behind the cursor, or npos when it was written in another way
  /// (with escapes or entities).
  std::size_t find(std::string_view piece) const;
  /// The place of `length` bytes found at `begin`; the whole block when they were not found.
  Span place(std::size_t begin, std::size_t length) const;
  std::size_t cursor() const { return cursor_; }
  /// Looks for what follows from there; ignores npos.
  void move_to(std::size_t offset) {
    if (offset != std::string_view::npos) cursor_ = offset;
  }

  /// Adds HTML that stands for the block.
  void tag(std::string_view html);
  /// Adds text, escaped; returns what `find` says of it and moves the cursor behind it.
  std::size_t text(std::string_view words);

  Markup take() { return std::move(markup_); }

 private:
  void part(Span origin, bool verbatim);
  void copy(std::string_view words, std::size_t begin);

  const Original& original_;
  Markup markup_;
  std::size_t cursor_ = 0;     ///< In the original, behind what was written last.
  std::size_t block_end_ = 0;  ///< End of the block that was entered last.
  Span block_;
};

/// Text for an element or a double-quoted attribute.
std::string escape_html(std::string_view text);

}  // namespace kakehashi
