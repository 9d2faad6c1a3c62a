#include "support/catch.h"
#include "support/golden.h"
#include "support/record_project.h"
#include "view/form_view.h"

using namespace kakehashi;

namespace {

std::string rows_of(const Value& table) {
  std::string out;
  for (const Value& row : *table.find("rows")->list()) {
    out += row.find("label")->text()->text;
    for (const Value& cell : *row.find("cells")->list())
      out += " " + cell.find("text")->text()->text;
    out += "\n";
  }
  return out;
}

}  // namespace

// DOMAIN section 8; check/year-published says in which years the parts do not add up.
TEST_CASE("published figures are reprinted exactly as they stand", "[view]") {
  const RecordProject made(
      "data/records/published.yaml",
      slurp(REPOSITORY_DIR "/tests/unit/check/cross_checks/year-published.yaml"));
  REQUIRE_FALSE(made.found.has_errors());
  const Value view = period_value(made.project, made.records, Period::year(2023), {2026, 11, 20});
  const Value& comparison = *view.find("comparison");
  CHECK(rows_of(*comparison.find("meetings")) ==
        "市・区の会議、研修会 727 186 615 778 829\n"
        "関係機関との会議、研修会 1,393 393 1,162 1,435 1,557\n"
        "計 2,120 579 1,896 2,213 2,505\n"
        "（再掲）地域ケア会議 144 42 130 143 119\n");
  CHECK(rows_of(*comparison.find("cases")) ==
        "新規 — — — — —\n継続 — — — — —\n計 — — 2,028 1,834 1,706\n");
  CHECK(comparison.find("meetings")->find("caption")->text()->text == "会議への出席（回数）");
  CHECK(comparison.find("years")->list()->front().find("label")->text()->text == "令和元年度");
  // Of what nobody published there is no table: only these, and the two whose sum is the cases.
  CHECK(comparison.find("all")->list()->size() == 4);
}
