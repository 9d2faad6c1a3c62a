#pragma once
#include <string_view>

#include "chart/chart.h"

namespace kakehashi::chart {

/// What the charts draw with. Estimates widths of words without knowing the typeface: a little more
/// than those of a gothic with half-width digits.
class Pen {
 public:
  explicit Pen(Look look) : look_(look) { drawing_.width = look.width; }

  using Anchor = Drawing::Text::Anchor;

  double em() const { return look_.text; }
  double width() const { return look_.width; }

  static double width_of(std::string_view words, double size);

  /// A line of words whose middle stands at `y`.
  void words(std::string words, double x, double y, Anchor anchor, double size);
  /// The same, made smaller if it is wider than `room`.
  void words_within(std::string words, double x, double y, Anchor anchor, double room);
  void line(Drawing::Point from, Drawing::Point to, double stroke = 0.6);

  /// A bar in the pattern of a series; 0 is the newest.
  void bar(const Drawing::Rectangle& area, std::size_t pattern);
  /// A bar that tells no length.
  void stub(const Drawing::Rectangle& area);
  /// White below words that stand on a pattern.
  void clear(const Drawing::Rectangle& area);

  /// Swatches with the names of the series from (0, y) on; returns where it ends.
  double legend(const std::vector<Series>& series, double y);

  Drawing finish(double height);

 private:
  void shape(Drawing::Form form, Drawing::Paint paint) {
    drawing_.shapes.push_back({std::move(form), std::move(paint)});
  }
  void hatch(const Drawing::Rectangle& area, double gap, int direction, double stroke);

  Look look_;
  Drawing drawing_;
};

/// The largest number, at least 1: what the longest bar stands for.
int largest(const std::vector<Amount>& amounts);
/// The pattern of a series by its place: the last one is the newest.
inline std::size_t pattern_of(std::size_t index, std::size_t count) { return count - 1 - index; }

/// Breaks a label into lines of at most `room`; in a word of katakana only where there is no other
/// place. No line starts with a closing bracket or a mark that belongs to what stands before it,
/// none ends with an opening bracket; such a line may be longer.
std::vector<std::string> wrap(std::string_view label, double room, double size);

}  // namespace kakehashi::chart
