#pragma once
#include "model/field.h"

namespace kakehashi {

/// Calls `use` with the member of a field as its C++ type: Given<T>, std::vector<Given<T>>,
/// std::vector<Answer>, std::vector<Count> or Week. Nested records (FieldType::record) have no
/// member of their own; the caller walks them with `size` and `at`.
template <class Use>
void visit_member(const Field& field, const void* record, Use&& use) {
  const auto given = [&]<class T>(const T*) {
    if (field.is_list)
      use(field.get<std::vector<Given<T>>>(record));
    else
      use(field.get<Given<T>>(record));
  };
  switch (field.type) {
    case FieldType::id:
    case FieldType::text:
    case FieldType::prose:
    case FieldType::phone:
    case FieldType::postal_code:
    case FieldType::email:
    case FieldType::url:
    case FieldType::reference:
      return given(static_cast<const std::string*>(nullptr));
    case FieldType::number:
    case FieldType::yen:
    case FieldType::time:
      return given(static_cast<const int*>(nullptr));
    case FieldType::decimal:
      return given(static_cast<const double*>(nullptr));
    case FieldType::flag:
      return given(static_cast<const bool*>(nullptr));
    case FieldType::date:
      return given(static_cast<const Date*>(nullptr));
    case FieldType::month:
      return given(static_cast<const Month*>(nullptr));
    case FieldType::code:
      return given(static_cast<const Code*>(nullptr));
    case FieldType::day_hours:
      return given(static_cast<const DayHours*>(nullptr));
    case FieldType::answers:
      return use(field.get<std::vector<Answer>>(record));
    case FieldType::counts:
      return use(field.get<std::vector<Count>>(record));
    case FieldType::week:
      return use(field.get<Week>(record));
    case FieldType::record:
      return;
  }
}

}  // namespace kakehashi
