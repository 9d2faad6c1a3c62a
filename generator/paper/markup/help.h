#pragma once
#include <string_view>

namespace kakehashi::paper {

/// What a row of a table says of itself in the handbook's page about paper (docs/paper.md).
struct Help {
  std::string_view ja, en;
};

}  // namespace kakehashi::paper
