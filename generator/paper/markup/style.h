#pragma once
#include <array>
#include <optional>
#include <string>

#include "paper/frame/frame.h"

/// The values of all properties for one element, computed: absolute lengths in points.
namespace kakehashi::paper {

enum class Display {
  block,
  inline_,
  inline_block,
  none,
  list_item,
  table,
  row_group,
  header_group,
  row,
  cell,
  caption,
  column,
  column_group
};
enum class Align { left, right, center, justify };
enum class AlignLast { automatic, left, right, center, justify };
enum class WhiteSpace { normal, nowrap, pre_line, pre, pre_wrap };
enum class ListStyle { disc, decimal, none };
enum class VerticalAlign { top, middle, bottom };
/// The same property where it stands in a line.
enum class LineAlign { baseline, super, sub, top, middle, bottom };
enum class TextDecoration { none, underline, line_through };
enum class BorderStyle { none, solid, dashed, dotted, double_ };
enum class Break { automatic, avoid, page, column };
enum class BorderModel { collapse };  ///< The only model.
enum class Strike { none, up, down, cross };
enum class Placement { static_, relative, absolute };

/// A length that may depend on its surroundings.
struct Dimension {
  enum class Unit { automatic, points, percent, fraction } unit = Unit::automatic;
  double amount = 0;

  bool automatic() const { return unit == Unit::automatic; }
  /// Points, where a percentage is of `whole`; `fallback` when automatic or a fraction.
  double resolve(double whole, double fallback = 0) const {
    if (unit == Unit::points) return amount;
    return unit == Unit::percent ? amount * whole / 100 : fallback;
  }
  bool operator==(const Dimension&) const = default;
};
inline constexpr Dimension kZero{Dimension::Unit::points, 0};

/// A multiple of the font size, or points.
struct LineHeight {
  double factor = 1.6;
  double points = 0;
  bool operator==(const LineHeight&) const = default;
};

struct Border {
  double width = 0;
  BorderStyle style = BorderStyle::none;
  std::optional<Color> color;  ///< Else that of the text.

  double used() const { return style == BorderStyle::none ? 0 : width; }
  bool operator==(const Border&) const = default;
};

enum Side { kTop, kRight, kBottom, kLeft };

struct Style {
  // Inherited.
  Family family = Family::gothic;
  double font_size = 10.5;
  bool bold = false;
  LineHeight line_height;
  Color color;
  Align align = Align::left;
  AlignLast align_last = AlignLast::automatic;
  double indent = 0;
  double letter_spacing = 0;
  bool autospace = false;
  WhiteSpace white_space = WhiteSpace::normal;
  ListStyle list_style = ListStyle::disc;
  bool hanging = false;  ///< A comma or stop may stand behind the end of a line.
  TextDecoration text_decoration = TextDecoration::none;
  BorderModel border_model = BorderModel::collapse;
  int widows = 2, orphans = 2;

  // Not inherited.
  Display display = Display::inline_;
  std::optional<Color> background;
  std::array<Dimension, 4> margin{kZero, kZero, kZero, kZero};
  std::array<Dimension, 4> padding{kZero, kZero, kZero, kZero};
  std::array<Border, 4> border{};
  Dimension width, height, min_height;
  double shrink_to = 0;  ///< Least size of the type in points; 0: it keeps its size.
  VerticalAlign vertical_align = VerticalAlign::top;
  Strike strike = Strike::none;
  LineAlign line_align = LineAlign::baseline;
  double rise = 0;  ///< Above the baseline of the line, in points.
  Break break_before = Break::automatic, break_after = Break::automatic,
        break_inside = Break::automatic;
  Placement position = Placement::static_;
  std::array<Dimension, 4> inset{};
  std::string page;          ///< Name of an @page rule.
  std::string named_string;  ///< What string() in running heads calls the text of the element.
  int column_count = 1;
  Dimension column_gap;  ///< One em when automatic.
  Border column_rule;

  bool operator==(const Style&) const = default;
  bool wraps() const { return white_space != WhiteSpace::nowrap && white_space != WhiteSpace::pre; }
  bool keeps_blanks() const {
    return white_space == WhiteSpace::pre || white_space == WhiteSpace::pre_wrap;
  }
  FontRequest font() const { return {family, bold}; }
  /// Distance of the baselines of lines in this style.
  double line_pitch() const {
    return line_height.factor > 0 ? line_height.factor * font_size : line_height.points;
  }
};

}  // namespace kakehashi::paper
