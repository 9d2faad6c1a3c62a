#pragma once
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/source.h"
#include "model/audience.h"
#include "model/code_list.h"
#include "model/hours.h"

/// Field tables: each record type is described once, as a list of fields. The loader, the checks,
/// what a template may name, and the reference of the data format all come from it.
namespace kakehashi {

/// A value with the place where it was written; not given when the data say nothing.
template <class T>
struct Given {
  T value{};
  Span span;

  bool given() const { return span.known(); }
  explicit operator bool() const { return given(); }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

/// What a place answered about one item of a list (a treatment, a condition, a service).
struct Answer {
  Code item = nullptr;
  Code answer = nullptr;  ///< Of the closed list "answer".
  Span span;
};

/// A number against an item of a list.
struct Count {
  Code item = nullptr;
  int number = 0;
  Span span;
};

/// What a field holds, and so how it is written and read.
enum class FieldType {
  id,           ///< Small letters, digits and hyphens, unique among records of its type.
  text,         ///< One line.
  prose,        ///< Several lines.
  phone,        ///< Digits and hyphens.
  postal_code,  ///< 123-4567
  email,
  url,
  number,  ///< A whole number from 0.
  yen,     ///< An amount of money: whole yen from 0.
  decimal,
  flag,  ///< yes / no
  date,
  month,
  time,       ///< 9:30, in minutes after midnight.
  code,       ///< An item of the code list `target`.
  reference,  ///< The id of a record of type `target`.
  answers,    ///< Item of the list `target` → yes / no / consult.
  counts,     ///< Item of the list `target` → number.
  day_hours,  ///< 9:00-12:00, 13:00-17:00 / closed
  week,       ///< Days → day_hours.
  record,     ///< A nested record.
};

struct RecordTable;

struct Field {
  const char* key;    ///< English key in the YAML, and the name in templates.
  const char* label;  ///< Japanese key, and what people call it.
  FieldType type;
  bool is_list = false;
  bool is_required = false;
  bool is_official = false;      ///< Part of what official open data publish about a place.
  bool is_afterthought = false;  ///< Written when the month was sent long ago; may change then.
  Audience audience = Audience::public_;
  const char* help_text = "";  ///< One line, in Japanese, for the coordinator.
  const char* target = "";     ///< Code list or record type.

  /// The member inside a record of the table's type.
  void* (*member)(void* record) = nullptr;
  /// Makes the member as if the data said nothing.
  void (*clear)(void* record) = nullptr;
  /// For nested records: their table, and access to the member as a sequence of records.
  const RecordTable& (*nested)() = nullptr;
  void* (*add)(void* record) = nullptr;
  std::size_t (*size)(const void* record) = nullptr;
  const void* (*at)(const void* record, std::size_t index) = nullptr;

  template <class T>
  T& get(void* record) const {
    return *static_cast<T*>(member(record));
  }
  template <class T>
  const T& get(const void* record) const {
    return *static_cast<const T*>(member(const_cast<void*>(record)));
  }

  Field required() const {
    return with([](Field& f) { f.is_required = true; });
  }
  Field official() const {
    return with([](Field& f) { f.is_official = true; });
  }
  Field afterthought() const {
    return with([](Field& f) { f.is_afterthought = true; });
  }
  Field professional() const {
    return with([](Field& f) { f.audience = Audience::professional; });
  }
  Field office() const {
    return with([](Field& f) { f.audience = Audience::office; });
  }
  Field help(const char* text) const {
    Field copy = *this;
    copy.help_text = text;
    return copy;
  }

 private:
  template <class Change>
  Field with(Change change) const {
    Field copy = *this;
    change(copy);
    return copy;
  }
};

struct RecordTable {
  const char* key;    ///< "resource"
  const char* label;  ///< "資源"
  std::vector<Field> fields;
  /// The span member of a record.
  Span& (*span)(void* record);
  /// A scalar in place of the record is read into this field (`home_visits: yes`).
  const char* shorthand = "";
  /// The date or month that says to which month's report a record belongs; empty for others.
  const char* month_key = "";

  const Field* find(std::string_view key) const;
  /// The same table for records that belong to the month of a field.
  RecordTable in_month_of(const char* date_key) && {
    month_key = date_key;
    return std::move(*this);
  }
};

namespace field_detail {

template <class>
struct MemberOf;
template <class R, class M>
struct MemberOf<M R::*> {
  using Record = R;
  using Type = M;
};

template <class>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {
  using Element = T;
};

template <auto kMember>
Field leaf(const char* key, const char* label, FieldType type, const char* target = "") {
  using Record = typename MemberOf<decltype(kMember)>::Record;
  Field field{key, label, type};
  field.target = target;
  field.member = [](void* record) -> void* { return &(static_cast<Record*>(record)->*kMember); };
  field.clear = [](void* record) { static_cast<Record*>(record)->*kMember = {}; };
  return field;
}

/// A leaf whose C++ type must be Given<T>, or a list of them.
template <auto kMember, class T>
Field given(const char* key, const char* label, FieldType type, const char* target = "") {
  using Member = typename MemberOf<decltype(kMember)>::Type;
  static_assert(std::is_same_v<Member, Given<T>> || std::is_same_v<Member, std::vector<Given<T>>>,
                "the member's C++ type does not fit the field's type");
  Field field = leaf<kMember>(key, label, type, target);
  field.is_list = IsVector<Member>::value;
  return field;
}

}  // namespace field_detail

/// The makers of fields; each proves at compile time that the member has the type it needs.
namespace field {

using namespace field_detail;

// clang-format off
template <auto M> Field id(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::id).required(); }
template <auto M> Field text(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::text); }
template <auto M> Field prose(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::prose); }
template <auto M> Field phone(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::phone); }
template <auto M> Field postal_code(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::postal_code); }
template <auto M> Field email(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::email); }
template <auto M> Field url(const char* key, const char* label) { return given<M, std::string>(key, label, FieldType::url); }
template <auto M> Field number(const char* key, const char* label) { return given<M, int>(key, label, FieldType::number); }
template <auto M> Field yen(const char* key, const char* label) { return given<M, int>(key, label, FieldType::yen); }
template <auto M> Field decimal(const char* key, const char* label) { return given<M, double>(key, label, FieldType::decimal); }
template <auto M> Field flag(const char* key, const char* label) { return given<M, bool>(key, label, FieldType::flag); }
template <auto M> Field date(const char* key, const char* label) { return given<M, Date>(key, label, FieldType::date); }
template <auto M> Field month(const char* key, const char* label) { return given<M, Month>(key, label, FieldType::month); }
template <auto M> Field time(const char* key, const char* label) { return given<M, int>(key, label, FieldType::time); }
template <auto M> Field code(const char* key, const char* label, const char* list) { return given<M, Code>(key, label, FieldType::code, list); }
template <auto M> Field reference(const char* key, const char* label, const char* type) { return given<M, std::string>(key, label, FieldType::reference, type); }
template <auto M> Field day_hours(const char* key, const char* label) { return given<M, DayHours>(key, label, FieldType::day_hours); }
// clang-format on

template <auto M>
Field answers(const char* key, const char* label, const char* list) {
  static_assert(std::is_same_v<typename MemberOf<decltype(M)>::Type, std::vector<Answer>>);
  return leaf<M>(key, label, FieldType::answers, list);
}

template <auto M>
Field counts(const char* key, const char* label, const char* list) {
  static_assert(std::is_same_v<typename MemberOf<decltype(M)>::Type, std::vector<Count>>);
  return leaf<M>(key, label, FieldType::counts, list);
}

template <auto M>
Field week(const char* key, const char* label) {
  static_assert(std::is_same_v<typename MemberOf<decltype(M)>::Type, Week>);
  return leaf<M>(key, label, FieldType::week);
}

/// A nested record (given when its span is known), or a list of them.
template <auto M>
Field record(const char* key, const char* label, const RecordTable& (*nested)()) {
  using Record = typename MemberOf<decltype(M)>::Record;
  using Member = typename MemberOf<decltype(M)>::Type;
  Field field = leaf<M>(key, label, FieldType::record);
  field.nested = nested;
  if constexpr (IsVector<Member>::value) {
    field.is_list = true;
    field.add = [](void* r) -> void* { return &(static_cast<Record*>(r)->*M).emplace_back(); };
    field.size = [](const void* r) { return (static_cast<const Record*>(r)->*M).size(); };
    field.at = [](const void* r, std::size_t i) -> const void* {
      return &(static_cast<const Record*>(r)->*M)[i];
    };
  } else {
    field.add = [](void* r) -> void* { return &(static_cast<Record*>(r)->*M); };
    field.size = [](const void* r) -> std::size_t {
      return (static_cast<const Record*>(r)->*M).span.known() ? 1 : 0;
    };
    field.at = [](const void* r, std::size_t) -> const void* {
      return &(static_cast<const Record*>(r)->*M);
    };
  }
  return field;
}

}  // namespace field

/// Makes the table of the record type `R`, which has a member `Span span`.
template <class R>
RecordTable record_table(const char* key, const char* label, std::vector<Field> fields,
                         const char* shorthand = "") {
  return {key,
          label,
          std::move(fields),
          [](void* record) -> Span& { return static_cast<R*>(record)->span; },
          shorthand,
          ""};
}

}  // namespace kakehashi
