#include "model/canonical.h"

#include <fmt/format.h>

#include <optional>
#include <set>

namespace kakehashi {
namespace {

/// Length before text: no text can be taken for another's end.
void add_text(std::string& out, std::string_view text) {
  out += fmt::format("{}:{}", text.size(), text);
}

std::string leaf(const std::string& text) { return text; }
std::string leaf(int number) { return std::to_string(number); }
std::string leaf(double number) { return fmt::format("{:.6f}", number); }
std::string leaf(bool flag) { return flag ? "yes" : "no"; }
std::string leaf(const Date& date) { return iso(date); }
std::string leaf(const Month& month) { return iso(month); }
std::string leaf(Code code) { return code->id; }
std::string leaf(const DayHours& hours) { return hours_text(hours); }

template <class T>
void add_leaves(std::string& out, const void* record, const Field& field) {
  if (field.is_list) {
    for (const Given<T>& given : field.get<std::vector<Given<T>>>(record))
      add_text(out, leaf(given.value));
  } else if (const auto& given = field.get<Given<T>>(record)) {
    add_text(out, leaf(given.value));
  }
}

void add_field(std::string& out, const void* record, const Field& field) {
  switch (field.type) {
    case FieldType::number:
    case FieldType::yen:
    case FieldType::time:
      return add_leaves<int>(out, record, field);
    case FieldType::decimal:
      return add_leaves<double>(out, record, field);
    case FieldType::flag:
      return add_leaves<bool>(out, record, field);
    case FieldType::date:
      return add_leaves<Date>(out, record, field);
    case FieldType::month:
      return add_leaves<Month>(out, record, field);
    case FieldType::code:
      return add_leaves<Code>(out, record, field);
    case FieldType::day_hours:
      return add_leaves<DayHours>(out, record, field);
    case FieldType::answers: {
      std::set<std::string> answers;
      for (const Answer& answer : field.get<std::vector<Answer>>(record))
        answers.insert(answer.item->id + "=" + answer.answer->id);
      for (const std::string& answer : answers) add_text(out, answer);
      return;
    }
    case FieldType::counts: {
      std::set<std::string> counts;
      for (const Count& count : field.get<std::vector<Count>>(record))
        counts.insert(fmt::format("{}={}", count.item->id, count.number));
      for (const std::string& count : counts) add_text(out, count);
      return;
    }
    case FieldType::week:
      for (const DayHours& day : field.get<Week>(record).days) add_text(out, hours_text(day));
      return;
    case FieldType::record:
      for (std::size_t i = 0; i < field.size(record); ++i)
        add_text(out, canonical_text(field.at(record, i), field.nested()));
      return;
    case FieldType::id:
    case FieldType::text:
    case FieldType::prose:
    case FieldType::phone:
    case FieldType::postal_code:
    case FieldType::email:
    case FieldType::url:
    case FieldType::reference:
      return add_leaves<std::string>(out, record, field);
  }
}

/// The month that a field of type date or month says.
std::optional<Month> month_in(const void* record, const Field& field) {
  if (field.type == FieldType::month) {
    const auto& month = field.get<Given<Month>>(record);
    return month ? std::optional(*month) : std::nullopt;
  }
  const auto& date = field.get<Given<Date>>(record);
  return date ? std::optional(month_of(*date)) : std::nullopt;
}

}  // namespace

std::string canonical_text(const void* record, const RecordTable& table) {
  std::string out;
  for (const Field& field : table.fields) {
    if (field.is_afterthought) continue;
    std::string value;
    add_field(value, record, field);
    // A field that says nothing leaves no trace: the text of old records outlives new fields.
    if (value.empty()) continue;
    out += field.key;
    out += ' ';
    add_text(out, value);
    out += '\n';
  }
  return out;
}

std::vector<MonthRecord> records_of(const RecordFile& records, const Month& month) {
  std::vector<MonthRecord> found;
  for (const Field& field : record_file_table().fields) {
    const RecordTable& table = field.nested();
    if (*table.month_key == 0) continue;
    const Field& dated = *table.find(table.month_key);
    for (std::size_t i = 0; i < field.size(&records); ++i) {
      const void* record = field.at(&records, i);
      if (month_in(record, dated) == month)
        found.push_back({&table, record, table.span(const_cast<void*>(record))});
    }
  }
  return found;
}

}  // namespace kakehashi
