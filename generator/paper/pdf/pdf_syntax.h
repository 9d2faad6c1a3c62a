#pragma once
#include <string>
#include <string_view>

/// The small pieces of PDF notation that the writer's parts share.
namespace kakehashi::paper {

/// Appends a number with at most three decimals; independent of the locale. Beyond ±32,767 (the
/// limit of PDF/A-1) it is cut, and what is not a number becomes 0.
void append_number(std::string& out, double value);

/// UTF-16, big endian, without a byte order mark. An invalid byte becomes U+FFFD.
std::string utf16_be(std::string_view utf8);

/// Appends bytes as upper-case hexadecimal digits.
void append_hex(std::string& out, std::string_view bytes);

/// Appends /Name; what may not stand in a name becomes #XX.
void append_name(std::string& out, std::string_view name);

/// Appends a string of bytes between parentheses.
void append_string(std::string& out, std::string_view bytes);

}  // namespace kakehashi::paper
