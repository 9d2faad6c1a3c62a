#include "load/fields.h"
#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "support/small_project.h"
#include "view/form_view.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

/// What the forms of a fiscal year, or of another period, are filled with.
struct Forms {
  SmallProject small{"resources: []\n"};
  Records records;
  Value value;

  explicit Forms(const std::string& text, const Period& period = Period::year(2026)) {
    Diagnostics found;
    const SourceId id = small.sources.add("data/records/2026/a.yaml", text);
    const auto root = parse_yaml(small.sources, id, found);
    REQUIRE(root);
    read_record(*root, record_file_table(), &records, &small.project.codes, found);
    INFO(to_text(found, small.sources));
    REQUIRE(found.all().empty());
    value = period_value(small.project, records, period, kToday);
  }

  /// The member at a path of names and positions, "plan.items.0".
  const Value& at(std::string_view path) const {
    const Value* here = &value;
    while (!path.empty()) {
      const std::size_t dot = path.find('.');
      const std::string step(path.substr(0, dot));
      INFO(step);
      if (here->list()) {
        const auto place = static_cast<std::size_t>(std::stoi(step));
        REQUIRE(place < here->list()->size());
        here = &(*here->list())[place];
      } else {
        here = here->find(step);
        REQUIRE(here != nullptr);
      }
      path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return *here;
  }
  std::string text(std::string_view path) const {
    const Value& found = at(path);
    return found.text() ? found.text()->text : "-";
  }
  std::size_t size(std::string_view path) const { return at(path).list()->size(); }
};

constexpr const char* kContract =
    "contracts:\n  - {id: c, name: 業務, signed_on: 2026-04-01, from: 2026-04-01, to: 2027-03-31}\n";

std::string person(const std::string& id, const std::string& rest) {
  return "  - {id: " + id + ", name: " + id + "さん, qualifications: [one], " + rest + "}\n";
}

}  // namespace

TEST_CASE("who is on duty when the contract begins, and who comes or goes later", "[view]") {
  const Forms forms(
      std::string(kContract) + "staff:\n" + person("stays", "from: 2020-04-01, full_time: yes") +
      person("leaves", "from: 2020-04-01, to: 2026-06-30, full_time: no") +
      person("comes", "from: 2026-07-01") + person("begins", "from: 2026-04-01, to: 2027-03-31") +
      person("gone", "from: 2020-04-01, to: 2026-03-31"));
  CHECK(forms.text("staff.at_start.0.name") == "staysさん");
  CHECK(forms.text("staff.at_start.0.employment") == "常勤");
  CHECK(forms.text("staff.at_start.1.employment") == "非常勤");
  CHECK(forms.text("staff.at_start.2.name") == "beginsさん");
  CHECK(forms.text("staff.at_start.2.employment") == "-");
  REQUIRE(forms.size("staff.at_start") == 4);
  CHECK(forms.text("staff.at_start.3.name") == "-");
  CHECK(forms.size("staff.curricula") == 4);
  // One leaves and another comes the day after: one change. With the contract is no change.
  REQUIRE(forms.size("staff_changes") == 1);
  CHECK(forms.text("staff_changes.0.date.iso") == "2026-07-01");
  CHECK(forms.text("staff_changes.0.before.0.name") == "leavesさん");
  CHECK(forms.text("staff_changes.0.after.0.name") == "comesさん");
}

TEST_CASE("a curriculum vitae ends in lines for the pen, never in words from further out",
          "[view]") {
  const Forms forms("staff:\n" +
                    person("a", "from: 2020-04-01, career: [{month: 2020-04, text: 相談員}]"));
  CHECK(forms.text("staff.curricula.0.career_rows.0.text") == "相談員");
  CHECK(forms.size("staff.curricula.0.career_rows") == 7);
  CHECK(forms.text("staff.curricula.0.career_rows.1.month") == "-");
  CHECK(forms.size("staff.curricula.0.education_rows") == 3);
}

TEST_CASE("the months of a step are cells of the fiscal year, runs of them one bar", "[view]") {
  const Forms forms(
      "plans:\n  - fiscal_year: 2026\n    items:\n      - programme: one\n        goal: 目標\n"
      "        steps:\n          - {months: [12, 1, 2, 5], text: ア}\n"
      "          - {months: 3, text: イ}\n");
  const auto cells = [&](const char* path) {
    std::string out;
    for (const Value& cell : *forms.at(path).list())
      out += cell.find("span")->text()->text + cell.find("label")->text()->text + " ";
    return out;
  };
  CHECK(cells("plan.items.0.first_step.cells") == "1 15月 1 1 1 1 1 1 312～2月 1 ");
  CHECK(cells("plan.items.0.other_steps.0.cells") == "1 1 1 1 1 1 1 1 1 1 1 13月 ");
  CHECK(forms.text("plan.items.0.row_count") == "2");
  CHECK(forms.text("plan.months.0.label") == "4月");
  CHECK(forms.text("plan.months.11.label") == "3月");
}

TEST_CASE("accounts: planned, of the period, to date, left and percent", "[view]") {
  const std::string text =
      "budgets:\n  - fiscal_year: 2026\n    lines:\n"
      "      - {id: in, name: 委託料, kind: income, planned: 1000000}\n"
      "      - {id: pay, name: 人件費, kind: expense, planned: 900000}\n"
      "      - {id: none, name: 予備費, kind: expense, planned: 0}\n"
      "payments:\n"
      "  - {date: 2026-12-10, line: pay, amount: 500000, description: 冬}\n"
      "  - {date: 2026-04-10, line: pay, amount: 600000, description: 春}\n"
      "  - {date: 2026-03-31, line: pay, amount: 7, description: 前年度}\n"
      "  - {date: 2026-05-01, line: in, amount: 1000000, description: 委託料}\n";
  const Forms third(text, Period::trimester(2026, 3));
  CHECK(third.text("accounts.expense.rows.0.in_period") == "500,000");
  CHECK(third.text("accounts.expense.rows.0.to_date") == "1,100,000");
  CHECK(third.text("accounts.expense.rows.0.left") == "△200,000");
  CHECK(third.text("accounts.expense.rows.0.percent") == "122.2");
  CHECK(third.text("accounts.expense.rows.1.percent") == "―");
  CHECK(third.text("accounts.expense.total.to_date") == "1,100,000");
  CHECK(third.text("accounts.balance.to_date") == "△100,000");
  CHECK(third.text("accounts.balance.in_period") == "△500,000");
  REQUIRE(third.size("accounts.expense.groups") == 1);
  CHECK(third.size("accounts.expense.groups.0.payments") == 1);
  const Forms year(text);
  CHECK(year.text("accounts.expense.groups.0.payments.0.description") == "春");
  CHECK(year.text("accounts.expense.groups.0.total") == "1,100,000");
}

TEST_CASE("without records every form is a blank one", "[view]") {
  const Forms forms("contracts: []\n");
  CHECK(forms.size("staff.at_start") == 4);
  CHECK(forms.size("staff.curricula") == 1);
  CHECK(forms.size("staff_changes") == 1);
  CHECK(forms.text("staff_changes.0.date") == "-");
  CHECK(forms.size("plan.items") == 1);
  CHECK(forms.text("plan.items.0.row_count") == "2");
  CHECK(forms.size("accounts.expense.blank_payments") == 24);
  CHECK(forms.text("accounts.expense.total.planned") == "-");
  CHECK(forms.size("staff_trainings.rows") == 2);
  CHECK(forms.size("letters") == 1);
  CHECK(forms.size("letters.0.kinds") == 3);
  CHECK(forms.size("subcontracts") == 1);
  CHECK(forms.size("invoices.0.rows") == 5);
  CHECK(forms.text("invoices.0.total") == "-");
  CHECK(forms.size("information_sheets.admission.0.admission.eating_choices") == 4);
}

TEST_CASE("invoices belong to a contract, whenever they are written", "[view]") {
  const Forms forms(std::string(kContract) +
                    "invoices:\n  - {id: a, for_contract: c, date: 2027-04-20, subject: 委託料, "
                    "lines: [{text: 一, amount: 5000000}, {text: 二, amount: 1}]}\n");
  REQUIRE(forms.size("invoices") == 1);
  CHECK(forms.text("invoices.0.total") == "5,000,001");
  CHECK(forms.text("invoices.0.rows.0.amount") == "5,000,000");
}

TEST_CASE("an information sheet shows what is chosen, and the age on its day", "[view]") {
  const Forms forms(
      "information_sheets:\n  - id: a\n    kind: admission\n    date: 2026-10-06\n"
      "    patient: {name: 例, birth_date: 1941-10-07}\n"
      "    admission: {eating: 一部介助, toilets: [おむつ, トイレ]}\n");
  CHECK(forms.text("information_sheets.admission.0.age") == "84");
  const auto chosen = [&](const std::string& list) {
    std::string out;
    for (const Value& one : *forms.at("information_sheets.admission.0.admission." + list).list())
      if (one.find("is_chosen")->holds()) out += one.find("label")->text()->text + " ";
    return out;
  };
  CHECK(chosen("eating_choices") == "一部介助 ");
  CHECK(chosen("toilets_choices") == "トイレ おむつ ");
  CHECK(chosen("bathing_choices").empty());
  CHECK(forms.size("information_sheets.outcome") == 1);
}

TEST_CASE("a day without a log is neither open nor closed when the office should be open",
          "[view]") {
  const Period october = Period::of({2026, 10});
  const auto day = [](const Forms& forms, const std::string& row) {
    const auto is = [&](const char* flag) { return *forms.at("days.rows." + row + flag).flag(); };
    return std::string(is(".is_open") ? "open" : "") + (is(".is_closed") ? "closed" : "");
  };
  const Forms logged("daily_logs: [{date: 2026-10-01, open: yes}, {date: 2026-10-05, open: no}]\n",
                     october);
  CHECK(day(logged, "0") == "open");
  CHECK(day(logged, "1").empty());
  CHECK(day(logged, "2") == "closed");  // A Saturday.
  CHECK(day(logged, "4") == "closed");
  CHECK(*logged.at("days.has_gaps").flag());
  CHECK(!*logged.at("days.is_by_calendar").flag());
  CHECK(logged.text("days.sum.open_days") == "1");

  const Forms without("trainings: [{id: t1, name: 研修, date: 2026-10-20}]\n", october);
  CHECK(day(without, "0").empty());
  CHECK(*without.at("days.is_by_calendar").flag());
  CHECK(without.text("days.sum.open_days") == without.text("totals.open_days"));
}

}  // namespace kakehashi
