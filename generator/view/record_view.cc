#include "view/record_view.h"

#include <fmt/format.h>

#include <map>

#include "view/amount.h"

namespace kakehashi {
namespace {

ShapePtr named_shape() {
  static const ShapePtr shape =
      record_shape({member("id", "ID", text_shape()), member("name", "名称", text_shape())});
  return shape;
}

ShapePtr week_shape() {
  static const ShapePtr shape = list_shape(record_shape({
      member("days", "曜日", text_shape()),
      member("hours", "時間", text_shape()),
      member("is_closed", "休み", flag_shape()),
      member("spoken_days", "読み上げる曜日", text_shape()),
      member("spoken_hours", "読み上げる時間", text_shape()),
  }));
  return shape;
}

ShapePtr answer_shape() {
  static const ShapePtr shape = record_shape({
      member("item", "項目", code_shape()),
      member("answer", "回答", code_shape()),
      member("is_yes", "可", flag_shape()),
      member("is_no", "不可", flag_shape()),
      member("is_consult", "要相談", flag_shape()),
  });
  return shape;
}

ShapePtr answer_group_shape() {
  static const ShapePtr shape = record_shape({
      member("answer", "回答", code_shape()),
      member("is_yes", "可", flag_shape()),
      member("is_no", "不可", flag_shape()),
      member("is_consult", "要相談", flag_shape()),
      member("items", "項目", list_shape(code_shape())),
  });
  return shape;
}

ShapePtr count_shape() {
  static const ShapePtr shape =
      record_shape({member("item", "項目", code_shape()), member("number", "数", text_shape())});
  return shape;
}

ShapePtr element_shape(const Field& field) {
  switch (field.type) {
    case FieldType::flag:
      return flag_shape();
    case FieldType::date:
      return date_shape();
    case FieldType::month:
      return month_shape();
    case FieldType::code:
      return code_shape();
    case FieldType::reference:
      return named_shape();
    case FieldType::answers:
      return answer_shape();
    case FieldType::counts:
      return count_shape();
    case FieldType::week:
      return week_shape();
    case FieldType::record:
      return shape_of(field.nested());
    default:
      return text_shape();
  }
}

bool is_sequence(const Field& field) {
  return field.is_list || field.type == FieldType::answers || field.type == FieldType::counts;
}

bool has_flag(const Field& field) { return is_sequence(field) || field.type == FieldType::week; }

/// A list whose elements are words also prints as one text.
const char* joint(const Field& field) {
  if (!field.is_list) return nullptr;
  switch (field.type) {
    case FieldType::number:
      return "・";
    case FieldType::text:
    case FieldType::phone:
    case FieldType::code:
    case FieldType::reference:
      return "、";
    default:
      return nullptr;
  }
}

std::string decimal_text(double value) { return fmt::format("{:.6f}", value); }

/// 9時30分; a screen reader makes "9:30" a ratio and leaves out "～".
std::string spoken_time(int minutes) {
  const int hour = minutes / 60, minute = minutes % 60;
  std::string text = hour > 24 ? fmt::format("翌日の{}時", hour - 24) : fmt::format("{}時", hour);
  if (minute > 0) text += fmt::format("{}分", minute);
  return text;
}

std::string spoken_hours(const DayHours& day) {
  std::string text;
  for (const TimeSpan& span : day.spans) {
    if (span.from == 0 && span.to == 24 * 60) return hours_text(day);
    if (!text.empty()) text += "、";
    text += fmt::format("{}から{}まで", spoken_time(span.from), spoken_time(span.to));
  }
  return text.empty() ? hours_text(day) : text;
}

Value week_value(const Week& week) {
  Value::List rows;
  for (int day = 0; day < kWeekDays;) {
    const DayHours& hours = week.days[static_cast<std::size_t>(day)];
    int last = day;
    // Holidays are no neighbour of Sunday.
    while (last + 1 < kHoliday && day < kHoliday &&
           week.days[static_cast<std::size_t>(last + 1)].same(hours))
      ++last;
    if (hours.state != DayHours::State::unknown) {
      std::string days(day == kHoliday ? "祝日" : week_day_kanji(day));
      std::string spoken = day == kHoliday ? days : days + "曜日";
      if (last > day) {
        days += fmt::format("{}{}", last == day + 1 ? "・" : "～", week_day_kanji(last));
        spoken += fmt::format("{}{}曜日", last == day + 1 ? "と" : "から", week_day_kanji(last));
      }
      rows.push_back(Value::Record{{"days", days},
                                   {"hours", Value(hours_text(hours), hours.span)},
                                   {"is_closed", hours.state == DayHours::State::closed},
                                   {"spoken_days", std::move(spoken)},
                                   {"spoken_hours", Value(spoken_hours(hours), hours.span)}});
    }
    day = last + 1;
  }
  return rows;
}

class Viewer {
 public:
  Viewer(const ViewOptions& options, const Names& names) : options_(options), names_(names) {}

  Value record(const void* record, const RecordTable& table) {
    Value::Record members;
    members.reserve(table.fields.size() * 2);
    for (const Field& field : table.fields) {
      const bool visible = may_see(options_.audience, field.audience) &&
                           (!options_.official_only || field.is_official || inside_official_);
      Value value = visible ? this->value(record, field) : Value();
      if (has_flag(field)) {
        members.emplace_back(fmt::format("has_{}", field.key), value.holds());
        if (const char* sign = joint(field))
          members.emplace_back(fmt::format("{}_text", field.key), joined(value, sign));
      }
      if (field.type == FieldType::week)
        members.emplace_back(fmt::format("{}_misses_days", field.key),
                             value.holds() && !field.get<Week>(record).complete());
      if (field.type == FieldType::answers)
        members.emplace_back(fmt::format("{}_by_answer", field.key),
                             visible ? by_answer(field.get<std::vector<Answer>>(record)) : Value());
      members.emplace_back(field.key, std::move(value));
    }
    return members;
  }

 private:
  static Value joined(const Value& list, const char* sign) {
    std::string out;
    if (const Value::List* elements = list.list())
      for (const Value& element : *elements) {
        const Value* word = element.text() ? &element : element.find("label");
        if (!word) word = element.find("name");
        if (!out.empty()) out += sign;
        out += word->text()->text;
      }
    return out;
  }

  Value value(const void* record, const Field& field) {
    switch (field.type) {
      case FieldType::flag:
        return field.get<Given<bool>>(record).value;
      case FieldType::number:
        return leaves<int>(record, field,
                           [](int n, Span span) { return Value(std::to_string(n), span); });
      case FieldType::yen:
        return leaves<int>(record, field,
                           [](int yen, Span span) { return Value(amount_text(yen), span); });
      case FieldType::decimal:
        return leaves<double>(record, field,
                              [](double n, Span span) { return Value(decimal_text(n), span); });
      case FieldType::date:
        return leaves<Date>(record, field,
                            [](const Date& date, Span span) { return view_of(date, span); });
      case FieldType::month:
        return leaves<Month>(record, field,
                             [](const Month& month, Span span) { return view_of(month, span); });
      case FieldType::time:
        return leaves<int>(record, field,
                           [](int minutes, Span span) { return Value(time_text(minutes), span); });
      case FieldType::code:
        return leaves<Code>(record, field,
                            [](Code code, Span span) { return view_of(code, span); });
      case FieldType::reference:
        return leaves<std::string>(record, field, [&](const std::string& id, Span span) {
          return reference(field, id, span);
        });
      case FieldType::day_hours:
        return leaves<DayHours>(record, field, [](const DayHours& day, Span span) {
          return Value(hours_text(day), span);
        });
      case FieldType::week:
        return week_value(field.get<Week>(record));
      case FieldType::answers:
        return answers(field.get<std::vector<Answer>>(record));
      case FieldType::counts:
        return counts(field.get<std::vector<Count>>(record));
      case FieldType::record:
        return records(record, field);
      default:
        return leaves<std::string>(
            record, field, [](const std::string& text, Span span) { return Value(text, span); });
    }
  }

  template <class T, class Make>
  static Value leaves(const void* record, const Field& field, Make make) {
    if (!field.is_list) {
      const auto& given = field.get<Given<T>>(record);
      return given ? make(given.value, given.span) : Value();
    }
    Value::List list;
    for (const auto& given : field.get<std::vector<Given<T>>>(record))
      list.push_back(make(given.value, given.span));
    return list;
  }

  Value records(const void* record, const Field& field) {
    const bool outer = inside_official_;
    inside_official_ = inside_official_ || field.is_official;
    const std::size_t size = field.size(record);
    Value out;
    if (field.is_list) {
      Value::List list;
      for (std::size_t i = 0; i < size; ++i)
        list.push_back(this->record(field.at(record, i), field.nested()));
      out = std::move(list);
    } else if (size > 0) {
      out = this->record(field.at(record, 0), field.nested());
    }
    inside_official_ = outer;
    return out;
  }

  Value reference(const Field& field, const std::string& id, Span span) {
    const std::string* name = names_.find(field.target, id);
    return Value::Record{{"id", Value(id, span)}, {"name", Value(name ? *name : id, span)}};
  }

  static Value::Record answered(Code answer, Span origin) {
    return {{"answer", view_of(answer, origin)},
            {"is_yes", answer->id == "yes"},
            {"is_no", answer->id == "no"},
            {"is_consult", answer->id == "consult"}};
  }

  static Value answers(const std::vector<Answer>& answers) {
    Value::List list;
    for (const Answer& answer : answers) {
      Value::Record members = answered(answer.answer, answer.span);
      members.emplace_back("item", view_of(answer.item, answer.span));
      list.push_back(std::move(members));
    }
    return list;
  }

  /// What somebody looks for first comes first.
  static Value by_answer(const std::vector<Answer>& answers) {
    Value::List groups;
    for (const std::string_view id : {"yes", "consult", "no"}) {
      Value::List items;
      Code code = nullptr;
      for (const Answer& answer : answers)
        if (answer.answer->id == id) {
          code = answer.answer;
          items.push_back(view_of(answer.item, answer.span));
        }
      if (code == nullptr) continue;
      Value::Record members = answered(code, {});
      members.emplace_back("items", std::move(items));
      groups.push_back(std::move(members));
    }
    return groups;
  }

  static Value counts(const std::vector<Count>& counts) {
    Value::List list;
    for (const Count& count : counts)
      list.push_back(Value::Record{{"item", view_of(count.item, count.span)},
                                   {"number", Value(std::to_string(count.number), count.span)}});
    return list;
  }

  const ViewOptions& options_;
  const Names& names_;
  bool inside_official_ = false;
};

ShapePtr simple_shape(Shape::Kind kind) {
  auto shape = std::make_shared<Shape>();
  shape->kind = kind;
  return shape;
}

}  // namespace

Shape::Member member(const char* name, const char* label, ShapePtr shape, Audience audience) {
  return {name, Text(label, name), audience, std::move(shape)};
}

ShapePtr text_shape() {
  static const ShapePtr shape = simple_shape(Shape::Kind::text);
  return shape;
}

ShapePtr markup_shape() {
  static const ShapePtr shape = simple_shape(Shape::Kind::markup);
  return shape;
}

ShapePtr flag_shape() {
  static const ShapePtr shape = simple_shape(Shape::Kind::flag);
  return shape;
}

ShapePtr list_shape(ShapePtr element) {
  auto shape = std::make_shared<Shape>();
  shape->kind = Shape::Kind::list;
  shape->element = std::move(element);
  return shape;
}

ShapePtr record_shape(std::vector<Shape::Member> members) {
  auto shape = std::make_shared<Shape>();
  shape->kind = Shape::Kind::record;
  shape->members = std::move(members);
  return shape;
}

ShapePtr date_shape() {
  static const ShapePtr shape = record_shape({
      member("iso", "日付", text_shape()),
      member("era", "和暦", text_shape()),
      member("western", "西暦", text_shape()),
      member("weekday", "曜日", text_shape()),
  });
  return shape;
}

ShapePtr month_shape() {
  static const ShapePtr shape =
      record_shape({member("iso", "年月", text_shape()), member("era", "和暦", text_shape())});
  return shape;
}

ShapePtr code_shape() {
  static const ShapePtr shape = record_shape({
      member("id", "ID", text_shape()),
      member("label", "表示名", text_shape()),
      member("short", "略称", text_shape()),
  });
  return shape;
}

ShapePtr shape_of(const RecordTable& table) {
  std::vector<Shape::Member> members;
  for (const Field& field : table.fields) {
    const auto add = [&](std::string name, ShapePtr shape) {
      members.push_back(
          {std::move(name), Text(field.label, field.key), field.audience, std::move(shape)});
    };
    ShapePtr shape = element_shape(field);
    if (has_flag(field)) add(fmt::format("has_{}", field.key), flag_shape());
    if (field.type == FieldType::week) add(fmt::format("{}_misses_days", field.key), flag_shape());
    if (field.type == FieldType::answers)
      add(fmt::format("{}_by_answer", field.key), list_shape(answer_group_shape()));
    if (is_sequence(field)) {
      if (joint(field)) add(fmt::format("{}_text", field.key), text_shape());
      shape = list_shape(std::move(shape));
    }
    add(field.key, std::move(shape));
  }
  return record_shape(std::move(members));
}

const std::string* Names::find(std::string_view type, const std::string& id) const {
  const auto names = names_.find(std::string(type));
  if (names == names_.end()) return nullptr;
  const auto name = names->second.find(id);
  return name == names->second.end() ? nullptr : &name->second;
}

Value view_of(const Date& date, Span origin) {
  return Value::Record{{"iso", Value(iso(date), origin)},
                       {"era", Value(era(date), origin)},
                       {"western", Value(western(date), origin)},
                       {"weekday", Value(std::string(weekday_kanji(weekday(date))), origin)}};
}

Value view_of(const Month& month, Span origin) {
  return Value::Record{{"iso", Value(iso(month), origin)}, {"era", Value(era(month), origin)}};
}

Value view_of(Code code, Span origin) {
  return Value::Record{{"id", Value(code->id, origin)},
                       {"label", Value(code->label, origin)},
                       {"short", Value(code->short_label, origin)}};
}

Value view_of(const void* record, const RecordTable& table, const ViewOptions& options,
              const Names& names) {
  return Viewer(options, names).record(record, table);
}

}  // namespace kakehashi
