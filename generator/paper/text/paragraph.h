#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "paper/frame/ink.h"
#include "paper/markup/html.h"
#include "paper/markup/style.h"
#include "paper/picture/picture.h"
#include "paper/text/character_class.h"
#include "paper/text/line_break.h"

namespace kakehashi::paper {

struct ShapedParagraph;

/// A stretch of a paragraph's text in one style.
struct InlineSpan {
  std::uint32_t end = 0;  ///< In bytes of the paragraph; it begins where the one before it ends.
  const Style* style = nullptr;
  TagIndex tag = kArtifact;
  std::string uri;                                 ///< Of a link, else empty.
  std::optional<Color> background = std::nullopt;  ///< Behind the text.
  double rise = 0;                                 ///< Of its baseline above the line's, in points.
};

/// A box or picture that stands in a line like one character: U+FFFC in the text. It has a
/// picture, or a line of text, or nothing (a blank to write on).
struct Atom {
  std::uint32_t at = 0;  ///< In bytes of the paragraph.
  const Style* style = nullptr;
  std::string_view name;  ///< Of the element, for messages, as is:
  Span origin;
  std::optional<Picture> picture;
  std::unique_ptr<ShapedParagraph> content;
};

/// The reading above bytes [begin, end) of a paragraph.
struct Ruby {
  std::uint32_t begin = 0, end = 0;
  std::unique_ptr<ShapedParagraph> text;
};

/// Running text with white space already resolved: a line feed is a forced break.
struct Paragraph {
  std::string text;
  std::vector<InlineSpan> spans;
  OffsetMap map;                       ///< From the text to the markup.
  std::vector<std::uint32_t> chances;  ///< Where the author lets a line end (<wbr>).
  std::vector<Atom> atoms;             ///< In the order of the text, as are:
  std::vector<Ruby> rubies;
};

/// The smallest part that is placed as a whole: a character with its marks, or an atom.
struct Cluster {
  std::uint32_t begin = 0;  ///< In bytes of the paragraph.
  std::uint32_t first_glyph = 0;
  std::uint32_t glyph_count = 0;
  std::uint32_t span = 0;
  FaceId face = 0;
  std::int32_t atom = -1;  ///< Index into Paragraph::atoms.
  std::int32_t ruby = -1;  ///< Index into ShapedParagraph::rubies.
  double advance = 0;      ///< Points, with letter spacing, after pair compression.
  double trim_left = 0;    ///< What pair compression took away before the glyph, in points.
  double autospace = 0;    ///< What `advance` has of space between Japanese and Latin.
  CharacterClass kind = CharacterClass::western;
  Chance before = Chance::never;  ///< Whether a line may start here.
  bool tied = false;              ///< No space may be put between it and the one before.
};

/// Clusters [first, end) under one ruby.
struct RubyBase {
  std::size_t first = 0, end = 0;
  /// How far the ruby hangs over its neighbours, in points; not at the edges of a line.
  double over_left = 0, over_right = 0;
};

/// A paragraph with its glyphs, not yet divided into lines.
struct ShapedParagraph {
  Paragraph source;
  std::vector<Glyph> glyphs;  ///< Their `cluster` counts from the cluster's first byte.
  std::vector<Cluster> clusters;
  std::vector<RubyBase> rubies;  ///< One for each of the source's.
  double widest_word = 0;        ///< The narrowest column that needs no emergency break.
  double widest_line = 0;        ///< The width without any break that is not forced.

  std::uint32_t end_of(std::size_t cluster) const {
    return cluster + 1 < clusters.size() ? clusters[cluster + 1].begin
                                         : static_cast<std::uint32_t>(source.text.size());
  }
  /// For messages: the text of clusters [first, end), also that of atoms.
  std::string text_of(std::size_t first, std::size_t end) const;
};

/// Reports characters that no face has.
ShapedParagraph shape_paragraph(Paragraph paragraph, const Markup& markup, const FontBook& fonts,
                                Diagnostics& diagnostics);

/// A line, its origin at the left end of the paragraph's box and its own top.
struct LineBox {
  double height = 0;
  double baseline = 0;  ///< Below the top.
  double descent = 0;   ///< How far the text reaches below the baseline.
  Ink ink;
};

/// Divides into lines of `width` points and aligns them as `block` says. Reports what does not fit,
/// and warns of the first word, number or the like that had to be divided.
std::vector<LineBox> set_lines(const ShapedParagraph& paragraph, const Style& block, double width,
                               const Markup& markup, const FontBook& fonts,
                               Diagnostics& diagnostics);

}  // namespace kakehashi::paper
