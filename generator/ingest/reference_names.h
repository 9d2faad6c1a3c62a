#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace kakehashi {

/// Records by name, for sheets in which people write 見本 花子 and not mihon-hanako. Every record
/// type with an id and a name counts.
class ReferenceNames {
 public:
  struct Entry {
    std::string id, name;
  };

  ReferenceNames(const Project& project, const Records& records);

  /// What a text may mean: the record of that id, else all of that name (widths and spaces apart).
  std::vector<const Entry*> find(std::string_view type, std::string_view text) const;
  /// All records of a type, in the order of their files.
  const std::vector<Entry>& all(std::string_view type) const;

 private:
  void add(const RecordTable& table, const void* record);

  struct Type {
    std::vector<Entry> entries;
    std::multimap<std::string, std::size_t, std::less<>> by_id, by_name;
  };
  std::map<std::string, Type, std::less<>> types_;
};

}  // namespace kakehashi
