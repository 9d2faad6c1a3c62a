#include "load/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "base/spell.h"
#include "base/utf8.h"
#include "load/messages.h"
#include "load/text.h"
#include "load/type_words.h"
#include "load/values.h"

namespace kakehashi {
namespace {

constexpr std::size_t kLongestText = 300;     ///< Characters of one line.
constexpr std::size_t kLongestProse = 20000;  ///< Characters of a report.

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
        written_twice(entry.key_span, entry.key, first->key_span);
        continue;
      }
      first = &entry;
      if (entry.value.kind == YamlNode::Kind::null) {
        empty(entry.value.span, *field, entry.key);
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

  void empty(Span span, const Field& field, const std::string& key) {
    diagnostics_.error(span, msg::kEmptyField, {key})
        .hint(field.is_required ? msg::kFillIn : msg::kFillOrDelete);
  }

  /// A field's value, which may be a list.
  void entry(const YamlNode& node, const Field& field, void* out) {
    const bool holds_nothing = (node.kind == YamlNode::Kind::list && node.items.empty()) ||
                               (node.kind == YamlNode::Kind::map && node.entries.empty());
    // An empty file of records is a beginning; a rule for no week at all is a slip.
    if (holds_nothing && field.is_required && field.type != FieldType::record)
      return empty(node.span, field, field.key);
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
          empty(node.span, field, field.key);
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
    const std::optional<std::string_view> clean = visible_text(node, field);
    if (!clean) return;
    switch (field.type) {
      case FieldType::id:
        return store(node, field, out, parse_id(*clean));
      case FieldType::reference:
        return store(node, field, out, parse_id(*clean));
      case FieldType::text:
        return text(node, *clean, field, out, kLongestText);
      case FieldType::prose:
        return text(node, *clean, field, out, kLongestProse);
      case FieldType::phone:
        return store(node, field, out, parse_phone(*clean));
      case FieldType::postal_code:
        return store(node, field, out, parse_postal_code(*clean));
      case FieldType::email:
        return store(node, field, out, parse_email(*clean));
      case FieldType::url:
        return store(node, field, out, parse_url(*clean));
      case FieldType::number:
        return store(node, field, out, parse_number(*clean));
      case FieldType::yen:
        return store(node, field, out, parse_yen(*clean));
      case FieldType::time:
        return store(node, field, out, parse_time(*clean));
      case FieldType::decimal:
        return store(node, field, out, parse_decimal(*clean));
      case FieldType::flag:
        return store(node, field, out, parse_flag(*clean));
      case FieldType::date:
        return store(node, field, out, parse_date(*clean));
      case FieldType::month:
        return store(node, field, out, parse_month(*clean));
      case FieldType::day_hours: {
        std::optional<DayHours> day = parse_day_hours(*clean);
        if (day) day->span = node.span;
        return store(node, field, out, std::move(day));
      }
      case FieldType::code:
        if (Code item = code(node.span, *clean, field.target)) put(node, field, out, item);
        return;
      default:
        return;
    }
  }

  /// The value without the blanks around it; nothing, and an error, when none is left or when it
  /// holds what nobody can see.
  std::optional<std::string_view> visible_text(const YamlNode& node, const Field& field) {
    const std::string_view text = trim_text(node.text);
    if (text.empty()) {
      empty(node.span, field, field.key);
      return std::nullopt;
    }
    const std::optional<HiddenCharacter> hidden = find_hidden(text);
    if (!hidden) return text;
    const auto begin = static_cast<std::size_t>(text.data() - node.text.data()) + hidden->offset;
    const std::string name = fmt::format("U+{:04X}", static_cast<unsigned>(hidden->character));
    diagnostics_
        .error(part_of(node, begin, hidden->length), msg::kControlCharacter,
               {hidden->character == '\t' ? Text(name + "、タブ", name + ", a tab") : Text(name)})
        .hint(msg::kDeleteIt);
    return std::nullopt;
  }

  /// Bytes of a scalar's text in the file: of one that is written there as it is read, themselves,
  /// else (escapes, several lines) the whole scalar.
  static Span part_of(const YamlNode& node, std::size_t begin, std::size_t length) {
    const std::size_t quote = node.quoted ? 1 : 0;
    if (node.span.end - node.span.begin != node.text.size() + 2 * quote) return node.span;
    const auto at = static_cast<std::uint32_t>(node.span.begin + quote + begin);
    return {node.span.source, at, at + static_cast<std::uint32_t>(length)};
  }

  void text(const YamlNode& node, std::string_view clean, const Field& field, void* out,
            std::size_t longest) {
    const std::size_t length = count_characters(clean);
    if (length > longest) {
      diagnostics_
          .error({node.span.source, node.span.begin, node.span.begin + 1}, msg::kTooLong,
                 {std::to_string(length), std::to_string(longest)})
          .hint(msg::kTooLongHint);
      return;
    }
    if (field.type == FieldType::text && clean.find('\n') != std::string_view::npos) {
      diagnostics_.error(node.span, msg::kLineBreak, {field.key}).hint(msg::kOneLine);
      return;
    }
    put(node, field, out, std::string(clean));
  }

  template <class T>
  void store(const YamlNode& node, const Field& field, void* out, std::optional<T> parsed) {
    if (parsed) return put(node, field, out, std::move(*parsed));
    const FieldType type = field.type == FieldType::reference ? FieldType::id : field.type;
    const TypeWords words = type_words(type);
    Diagnostic& error =
        diagnostics_.error(node.span, msg::kBadValue, {shown(node.text), words.noun})
            .hint(msg::kWriteLike, {words.example});
    if (type == FieldType::phone) error.hint(msg::kPhoneExtension);
  }

  template <class T>
  void put(const YamlNode& node, const Field& field, void* out, T parsed) {
    Given<T> given{std::move(parsed), node.span};
    if (!field.is_list) {
      field.get<Given<T>>(out) = std::move(given);
      return;
    }
    auto& list = field.get<std::vector<Given<T>>>(out);
    // Codes alone: as many as their list has items, where a search stays short.
    if constexpr (std::is_same_v<T, Code>) {
      for (const Given<Code>& other : list) {
        if (*other != *given) continue;
        written_twice(node.span, node.text, other.span);
        return;
      }
    }
    list.push_back(std::move(given));
  }

  void written_twice(Span span, std::string_view what, Span first) {
    diagnostics_.error(span, msg::kDuplicateKey, {shown(what)})
        .hint(msg::kKeepOne)
        .related(first, msg::kFirstHere);
  }

  Code code(Span span, std::string_view typed, const char* list_id) {
    const std::string_view text = trim_text(typed);
    const CodeList* list = codes_ ? codes_->find(list_id) : nullptr;
    if (!list)
      return nullptr;  // A missing list has been reported once, when the lists were loaded.
    bool ambiguous = false;
    if (Code item = list->resolve(text, &ambiguous)) return item;
    if (!ambiguous)
      if (Code item = list->find(in_small_letters(text))) return item;  // Yes, FAX
    if (ambiguous) {
      diagnostics_.error(span, msg::kAmbiguousCode, {shown(text), list->name})
          .hint(msg::kQualifyCode, {std::string(text)});
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
      written_twice(span, key, other.span);
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
