#include "tally/tally.h"

#include <algorithm>
#include <chrono>

#include "support/catch.h"
#include "support/record_project.h"
#include "tally/tables.h"

using namespace kakehashi;

namespace {

const Date kToday{2026, 11, 20};

const Table& find(const std::vector<Table>& tables, const std::string& id) {
  for (const Table& table : tables)
    if (table.id == id) return table;
  FAIL("no table " << id);
  return tables.front();
}

/// A table as text: its caption, then a line a row.
std::string text(const Table& table) {
  std::string out = table.caption() + ":";
  for (const Table::Column& column : table.columns) {
    out += " " + column.label;
    if (!column.note.empty()) out += "(" + column.note + ")";
  }
  for (const Table::Row& row : table.rows) {
    out += "\n" + std::string(row.is_part ? "- " : "") + row.label;
    for (const Table::Cell& cell : row.cells) out += " " + (cell ? std::to_string(*cell) : "—");
  }
  return out;
}

/// The rows of a table that have any number but 0.
std::string busy_rows(Table table) {
  std::erase_if(table.rows, [](const Table::Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Table::Cell& cell) { return !cell || *cell == 0; });
  });
  return text(table);
}

constexpr const char* kRecords = R"(
consultations:
  - {id: a, received: 2026-10-05, way: 電話, continuity: 新規, consulter_type: 医科, contents: [看取り, 医療に関すること/歯科], minutes: 20, themes: [wishes], coordination_issue: 課題A, person: {ward: 例示区}}
  - {id: b, received: 2026-09-01, way: 電話, continuity: 継続, consulter_type: 医科, contents: [医療に関すること], themes: [wishes, other], coordination_issue: 課題B}
  - {id: c, received: 2026-10-06, way: FAX, continuity: 新規, consulter_type: 訪問介護事業所, contents: 看取り, minutes: 5, themes: wishes, person: {ward: 見本区}}
tallies:
  - {month: 2026-08, by_consulter: {歯科: 3}, by_content: {看取り: 4}, by_way: {電話: 3}, new: 1, continuing: 2}
  - {month: 2026-09, by_consulter: {医科: 1}, by_content: {医療に関すること: 1}, by_way: {電話: 1}, new: 0, continuing: 1}
meetings:
  - {id: m1, name: 推進会議, kind: city, date: 2026-10-06, programmes: [u, o], attendees: {医師: 2, 看護師: 3}, problems: 課題M}
  - {id: m2, name: 連絡会, kind: related, care_conference: yes, date: 2026-11-24, programmes: u, problems: まだ}
daily_logs:
  - {date: 2026-09-01, open: yes}
  - {date: 2026-09-02, open: no}
)";

}  // namespace

TEST_CASE("a month is counted by its sheets, or else by its tally sheet, up to today", "[tally]") {
  const RecordProject made("data/records/2026/all.yaml", kRecords);
  REQUIRE_FALSE(made.found.has_errors());
  const Totals totals =
      tally_period(made.project, made.records, *parse_period("2026-08..2026-12"), kToday);
  const std::vector<Table> tables = monthly_tables(made.project, totals);
  CHECK(
      text(find(tables, "cases")) ==
      "相談件数（実件数）: 8月 9月 10月 11月 12月 計\n新規 1 0 2 — — 3\n継続 2 1 0 — — 3\n計 3 1 2 — — 6");
  CHECK(
      busy_rows(find(tables, "consulters")) ==
      "相談者別の相談件数（実件数）: 8月 9月 10月 11月 12月 計\n医科 0 1 1 — — 2\n歯科 3 0 0 — — 3\n"
      "訪問介護事業所 0 0 1 — — 1\n計 3 1 2 — — 6");
  CHECK(
      busy_rows(find(tables, "contents")) ==
      "相談内容（延べ件数）: 8月 9月 10月 11月 12月 計\n医療に関すること 0 1 1 — — 2\n- 歯科 0 0 1 — — 1\n"
      "- 内訳なし 0 1 0 — — 1\n看取り 4 0 2 — — 6\n計 4 1 3 — — 8");
  CHECK(text(find(tables, "wards")) ==
        "対象者の居住区別の相談件数（実件数）: 8月 9月 10月 11月 12月 計\n見本区 — 0 1 — — 1\n"
        "例示区 — 0 1 — — 1\n記載なし — 1 0 — — 1\n計 — 1 2 — — 3");
  CHECK(find(tables, "wards").note == "集計表で数えた月（8月）は入っていません。");
  CHECK(text(find(tables, "minutes")) ==
        "相談にかかった時間（分）: 8月 9月 10月 11月 12月 計\n相談にかかった時間 — 0 25 — — 25");
  CHECK(
      text(find(tables, "without_minutes")) ==
      "時間の記載がない相談（実件数）: 8月 9月 10月 11月 12月 計\n時間の記載がない相談 — 1 0 — — 1");
  CHECK(
      busy_rows(find(tables, "meetings")) ==
      "会議への出席（回数）: 8月 9月 10月 11月 12月 計\n市・区の会議、研修会 0 0 1 — — 1\n計 0 0 1 — — 1");
  CHECK(busy_rows(find(tables, "meeting_programmes")) ==
        "事業項目別の会議（延べ件数）: 8月 9月 10月 11月 12月 計\n"
        "（ウ）切れ目のない在宅医療と介護の提供体制の構築推進 0 0 1 — — 1\n"
        "（オ）在宅医療・介護連携に関する相談支援 0 0 1 — — 1\n計 0 0 2 — — 2");
  CHECK(
      busy_rows(find(tables, "attendees")) ==
      "会議の出席者（延べ人数）: 8月 9月 10月 11月 12月 計\n医師 0 0 2 — — 2\n看護師 0 0 3 — — 3\n計 0 0 5 — — 5");
  // August: 21 weekdays without 13 and 14. September by its log. Of November nothing is recorded:
  // its meeting is still to come.
  CHECK(text(find(tables, "open_days")) ==
        "開室日数（日数）: 8月 9月 10月 11月 12月 計\n開室日数 19 1 21 — — 41");
  const Table cross = consulter_contents_table(made.project, totals);
  CHECK(
      busy_rows(cross) ==
      "相談シートのある 3 件の相談者と相談内容（延べ件数）: 医療に関すること 介護に関すること 退院支援 看取り ACP・意思決定 情報提供ツール "
      "その他 計\n医科 2 0 0 1 0 0 0 3\n訪問介護事業所 0 0 0 1 0 0 0 1\n計 2 0 0 2 0 0 0 4");
  CHECK(cross.note.ends_with("集計表で数えた月（8月）は入っていません。"));
}

TEST_CASE("what each consulter asked is not known of a month without sheets, and of all with them",
          "[tally]") {
  const RecordProject made("data/records/2026/all.yaml", kRecords);
  const auto cross_of = [&](const char* period) {
    return consulter_contents_table(
        made.project, tally_period(made.project, made.records, *parse_period(period), kToday));
  };
  const Table tallied = cross_of("2026-08");
  CHECK(tallied.caption() == "相談者と相談内容（延べ件数）");
  CHECK(tallied.note.ends_with("集計表で数えた月（8月）は入っていません。"));
  REQUIRE(tallied.rows.size() > 5);
  for (const Table::Row& row : tallied.rows)
    for (const Table::Cell& cell : row.cells) CHECK_FALSE(cell);
  CHECK(cross_of("2026-10").caption() == "相談者と相談内容（延べ件数）");
  CHECK(cross_of("2026-10").rows.back().cells.back() == 3);
}

TEST_CASE("a theme is repeated from its second consultation on; problems come in their order",
          "[tally]") {
  const RecordProject made("data/records/2026/all.yaml", kRecords);
  const Totals totals = tally_period(made.project, made.records, Period::year(2026), kToday);
  const std::vector<RepeatedTheme> themes = repeated_themes(made.project, totals);
  REQUIRE(themes.size() == 1);
  CHECK(themes[0].theme->id == "wishes");
  REQUIRE(themes[0].sheets.size() == 3);
  CHECK(*themes[0].sheets[0]->id == "b");
  std::string problems;
  for (const Problem& problem : totals.problems)
    problems += iso(problem.date) + " " + *problem.text() + "\n";
  CHECK(problems == "2026-09-01 課題B\n2026-10-05 課題A\n2026-10-06 課題M\n");
}

TEST_CASE("a comparison says — where an item did not exist or nobody counted", "[tally]") {
  const RecordProject made("data/records/all.yaml", R"(
year_tallies:
  - {fiscal_year: 2022, cases: 1834, by_consulter: {医科: 1834}, meetings: 5, open_days: 240}
  - {fiscal_year: 2023, source: 市の実績, cases: 1706}
consultations:
  - {id: c, received: 2024-05-07, way: FAX, continuity: 新規, consulter_type: 訪問介護事業所, contents: 看取り}
)");
  REQUIRE_FALSE(made.found.has_errors());
  const auto years = compared_years(made.project, made.records, Period::year(2025), kToday);
  const std::vector<Table> tables = compared_tables(made.project, years);
  CHECK(
      text(find(tables, "cases")) ==
      "相談件数（実件数）: 令和4年度 令和5年度(市の実績) 令和6年度(5月のみ) 令和7年度\n新規 — — 1 —\n"
      "継続 — — 0 —\n計 1834 1706 1 —");
  CHECK(busy_rows(find(tables, "consulters")) ==
        "相談者別の相談件数（実件数）: 令和4年度 令和5年度(市の実績) 令和6年度(5月のみ) 令和7年度\n"
        "医科 1834 — 0 —\n訪問介護事業所 — — 1 —\n計 1834 1706 1 —");
  CHECK(text(find(tables, "open_days")).ends_with("開室日数 240 — 23 —"));
}

TEST_CASE("ten thousand consultations are counted in a few milliseconds", "[tally]") {
  RecordProject made("data/records/2026/all.yaml", kRecords);
  const Consultation one = made.records.consultations[0];
  for (int i = 0; i < 10'000; ++i) {
    Consultation more = one;
    more.received.value = add_days({2026, 4, 1}, i % 200);
    made.records.consultations.push_back(more);
  }
  const auto start = std::chrono::steady_clock::now();
  const Totals totals = tally_period(made.project, made.records, Period::year(2026), kToday);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  // August has sheets now, beside its tally sheet: those count.
  CHECK(totals.consultations.cases == 10'003);
  UNSCOPED_INFO("took " << took.count() << " ms");
  CHECK(took.count() < 200);  // Far above what it takes, for a busy machine.
}
