#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace kakehashi {

/// Writes JSON in one line, member after member, without a tree in between: feeds have hundreds of
/// thousands of objects. Commas come by themselves; who opens an object or array closes it. Texts
/// are UTF-8.
class JsonText {
 public:
  /// `start` is JSON that goes before, up to a place where a value may stand.
  explicit JsonText(std::string start = {}) : text_(std::move(start)) {}

  JsonText& open_object() { return open('{'); }
  JsonText& close_object() { return close('}'); }
  JsonText& open_array() { return open('['); }
  JsonText& close_array() { return close(']'); }
  /// The name of a member; its value comes next.
  JsonText& key(std::string_view name);

  JsonText& text(std::string_view value);
  /// In as few digits as tell it from all others, with a point.
  JsonText& number(double value);
  JsonText& whole(long long value);
  JsonText& flag(bool value);
  JsonText& null();
  /// What is JSON already.
  JsonText& raw(std::string_view json);

  /// A member with a text.
  JsonText& member(std::string_view name, std::string_view value) { return key(name).text(value); }

  /// The next value stands on a line of its own.
  JsonText& line();

  std::string take() { return std::move(text_); }

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  void comma();
  void quote(std::string_view value);
  std::string text_;
};

}  // namespace kakehashi
