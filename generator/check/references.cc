#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/spell.h"
#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

struct Owner {
  Span span;
  std::string name;
};
using Ids = std::unordered_map<std::string, Owner>;

/// The records of one type with the table that describes them.
class References {
 public:
  explicit References(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// Notes the ids of a record and of those nested in it. `complete`: whether all files with
  /// records of this type could be read.
  void collect(const void* record, const RecordTable& table, bool complete) {
    if (const Field* id = table.find("id"); id && id->type == FieldType::id)
      collect_id(id->get<Given<std::string>>(record), name_of(record, table), table, complete);
    for (const Field& field : table.fields)
      for (std::size_t i = 0; field.type == FieldType::record && i < field.size(record); ++i)
        collect(field.at(record, i), field.nested(), complete);
  }

  void resolve(const void* record, const RecordTable& table) {
    for (const Field& field : table.fields) {
      if (field.type == FieldType::record) {
        for (std::size_t i = 0; i < field.size(record); ++i)
          resolve(field.at(record, i), field.nested());
      } else if (field.type == FieldType::reference) {
        if (field.is_list)
          for (const auto& id : field.get<std::vector<Given<std::string>>>(record))
            resolve_id(id, field);
        else if (const auto& id = field.get<Given<std::string>>(record))
          resolve_id(id, field);
      }
    }
  }

 private:
  static Text type_name(const RecordTable& table) { return {table.label, table.key}; }

  static std::string name_of(const void* record, const RecordTable& table) {
    const Field* name = table.find("name");
    return name && name->type == FieldType::text ? name->get<Given<std::string>>(record).value
                                                 : std::string();
  }

  void collect_id(const Given<std::string>& id, std::string name, const RecordTable& table,
                  bool complete) {
    Ids& ids = ids_[table.key];
    if (!complete || !id) incomplete_.insert(table.key);
    if (!id) return;
    const auto [found, inserted] = ids.emplace(*id, Owner{id.span, std::move(name)});
    if (!inserted)
      diagnostics_.error(id.span, msg::kDuplicateId, {*id, type_name(table)})
          .hint(msg::kChooseOtherId)
          .related(found->second.span, msg::kFirstUse);
  }

  void resolve_id(const Given<std::string>& id, const Field& field) {
    const auto type = ids_.find(field.target);
    if (type == ids_.end() || type->second.contains(*id)) return;
    // One broken file would be followed by an error for every mention of what stands in it.
    if (incomplete_.contains(field.target)) return;
    Diagnostic& error =
        diagnostics_.error(id.span, msg::kUnknownReference, {*id, Text(field.label, field.target)});
    // Unordered, so the names are gathered only here, and the nearest is taken by name, not by
    // place.
    std::vector<std::string_view> names;
    for (const auto& [known, owner] : type->second) names.push_back(known);
    std::sort(names.begin(), names.end());
    const std::string_view near = closest(*id, names);
    if (!near.empty())
      error.hint(msg::kCheckDidYouMean, {near, type->second.at(std::string(near)).name});
  }

  std::unordered_map<std::string_view, Ids> ids_;
  std::unordered_set<std::string_view> incomplete_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_references(const Project& project, const Records* records, Diagnostics& diagnostics) {
  References references(diagnostics);
  for (const Area& area : project.areas)
    references.collect(&area, area_table(), project.areas_complete);
  for (const Resource& resource : project.resources)
    references.collect(&resource, resource_table(), project.resources_complete);
  for (const Form& form : project.forms) references.collect(&form, form_table(), true);
  for (const SiteEvent& event : project.events) references.collect(&event, event_table(), true);
  if (records) references.collect(records, record_file_table(), records->is_complete);
  for (const Area& area : project.areas) references.resolve(&area, area_table());
  for (const Resource& resource : project.resources)
    references.resolve(&resource, resource_table());
  if (records) references.resolve(records, record_file_table());
}

}  // namespace kakehashi
