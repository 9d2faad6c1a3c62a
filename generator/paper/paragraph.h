#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "paper/character_class.h"
#include "paper/html.h"
#include "paper/ink.h"
#include "paper/line_break.h"
#include "paper/style.h"

namespace kakehashi::paper {

/// A stretch of a paragraph's text in one style.
struct InlineSpan {
  std::uint32_t end = 0;  ///< In bytes of the paragraph; it begins where the one before it ends.
  const Style* style = nullptr;
  TagIndex tag = kArtifact;
  std::string uri;  ///< Of a link, else empty.
};

/// Running text with white space already resolved: a line feed is a forced break.
struct Paragraph {
  std::string text;
  std::vector<InlineSpan> spans;
  OffsetMap map;  ///< From the text to the markup.
};

/// The smallest part that is placed as a whole: a character with its marks.
struct Cluster {
  std::uint32_t begin = 0;  ///< In bytes of the paragraph.
  std::uint32_t first_glyph = 0;
  std::uint32_t glyph_count = 0;
  std::uint32_t span = 0;
  FaceId face = 0;
  double advance = 0;    ///< Points, with letter spacing, after pair compression.
  double trim_left = 0;  ///< What pair compression took away, in points.
  CharacterClass kind = CharacterClass::western;
  Chance before = Chance::never;  ///< Whether a line may start here.
};

/// A paragraph with its glyphs, not yet divided into lines.
struct ShapedParagraph {
  Paragraph source;
  std::vector<Glyph> glyphs;  ///< Their `cluster` counts from the cluster's first byte.
  std::vector<Cluster> clusters;
  double widest_word = 0;  ///< The narrowest column that needs no emergency break.
  double widest_line = 0;  ///< The width without any break that is not forced.

  std::uint32_t end_of(std::size_t cluster) const {
    return cluster + 1 < clusters.size() ? clusters[cluster + 1].begin
                                         : static_cast<std::uint32_t>(source.text.size());
  }
};

/// Reports characters that no face has.
ShapedParagraph shape_paragraph(Paragraph paragraph, const Markup& markup, const FontBook& fonts,
                                Diagnostics& diagnostics);

/// A line, its origin at the left end of the paragraph's box and its own top.
struct LineBox {
  double height = 0;
  Ink ink;
};

/// Divides into lines of `width` points and aligns them as `block` says. Reports what does not fit.
std::vector<LineBox> set_lines(const ShapedParagraph& paragraph, const Style& block, double width,
                               const Markup& markup, const FontBook& fonts,
                               Diagnostics& diagnostics);

}  // namespace kakehashi::paper
