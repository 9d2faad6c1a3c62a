#include "paper/pdf/pdf_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/utf8.h"

namespace kakehashi::paper {

void append_number(std::string& out, double value) {
  if (std::isnan(value)) value = 0;
  long long thousandths = std::llround(std::clamp(value, -32767.0, 32767.0) * 1000);
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  const fmt::format_int whole(thousandths / 1000);
  out.append(whole.data(), whole.size());
  int rest = static_cast<int>(thousandths % 1000);
  if (rest == 0) return;
  out += '.';
  for (int place = 100; rest > 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

std::string utf16_be(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  const auto unit = [&](char32_t value) {
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_character(utf8, at);
    if (c < 0x10000) {
      unit(c);
    } else {
      unit(0xD800 + ((c - 0x10000) >> 10));
      unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

void append_hex(std::string& out, std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  for (const char byte : bytes) {
    out += kDigits[static_cast<unsigned char>(byte) >> 4];
    out += kDigits[static_cast<unsigned char>(byte) & 15];
  }
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
  for (const char c : name) {
    if (c > ' ' && c < '\x7F' && std::strchr("#/%()<>[]{}", c) == nullptr) {
      out += c;
    } else {
      out += '#';
      append_hex(out, {&c, 1});
    }
  }
}

void append_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    // A bare carriage return would be read as a line feed.
    if (c == '\r') {
      out += "\\r";
    } else {
      out += c;
    }
  }
  out += ')';
}

}  // namespace kakehashi::paper
