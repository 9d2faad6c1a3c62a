#include "view/visible.h"

namespace kakehashi {
namespace {

bool stays(const Field& field, Audience audience, bool official_only) {
  return may_see(audience, field.audience) && (!official_only || field.is_official);
}

void cut(void* record, const RecordTable& table, Audience audience, bool official_only) {
  for (const Field& field : table.fields) {
    if (!stays(field, audience, official_only)) {
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

bool is_visible(const Field& field, Audience audience, Extent extent) {
  return stays(field, audience, extent != Extent::full);
}

}  // namespace kakehashi
