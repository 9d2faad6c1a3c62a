#pragma once
#include "support/typeset_text.h"

/// Small pages for tables: 220 by 120 points with margins of 10, lines of 10 points.
inline constexpr std::string_view kTablePage =
    "@page { size: 220pt 120pt; margin: 10pt } body { font-size: 10pt; line-height: 1 } "
    "th, td { padding: 0; text-align: left; vertical-align: top } ";

/// A table on such pages; <table> stands at the beginning of line 2 of `t.html`.
Typeset table(std::string_view rows, std::string_view css = "");
/// A table that only arranges: its cells need no headings.
Typeset grid(std::string_view rows, std::string_view css = "");
/// Where each text starts, its top for its baseline: "あ@10,10".
std::string places(const Typeset& set);
