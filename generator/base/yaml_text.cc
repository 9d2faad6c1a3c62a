#include "base/yaml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace kakehashi {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The words that YAML 1.1 or 1.2 resolves to true, false or null, in any case.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 15> kWords{"y",   "n",    "yes",   "no",   "on",
                                                           "off", "true", "false", "null", "~",
                                                           "=",   "<<",   ".inf",  ".nan", "-.inf"};
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower == "+.inf" || std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

/// 2026-1-1 and what begins so with a time behind it.
bool looks_like_date(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&](std::size_t least, std::size_t most) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - begin >= least && at - begin <= most;
  };
  const auto hyphen = [&] { return at < text.size() && text[at] == '-' && ++at; };
  if (!digits(4, 4) || !hyphen() || !digits(1, 2) || !hyphen() || !digits(1, 2)) return false;
  return at == text.size() || text[at] == 'T' || text[at] == 't' || text[at] == ' ';
}

/// Integers of base 2, 8, 10, 16 and 60, with underscores, and floats. Rather one text too many in
/// quotes than one that a reader turns into a number: 0664774110 would lose its zero.
bool looks_like_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || !(is_digit(text[0]) || (text[0] == '.' && text.size() > 1))) return false;
  const auto only = [](std::string_view part, std::string_view allowed) {
    return part.find_first_not_of(allowed) == part.npos;
  };
  if (text.starts_with("0x") || text.starts_with("0X"))
    return only(text.substr(2), "0123456789abcdefABCDEF_");
  if (text.starts_with("0o") || text.starts_with("0b")) return only(text.substr(2), "01234567_");
  std::string_view mantissa = text;
  if (const std::size_t e = text.find_first_of("eE"); e != text.npos) {
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('+') || exponent.starts_with('-')) exponent.remove_prefix(1);
    if (exponent.empty() || !only(exponent, "0123456789")) return false;
    mantissa = text.substr(0, e);
  }
  return only(mantissa, "0123456789._:");
}

/// A character that has to be written as an escape.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         (c & 0xFFFE) == 0xFFFE;
}

bool can_be_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  // "-a", "?a" and ":a" would be plain in a block, but not everywhere.
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos)
    return false;
  if (text.find_first_of(",[]{}") != text.npos || text.find(": ") != text.npos ||
      text.find(" #") != text.npos || text == "...")
    return false;
  for (std::size_t i = 0; i < text.size();)
    if (needs_escape(next_character(text, i))) return false;
  return !is_reserved_word(text) && !looks_like_number(text) && !looks_like_date(text);
}

/// Several lines of which none starts with what would count as indentation.
bool can_be_block(std::string_view text) {
  if (text.find('\n') == text.npos || text.front() == '\n' || text.back() == '\n') return false;
  bool at_line_start = true;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    if ((at_line_start && c == U' ') || (c != U'\n' && needs_escape(c))) return false;
    at_line_start = c == U'\n';
  }
  return true;
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (can_be_plain(text)) return std::string(text);
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    if (c == U'"' || c == U'\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (needs_escape(c)) {
      out += c > 0xFFFF ? fmt::format("\\U{:08X}", static_cast<unsigned>(c))
                        : fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      append_utf8(out, c);
    }
  }
  return out + '"';
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) {
    if (out.size() > 1) out += ", ";
    out += yaml_scalar(text);
  }
  return out + "]";
}

void YamlWriter::indent() {
  const int spaces = 2 * depth_ - (dash_ ? 2 : 0);
  out_.append(static_cast<std::size_t>(std::max(0, spaces)), ' ');
  if (dash_) out_ += "- ";
  dash_ = false;
}

void YamlWriter::comment(std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    out_ += "# ";
    for (std::size_t i = 0; i < std::min(end, text.size());) {
      const char32_t c = next_character(text.substr(0, std::min(end, text.size())), i);
      append_utf8(out_, needs_escape(c) ? U' ' : c);
    }
    out_ += '\n';
    if (end == text.npos) return;
    text.remove_prefix(end + 1);
  }
}

void YamlWriter::text(std::string_view key, std::string_view value) {
  if (!value.empty()) plain(key, yaml_scalar(value));
}

void YamlWriter::prose(std::string_view key, std::string_view value) {
  if (!can_be_block(value)) return text(key, value);
  plain(key, "|-");
  const std::string margin(static_cast<std::size_t>(std::max(0, 2 * depth_)) + 2, ' ');
  while (true) {
    const std::size_t end = value.find('\n');
    if (end != 0) out_ += margin;
    out_ += value.substr(0, end);
    out_ += '\n';
    if (end == value.npos) return;
    value.remove_prefix(end + 1);
  }
}

void YamlWriter::plain(std::string_view key, std::string_view value) {
  indent();
  out_ += fmt::format("{}: {}\n", key, value);
}

void YamlWriter::list(std::string_view key, const std::vector<std::string>& values) {
  if (!values.empty()) plain(key, yaml_list(values));
}

void YamlWriter::open(std::string_view key) {
  indent();
  out_ += fmt::format("{}:\n", key);
  depth_ += 1;
}

void YamlWriter::open_item() {
  depth_ += 1;
  dash_ = true;
}

}  // namespace kakehashi
