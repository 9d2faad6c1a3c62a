#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/drawing.h"
#include "paper/font/font.h"
#include "paper/image/raster.h"

/// The display list between layout and PDF: finished pages and the tag tree. Layout makes it, the
/// PDF writer only writes it down, tests print it as text. All lengths are points (1/72 inch), the
/// origin is the top left corner of the page, y grows downwards.
namespace kakehashi::paper {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Color&) const = default;
};

/// Index into `Document::tags`; kArtifact marks what is not content (rules, page numbers).
using TagIndex = int;
inline constexpr TagIndex kArtifact = -1;

/// Glyphs of one face in one line. `text` is exactly what a reader copies.
struct GlyphItem {
  double x = 0, baseline = 0;
  double size = 0;
  Color color;
  ShapedRun run;  ///< Advances in em; layout has already put letter spacing and justification in.
  TagIndex tag = kArtifact;
};

/// A straight line, for borders and rules; always an artifact.
struct RuleItem {
  enum class Style { solid, dotted, dashed };
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  double width = 0;
  Color color;
  Style style = Style::solid;
};

/// A filled rectangle behind content; always an artifact.
struct FillItem {
  double x = 0, y = 0, width = 0, height = 0;
  Color color;
};

/// A vector drawing: sub-paths of straight and cubic segments, filled and/or stroked.
struct PathItem {
  using Segment = PathStep;
  std::vector<Segment> segments;
  bool fill = false, stroke = false;
  Color fill_color, stroke_color;
  double stroke_width = 0;
  std::vector<double> dash;  ///< Lengths of strokes and gaps in turn; empty for a solid line.
  TagIndex tag = kArtifact;  ///< A Figure, or an artifact when it only decorates.
};

/// An image of pixels that fills its rectangle, upright whatever the file's orientation.
struct ImageItem {
  double x = 0, y = 0, width = 0, height = 0;
  std::shared_ptr<const Raster> image;
  TagIndex tag = kArtifact;  ///< A Figure, or an artifact when it only decorates.
};

using Item = std::variant<GlyphItem, RuleItem, FillItem, PathItem, ImageItem>;

/// A clickable area. One link broken over two lines has two of them with the same tag.
struct LinkArea {
  double x = 0, y = 0, width = 0, height = 0;
  std::string uri;           ///< `#id` for a place in the document itself.
  TagIndex tag = kArtifact;  ///< The Link element.
  int target = -1;           ///< Index into Document::targets, of a link inside the document.
};

/// A page. `items` stand in painting order, and their content in reading order.
struct Page {
  double width = 0, height = 0;
  std::vector<Item> items;
  std::vector<LinkArea> links;
};

/// A structure element of tagged PDF (ISO 32000-1, 14.8.4). Elements stand in document order:
/// a parent before its children, siblings in reading order.
struct Tag {
  std::string
      role;  ///< Document, H1…H6, P, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure, Link, Span…
  TagIndex parent = kArtifact;  ///< The root (index 0, role Document) has none.
  std::string alternative;      ///< Alternative text of a Figure.
  std::string scope;            ///< Row, Column or Both, of a TH.
  int column_span = 1, row_span = 1;
  std::string list_numbering = {};  ///< Disc or Decimal, of an L.
  std::string language = {};        ///< When it is not that of the parent.
  std::string title = {};           ///< Of a Part.
};

struct Bookmark {
  std::string title;
  int level = 1;  ///< 1 is outermost.
  int page = 0;   ///< 0-based.
  double y = 0;
};

/// A place that links inside the document lead to.
struct Target {
  int page = -1;  ///< 0-based; -1 while it has no place.
  double y = 0;
};

/// How the pages from `first_page` on are named: the prefix and a number that counts up.
struct PageLabels {
  int first_page = 0;
  std::string prefix;
  int first_number = 1;
};

struct Document {
  std::string title;
  std::string language = "ja";
  std::vector<Page> pages;
  std::vector<Tag> tags;
  std::vector<Bookmark> bookmarks;
  std::vector<Target> targets;
  std::vector<PageLabels> page_labels;  ///< Ascending; without any, pages are 1, 2, 3 …
};

/// The whole document as readable text, one item a line; what tests compare.
std::string frames_as_text(const Document& document, const FontBook& fonts);

}  // namespace kakehashi::paper
