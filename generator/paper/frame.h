#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "paper/font.h"

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
  struct Segment {
    enum class Kind { move, line, curve, close } kind;
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;  ///< Control points of a curve.
    double x = 0, y = 0;                    ///< End point; unused by `close`.
  };
  std::vector<Segment> segments;
  bool fill = false, stroke = false;
  Color fill_color, stroke_color;
  double stroke_width = 0;
  TagIndex tag = kArtifact;  ///< A Figure, or an artifact when it only decorates.
};

using Item = std::variant<GlyphItem, RuleItem, FillItem, PathItem>;

/// A clickable area. One link broken over two lines has two of them with the same tag.
struct LinkArea {
  double x = 0, y = 0, width = 0, height = 0;
  std::string uri;
  TagIndex tag = kArtifact;  ///< The Link element.
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
};

struct Bookmark {
  std::string title;
  int level = 1;  ///< 1 is outermost.
  int page = 0;   ///< 0-based.
  double y = 0;
};

struct Document {
  std::string title;
  std::string language = "ja";
  std::vector<Page> pages;
  std::vector<Tag> tags;
  std::vector<Bookmark> bookmarks;
};

/// The whole document as readable text, one item a line; what tests compare.
std::string frames_as_text(const Document& document, const FontBook& fonts);

}  // namespace kakehashi::paper
