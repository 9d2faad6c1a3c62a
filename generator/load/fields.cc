#include "load/fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/spell.h"
#include "base/utf8.h"
#include "load/messages.h"
#include "load/values.h"

namespace kakehashi {
namespace {

constexpr std::size_t kLongestText = 300;     ///< Characters of one line.
constexpr std::size_t kLongestProse = 20000;  ///< Characters of a report.

/// What a value of a type is called in a message, and an example of one.
struct TypeWords {
  Text noun;
  Text example;
};

TypeWords type_words(FieldType type) {
  switch (type) {
    case FieldType::id:
      return {{"ID(英小文字・数字・ハイフン)", "an identifier (a-z, 0-9, hyphens)"},
              "mihon-clinic"};
    case FieldType::phone:
      return {{"電話番号", "a phone number"}, "06-0000-0001"};
    case FieldType::postal_code:
      return {{"郵便番号", "a postal code"}, "530-0001"};
    case FieldType::email:
      return {{"メールアドレス", "an e-mail address"}, "renkei@example.jp"};
    case FieldType::url:
      return {{"ウェブアドレス", "a web address"}, "https://example.jp/"};
    case FieldType::number:
      return {{"数", "a whole number"}, "12"};
    case FieldType::decimal:
      return {{"小数", "a decimal number"}, "34.6937"};
    case FieldType::flag:
      return {{"はい・いいえ", "a yes or no"}, {"yes、no、はい、いいえ", "yes, no"}};
    case FieldType::date:
      return {{"日付", "a date"}, {"2026-10-01、R8.10.1、令和8年10月1日", "2026-10-01 or R8.10.1"}};
    case FieldType::month:
      return {{"年月", "a month"}, {"2026-10、令和8年10月", "2026-10"}};
    case FieldType::time:
      return {{"時刻", "a time"}, "9:30"};
    case FieldType::day_hours:
      return {{"時間帯", "hours"},
              {"9:00-12:00, 13:00-17:00、closed、24h", "9:00-12:00, 13:00-17:00 or closed or 24h"}};
    default:
      return {{"文字", "text"}, ""};
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// A value shown in a message; a pasted chapter is cut.
std::string shown(std::string_view text) {
  constexpr std::size_t kMost = 40;
  std::size_t end = 0;
  for (std::size_t i = 0; i < kMost && end < text.size(); ++i) next_character(text, end);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

class Reader {
 public:
  Reader(const CodeLists* codes, Diagnostics& diagnostics)
      : codes_(codes), diagnostics_(diagnostics) {}

  void record(const YamlNode& node, const RecordTable& table, void* out) {
    table.span(out) = node.span;
    if (node.kind == YamlNode::Kind::scalar && *table.shorthand != 0) {
      const Field& field = *table.find(table.shorthand);
      value(node, field, out);
      return;
    }
    if (node.kind != YamlNode::Kind::map) {
      diagnostics_.error(node.span, msg::kExpectedMap, {table.label});
      return;
    }
    std::vector<const YamlEntry*> seen(table.fields.size(), nullptr);
    for (const YamlEntry& entry : node.entries) {
      const Field* field = table.find(entry.key);
      if (!field) {
        unknown_key(entry, table);
        continue;
      }
      const YamlEntry*& first = seen[static_cast<std::size_t>(field - table.fields.data())];
      if (first) {
        // The same field under its English and its Japanese name.
        diagnostics_.error(entry.key_span, msg::kDuplicateKey, {entry.key})
            .hint(msg::kKeepOne)
            .related(first->key_span, msg::kFirstHere);
        continue;
      }
      first = &entry;
      if (entry.value.kind == YamlNode::Kind::null) {
        diagnostics_.error(entry.value.span, msg::kEmptyField, {entry.key})
            .hint(msg::kFillOrDelete);
        continue;
      }
      this->entry(entry.value, *field, out);
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const Field& field = table.fields[i];
      if (seen[i] || !field.is_required) continue;
      diagnostics_
          .error(node.span, msg::kMissingField,
                 {Text(fmt::format("{}({})", field.key, field.label)), table_name(table)})
          .hint(msg::kAddField, {field.key, Text(field.help_text, "")});
    }
  }

 private:
  static Text table_name(const RecordTable& table) {
    return {fmt::format("「{}」", table.label), fmt::format("a {}", table.key)};
  }

  void unknown_key(const YamlEntry& entry, const RecordTable& table) {
    std::vector<std::string_view> names;
    // Offered in the language in which the key was written.
    const bool in_english = std::all_of(entry.key.begin(), entry.key.end(),
                                        [](char c) { return static_cast<signed char>(c) >= 0; });
    std::vector<std::string> choices;
    for (const Field& field : table.fields) {
      names.push_back(field.key);
      choices.push_back(in_english ? field.key : field.label);
    }
    for (const Field& field : table.fields) names.push_back(field.label);
    Diagnostic& error =
        diagnostics_.error(entry.key_span, msg::kUnknownKey, {shown(entry.key), table_name(table)});
    const std::string_view near = closest(entry.key, names);
    if (near.empty()) {
      error.hint(msg::kKnownKeys, {joined(choices)});
      return;
    }
    const Field& field = *table.find(near);
    error.hint(
        msg::kDidYouMean,
        {Text(near == field.key ? fmt::format("{}({})", field.key, field.label) : std::string(near),
              std::string(near))});
  }

  /// A field's value, which may be a list.
  void entry(const YamlNode& node, const Field& field, void* out) {
    switch (field.type) {
      case FieldType::answers:
        return answers(node, field, out);
      case FieldType::counts:
        return counts(node, field, out);
      case FieldType::week:
        return week(node, field, out);
      default:
        break;
    }
    if (!field.is_list) return value(node, field, out);
    if (node.kind == YamlNode::Kind::list) {
      for (const YamlNode& item : node.items) {
        if (item.kind == YamlNode::Kind::null)
          diagnostics_.error(node.span, msg::kEmptyField, {field.key}).hint(msg::kFillOrDelete);
        else
          value(item, field, out);
      }
      return;
    }
    // One value needs no list around it; one nested record does, or its keys would be misread.
    if (node.kind == YamlNode::Kind::scalar && field.type != FieldType::record)
      return value(node, field, out);
    diagnostics_.error(node.span, msg::kExpectedList, {field.key}).hint(msg::kListHint);
  }

  void value(const YamlNode& node, const Field& field, void* out) {
    if (field.type == FieldType::record) return record(node, field.nested(), field.add(out));
    if (node.kind != YamlNode::Kind::scalar) {
      diagnostics_.error(node.span, msg::kExpectedText, {field.key});
      return;
    }
    switch (field.type) {
      case FieldType::id:
        return store(node, field, out, parse_id(node.text));
      case FieldType::reference:
        return store(node, field, out, parse_id(node.text));
      case FieldType::text:
        return text(node, field, out, kLongestText);
      case FieldType::prose:
        return text(node, field, out, kLongestProse);
      case FieldType::phone:
        return store(node, field, out, parse_phone(node.text));
      case FieldType::postal_code:
        return store(node, field, out, parse_postal_code(node.text));
      case FieldType::email:
        return store(node, field, out, parse_email(node.text));
      case FieldType::url:
        return store(node, field, out, parse_url(node.text));
      case FieldType::number:
        return store(node, field, out, parse_number(node.text));
      case FieldType::time:
        return store(node, field, out, parse_time(node.text));
      case FieldType::decimal:
        return store(node, field, out, parse_decimal(node.text));
      case FieldType::flag:
        return store(node, field, out, parse_flag(node.text));
      case FieldType::date:
        return store(node, field, out, parse_date(node.text));
      case FieldType::month:
        return store(node, field, out, parse_month(node.text));
      case FieldType::day_hours: {
        std::optional<DayHours> day = parse_day_hours(node.text);
        if (day) day->span = node.span;
        return store(node, field, out, std::move(day));
      }
      case FieldType::code:
        if (Code item = code(node.span, node.text, field.target)) put(node, field, out, item);
        return;
      default:
        return;
    }
  }

  void text(const YamlNode& node, const Field& field, void* out, std::size_t longest) {
    const std::size_t length = count_characters(node.text);
    if (length > longest) {
      diagnostics_
          .error({node.span.source, node.span.begin, node.span.begin + 1}, msg::kTooLong,
                 {std::to_string(length), std::to_string(longest)})
          .hint(msg::kTooLongHint);
      return;
    }
    std::string trimmed = node.text;
    while (!trimmed.empty() && (trimmed.back() == '\n' || trimmed.back() == ' '))
      trimmed.pop_back();
    if (trimmed.empty()) {
      diagnostics_.error(node.span, msg::kEmptyField, {field.key}).hint(msg::kFillOrDelete);
      return;
    }
    put(node, field, out, std::move(trimmed));
  }

  template <class T>
  void store(const YamlNode& node, const Field& field, void* out, std::optional<T> parsed) {
    if (parsed) return put(node, field, out, std::move(*parsed));
    const FieldType type = field.type == FieldType::reference ? FieldType::id : field.type;
    const TypeWords words = type_words(type);
    diagnostics_.error(node.span, msg::kBadValue, {shown(node.text), words.noun})
        .hint(msg::kWriteLike, {words.example});
  }

  template <class T>
  static void put(const YamlNode& node, const Field& field, void* out, T parsed) {
    Given<T> given{std::move(parsed), node.span};
    if (field.is_list)
      field.get<std::vector<Given<T>>>(out).push_back(std::move(given));
    else
      field.get<Given<T>>(out) = std::move(given);
  }

  Code code(Span span, const std::string& text, const char* list_id) {
    const CodeList* list = codes_ ? codes_->find(list_id) : nullptr;
    if (!list)
      return nullptr;  // A missing list has been reported once, when the lists were loaded.
    bool ambiguous = false;
    if (Code item = list->resolve(text, &ambiguous)) return item;
    if (ambiguous) {
      diagnostics_.error(span, msg::kAmbiguousCode, {shown(text), list->name})
          .hint(msg::kQualifyCode, {text});
      return nullptr;
    }
    std::vector<std::string_view> names;
    std::vector<std::string> choices;
    for (const CodeItem& item : list->items) {
      names.push_back(item.id);
      choices.push_back(fmt::format("{}({})", item.id, item.label));
    }
    for (const CodeItem& item : list->items) names.push_back(item.label);
    Diagnostic& error = diagnostics_.error(span, msg::kUnknownCode, {shown(text), list->name});
    const std::string_view near = closest(text, names);
    if (!near.empty()) {
      Code item = list->resolve(near);
      error.hint(
          msg::kDidYouMean,
          {item ? Text(fmt::format("{}({})", item->id, item->label), item->id) : Text(near)});
    }
    constexpr std::size_t kFewChoices = 12;
    if (choices.size() <= kFewChoices) error.hint(msg::kCodeChoices, {joined(choices)});
    return nullptr;
  }

  bool expect_map(const YamlNode& node, const Field& field) {
    if (node.kind == YamlNode::Kind::map) return true;
    diagnostics_.error(node.span, msg::kExpectedMap, {field.key});
    return false;
  }

  bool expect_scalar(const YamlEntry& entry) {
    if (entry.value.kind == YamlNode::Kind::scalar) return true;
    if (entry.value.kind == YamlNode::Kind::null)
      diagnostics_.error(entry.value.span, msg::kEmptyField, {entry.key}).hint(msg::kFillOrDelete);
    else
      diagnostics_.error(entry.value.span, msg::kExpectedText, {entry.key});
    return false;
  }

  /// Whether an item stands under its identifier and under its label.
  template <class T>
  bool repeated(const std::vector<T>& items, Code item, Span span, const std::string& key) {
    for (const T& other : items) {
      if (other.item != item) continue;
      diagnostics_.error(span, msg::kDuplicateKey, {key})
          .hint(msg::kKeepOne)
          .related(other.span, msg::kFirstHere);
      return true;
    }
    return false;
  }

  void answers(const YamlNode& node, const Field& field, void* out) {
    if (!expect_map(node, field)) return;
    auto& answers = field.get<std::vector<Answer>>(out);
    for (const YamlEntry& entry : node.entries) {
      Code item = code(entry.key_span, entry.key, field.target);
      if (!expect_scalar(entry)) continue;
      Code answer = code(entry.value.span, entry.value.text, "answer");
      if (item && answer && !repeated(answers, item, entry.key_span, entry.key))
        answers.push_back({item, answer, entry.key_span});
    }
  }

  void counts(const YamlNode& node, const Field& field, void* out) {
    if (!expect_map(node, field)) return;
    auto& counts = field.get<std::vector<Count>>(out);
    for (const YamlEntry& entry : node.entries) {
      Code item = code(entry.key_span, entry.key, field.target);
      if (!expect_scalar(entry)) continue;
      const std::optional<int> number = parse_number(entry.value.text);
      if (!number) {
        const TypeWords words = type_words(FieldType::number);
        diagnostics_.error(entry.value.span, msg::kBadValue, {shown(entry.value.text), words.noun})
            .hint(msg::kWriteLike, {words.example});
      } else if (item && !repeated(counts, item, entry.key_span, entry.key)) {
        counts.push_back({item, *number, entry.value.span});
      }
    }
  }

  void week(const YamlNode& node, const Field& field, void* out) {
    if (!expect_map(node, field)) return;
    Week& week = field.get<Week>(out);
    week.span = node.span;
    for (const YamlEntry& entry : node.entries) {
      const unsigned days = parse_days(entry.key);
      if (days == 0)
        diagnostics_.error(entry.key_span, msg::kUnknownDay, {shown(entry.key)})
            .hint(msg::kWriteLike, {Text("mon、mon-fri、sat、sun、holiday、月〜金、祝",
                                         "mon, mon-fri, sat, sun, holiday")});
      if (!expect_scalar(entry)) continue;
      std::optional<DayHours> hours = parse_day_hours(entry.value.text);
      if (!hours) {
        const TypeWords words = type_words(FieldType::day_hours);
        diagnostics_.error(entry.value.span, msg::kBadValue, {shown(entry.value.text), words.noun})
            .hint(msg::kWriteLike, {words.example});
        continue;
      }
      hours->span = entry.value.span;
      for (int day = 0; day < kWeekDays; ++day) {
        if ((days >> day & 1) == 0) continue;
        DayHours& slot = week.days[static_cast<std::size_t>(day)];
        if (slot.span.known())
          diagnostics_
              .error(entry.key_span, msg::kDayTwice,
                     {Text(std::string(week_day_kanji(day)), std::string(week_day_id(day)))})
              .hint(msg::kKeepOne)
              .related(slot.span, msg::kFirstHere);
        else
          slot = *hours;
      }
    }
  }

  const CodeLists* codes_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_record(const YamlNode& node, const RecordTable& table, void* record,
                 const CodeLists* codes, Diagnostics& diagnostics) {
  Reader(codes, diagnostics).record(node, table, record);
}

}  // namespace kakehashi
