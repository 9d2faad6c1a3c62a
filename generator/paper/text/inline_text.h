#pragma once
#include "paper/text/paragraph.h"

namespace kakehashi::paper {

/// Collects the text of a paragraph and resolves its white space (CSS Text 3, 4.1): runs become
/// one space, and a source line break between two full-width characters nothing at all. Where
/// `white-space` keeps blanks, a tab reaches to the next multiple of eight half-width columns.
class InlineText {
 public:
  struct Look {
    const Style* style = nullptr;
    TagIndex tag = kArtifact;
    std::string uri;
    std::optional<Color> background = std::nullopt;
    double rise = 0;
    bool operator==(const Look&) const = default;
  };

  void add(const Node& text, const Look& look);
  void add_break(const Look& look, std::uint32_t origin);
  /// A line may end here.
  void add_chance();
  /// A box or picture in the line; `look` is that of the text around it.
  void add_atom(Atom atom, const Look& look, std::uint32_t origin);

  /// What is added from here on is the base of a ruby …
  void open_base();
  /// … up to here: its index for `set_ruby`, or nothing when it has no text.
  std::optional<std::size_t> close_base();
  void set_ruby(std::size_t base, ShapedParagraph text);
  std::string_view base_text(std::size_t base) const;

  bool empty() const { return paragraph_.text.empty(); }
  /// The paragraph so far; the object is then as new.
  Paragraph take();

 private:
  void put(std::string_view bytes, std::uint32_t origin, const Look& look);
  void put_pending(char32_t next);
  void put_kept(char32_t c, std::string_view bytes, std::uint32_t origin, const Look& look);

  Paragraph paragraph_;
  Look last_look_;
  char32_t last_ = 0;
  bool pending_ = false, pending_feed_ = false;
  Look pending_look_;
  std::uint32_t pending_origin_ = 0;
  std::uint32_t expected_origin_ = 0;
  std::optional<std::uint32_t> base_;  ///< Where the first character of an open base stands.
  bool base_open_ = false;
  bool chance_ = false;        ///< The next character may begin a line.
  bool dropped_feed_ = false;  ///< The line end right behind <pre>.
  int column_ = 0;             ///< Half-width columns since the last line end.
};

}  // namespace kakehashi::paper
