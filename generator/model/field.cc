#include "model/field.h"

namespace kakehashi {

const Field* RecordTable::find(std::string_view wanted) const {
  for (const Field& field : fields)
    if (wanted == field.key || wanted == field.label) return &field;
  return nullptr;
}

}  // namespace kakehashi
