#include "ingest/reference_names.h"

#include "ingest/cell.h"

namespace kakehashi {
namespace {

const Given<std::string>* text_of(const RecordTable& table, const void* record, const char* key) {
  const Field* field = table.find(key);
  if (!field || field->is_list || (field->type != FieldType::id && field->type != FieldType::text))
    return nullptr;
  return &field->get<Given<std::string>>(record);
}

}  // namespace

ReferenceNames::ReferenceNames(const Project& project, const Records& records) {
  for (const Area& area : project.areas) add(area_table(), &area);
  for (const Resource& resource : project.resources) add(resource_table(), &resource);
  for (const Field& list : record_file_table().fields)
    if (list.type == FieldType::record)
      for (std::size_t i = 0; i < list.size(&records); ++i)
        add(list.nested(), list.at(&records, i));
}

void ReferenceNames::add(const RecordTable& table, const void* record) {
  const Given<std::string>* id = text_of(table, record, "id");
  const Given<std::string>* name = text_of(table, record, "name");
  if (!id || !name || !*id) return;
  Type& type = types_[table.key];
  type.by_id.emplace(id->value, type.entries.size());
  type.by_name.emplace(folded_word(name->value), type.entries.size());
  type.entries.push_back({id->value, name->value});
}

std::vector<const ReferenceNames::Entry*> ReferenceNames::find(std::string_view type_name,
                                                               std::string_view text) const {
  std::vector<const Entry*> out;
  const auto type = types_.find(type_name);
  if (type == types_.end()) return out;
  const auto collect = [&](const auto& index, const std::string& key) {
    const auto [begin, end] = index.equal_range(key);
    for (auto at = begin; at != end; ++at) out.push_back(&type->second.entries[at->second]);
  };
  collect(type->second.by_id, std::string(text));
  if (out.empty()) collect(type->second.by_name, folded_word(text));
  return out;
}

const std::vector<ReferenceNames::Entry>& ReferenceNames::all(std::string_view type_name) const {
  static const std::vector<Entry> kNone;
  const auto type = types_.find(type_name);
  return type == types_.end() ? kNone : type->second.entries;
}

}  // namespace kakehashi
