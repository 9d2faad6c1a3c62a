#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The first bytes of a CSV file: UTF-8 with a byte order mark, without which Excel takes it for
/// cp932.
inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";

/// A line of a CSV file (RFC 4180): cells in quotes where they hold what would end them, CRLF.
std::string csv_line(const std::vector<std::string>& cells);

/// A text that Excel does not run as a formula: an apostrophe stands before what begins with = + -
/// @, also in full width, or with a blank that Excel skips (OWASP, CSV injection). Line breaks
/// become blanks.
std::string harmless_cell(std::string_view text);

}  // namespace kakehashi
