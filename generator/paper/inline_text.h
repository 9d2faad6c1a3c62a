#pragma once
#include "paper/paragraph.h"

namespace kakehashi::paper {

/// Collects the text of a paragraph and resolves its white space (CSS Text 3, 4.1): runs become
/// one space, and a source line break between two full-width characters nothing at all.
class InlineText {
 public:
  struct Look {
    const Style* style = nullptr;
    TagIndex tag = kArtifact;
    std::string uri;
    bool operator==(const Look&) const = default;
  };

  void add(const Node& text, const Look& look);
  void add_break(const Look& look, std::uint32_t origin);
  bool empty() const { return paragraph_.text.empty(); }
  /// The paragraph so far; the object is then as new.
  Paragraph take();

 private:
  void put(std::string_view bytes, std::uint32_t origin, const Look& look);
  void put_pending(char32_t next);

  Paragraph paragraph_;
  Look last_look_;
  char32_t last_ = 0;
  bool pending_ = false, pending_feed_ = false;
  Look pending_look_;
  std::uint32_t pending_origin_ = 0;
  std::uint32_t expected_origin_ = 0;
};

}  // namespace kakehashi::paper
