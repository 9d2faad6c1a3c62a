#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/field.h"

/// The finished totals of a fiscal year: what everybody may see of the records, without them.
/// `report --publish` writes data/published/2025-FY.yaml once; the site shows what stands there.
namespace kakehashi {

/// A figure as everybody sees it.
struct PublishedFigure {
  enum class Kind {
    number,
    small,   ///< 5未満
    hidden,  ///< ＊
    absent,  ///< —
  };
  Kind kind = Kind::absent;
  int number = 0;  ///< Only of a number.

  bool operator==(const PublishedFigure&) const = default;
};
/// 137, 5未満, ＊ or —; nothing for what is none of these.
std::optional<PublishedFigure> parse_figure(std::string_view text);
std::string figure_text(const PublishedFigure& figure);

struct PublishedColumn {
  Given<std::string> label, note;
  Given<bool> total;
  Span span;
};

struct PublishedRow {
  Given<std::string> number, label;
  Given<Code> kind;                       ///< Of the closed list "row_kinds"; most rows have none.
  std::vector<Given<std::string>> cells;  ///< Each reads with `parse_figure`.
  Span span;

  bool is(std::string_view what) const { return kind && *kind && (*kind)->id == what; }
};

struct PublishedTable {
  Given<Code> section;  ///< Of the closed list "report_sections".
  Given<std::string> title;
  Given<Code> unit;  ///< Of the closed list "units".
  Given<std::string> row_head, note;
  std::vector<PublishedColumn> columns;
  std::vector<PublishedRow> rows;
  Span span;
};

struct PublishedYear {
  Given<int> fiscal_year;
  Given<Date> on;  ///< The day on which it was published.
  std::vector<PublishedTable> tables;
  Given<std::string> digest;  ///< Of all the rest: `figures_digest`.
  Span span;
};
const RecordTable& published_year_table();

/// data/published/2025-FY.yaml
std::string published_path(int fiscal_year);

/// The digest of what a year says, the day included and `digest` itself left out. It is one of what
/// is published, not of the records: with theirs, whoever has the file could try all small numbers.
std::string figures_digest(const PublishedYear& year);

/// The file, with a head for the coordinator. Reads back to the same year.
std::string published_text(const PublishedYear& year);

}  // namespace kakehashi
