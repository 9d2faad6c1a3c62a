#pragma once
#include <string_view>

namespace kakehashi {

/// How wide words are in type of `size`, estimated without knowing the typeface: a little more than
/// in a gothic with half-width digits.
double text_width(std::string_view words, double size);

}  // namespace kakehashi
