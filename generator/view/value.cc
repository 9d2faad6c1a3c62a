#include "view/value.h"

namespace kakehashi {
namespace {

/// Length before text: no text can be taken for another's end.
void add_text(std::string& out, std::string_view text) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
}

void add_value(std::string& out, const Value& value) {
  if (const bool* flag = value.flag()) {
    out += *flag ? '+' : '-';
  } else if (const Value::Text* text = value.text()) {
    add_text(out, text->text);
  } else if (const Value::List* list = value.list()) {
    out += '[';
    for (const Value& element : *list) add_value(out, element);
    out += ']';
  } else if (const Value::Record* record = value.record()) {
    out += '{';
    for (const auto& [name, member] : *record) {
      add_text(out, name);
      add_value(out, member);
    }
    out += '}';
  } else {
    out += '~';
  }
}

}  // namespace

std::string canonical_text(const Value& value) {
  std::string out;
  add_value(out, value);
  return out;
}

}  // namespace kakehashi
