#pragma once
#include <map>
#include <tuple>

#include "paper/layout/divide.h"

/// From the parts of a flow to what is printed on pages.
namespace kakehashi::paper {

/// Collects what is painted on one page.
class Canvas {
 public:
  void add(Ink ink);
  /// Fills below all content; rules as `add`.
  void add_behind(Ink ink);
  /// All of it, in the order of painting. The canvas is then empty.
  Ink take();

 private:
  void add_rule(const RuleItem& rule);

  std::vector<FillItem> behind_;
  Ink ink_;
  /// The last vertical line of each kind at each place.
  std::map<std::tuple<double, double, int, int, int, int>, std::size_t> verticals_;
};

/// Where a part of a flow goes: its top left corner on a canvas.
struct Area {
  Extent part;
  std::size_t canvas = 0;
  double x = 0, y = 0;
};

/// The page as absolutely positioned boxes see it, all in points from its top left corner.
struct Sheet {
  /// Of the paper; nothing may stand outside. 0 while the place on it is not known.
  double width = 0, height = 0;
  double x = 0, y = 0, inner_width = 0, inner_height = 0;  ///< Of the area inside the margins.
};

/// Paints parts of a flow. The ink of those parts is moved out of the flow.
void paint(Flow& flow, const std::vector<Area>& areas, const Sheet& sheet,
           const LayoutContext& context, std::vector<Canvas>& canvases);

/// Columns that stand in a cell or another box that is not parted.
Ink paint_columns(const ColumnSet& set, double height, const LayoutContext& context);

}  // namespace kakehashi::paper
