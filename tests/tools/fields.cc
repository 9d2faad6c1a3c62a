// Prints every field of the private records, a line each: its path, its type, whether it is a list.
// Tests that must reach all of them read it, so that a new field is never forgotten.
#include <cstdio>
#include <string>

#include "model/office.h"
#include "model/record_file.h"

namespace {

using namespace kakehashi;

/// Words that somebody writes freely; null for all that has a form of its own.
const char* kind_of(const Field& field) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::prose:
      return "words";
    case FieldType::phone:
      return "phone";
    case FieldType::postal_code:
      return "postal_code";
    case FieldType::email:
      return "email";
    case FieldType::url:
      return "url";
    default:
      return nullptr;
  }
}

void print(const RecordTable& table, const std::string& path, bool private_only) {
  for (const Field& field : table.fields) {
    const std::string name = path + field.key;
    const bool is_private = field.audience == Audience::office || !private_only;
    if (field.type == FieldType::record)
      print(field.nested(), name + (field.is_list ? "[]." : "."), private_only && !is_private);
    else if (const char* kind = kind_of(field); kind && is_private)
      std::printf("%s%s %s\n", name.c_str(), field.is_list ? "[]" : "", kind);
  }
}

}  // namespace

int main() {
  print(record_file_table(), "records.", /*private_only=*/false);
  print(office_table(), "office.", /*private_only=*/true);
}
