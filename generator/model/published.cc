#include "model/published.h"

#include <fmt/format.h>

#include <charconv>

#include "base/sha256.h"
#include "base/yaml_text.h"
#include "model/canonical.h"

namespace kakehashi {

namespace f = field;

namespace {

constexpr std::string_view kSmall = "5未満", kHidden = "＊", kAbsent = "—";

const RecordTable& column_table() {
  using R = PublishedColumn;
  static const RecordTable table =
      record_table<R>("published column", "公表した列",
                      {
                          f::text<&R::label>("label", "見出し").required(),
                          f::text<&R::note>("note", "注記"),
                          f::flag<&R::total>("total", "計"),
                      });
  return table;
}

const RecordTable& row_table() {
  using R = PublishedRow;
  static const RecordTable table =
      record_table<R>("published row", "公表した行",
                      {
                          f::text<&R::number>("number", "番号"),
                          f::text<&R::label>("label", "項目").required(),
                          f::code<&R::kind>("kind", "区分", "row_kinds"),
                          f::text<&R::cells>("cells", "数").required().help("[137, 5未満, ＊, —]"),
                      });
  return table;
}

const RecordTable& table_table() {
  using R = PublishedTable;
  static const RecordTable table =
      record_table<R>("published table", "公表した表",
                      {
                          f::code<&R::section>("section", "節", "report_sections").required(),
                          f::text<&R::title>("title", "表題").required(),
                          f::code<&R::unit>("unit", "単位", "units").required(),
                          f::text<&R::row_head>("row_head", "行の見出し"),
                          f::text<&R::note>("note", "注記"),
                          f::record<&R::columns>("columns", "列", column_table).required(),
                          f::record<&R::rows>("rows", "行", row_table).required(),
                      });
  return table;
}

std::string pair(const char* key, const Given<std::string>& text) {
  return text ? fmt::format("{}: {}", key, yaml_scalar(*text)) : std::string();
}

/// {a: 1, b: 2}, without what is empty.
std::string flow_map(const std::vector<std::string>& pairs) {
  std::string out;
  for (const std::string& one : pairs)
    if (!one.empty()) out += (out.empty() ? "" : ", ") + one;
  return "{" + out + "}";
}

std::string row_text(const PublishedRow& row) {
  std::string cells;
  for (const Given<std::string>& cell : row.cells) cells += (cells.empty() ? "" : ", ") + *cell;
  return flow_map({pair("number", row.number), pair("label", row.label),
                   row.kind ? "kind: " + (*row.kind)->id : std::string(),
                   "cells: [" + cells + "]"});
}

std::string table_text(const PublishedTable& table) {
  std::string out = fmt::format("  - section: {}\n    title: {}\n    unit: {}\n",
                                (*table.section)->id, yaml_scalar(*table.title), (*table.unit)->id);
  for (const std::string& one : {pair("row_head", table.row_head), pair("note", table.note)})
    if (!one.empty()) out += "    " + one + "\n";
  out += "    columns:\n";
  for (const PublishedColumn& column : table.columns)
    out += "      - " +
           flow_map({pair("label", column.label), pair("note", column.note),
                     column.total && *column.total ? "total: yes" : std::string()}) +
           "\n";
  out += "    rows:\n";
  for (const PublishedRow& row : table.rows) out += "      - " + row_text(row) + "\n";
  return out;
}

}  // namespace

std::optional<PublishedFigure> parse_figure(std::string_view text) {
  using Kind = PublishedFigure::Kind;
  if (text == kSmall) return PublishedFigure{Kind::small, 0};
  if (text == kHidden) return PublishedFigure{Kind::hidden, 0};
  if (text == kAbsent) return PublishedFigure{Kind::absent, 0};
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || text.front() == '-' || error != std::errc() || stop != end)
    return std::nullopt;
  return PublishedFigure{Kind::number, number};
}

std::string figure_text(const PublishedFigure& figure) {
  switch (figure.kind) {
    case PublishedFigure::Kind::small:
      return std::string(kSmall);
    case PublishedFigure::Kind::hidden:
      return std::string(kHidden);
    case PublishedFigure::Kind::absent:
      return std::string(kAbsent);
    case PublishedFigure::Kind::number:
      break;
  }
  return std::to_string(figure.number);
}

const RecordTable& published_year_table() {
  using R = PublishedYear;
  static const RecordTable table =
      record_table<R>("published year", "公表した年度",
                      {
                          f::number<&R::fiscal_year>("fiscal_year", "年度").required().help("2025"),
                          f::date<&R::on>("on", "公表日").required(),
                          f::record<&R::tables>("tables", "表", table_table).required(),
                          f::text<&R::digest>("digest", "指紋").required().office(),
                      });
  return table;
}

std::string published_path(int fiscal_year) {
  return fmt::format("data/published/{}-FY.yaml", fiscal_year);
}

std::string figures_digest(const PublishedYear& year) {
  PublishedYear bare = year;
  bare.digest = {};
  return sha256(canonical_text(&bare, published_year_table()));
}

std::string published_text(const PublishedYear& year) {
  YamlWriter head;
  head.comment(fmt::format(
      "{}の相談支援の実績（公表用）。kakehashi report {}-FY --publish が、data/records/ の\n"
      "記録から作りました。サイトの「統計」のページは、記録を開かず、ここにある数をそのまま載せます。\n"
      "サイトに載せる前に、表の数を見て確かめてください。1から4までの件数は「5未満」、\n"
      "引き算で分かってしまう件数は「＊」、なかった項目と数えていない項目は「—」です。\n"
      "手で直すと、check と build がエラーにします(digest はこの中身の指紋です)。",
      fiscal_year_name(*year.fiscal_year), *year.fiscal_year));
  std::string out = head.take();
  out += fmt::format("fiscal_year: {}\non: {}\ntables:\n", *year.fiscal_year, iso(*year.on));
  for (const PublishedTable& table : year.tables) out += table_text(table);
  return out + "digest: " + yaml_scalar(*year.digest) + "\n";
}

}  // namespace kakehashi
