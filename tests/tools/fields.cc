// Prints fields, a line each: its path ([] where it is a list) and its type. Tests that must reach
// all of them read it, so that a new field is never forgotten.
//
//   kakehashi_fields        the fields of the private records in which somebody writes freely
//   kakehashi_fields site   every field of what the site is made from, with the code list or the
//                           type of record that it names
#include <cstdio>
#include <string>
#include <string_view>

#include "model/office.h"
#include "model/record_file.h"
#include "model/resource.h"
#include "model/site.h"

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

const char* name_of(FieldType type) {
  switch (type) {
    case FieldType::id:
      return "id";
    case FieldType::text:
      return "text";
    case FieldType::prose:
      return "prose";
    case FieldType::phone:
      return "phone";
    case FieldType::postal_code:
      return "postal_code";
    case FieldType::email:
      return "email";
    case FieldType::url:
      return "url";
    case FieldType::number:
      return "number";
    case FieldType::yen:
      return "yen";
    case FieldType::decimal:
      return "decimal";
    case FieldType::flag:
      return "flag";
    case FieldType::date:
      return "date";
    case FieldType::month:
      return "month";
    case FieldType::time:
      return "time";
    case FieldType::code:
      return "code";
    case FieldType::reference:
      return "reference";
    case FieldType::answers:
      return "answers";
    case FieldType::counts:
      return "counts";
    case FieldType::day_hours:
      return "day_hours";
    case FieldType::week:
      return "week";
    case FieldType::record:
      break;
  }
  return "record";
}

void print_all(const RecordTable& table, const std::string& path) {
  for (const Field& field : table.fields) {
    const std::string name = path + field.key + (field.is_list ? "[]" : "");
    if (field.type == FieldType::record)
      print_all(field.nested(), name + ".");
    else
      std::printf("%s %s %s\n", name.c_str(), name_of(field.type), field.target);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 2 && std::string_view(arguments[1]) == "site") {
    print_all(resource_table(), "resource.");
    print_all(office_table(), "office.");
    print_all(area_table(), "area.");
    print_all(event_table(), "event.");
    print_all(site_table(), "site.");
    return 0;
  }
  print(record_file_table(), "records.", /*private_only=*/false);
  print(office_table(), "office.", /*private_only=*/true);
}
