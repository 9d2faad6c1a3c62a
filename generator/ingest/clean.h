#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Official files are typed by tens of thousands of hands. These functions give one value one
/// spelling, and say when a text is no value at all. They hold for any official file.
namespace kakehashi {

/// One line with one width: full-width Latin letters, digits and spaces become ASCII, half-width
/// kana full-width; runs of spaces and controls become one space, none at the ends; invisible
/// characters go. Japanese punctuation, ①, Ⅱ and ㈱ stay: they belong to names.
std::string fold_text(std::string_view text);

/// At most `longest` characters: cut behind the last full sentence that fits, else anywhere, with …
/// at the end. The text itself when it fits.
std::string shorten(std::string_view text, std::size_t longest);

/// True for nothing at all and for the words that people write in its place: なし, 特になし。, －,
/// …
bool says_nothing(std::string_view folded);

/// Hyphens of any kind (－ ‐ − ー ｰ – —) between two digits, or at the ends of digits, become '-'.
std::string fold_hyphens(std::string_view text);

/// What a cell for a telephone number holds.
struct PhoneReading {
  std::string number;  ///< Digits and hyphens; empty when there is no whole number.
  std::string remark;  ///< What stood around it; empty when it says nothing.
  bool given = false;  ///< False when the cell says that there is none.
};

/// Reads the first whole Japanese number (10 digits; 11 for 050, 0[789]0 and 0800, from the area
/// code on). The hyphens stay where a valid split was written. Digits without one are split where
/// the split is beyond doubt: 03, 06, 0120, 0570, 0800, 050 and 0[789]0, or when `sibling` (a
/// number of the same office, split) begins with the same six digits. Else they stay unsplit.
PhoneReading read_phone(std::string_view cell, std::string_view sibling = {});

/// An address of a web site with scheme, or nothing. Mends what has one meaning only: full-width
/// letters, a scheme that is missing or misspelt (http//, htpp://, https:), a comma in the host.
/// Mail addresses and hosts that cannot exist give nothing.
std::optional<std::string> read_web(std::string_view cell);

enum class PointFault { none, zero, outside, swapped };
struct PointReading {
  std::string latitude, longitude;  ///< To six decimals (0.1 m); empty when not usable.
  PointFault fault = PointFault::none;
};

/// Reads decimal degrees. Japan is latitude 20 to 46 and longitude 122 to 154: the two ranges do
/// not meet, so a swapped pair is recognised and turned.
PointReading read_point(std::string_view latitude, std::string_view longitude);

/// Metres between two points that `read_point` gave (flat, good for a town).
double distance(const PointReading& a, const PointReading& b);

}  // namespace kakehashi
