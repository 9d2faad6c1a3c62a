#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "paper/frame/ink.h"
#include "paper/layout/box.h"

/// Blocks laid out one below the other, not yet divided into pages.
namespace kakehashi::paper {

struct Flow;

/// What layout needs to know of the world.
struct LayoutContext {
  const Html& html;
  const FontBook& fonts;
  double page_height;  ///< Of the area inside the page margins, in points.
  Diagnostics& diagnostics;

  /// What belongs to no element is told of the document.
  Span span(NodeIndex node) const { return html.span(html.nodes[node == kNoNode ? 0 : node]); }
};

/// An absolutely positioned box, finished but for its place.
struct Anchored {
  Ink ink;
  std::array<Dimension, 4> inset;
  double width = 0, height = 0;
  int container = -1;  ///< Index into Flow::containers, or the page area.
  NodeIndex node = kNoNode;
};

/// A stretch of a flow that stands together, on a page or in a column: its first strip is no margin
/// that vanishes.
struct Extent {
  std::size_t first = 0, end = 0;
};

/// Columns side by side, each of them a stretch of one flow; `parts` is made when pages are
/// divided.
struct ColumnSet {
  std::shared_ptr<Flow> flow;
  int count = 1;
  double x = 0, width = 0, gap = 0;  ///< `width` of one column.
  Border rule;
  Color color;                     ///< Of a rule that names none.
  bool whole = false;              ///< Must not be divided between pages.
  std::size_t first = 0, end = 0;  ///< The strips of `flow` that are in these columns.
  std::vector<Extent> parts;
};

/// A horizontal band that is never divided, unless it holds columns; its origin is the left edge of
/// the flow, its own top.
struct Strip {
  /// A margin vanishes at a page's edge, unless it stands after a forced break or begins the flow
  /// (CSS Fragmentation 3, 5.2).
  enum class Kind { content, margin, kept_margin } kind = Kind::content;
  double height = 0;
  Break before = Break::automatic;  ///< Whether a page may, must not or must begin here.
  Ink ink;
  Ink opening;  ///< Added when a page begins with this strip: the upper edge of a parted row.
  Ink closing;  ///< Added when the page ends after this strip: the lower edge of a table.
  double opening_height = 0, closing_height = 0;  ///< What these add to the strip's height.
  int repeat = -1;  ///< Index into Flow::headers: strips that stand first on a page begun here.
  std::vector<Anchored> anchored;
  std::optional<ColumnSet> columns;
  NodeIndex node = kNoNode;

  bool is_margin() const { return kind != Kind::content; }
  bool vanishes() const { return kind == Kind::margin; }

  /// Content of table rows that were cut into several strips, in reading order. It stands lower by
  /// `sinks` when the strips of its cell, so many before and after this one, are on one page.
  struct Part {
    Ink ink;
    double sinks = 0;
    std::size_t before = 0, after = 0;
  };
  std::vector<Part> parts;
  /// Joins the parts to the ink, where so many strips before and after share the page.
  void settle(std::size_t shared_before, std::size_t shared_after);
};

/// Background and borders of the strips [first, end).
struct Decoration {
  std::size_t first = 0, end = 0;
  double x = 0, width = 0;
  const Style* style = nullptr;
};

/// A block that absolutely positioned boxes inside it refer to: the strips [first, end).
struct Container {
  std::size_t first = 0, end = 0;
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
  /// `container`: the one in `flow` that absolute boxes refer to, when it is there already.
  FlowLayout(const LayoutContext& context, Flow& flow, int container = -1)
      : context_(context), flow_(flow), container_(container) {}

  /// `x` and `width` are those of the containing block.
  void block(const Box& box, double x, double width);
  /// The content of a box without its own margins, borders and paddings.
  void content(const Box& box, double x, double width);
  /// Appends a strip, the pending margin before it.
  void emit(Strip strip);
  void keep_with_next() { keep_next_ = true; }
  /// The marker of the item that begins here goes into `strip`, `y` below its upper edge.
  void add_marker(Strip& strip, double y);
  /// The next strip begins a page, unless it is the first of all.
  void begin_page() {
    if (!flow_.strips.empty()) forced_ = Break::page;
  }
  /// To be called after the last box.
  void finish();

  const LayoutContext& context() const { return context_; }
  Flow& flow() { return flow_; }
  /// Absolute boxes from inside a table cell whose cell is not their container.
  void anchor(std::vector<Anchored> boxes, Strip& strip) const;

 private:
  void inner(const Box& box, double x, double width);
  void frame(const Box& box, double x, double width);
  void shrunk_content(const Box& box, double x, double width, double used);
  void lines(const Box& box, double x, double width);
  void draw(const Box& box, double x, double width);
  void columns(const Box& box, double x, double width);
  void place_marker(const Box& box, double x);
  void absolute(const Box& box, double width);
  void fill_height(const Box& box, std::size_t first, double used);
  /// The first strip from `first` on that is no margin.
  std::size_t skip_margins(std::size_t first) const;
  void join_margin(double margin, NodeIndex node);
  void flush_margin();

  const LayoutContext& context_;
  Flow& flow_;
  /// Pending margins collapse: to the largest, less the largest of the negative ones.
  double margin_ = 0, negative_margin_ = 0;
  NodeIndex margin_node_ = kNoNode;  ///< The element that asked for the largest so far.
  Break forced_ = Break::automatic;  ///< The next strip begins a page or a column.
  bool keep_next_ = false;           ///< The next strip stays with the one before.
  int keep_depth_ = 0;               ///< Open blocks that must not be divided.
  bool keep_started_ = false;
  int container_;
  bool in_columns_ = false;  ///< A margin at the top of the first column vanishes as in the others.
  Ink marker_;
  std::vector<Landmark> landmarks_;  ///< Their place is the top of the next strip.
  std::vector<Anchored> anchored_;
};

/// All of a flow as one ink: what stands in a cell or in an absolute box. `rest` receives the
/// absolute boxes that belong to a container outside.
struct FlatStrip {
  double y = 0, height = 0;
  Break before = Break::automatic;
  bool space = false;
  Ink ink;
};
std::vector<FlatStrip> flatten(Flow flow, const LayoutContext& context,
                               std::vector<Anchored>& rest);
/// The place of an absolute box relative to its container's top left corner.
struct Offset {
  double x = 0, y = 0;
};
Offset place_of(const Anchored& box, double container_width, double container_height);
/// Reports a box that reaches out of its container to the right or below.
void check_inside(const Anchored& box, const Offset& place, double container_width,
                  double container_height, const LayoutContext& context);

/// The narrowest and the most comfortable width of a box, its paddings and borders included.
struct Widths {
  double least = 0, most = 0;
};
Widths preferred_widths(const Box& box);

/// Lays out a table; in table_layout.cc.
void lay_out_table(const Box& box, double x, double width, FlowLayout& layout);

}  // namespace kakehashi::paper
