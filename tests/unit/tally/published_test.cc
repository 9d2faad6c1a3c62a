#include "tally/published.h"

#include "load/fields.h"
#include "load/yaml.h"
#include "support/catch.h"
#include "support/diagnostic_text.h"

using namespace kakehashi;

namespace {

/// A published year of one table, as its file says it.
struct Read {
  Sources sources;
  Diagnostics found;
  CodeLists codes;
  PublishedYear year;

  explicit Read(const std::string& text) {
    if (const auto root = parse_yaml(sources, sources.add("a.yaml", text), found))
      read_record(*root, published_year_table(), &year, &codes, found);
    INFO(to_text(found, sources));
    REQUIRE_FALSE(found.has_errors());
  }
};

std::string ways(int year, const std::string& columns, const std::string& rows) {
  return "fiscal_year: " + std::to_string(year) +
         "\non: 2026-04-20\ntables:\n  - {section: ways, title: 方法別の相談件数, unit: cases, columns: "
         "[" +
         columns + "], rows: [" + rows + "]}\ndigest: x\n";
}

std::string text_of(const std::vector<PublishedDifference>& found) {
  std::string out;
  for (const PublishedDifference& one : found)
    out += one.figure + ": " + one.before + " -> " + one.now + "\n";
  return out;
}

std::string cells_of(const PublishedYear& year) {
  std::string out;
  for (const PublishedRow& row : year.tables.front().rows) {
    out += *row.label;
    for (const Given<std::string>& cell : row.cells) out += " " + *cell;
    out += "\n";
  }
  return out;
}

constexpr const char* kTwoYears = "{label: 令和6年度}, {label: 令和7年度}";
constexpr const char* kThreeYears = "{label: 令和6年度}, {label: 令和7年度}, {label: 令和8年度}";

}  // namespace

TEST_CASE("figures are read as they are printed", "[published]") {
  using Kind = PublishedFigure::Kind;
  CHECK(parse_figure("137") == PublishedFigure{Kind::number, 137});
  CHECK(parse_figure("0") == PublishedFigure{Kind::number, 0});
  CHECK(parse_figure("5未満") == PublishedFigure{Kind::small, 0});
  CHECK(parse_figure("＊") == PublishedFigure{Kind::hidden, 0});
  CHECK(parse_figure("—") == PublishedFigure{Kind::absent, 0});
  for (const char* text :
       {"", "-1", "+1", "1.5", "1,234", "12件", "5 未満", "*", "-", "99999999999"})
    CHECK_FALSE(parse_figure(text));
  for (const char* text : {"137", "0", "5未満", "＊", "—"})
    CHECK(figure_text(*parse_figure(text)) == text);
}

TEST_CASE("a published year is written for the coordinator and read back", "[published]") {
  ShownTable shown{{"contents", "相談内容", Unit::mentions, "内容", "延べです。"}, {}};
  shown.table.columns = {{"令和6年度", "10月まで"}, {"令和7年度"}, {"計", "", true}};
  const auto row = [&](std::string label, std::string number, std::vector<Table::Cell> cells,
                       std::vector<Shown> how) {
    Table::Row& one = shown.table.rows.emplace_back();
    one.label = std::move(label);
    one.number = std::move(number);
    one.cells = std::move(cells);
    shown.shown.push_back(std::move(how));
  };
  using enum Shown;
  row("医療", "1", {std::nullopt, 1234, 1234}, {number, number, number});
  row("歯科: 訪問", "", {std::nullopt, 3, 3}, {number, small, small});
  shown.table.rows.back().is_part = true;
  row("薬局", "", {std::nullopt, 31, 31}, {number, hidden, hidden});
  shown.table.rows.back().is_part = true;
  row("計", "", {std::nullopt, 1234, 1234}, {number, number, number});
  shown.table.rows.back().is_total = true;

  const CodeLists codes;
  PublishedYear year;
  year.span = {0, 0, 0};
  year.fiscal_year = {2025, year.span};
  year.on = {Date{2026, 4, 20}, year.span};
  year.tables.push_back(
      published_table(shown, codes.get("report_sections").find("contents"), codes));
  year.digest = {figures_digest(year), year.span};
  const std::string text = published_text(year);
  CHECK(
      text ==
      "# 令和7年度の相談支援の実績（公表用）。kakehashi report 2025-FY --publish が、data/records/ の\n"
      "# 記録から作りました。サイトの「統計」のページは、記録を開かず、ここにある数をそのまま載せます。\n"
      "# サイトに載せる前に、表の数を見て確かめてください。1から4までの件数は「5未満」、\n"
      "# 引き算で分かってしまう件数は「＊」、なかった項目と数えていない項目は「—」です。\n"
      "# 手で直すと、check と build がエラーにします(digest はこの中身の指紋です)。\n"
      "fiscal_year: 2025\n"
      "on: 2026-04-20\n"
      "tables:\n"
      "  - section: contents\n"
      "    title: 相談内容\n"
      "    unit: mentions\n"
      "    row_head: 内容\n"
      "    note: 延べです。\n"
      "    columns:\n"
      "      - {label: 令和6年度, note: 10月まで}\n"
      "      - {label: 令和7年度}\n"
      "      - {label: 計, total: yes}\n"
      "    rows:\n"
      "      - {number: \"1\", label: 医療, cells: [—, 1234, 1234]}\n"
      "      - {label: \"歯科: 訪問\", kind: part, cells: [—, 5未満, 5未満]}\n"
      "      - {label: 薬局, kind: part, cells: [—, ＊, ＊]}\n"
      "      - {label: 計, kind: total, cells: [—, 1234, 1234]}\n"
      "digest: " +
          *year.digest + "\n");

  const Read read(text);
  CHECK(figures_digest(read.year) == *year.digest);
  CHECK(published_text(read.year) == text);
  const ShownTable back = shown_table(read.year.tables.front());
  CHECK(back.table.caption() == "相談内容（延べ件数）");
  CHECK(back.table.rows[1].is_part);
  CHECK(back.table.rows[3].is_total);
  CHECK(back.table.columns[2].is_total);
  CHECK_FALSE(back.table.rows[0].cells[0]);
  CHECK(back.table.rows[0].cells[1] == 1234);
  // What was hidden is not there any more, wherever somebody looks.
  CHECK(back.table.rows[1].cells[1] == 0);
  CHECK(back.table.rows[2].cells[1] == 0);
  CHECK(back.shown == shown.shown);
}

TEST_CASE("any change of a figure changes the digest, another spelling does not", "[published]") {
  const Read one(ways(2025, kTwoYears, "{label: 電話, cells: [5未満, 92]}"));
  const Read other(ways(2025, kTwoYears, "{項目: 電話, 数: [5未満, \"92\"]}"));
  const Read changed(ways(2025, kTwoYears, "{label: 電話, cells: [5未満, 93]}"));
  CHECK(figures_digest(one.year) == figures_digest(other.year));
  CHECK(figures_digest(one.year) != figures_digest(changed.year));
}

TEST_CASE("an earlier year stands in a later publication as it was published", "[published]") {
  Read now(ways(2026, kThreeYears,
                "{label: 電話, cells: [80, 92, 95]}, {label: FAX, cells: [7, 6, 9]}, "
                "{label: メール, cells: [12, 13, 14]}"));
  // Its own publication is asked before that of a year after it.
  const Read before(
      ways(2025, kTwoYears, "{label: 電話, cells: [＊, ＊]}, {label: FAX, cells: [5未満, 5未満]}"));
  const Read first(ways(2024, "{label: 令和6年度}", "{label: 電話, cells: [81]}"));
  keep_published(now.year, {first.year, before.year});
  CHECK(cells_of(now.year) == "電話 81 ＊ 95\nFAX — 5未満 9\nメール — — 14\n");
  // Of the months of a year nothing is taken from another.
  Read course(
      "fiscal_year: 2026\non: 2027-04-20\ntables:\n  - {section: course, title: 月ごと, unit: "
      "cases, columns: [{label: 4月}], rows: [{label: 相談件数, cells: [9]}]}\ndigest: x\n");
  const Read other(
      "fiscal_year: 2025\non: 2026-04-20\ntables:\n  - {section: course, title: 月ごと, "
      "unit: cases, columns: [{label: 4月}], rows: [{label: 相談件数, cells: [8]}]}\ndigest: "
      "x\n");
  keep_published(course.year, {other.year});
  CHECK(cells_of(course.year) == "相談件数 9\n");
  CHECK(shared_differences(other.year, course.year).empty());
}

TEST_CASE("what two publications of a year say otherwise is named", "[published]") {
  const Read before(ways(2025, kTwoYears,
                         "{label: 電話, cells: [80, 92]}, {label: FAX, cells: [5未満, ＊]}, "
                         "{label: 計, kind: total, cells: [—, 137]}"));
  const Read now(ways(2025, kTwoYears,
                      "{label: 電話, cells: [80, 91]}, {label: 計, kind: total, cells: [—, 137]}, "
                      "{label: メール, cells: [—, 5未満]}"));
  CHECK(differences(before.year, before.year).empty());
  CHECK(text_of(differences(before.year, now.year)) ==
        "方法別の相談件数（実件数） 電話 令和7年度: 92 -> 91\n"
        "方法別の相談件数（実件数） FAX 令和6年度: 5未満 -> —\n"
        "方法別の相談件数（実件数） FAX 令和7年度: ＊ -> —\n"
        "方法別の相談件数（実件数） メール 令和7年度: — -> 5未満\n");
  // Of two years only what both say.
  const Read later(
      ways(2026, "{label: 令和7年度}, {label: 令和8年度}",
           "{label: 電話, cells: [＊, 95]}, {label: 計, kind: total, cells: [137, 140]}"));
  CHECK(text_of(shared_differences(later.year, before.year)) ==
        "方法別の相談件数（実件数） 電話 令和7年度: ＊ -> 92\n");
}

TEST_CASE("whether a publication tells anything of its own year", "[published]") {
  CHECK(tells_of_its_year(Read(ways(2025, kTwoYears, "{label: 電話, cells: [—, 0]}")).year));
  CHECK_FALSE(tells_of_its_year(Read(ways(2025, kTwoYears, "{label: 電話, cells: [80, —]}")).year));
}
