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

  /// `complete`: whether all files with records of this type could be read.
  template <class R>
  void collect(const std::vector<R>& records, const RecordTable& table, bool complete) {
    Ids& ids = ids_[table.key];
    ids.reserve(ids.size() + records.size());
    if (!complete) incomplete_.insert(table.key);
    for (const R& record : records) {
      if (!record.id) {
        incomplete_.insert(table.key);
        continue;
      }
      std::string name;
      if constexpr (requires { record.name; }) name = record.name.value;
      const auto [found, inserted] =
          ids.emplace(*record.id, Owner{record.id.span, std::move(name)});
      if (!inserted)
        diagnostics_.error(record.id.span, msg::kDuplicateId, {*record.id, type_name(table)})
            .hint(msg::kChooseOtherId)
            .related(found->second.span, msg::kFirstUse);
    }
  }

  template <class R>
  void resolve(const std::vector<R>& records, const RecordTable& table) {
    for (const R& record : records) resolve_record(&record, table);
  }

 private:
  static Text type_name(const RecordTable& table) { return {table.label, table.key}; }

  void resolve_record(const void* record, const RecordTable& table) {
    for (const Field& field : table.fields) {
      if (field.type == FieldType::record) {
        for (std::size_t i = 0; i < field.size(record); ++i)
          resolve_record(field.at(record, i), field.nested());
      } else if (field.type == FieldType::reference) {
        if (field.is_list)
          for (const auto& id : field.get<std::vector<Given<std::string>>>(record))
            resolve_id(id, field);
        else if (const auto& id = field.get<Given<std::string>>(record))
          resolve_id(id, field);
      }
    }
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
  references.collect(project.areas, area_table(), project.areas_complete);
  references.collect(project.resources, resource_table(), project.resources_complete);
  if (records) {
    const bool complete = records->is_complete;
    references.collect(records->staff, staff_table(), complete);
    references.collect(records->consultations, consultation_table(), complete);
    references.collect(records->meetings, meeting_table(), complete);
    references.collect(records->trainings, training_table(), complete);
  }
  references.resolve(project.areas, area_table());
  references.resolve(project.resources, resource_table());
  if (records) {
    references.resolve(records->consultations, consultation_table());
    references.resolve(records->daily_logs, daily_log_table());
  }
}

}  // namespace kakehashi
