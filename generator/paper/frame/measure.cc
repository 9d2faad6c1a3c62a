#include "paper/frame/measure.h"

#include <fmt/format.h>

namespace kakehashi::paper {

std::string millimetres(double points) {
  return fmt::format("{:.1f}", points / kPointsPerMillimetre);
}

}  // namespace kakehashi::paper
