#pragma once
#include <optional>
#include <string>
#include <vector>

#include "paper/frame/frame.h"
#include "paper/pdf/cid_fonts.h"

namespace kakehashi::paper {

/// The name of a face in the pages' font resources.
std::string font_resource(FaceId face);

/// Codes of a run, glyph by glyph, as CidFont gives them.
struct CodedRun {
  const CidFont* font = nullptr;
  std::vector<TextGlyph> glyphs;
  std::vector<std::uint32_t> pairs;
};

/// Writes the items of one page as PDF operators. Content of one tag that stands together becomes
/// one stretch of marked content; all else is marked as artifact. Marks of elements are never
/// nested: readers of the structure take the end of an inner one for the end of all.
class ContentStream {
 public:
  ContentStream(double page_height, const std::vector<Tag>& tags)
      : height_(page_height), tags_(tags) {}

  void text(const GlyphItem& item, const CodedRun& run);
  void rule(const RuleItem& item);
  void fill(const FillItem& item);
  void path(const PathItem& item);
  /// `name` is that of the image in the page's resources.
  void image(const ImageItem& item, const std::string& name);

  /// Ends the page and gives its operators.
  std::string finish();
  /// The tag of each MCID, in order.
  const std::vector<TagIndex>& marked() const { return marked_; }

 private:
  class Line;  // Glyphs on their way into one text operator.

  void mark(TagIndex tag);
  void mark_spelled_out(TagIndex tag, const std::string& actual);
  void begin_text(const GlyphItem& item, double pen);
  void end_text();
  void end_mark();
  void fill_color(const Color& color);
  void stroke_color(const Color& color);
  /// `operators` set width, caps and dashes; they are written when they differ from the last.
  void stroke_style(std::string operators);
  void numbers(std::initializer_list<double> values, const char* op);

  double height_;
  const std::vector<Tag>& tags_;
  std::string out_;
  std::vector<TagIndex> marked_;
  std::optional<TagIndex> open_;  ///< The mark that is open.
  bool in_text_ = false;
  // The graphics state, so that only changes are written.
  std::optional<Color> fill_color_, stroke_color_;
  std::optional<std::string> stroke_style_;
  FaceId face_ = -1;
  double size_ = 0;
};

}  // namespace kakehashi::paper
