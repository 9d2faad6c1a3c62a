#include "model/record_yaml.h"

#include <fmt/format.h>

#include "model/field_visit.h"

namespace kakehashi {
namespace {

std::string number_text(int number) { return std::to_string(number); }
std::string day_hours_text(const DayHours& day) {
  return day.state == DayHours::State::closed ? "closed" : hours_text(day);
}

/// A value as YAML.
struct Scalar {
  const Field& field;
  std::string operator()(const std::string& text) const { return yaml_scalar(text); }
  std::string operator()(int number) const {
    return field.type == FieldType::time ? fmt::format("{}:{:02}", number / 60, number % 60)
                                         : number_text(number);
  }
  std::string operator()(double number) const { return fmt::format("{}", number); }
  std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
  std::string operator()(const Date& date) const { return iso(date); }
  std::string operator()(const Month& month) const { return iso(month); }
  std::string operator()(Code code) const { return code ? yaml_scalar(code->id) : "\"\""; }
  std::string operator()(const DayHours& day) const { return yaml_scalar(day_hours_text(day)); }
};

/// Writes one field's member.
struct Member {
  const Field& field;
  YamlWriter& out;

  template <class T>
  void operator()(const Given<T>& given) const {
    if (!given) return;
    if constexpr (std::is_same_v<T, std::string>)
      if (field.type == FieldType::prose) return out.prose(field.key, *given);
    out.plain(field.key, Scalar{field}(*given));
  }
  template <class T>
  void operator()(const std::vector<Given<T>>& list) const {
    if (list.empty()) return;
    std::string text;
    for (const Given<T>& given : list) {
      if (!text.empty()) text += ", ";
      text += Scalar{field}(*given);
    }
    out.plain(field.key, "[" + text + "]");
  }
  void operator()(const std::vector<Answer>& answers) const {
    map(answers, [](const Answer& answer) { return answer.answer ? answer.answer->id : ""; });
  }
  void operator()(const std::vector<Count>& counts) const {
    map(counts, [](const Count& count) { return number_text(count.number); });
  }
  void operator()(const Week& week) const {
    if (!week.known()) return;
    out.open(field.key);
    for (int day = 0; day < kWeekDays; ++day) {
      const DayHours& hours = week.days[static_cast<std::size_t>(day)];
      if (hours.state != DayHours::State::unknown)
        out.plain(week_day_id(day), yaml_scalar(day_hours_text(hours)));
    }
    out.close();
  }

 private:
  template <class T, class Value>
  void map(const std::vector<T>& items, Value value) const {
    if (items.empty()) return;
    out.open(field.key);
    for (const T& item : items)
      if (item.item) out.plain(yaml_scalar(item.item->id), value(item));
    out.close();
  }
};

bool is_given(const Week& week) { return week.known(); }
template <class T>
bool is_given(const Given<T>& value) {
  return value.given();
}
template <class T>
bool is_given(const std::vector<T>& list) {
  return !list.empty();
}

bool says_nothing(const RecordTable& table, const void* record) {
  return record_text(table, record).empty();
}

}  // namespace

void write_record(const RecordTable& table, const void* record, YamlWriter& out) {
  for (const Field& field : table.fields) {
    if (field.type != FieldType::record) {
      visit_member(field, record, Member{field, out});
      continue;
    }
    const std::size_t count = field.size(record);
    // `person:` with nothing below it would be no value.
    if (count == 0 || (!field.is_list && says_nothing(field.nested(), field.at(record, 0))))
      continue;
    out.open(field.key);
    for (std::size_t i = 0; i < count; ++i) {
      if (field.is_list) out.open_item();
      write_record(field.nested(), field.at(record, i), out);
      if (field.is_list) out.close_item();
    }
    out.close();
  }
}

std::string record_text(const RecordTable& table, const void* record) {
  YamlWriter out;
  write_record(table, record, out);
  return out.take();
}

void overlay(const RecordTable& table, const void* from, void* to) {
  for (const Field& field : table.fields) {
    if (field.type == FieldType::record) {
      if (field.size(from) == 0) continue;
      // A list of records is added to; a single one is filled in.
      for (std::size_t i = 0; i < field.size(from); ++i)
        overlay(field.nested(), field.at(from, i), field.add(to));
      continue;
    }
    visit_member(field, from, [&]<class T>(const T& value) {
      if (is_given(value)) field.get<T>(to) = value;
    });
  }
  Span& span = table.span(to);
  if (!span.known()) span = table.span(const_cast<void*>(from));
}

}  // namespace kakehashi
