#include "base/csv_text.h"

#include <algorithm>
#include <array>

namespace kakehashi {
namespace {

std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += (i ? "," : "") + cell(cells[i]);
  return line + "\r\n";
}

std::string harmless_cell(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kRuns{"=",  "+",  "-",  "@",
                                                         "＝", "＋", "－", "＠"};
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const std::size_t first = out.find_first_not_of(' ');
  const std::string_view rest =
      first == std::string::npos ? std::string_view() : std::string_view(out).substr(first);
  const bool runs = std::any_of(kRuns.begin(), kRuns.end(),
                                [&](std::string_view sign) { return rest.starts_with(sign); });
  return runs ? "'" + out : out;
}

}  // namespace kakehashi
