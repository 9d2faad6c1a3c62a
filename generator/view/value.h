#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/origin.h"
#include "base/source.h"

namespace kakehashi {

/// What a template is filled with: nothing, a flag, a text with its place in the data, a list or a
/// record. Views build it for one audience; it never holds what that audience may not see.
class Value {
 public:
  struct Text {
    std::string text;
    Span origin;  ///< Where the text stands in the data, when it does.
    /// Of a text put together from several places: the place of each part.
    std::shared_ptr<const std::vector<Markup::Part>> parts = nullptr;
    /// Equal texts from equal places; `parts` only says more about the places.
    bool operator==(const Text& other) const {
      return text == other.text && origin == other.origin;
    }
  };
  using List = std::vector<Value>;
  /// Few members, looked up by name; kept in the order in which they were set.
  using Record = std::vector<std::pair<std::string, Value>>;

  Value() = default;
  Value(bool flag) : state_(flag) {}
  Value(std::string text, Span origin = {}) : state_(Text{std::move(text), origin}) {}
  Value(Markup markup)
      : state_(Text{std::move(markup.text),
                    {},
                    std::make_shared<const std::vector<Markup::Part>>(std::move(markup.parts))}) {}
  Value(const char* text) : Value(std::string(text)) {}
  Value(List list) : state_(std::move(list)) {}
  Value(Record record) : state_(std::move(record)) {}

  const bool* flag() const { return std::get_if<bool>(&state_); }
  const Text* text() const { return std::get_if<Text>(&state_); }
  const List* list() const { return std::get_if<List>(&state_); }
  const Record* record() const { return std::get_if<Record>(&state_); }

  /// The member of a record, or null.
  const Value* find(std::string_view name) const {
    if (const Record* members = record())
      for (const auto& [key, value] : *members)
        if (key == name) return &value;
    return nullptr;
  }
  /// The same, to change it while the view is being made.
  Value* find(std::string_view name) { return const_cast<Value*>(std::as_const(*this).find(name)); }
  List* list() { return std::get_if<List>(&state_); }
  /// Adds a member to a record. The name must be new.
  void set(std::string name, Value value) {
    std::get<Record>(state_).emplace_back(std::move(name), std::move(value));
  }
  /// Mustache's truth: false, nothing, an empty text and an empty list do not hold.
  bool holds() const {
    switch (state_.index()) {
      case 0:
        return false;
      case 1:
        return *flag();
      case 2:
        return !text()->text.empty();
      case 3:
        return !list()->empty();
      default:
        return true;
    }
  }
  bool operator==(const Value&) const = default;

 private:
  std::variant<std::monostate, bool, Text, List, Record> state_;
};

/// All that a value says as one text, for its digest; the same for equal texts, wherever they stand
/// in the data.
std::string canonical_text(const Value& value);

}  // namespace kakehashi
