#include "view/statistics_view.h"

#include "support/catch.h"
#include "support/small_project.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

/// A place of the kind, and what else its entry says.
std::string place(const std::string& id, const std::string& kind, const std::string& lines) {
  return "  - id: " + id + "\n    kind: " + kind + "\n    name: " + id + "\n" + lines;
}

std::string verified(const std::string& on) {
  return "    verified: {on: " + on + ", by: 室員, how: phone}\n" + kPublicConsent;
}

const Value* member(const Value::Record& record, std::string_view name) {
  for (const auto& [key, value] : record)
    if (key == name) return &value;
  return nullptr;
}

std::string text(const Value* value) {
  REQUIRE(value != nullptr);
  return value->text() ? value->text()->text : "";
}

/// The table of a section, a line a row.
std::string table_of(const Value& section) {
  const Value& table = *section.find("table");
  std::string out = text(section.find("number")) + " " + text(table.find("caption")) + "\n";
  for (const Value& row : *table.find("rows")->list()) {
    out += text(row.find("label"));
    for (const Value& cell : *row.find("cells")->list()) out += " " + text(cell.find("text"));
    out += "\n";
  }
  return out;
}

TEST_CASE("statistics count what the site shows, once each", "[statistics]") {
  const SmallProject small(
      "resources:\n" + place("a", "clinic", verified("2026-10-01")) +
      place("b", "clinic", verified("2025-11-20")) +  // 365 days ago
      place("c", "clinic", verified("2025-11-19")) + place("d", "pharmacy", kPublicConsent) +
      place("e", "home_help", "    source: {name: 一覧, open_data: yes, credit: 一覧を加工}\n") +
      place("f", "clinic",
            "    consent: [{audience: public, answer: no, on: 2026-04-01, person: 院長}]\n"));
  const Value::Record values =
      statistics_values(SiteView(small.project, Audience::public_, kToday));
  CHECK(text(member(values, "count")) == "5");
  CHECK(text(member(values, "confirmed")) == "2");
  CHECK(text(member(values, "official")) == "1");
  CHECK_FALSE(member(values, "has_years")->holds());
  const Value::List& sections = *member(values, "sections")->list();
  // Without areas there is no table of them.
  REQUIRE(sections.size() == 1);
  CHECK(table_of(sections[0]) ==
        "1 種別ごとに載せている数（か所）\n診療所 3 2 0\n薬局 1 0 0\n訪問介護 1 0 1\n計 5 2 1\n");
  // Only the first column is drawn.
  const Value::List& charts = *sections[0].find("charts")->list();
  REQUIRE(charts.size() == 1);
  const std::string drawing = text(charts[0].find("drawing"));
  CHECK(drawing.find("診療所") != std::string::npos);
  CHECK(drawing.find("確認済み") == std::string::npos);
}

TEST_CASE("a site without entries has no table of them", "[statistics]") {
  const SmallProject small("resources: []\n");
  const Value::Record values =
      statistics_values(SiteView(small.project, Audience::public_, kToday));
  CHECK(text(member(values, "count")) == "0");
  CHECK(member(values, "sections")->list()->empty());
}

TEST_CASE("published years are listed from the newest with what was published of them",
          "[statistics]") {
  SmallProject small("resources: []\n");
  const auto year = [&](int number, const char* cases) {
    constexpr Span kWritten{0, 0, 0};
    const auto code = [&](const char* list, const char* item) {
      return Given<Code>{small.project.codes.get(list).find(item), kWritten};
    };
    PublishedTable table;
    table.section = code("report_sections", "cases");
    table.title = {"相談件数", kWritten};
    table.unit = code("units", "cases");
    table.columns.push_back({{fiscal_year_name(number), kWritten}, {}, {}, kWritten});
    table.rows.push_back(
        {{}, {"計", kWritten}, code("row_kinds", "total"), {{cases, kWritten}}, kWritten});
    PublishedYear out;
    out.fiscal_year = {number, kWritten};
    out.on = {Date{number + 1, 4, 20}, kWritten};
    out.tables.push_back(table);
    small.project.published.push_back(out);
  };
  year(2024, "5未満");
  year(2025, "1137");
  const SiteView view(small.project, Audience::public_, kToday);
  std::string years;
  const Value::Record values = statistics_values(view);
  for (const Value& one : *member(values, "years")->list())
    years += text(one.find("slug")) + " " + text(one.find("name")) + " " +
             text(one.find("on")->find("iso")) + " " + text(one.find("cases")) + "\n";
  CHECK(years == "2025-FY 令和7年度 2026-04-20 1,137\n2024-FY 令和6年度 2025-04-20 \n");

  const Value::Record page = published_year_values(view, 1);
  CHECK(text(member(page, "name")) == "令和7年度");
  CHECK(table_of(member(page, "sections")->list()->front()) == "1 相談件数（実件数）\n計 1,137\n");
  REQUIRE(member(page, "others")->list()->size() == 1);
  CHECK(text(member(page, "others")->list()->front().find("slug")) == "2024-FY");
}

}  // namespace
}  // namespace kakehashi
