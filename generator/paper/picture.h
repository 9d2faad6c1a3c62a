#pragma once
#include "paper/ink.h"

namespace kakehashi::paper {

/// What is placed as a whole, as a block or in a line: a drawing, an image, a code. In points, its
/// origin at its own top left corner.
struct Picture {
  double width = 0, height = 0;
  Ink ink;
};

}  // namespace kakehashi::paper
