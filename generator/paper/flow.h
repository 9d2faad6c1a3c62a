#pragma once
#include <vector>

#include "paper/box.h"
#include "paper/ink.h"

/// Blocks laid out one below the other, not yet divided into pages.
namespace kakehashi::paper {

/// What layout needs to know of the world.
struct LayoutContext {
  const Html& html;
  const FontBook& fonts;
  double page_height;  ///< Of the area inside the page margins, in points.
  Diagnostics& diagnostics;

  Span span(NodeIndex node) const { return html.span(html.nodes[node]); }
};

/// An absolutely positioned box, finished but for its place.
struct Anchored {
  Ink ink;
  std::array<Dimension, 4> inset;
  double width = 0;
  int container = -1;  ///< Index into Flow::containers, or the page area.
};

/// A horizontal band that is never divided; its origin is the left edge of the flow, its own top.
struct Strip {
  enum class Kind { content, space } kind = Kind::content;  ///< A space vanishes at a page's edge.
  double height = 0;
  Break before = Break::automatic;  ///< Whether a page may, must not or must begin here.
  Ink ink;
  Ink opening;      ///< Added when a page begins with this strip: the upper edge of a parted row.
  Ink closing;      ///< Added when the page ends after this strip: the lower edge of a table.
  int repeat = -1;  ///< Index into Flow::headers: strips that stand first on a page begun here.
  std::vector<Anchored> anchored;
  NodeIndex node = kNoNode;
};

/// Background and borders of the strips [first, end).
struct Decoration {
  std::size_t first = 0, end = 0;
  double x = 0, width = 0;
  const Style* style = nullptr;
};

/// A block that absolutely positioned boxes inside it refer to.
struct Container {
  std::size_t first = 0;  ///< Strip at whose top it begins.
  double x = 0, width = 0;
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<Decoration> decorations;  ///< Outer before inner.
  std::vector<Container> containers;
  std::vector<std::vector<Strip>> headers;

  double height() const;
};

/// Puts boxes into a flow.
class FlowLayout {
 public:
  FlowLayout(const LayoutContext& context, Flow& flow) : context_(context), flow_(flow) {}

  /// `x` and `width` are those of the containing block.
  void block(const Box& box, double x, double width);
  /// The content of a box without its own margins, borders and paddings.
  void content(const Box& box, double x, double width);
  /// Appends a strip, the pending margin before it.
  void emit(Strip strip);
  void keep_with_next() { keep_next_ = true; }
  /// To be called after the last box.
  void finish();

  const LayoutContext& context() const { return context_; }
  Flow& flow() { return flow_; }
  /// Absolute boxes from inside a table cell whose cell is not their container.
  void anchor(std::vector<Anchored> boxes, Strip& strip) const;

 private:
  void frame(const Box& box, double x, double width);
  void lines(const Box& box, double x, double width);
  void draw(const Box& box, double x, double width);
  void place_marker(const Box& box, double x);
  void absolute(const Box& box, double width);
  void fill_height(const Box& box, std::size_t first, double used);
  void flush_margin();
  void mark(const Box& box);

  const LayoutContext& context_;
  Flow& flow_;
  double margin_ = 0;       ///< Pending; neighbours collapse to the larger one.
  bool forced_ = false;     ///< The next strip begins a page.
  bool keep_next_ = false;  ///< The next strip stays with the one before.
  int keep_depth_ = 0;      ///< Open blocks that must not be divided.
  bool keep_started_ = false;
  std::vector<Landmark> landmarks_;  ///< Their place is the top of the next strip.
  int container_ = -1;
  Ink marker_;
  std::vector<Anchored> anchored_;
};

/// Adds a border line between two points on its middle; double borders become two lines.
void add_border(Ink& ink, double x1, double y1, double x2, double y2, const Border& border,
                const Color& text_color);
/// Background and borders of a box.
void add_frame(Ink& ink, double x, double y, double width, double height, const Style& style,
               bool top, bool bottom);
/// All of a flow as one ink: what stands in a cell or in an absolute box. `rest` receives the
/// absolute boxes that belong to a container outside.
struct FlatStrip {
  double y = 0, height = 0;
  Ink ink;
};
std::vector<FlatStrip> flatten(Flow flow, std::vector<Anchored>& rest);
/// The place of an absolute box relative to its container's top left corner.
struct Offset {
  double x = 0, y = 0;
};
Offset place_of(const Anchored& box, double container_width);

/// The narrowest and the most comfortable width of a box, its paddings and borders included.
struct Widths {
  double least = 0, most = 0;
};
Widths preferred_widths(const Box& box);

/// Lays out a table; in table_layout.cc.
void lay_out_table(const Box& box, double x, double width, FlowLayout& layout);

}  // namespace kakehashi::paper
