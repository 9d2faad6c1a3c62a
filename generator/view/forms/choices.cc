#include "view/forms/choices.h"

#include <algorithm>

namespace kakehashi {
namespace {

template <class IsChosen>
Value boxes(const CodeList& list, int fiscal_year, IsChosen is_chosen) {
  Value::List rows;
  for (Code item : list.edition(fiscal_year))
    rows.push_back(Value::Record{{"label", Value(item->label)}, {"is_chosen", is_chosen(item)}});
  return rows;
}

}  // namespace

ShapePtr choices_shape() {
  static const ShapePtr shape =
      list_shape(record_shape({office_member("label", "項目", text_shape()),
                               office_member("is_chosen", "選択", flag_shape())}));
  return shape;
}

Value choices(const CodeList& list, int fiscal_year, Code chosen) {
  return boxes(list, fiscal_year, [&](Code item) { return item == chosen; });
}

Value choices(const CodeList& list, int fiscal_year, const std::vector<Given<Code>>& chosen) {
  return boxes(list, fiscal_year, [&](Code item) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](const Given<Code>& one) { return one.value == item; });
  });
}

}  // namespace kakehashi
