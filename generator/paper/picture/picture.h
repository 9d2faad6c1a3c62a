#pragma once
#include <optional>

#include "base/diagnostic.h"
#include "paper/frame/ink.h"
#include "paper/markup/html.h"
#include "paper/markup/style.h"

namespace kakehashi::paper {

/// What is placed as a whole, as a block or in a line: a drawing, an image, a code. In points, its
/// origin at its own top left corner.
struct Picture {
  double width = 0, height = 0;
  Ink ink;
  bool fills_width = false;  ///< Its width was given in %: it takes all of its box.

  /// Makes it as wide as its box, if it shall be.
  void fit(double available);
};

/// The size that a page asks of a picture, in points and without paddings and borders: what the
/// style sheet says, else the attributes width and height.
struct PictureSize {
  std::optional<double> width, height;
  bool fills_width = false;

  /// With the missing measures, from the picture's own size.
  void complete(double own_width, double own_height);
};
PictureSize picture_size(const Html& html, NodeIndex node, const Style& style,
                         Diagnostics& diagnostics);

/// Warns of an image that has too few pixels for the size it is printed at.
void check_sharpness(const Picture& picture, Span where, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
