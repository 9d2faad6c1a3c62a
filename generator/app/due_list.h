#pragma once
#include <vector>

#include "programme/deadline.h"

namespace kakehashi {

/// What is due, with what is needed to print it in any way.
struct DueList {
  const Project& project;
  Date today;
  std::optional<Date> until;  ///< As asked for; without it the fiscal year.
  std::vector<Deadline> deadlines;
};

}  // namespace kakehashi
