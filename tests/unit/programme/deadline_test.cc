#include "programme/deadline.h"

#include <set>

#include "programme/words.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/programme.h"

using namespace kakehashi;

namespace {

constexpr const char* kContract =
    "contracts: [{id: c26, name: 業務, signed_on: 2026-04-01, from: 2026-04-01, to: 2027-03-31}]\n";

/// One form with one rule.
std::string form(const std::string& due, const std::string& id = "form-99") {
  return "forms: [{id: " + id +
         ", number: \"99\", name: 試し, template: forms/x, covers: occasion, due: [" + due +
         "], ways: [post]}]\n";
}

/// "2026-10:2026-11-10" for each deadline, in their order; the day by which to act where it
/// differs.
std::string list(const Programme& programme, const Date& today,
                 const std::optional<Date>& until = {}) {
  std::string out;
  for (const Deadline& one : deadlines(programme.project, programme.records, today, until)) {
    if (!out.empty()) out += " ";
    out += one.occasion.key + ":" + (one.due ? iso(*one.due) : "?");
    if (one.due && *one.due != *one.act_by) out += "<" + iso(*one.act_by);
  }
  return out;
}

std::vector<std::string> missing(const Programme& programme, const Date& today,
                                 Language language = Language::en) {
  std::vector<std::string> out;
  for (const Deadline& one : deadlines(programme.project, programme.records, today, {}))
    for (const Missing& gap : one.data.missing) out.push_back(gap.in(language));
  return out;
}

constexpr Date kToday{2026, 11, 20};

}  // namespace

TEST_CASE("every event that a form may be due after is known", "[due]") {
  const Programme programme("contracts: []\n");
  for (const CodeItem& event : programme.project.codes.find("due_events")->items) {
    INFO(event.id);
    CHECK(find_due_event(event.id) != nullptr);
  }
  for (const CodeItem& way : programme.project.codes.find("sending_ways")->items)
    CHECK(way_text(&way).en != way.id);
}

TEST_CASE("a month's form falls due after each month of the contract", "[due]") {
  const Programme programme(kContract, form("{after: month_end, days: 10}"));
  CHECK(list(programme, kToday) ==
        "2026-09:2026-10-10<2026-10-09 2026-10:2026-11-10 2026-11:2026-12-10 "
        "2026-12:2027-01-10<2027-01-08 2027-01:2027-02-10 2027-02:2027-03-10 "
        "2027-03:2027-04-10<2027-04-09");
  // Until a day it is the due day that counts.
  CHECK(list(programme, kToday, Date{2026, 12, 9}) ==
        "2026-09:2026-10-10<2026-10-09 2026-10:2026-11-10");
  CHECK(list(programme, kToday, Date{2026, 12, 10}) ==
        "2026-09:2026-10-10<2026-10-09 2026-10:2026-11-10 2026-11:2026-12-10");
  // The contract ends, and with it what is owed.
  CHECK(list(programme, {2027, 4, 20}, Date{2028, 12, 31}) ==
        "2027-02:2027-03-10 2027-03:2027-04-10<2027-04-09");
}

TEST_CASE("February ends when it ends", "[due]") {
  const Programme programme(
      "contracts: [{id: c27, name: 業務, signed_on: 2027-04-01, from: 2027-04-01, to: 2028-03-31}]\n",
      form("{after: month_end, months: 1}"));
  CHECK(list(programme, {2028, 3, 20}) ==
        "2027-12:2028-01-31 2028-01:2028-02-29 2028-02:2028-03-31 2028-03:2028-04-30<2028-04-28");
}

TEST_CASE("trimesters and years end where the handbook says", "[due]") {
  const Programme trimesters(kContract, form("{after: trimester_end, days: 14}"));
  CHECK(list(trimesters, {2026, 8, 1}) ==
        "2026-T1:2026-08-14 2026-T2:2026-12-14 2026-T3:2027-04-14");
  const Programme years(kContract,
                        form("{after: trimester_end, days: 14}, {after: year_end, days: 20}"));
  CHECK(list(years, {2027, 3, 1}) == "2026-T3:2027-04-14 2026-FY:2027-04-20");
}

TEST_CASE("a contract from the middle of the year owes what it touches", "[due]") {
  const char* records =
      "contracts: [{id: half, name: 業務, signed_on: 2026-07-10, from: 2026-07-15, to: 2026-09-30}]\n";
  const Programme months(records, form("{after: month_end, days: 10}"));
  CHECK(list(months, {2026, 8, 1}) ==
        "2026-07:2026-08-10 2026-08:2026-09-10 2026-09:2026-10-10<2026-10-09");
  // Its second trimester and its year end with it.
  const Programme trimesters(records, form("{after: trimester_end, days: 14}"));
  CHECK(list(trimesters, {2026, 8, 1}) == "2026-T1:2026-08-14 2026-T2-half:2026-10-14");
  const Programme years(records, form("{after: year_end, days: 14}"));
  CHECK(list(years, {2026, 8, 1}) == "2026-FY-half:2026-10-14");
  const auto all = deadlines(trimesters.project, trimesters.records, {2026, 8, 1}, {});
  CHECK(all[0].occasion.first == Date{2026, 7, 15});
  CHECK(all[1].occasion.last == Date{2026, 9, 30});
}

TEST_CASE("of two contracts, each owes its own; side by side they owe one", "[due]") {
  const char* one_after_the_other =
      "contracts:\n"
      "  - {id: a, name: 業務, signed_on: 2026-04-01, from: 2026-04-01, to: 2026-09-30}\n"
      "  - {id: b, name: 業務, signed_on: 2026-09-25, from: 2026-10-01, to: 2027-03-31}\n";
  CHECK(list(Programme(one_after_the_other, form("{after: trimester_end, days: 14}")),
             {2026, 9, 1}) ==
        "2026-T1:2026-08-14 2026-T2-a:2026-10-14 2026-T2:2026-12-14 2026-T3:2027-04-14");
  CHECK(list(Programme(one_after_the_other, form("{after: contract, days: 14}")), {2026, 9, 1}) ==
        "b:2026-10-09");
  CHECK(list(Programme(one_after_the_other, form("{after: contract, months: 3}")), {2026, 7, 1}) ==
        "a:2026-07-01 b:2026-12-25");
  const char* side_by_side =
      "contracts:\n"
      "  - {id: a, name: 業務, signed_on: 2026-04-01, from: 2026-04-01, to: 2027-03-31}\n"
      "  - {id: b, name: 追加, signed_on: 2026-06-01, from: 2026-06-01, to: 2027-03-31}\n";
  CHECK(list(Programme(side_by_side, form("{after: month_end, days: 10}")), {2027, 3, 1}) ==
        "2026-12:2027-01-10<2027-01-08 2027-01:2027-02-10 2027-02:2027-03-10 "
        "2027-03:2027-04-10<2027-04-09");
}

TEST_CASE("without a contract the periodical forms are due all the same", "[due]") {
  const std::string records = "meetings: []\n";
  CHECK(list(Programme(records, form("{after: trimester_end, days: 14}")), kToday) ==
        "2026-T2:2026-12-14 2026-T3:2027-04-14");
  CHECK(list(Programme(records, form("{after: contract, days: 14}")), kToday) == "");
}

TEST_CASE("a change of staff is one inside the contract, and of one day it is one", "[due]") {
  const std::string contracts =
      "contracts:\n"
      "  - {id: c25, name: 業務, signed_on: 2025-04-01, from: 2025-04-01, to: 2026-03-31}\n"
      "  - {id: c26, name: 業務, signed_on: 2026-04-01, from: 2026-04-01, to: 2027-03-31}\n";
  const Programme programme(
      contracts +
          "staff:\n"
          "  - {id: at-start, name: 例田 一, qualifications: [nurse], from: 2026-04-01, to: 2026-09-30}\n"
          "  - {id: to-the-end, name: 例田 二, qualifications: [nurse], from: 2024-04-01, to: 2027-03-31}\n"
          "  - {id: between, name: 例田 三, qualifications: [nurse], from: 2025-04-01, to: 2026-03-31}\n"
          "  - {id: comes, name: 例田 四, qualifications: [nurse], from: 2026-10-01}\n"
          "  - {id: too, name: 例田 五, qualifications: [nurse], from: 2026-10-01}\n",
      form("{after: staff_change, days: 14}", "form-16-staff-change"));
  CHECK(list(programme, {2026, 10, 5}) ==
        "staff-2026-09-30:2026-10-14 staff-2026-10-01:2026-10-15");
  const auto all = deadlines(programme.project, programme.records, {2026, 10, 5}, {});
  CHECK(all[0].occasion.left.size() == 1);
  CHECK(all[1].occasion.joined.size() == 2);
  // Who leaves hands in no curriculum vitae.
  const Programme vitae(
      "staff: [{id: goes, name: 例田, qualifications: [nurse], from: 2024-04-01, to: 2026-09-30},"
      " {id: comes, name: 例田, qualifications: [nurse], from: 2026-10-01}]\n" +
          contracts,
      form("{after: staff_change, days: 14}", "form-17-curriculum-vitae"));
  CHECK(list(vitae, {2026, 10, 5}) == "staff-2026-10-01:2026-10-15");
}

TEST_CASE("an invoice waits for the inspection", "[due]") {
  const std::string rule = form("{after: inspection}");
  CHECK(list(Programme(kContract, rule), kToday) == "inspection-c26:?");
  CHECK(list(Programme(kContract, rule), kToday, Date{2027, 3, 30}) == "");
  CHECK(list(Programme(kContract, rule), {2028, 3, 31}) == "inspection-c26:?");
  CHECK(list(Programme(kContract, rule), {2028, 4, 1}) == "");
  const std::string inspected =
      "contracts: [{id: c26, name: 業務, signed_on: 2026-04-01, from: 2026-04-01, to: 2027-03-31, "
      "completed: 2027-03-31, inspected: 2027-04-15}]\n";
  CHECK(list(Programme(inspected, rule), {2027, 4, 20}) == "inspection-c26:2027-04-15");
  CHECK(list(Programme(inspected, form("{after: inspection, days: 30}")), {2027, 4, 20}) ==
        "inspection-c26:2027-05-15<2027-05-14");
}

TEST_CASE("a rule is said as it is printed", "[due]") {
  const auto said = [](const std::string& rule) {
    const Programme programme(kContract, form(rule));
    return rule_text(programme.project.forms.at(0).due.at(0));
  };
  CHECK(said("{after: month_end, days: 10}").ja == "月末から10日以内");
  CHECK(said("{after: month_end, days: 10}").en == "within 10 days of the end of the month");
  CHECK(said("{after: contract, months: 3}").ja == "契約締結から3か月以内");
  CHECK(said("{after: contract, months: 1, days: 1}").ja == "契約締結から1か月と1日以内");
  CHECK(said("{after: contract, months: 1, days: 1}").en ==
        "within 1 month and 1 day of the contract");
  CHECK(said("{after: inspection}").ja == "検査のあと、すみやかに");
  CHECK(said("{after: inspection}").en == "promptly after the inspection");
}

TEST_CASE("what a form takes is looked for as soon as it can be there", "[due]") {
  const std::string report = form("{after: month_end, days: 10}", "form-03-monthly-report");
  using Words = std::vector<std::string>;
  // The month has not begun; it has; it is nearly over.
  CHECK(
      missing(
          Programme(
              "contracts: [{id: c, name: 業務, signed_on: 2026-12-01, from: 2026-12-01, to: 2026-12-31}]\n",
              report),
          kToday) == Words{});
  const std::string november =
      "contracts: [{id: c, name: 業務, signed_on: 2026-11-01, from: 2026-11-01, to: 2026-11-30}]\n";
  CHECK(missing(Programme(november, report), {2026, 11, 2}) == Words{});
  CHECK(missing(Programme(november, report), {2026, 11, 9}) ==
        Words{"office days without a daily log: 4 (2026-11-02 to 2026-11-06)"});
  CHECK(
      missing(Programme(november + "daily_logs: [{date: 2026-11-05, open: yes}]\n", report),
              {2026, 11, 16}) ==
      Words{
          "no consultation sheets and no tally sheet; fine for a month in which nobody asked",
          "office days without a daily log: 8 (2026-11-02 to 2026-11-04, 2026-11-06 to 2026-11-13)",
          "the words of the monthly report (monthly_reports) are not written yet",
          "the manager's check (checked_by, checked_on) is not written down"});
  // A form of which the program knows nothing.
  const Programme unknown(november, form("{after: month_end, days: 10}"));
  const auto all = deadlines(unknown.project, unknown.records, {2026, 12, 1}, {});
  REQUIRE(all.size() == 1);
  CHECK_FALSE(all[0].data.looked);
}

TEST_CASE("a contract's forms want the people of its first day", "[due]") {
  const std::string rule = form("{after: contract, days: 14}", "form-01-staff");
  using Words = std::vector<std::string>;
  CHECK(missing(Programme(kContract, rule), {2026, 4, 10}) ==
        Words{"nobody (staff) is in post on the contract's first day (2026-04-01)"});
  const Programme programme(
      std::string(kContract) +
          "staff:\n"
          "  - {id: one, name: 例田 一, qualifications: [nurse], from: 2024-04-01}\n"
          "  - {id: two, name: 例田 二, qualifications: [nurse], from: 2024-04-01, to: 2026-03-31}\n"
          "  - id: three\n    name: 例田 三\n    qualifications: [nurse]\n    from: 2026-04-01\n"
          "    licences: [{qualification: nurse, number: \"1\"}]\n",
      rule);
  CHECK(missing(programme, {2026, 4, 10}) ==
        Words{"people without the numbers and dates of their licences (licences): 1"});
}

TEST_CASE("a year of a longer contract does not complete it", "[due]") {
  const Programme programme(
      "contracts: [{id: c, name: 業務, signed_on: 2025-04-01, from: 2025-04-01, to: 2028-03-31}]\n",
      form("{after: year_end, days: 10}", "form-13-completion"));
  CHECK(missing(programme, {2027, 3, 25}).empty());
  CHECK(missing(programme, {2028, 3, 25}, Language::ja) ==
        std::vector<std::string>{"契約に業務完了日(completed)が書かれていません"});
}

TEST_CASE("of the sample's forms, those that take something from the data are known by their ids",
          "[due]") {
  // An id that is renamed in data/forms.yaml alone would silently lose what is missing for it.
  const Programme programme(kContract, slurp(std::string(REPOSITORY_DIR) + "/data/forms.yaml"));
  Occasion occasion;
  occasion.on = occasion.first = occasion.last = kToday;
  const std::set<std::string> take_nothing{"2", "18", "19"};
  for (const Form& form : programme.project.forms) {
    INFO(*form.id);
    const bool is_plain = number_text(form).ja != *form.number;
    const bool takes = is_plain && !take_nothing.contains(*form.number);
    CHECK(look_for({programme.project, programme.records, occasion, kToday}, form).looked == takes);
  }
}

TEST_CASE("an invoice for a part is not that of after the contract", "[due]") {
  const auto words = [](const char* date) {
    return missing(
        Programme(std::string("contracts: [{id: c25, name: 業務, signed_on: 2025-04-01, from: "
                              "2025-04-01, to: 2026-03-31, completed: 2026-03-31, inspected: "
                              "2026-10-15}]\ninvoices: [{id: i, for_contract: c25, date: ") +
                      date + ", subject: 委託料, lines: [{text: 委託料, amount: 1}]}]\n",
                  form("{after: inspection, days: 30}", "form-20-invoice")),
        kToday);
  };
  using Words = std::vector<std::string>;
  CHECK(words("2025-10-09") == Words{"there is no invoice (invoices) of after the contract's end"});
  CHECK(words("2026-10-20") == Words{});
}
