#pragma once
#include <memory>
#include <string>

#include "base/output_file.h"
#include "model/form.h"
#include "tally/period.h"
#include "view/value.h"

namespace kakehashi {

/// manifest.json of a package: what it holds, and what it was made from.
class Manifest {
 public:
  /// `data` is all that the forms saw; its digest tells whether two packages say the same.
  Manifest(const Period& period, const Value& data, const Date& made_on);
  ~Manifest();

  /// `form` is null for what belongs to no form.
  void add(const OutputFile& file, int pages, const Form* form);
  /// JSON, indented, with its keys in the order of their importance.
  std::string text() const;

 private:
  struct Json;
  std::unique_ptr<Json> json_;
};

}  // namespace kakehashi
