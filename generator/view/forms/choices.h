#pragma once
#include "model/code_list.h"
#include "view/forms/section.h"

/// Boxes to tick: every item of a list, whether it is chosen or not.
namespace kakehashi {

/// [{label is_chosen}]
ShapePtr choices_shape();
/// The items of the fiscal year's edition. `chosen` may be null: nothing is ticked.
Value choices(const CodeList& list, int fiscal_year, Code chosen);
Value choices(const CodeList& list, int fiscal_year, const std::vector<Given<Code>>& chosen);

}  // namespace kakehashi
