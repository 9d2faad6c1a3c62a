#pragma once
#include <optional>
#include <vector>

#include "model/form.h"
#include "tally/closing.h"
#include "view/shape.h"
#include "view/value.h"

namespace kakehashi {

/// A form in a package.
struct PackagedForm {
  const Form* form;
  int pages;
  int first_page;  ///< In the bundle, from 1.
};

/// What the covering letter and the checklist of a package may name: all that forms may, and
/// package {page_count by_email by_post forms}, where each of the lists has {number name file note
/// pages first_page last_page ways email post}; `by_email` and `by_post` also have has_by_…. Of a
/// month that was closed and opened again, when it says otherwise than what was sent, also
/// package.correction {sent_on reopened_on reason has_figures figures [{label before now}]
/// has_records records [{type name what}]}.
ShapePtr package_shape();
Value package_value(const std::vector<PackagedForm>& forms,
                    const std::optional<Correction>& correction);

}  // namespace kakehashi
