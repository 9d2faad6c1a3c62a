#include "web/maps.h"

namespace kakehashi {

Value list_map(const Edition&, const std::vector<std::size_t>&, int, const Area*,
               const std::string&) {
  return {};
}

Value place_map(const Edition&, const Resource&) { return {}; }

}  // namespace kakehashi
