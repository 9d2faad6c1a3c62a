#include "base/json_text.h"

#include <fmt/format.h>

#include <iterator>

namespace kakehashi {

/// Between two values of one array or object. A text before it ends with its quote, and a line
/// begins after its comma.
void JsonText::comma() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':' && last != '\n') text_ += ',';
}

JsonText& JsonText::line() {
  comma();
  text_ += '\n';
  return *this;
}

JsonText& JsonText::open(char bracket) {
  comma();
  text_ += bracket;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  text_ += bracket;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  comma();
  quote(name);
  text_ += ':';
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  comma();
  quote(value);
  return *this;
}

JsonText& JsonText::number(double value) {
  comma();
  const std::size_t start = text_.size();
  fmt::format_to(std::back_inserter(text_), "{}", value);
  if (text_.find_first_of(".e", start) == std::string::npos) text_ += ".0";
  return *this;
}

JsonText& JsonText::whole(long long value) { return raw(std::to_string(value)); }
JsonText& JsonText::flag(bool value) { return raw(value ? "true" : "false"); }
JsonText& JsonText::null() { return raw("null"); }

JsonText& JsonText::raw(std::string_view json) {
  comma();
  text_ += json;
  return *this;
}

void JsonText::quote(std::string_view value) {
  text_ += '"';
  std::size_t plain = 0;  ///< From here on nothing was written yet.
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    text_.append(value, plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"':
      case '\\':
        text_ += '\\';
        text_ += c;
        break;
      case '\b':
        text_ += "\\b";
        break;
      case '\t':
        text_ += "\\t";
        break;
      case '\n':
        text_ += "\\n";
        break;
      case '\f':
        text_ += "\\f";
        break;
      case '\r':
        text_ += "\\r";
        break;
      default:
        fmt::format_to(std::back_inserter(text_), "\\u{:04x}", static_cast<unsigned char>(c));
    }
  }
  text_.append(value, plain);
  text_ += '"';
}

}  // namespace kakehashi
