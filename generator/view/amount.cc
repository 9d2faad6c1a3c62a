#include "view/amount.h"

namespace kakehashi {

std::string amount_text(std::int64_t yen) {
  const std::string digits = std::to_string(yen < 0 ? -yen : yen);
  std::string text = yen < 0 ? "△" : "";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

}  // namespace kakehashi
