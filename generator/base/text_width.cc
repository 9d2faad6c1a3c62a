#include "base/text_width.h"

#include "base/unicode.h"
#include "base/utf8.h"

namespace kakehashi {

double text_width(std::string_view words, double size) {
  double sum = 0;
  for (std::size_t at = 0; at < words.size();) sum += is_wide(next_character(words, at)) ? 1 : 0.62;
  return sum * size;
}

}  // namespace kakehashi
