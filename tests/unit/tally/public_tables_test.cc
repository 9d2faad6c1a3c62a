#include "tally/public_tables.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

using Cells = std::vector<Table::Cell>;

Table::Row row(std::string label, Cells cells) {
  Table::Row row{std::move(label)};
  row.cells = std::move(cells);
  return row;
}
Table::Row part(std::string label, Cells cells) {
  Table::Row out = row(std::move(label), std::move(cells));
  out.is_part = true;
  return out;
}
Table::Row total(Cells cells) {
  Table::Row out = row("計", std::move(cells));
  out.is_total = true;
  return out;
}

Table table(std::string id, Unit unit, const std::vector<std::string>& columns,
            std::vector<Table::Row> rows) {
  Table out{std::move(id), "表", unit, "行"};
  for (const std::string& label : columns) out.columns.push_back({label, {}, label == "計"});
  out.rows = std::move(rows);
  return out;
}

/// A small report of two years; the cross and the course are of the second.
ConsultationTables report() {
  const std::vector<std::string> years{"令和7年度", "令和8年度"};
  ConsultationTables tables;
  tables.compared.push_back(table("cases", Unit::cases, years,
                                  {row("新規", {30, 40}), row("継続", {10, 12}), total({40, 52})}));
  tables.compared.push_back(table("consulters", Unit::cases, years,
                                  {row("医科", {3, 20}), row("歯科", {7, 3}), row("薬局", {30, 14}),
                                   row("新しい種別", {std::nullopt, 15}), total({40, 52})}));
  tables.compared.push_back(
      table("contents", Unit::mentions, years,
            {row("医療", {20, 40}), part("訪問診療", {20, 38}), part("歯科", {0, 2}),
             row("看取り", {20, 14}), total({40, 54})}));
  tables.course = table("cases", Unit::cases, {"4月", "5月", "6月", "計"},
                        {row("新規", {2, 38, std::nullopt, 40}),
                         row("継続", {2, 10, std::nullopt, 12}), total({4, 48, std::nullopt, 52})});
  tables.cross = table("consulter_contents", Unit::mentions, {"医療", "看取り", "計"},
                       {row("医科", {20, 0, 20}), row("歯科", {2, 2, 4}), row("薬局", {8, 7, 15}),
                        row("新しい種別", {10, 5, 15}), total({40, 14, 54})});
  tables.of_last_year = true;
  return tables;
}

std::string text_of(const ShownTable& shown) {
  std::string out;
  for (std::size_t r = 0; r < shown.table.rows.size(); ++r) {
    out += shown.table.rows[r].label;
    for (std::size_t c = 0; c < shown.table.columns.size(); ++c) {
      const Table::Cell& cell = shown.table.rows[r].cells[c];
      out += ' ';
      out += !cell                                ? "—"
             : shown.shown[r][c] == Shown::number ? std::to_string(*cell)
             : shown.shown[r][c] == Shown::small  ? "<5"
                                                  : "*";
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("the tables of a public report hide the same figures", "[suppression]") {
  const ShownTables shown = show_public(report());
  CHECK(text_of(shown.compared[0]) == "新規 30 40\n継続 10 12\n計 40 52\n");
  // Of each year for itself: 3 of 40, and 3 of 52.
  CHECK(text_of(shown.compared[1]) ==
        "医科 <5 20\n歯科 7 <5\n薬局 * 14\n新しい種別 — *\n計 40 52\n");
  CHECK(text_of(shown.compared[2]) ==
        "医療 20 40\n訪問診療 20 *\n歯科 0 <5\n看取り 20 14\n計 40 54\n");
  CHECK(text_of(shown.course) == "相談件数 <5 * — 52\n");
  CHECK(shown.course.table.columns.size() == 4);
  // Without the totals of its rows; those of its columns are the contents of the year.
  CHECK(text_of(shown.cross) == "医科 20 0\n歯科 <5 <5\n薬局 * *\n新しい種別 10 *\n計 40 14\n");
}

TEST_CASE("tables that do not belong together are not taken together", "[suppression]") {
  ConsultationTables tables = report();
  // A course of other months: its total is no figure of the year.
  tables.of_last_year = false;
  tables.course = table("cases", Unit::cases, {"5月", "計"}, {total({3, 3})});
  const ShownTables shown = show_public(std::move(tables));
  CHECK(text_of(shown.course) == "相談件数 <5 <5\n");
}

TEST_CASE("years that do not add up are printed as they are", "[suppression]") {
  ConsultationTables tables = report();
  tables.compared[0].rows[2].cells[0] = 41;
  tables.compared[1].rows[4].cells[0] = 41;
  const ShownTables shown = show_public(std::move(tables));
  CHECK(text_of(shown.compared[0]) == "新規 30 40\n継続 10 12\n計 41 52\n");
  CHECK(text_of(shown.compared[1]) ==
        "医科 <5 20\n歯科 7 <5\n薬局 30 14\n新しい種別 — *\n計 41 52\n");
}

TEST_CASE("nothing to report is no fault", "[suppression]") {
  const ShownTables shown = show_public({});
  CHECK(shown.compared.empty());
  CHECK(text_of(shown.course) == "");
}
