#include "view/visible.h"

namespace kakehashi {
namespace {

void cut(void* record, const RecordTable& table, Audience audience, bool official_only) {
  for (const Field& field : table.fields) {
    if (!may_see(audience, field.audience) || (official_only && !field.is_official)) {
      field.clear(record);
    } else if (field.type == FieldType::record) {
      // Within an official record all is official; its own audiences still count.
      for (std::size_t i = 0; i < field.size(record); ++i)
        cut(const_cast<void*>(field.at(record, i)), field.nested(), audience, false);
    }
  }
}

}  // namespace

Resource visible_part(const Resource& resource, Audience audience, Extent extent) {
  Resource part = resource;
  cut(&part, resource_table(), audience, extent != Extent::full);
  return part;
}

}  // namespace kakehashi
