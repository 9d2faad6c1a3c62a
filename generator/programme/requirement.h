#pragma once
#include <vector>

#include "model/project.h"
#include "programme/missing.h"
#include "programme/occasion.h"

namespace kakehashi {

/// What is asked of the data: for an occasion, as of a day.
struct Inquiry {
  const Project& project;
  const Records& records;
  const Occasion& occasion;
  Date today;

  /// Whether a day belongs to the occasion and has come.
  bool covers(const Date& day) const {
    return occasion.first <= day && day <= occasion.last && day <= today;
  }
};

/// Whether a form is due after an occasion at all: a curriculum vitae only of who comes.
bool concerns(const Form& form, const Occasion& occasion);

/// What the data have of what a form takes from them.
struct Findings {
  bool looked = false;           ///< Whether there was anything to look for yet.
  std::vector<Missing> missing;  ///< What they do not have.
};
Findings look_for(const Inquiry& inquiry, const Form& form);

}  // namespace kakehashi
