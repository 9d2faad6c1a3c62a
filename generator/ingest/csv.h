#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kakehashi {

/// How the text of an official file is stored. The two are told apart once per file; both keep
/// commas, quotes and line ends as single ASCII bytes, so that records are split before decoding.
enum class Encoding {
  utf8,   ///< With or without a byte order mark.
  cp932,  ///< Shift_JIS as Excel saves it.
};

/// A byte order mark decides; else valid UTF-8; else UTF-8 still when the first line with other
/// than ASCII is valid (a damaged file); else cp932.
Encoding detect_encoding(std::string_view bytes);

/// The text as UTF-8, or nothing when the bytes are no text of that encoding.
std::optional<std::string> decode_text(std::string_view bytes, Encoding encoding);

/// A whole file as UTF-8, so that places in it can be shown: cp932 is decoded, where it can be; all
/// else stays.
std::string text_as_utf8(std::string bytes);

/// One field: its text, unquoted and decoded, and where it stands (quotes included).
struct CsvField {
  std::string text;
  Span span;
};

/// One record. The span starts at its first byte.
struct CsvRow {
  std::vector<CsvField> fields;
  Span span;
};

/// Reads RFC 4180 text record by record, in memory proportional to one record. Empty lines are
/// passed over. A field that cannot be decoded is reported and empty. A quote that is not closed,
/// a stray quote, an endless field and UTF-16 are errors after which reading stops, because nothing
/// behind them can be trusted. `on_row` returns false to stop early.
void read_csv(const Sources& sources, SourceId file, Diagnostics& diagnostics,
              const std::function<bool(CsvRow&)>& on_row);

}  // namespace kakehashi
