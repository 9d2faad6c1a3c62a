#include "base/message.h"

namespace kakehashi {

std::string Message::format(Language language, const std::vector<Text>& arguments) const {
  std::string out;
  for (const char* c = pattern(language); *c != 0; ++c) {
    if (*c != '{') {
      out.push_back(*c);
      continue;
    }
    const std::size_t number = static_cast<std::size_t>(c[1] - '0');
    if (number < arguments.size()) out += arguments[number].in(language);
    c += 2;
  }
  return out;
}

}  // namespace kakehashi
