#pragma once
#include <string>

#include "model/project.h"

namespace kakehashi {

/// A project that owes forms: an office, the code lists and holidays of its tests, its forms
/// (those of tests/unit/programme/forms.yaml unless others are given) and the records of one file.
struct Programme {
  explicit Programme(const std::string& records, const std::string& forms = {});
  Sources sources;
  Project project;
  Records records;
};

}  // namespace kakehashi
