#pragma once
#include "paper/markup/cascade.h"

namespace kakehashi::paper {

/// Reports what the style sheet asks of elements that cannot have it: nothing is ignored in
/// silence. False when layout would not end well with it.
bool check_styles(const Html& html, const Styles& styles, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
