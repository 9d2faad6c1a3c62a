#include "app/due_calendar.h"
#include "app/due_json.h"
#include "app/due_text.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/programme.h"

using namespace kakehashi;

namespace {

// An autumn with a bit of everything: the words of October are half written, a meeting and two
// trainings are not finished, one came for another, last year's contract was never inspected.
constexpr const char* kRecords = R"(contracts:
  - {id: c25, name: 業務委託, signed_on: 2025-04-01, from: 2025-04-01, to: 2026-03-31, completed: 2026-03-31}
  - {id: c26, name: 業務委託, signed_on: 2026-04-01, from: 2026-04-01, to: 2027-03-31}
staff:
  - {id: goes, name: 例田 秘, qualifications: [nurse], from: 2024-04-01, to: 2026-11-13}
  - {id: comes, name: 例田 密, qualifications: [nurse], from: 2026-11-16}
tallies:
  - {month: 2026-09, by_consulter: {pharmacy: 3}, by_way: {phone: 3}, by_content: {discharge: 3}, new: 3, continuing: 0}
monthly_reports:
  - {month: 2026-10, problems: 足りない, checked_by: 例田 一郎}
meetings:
  - {id: m1, name: 会議, kind: related, programmes: [o], date: 2026-10-07, attendees: {nurse: 2}, summary: 話した}
  - {id: m2, name: 会議, kind: related, programmes: [o], date: 2026-10-14}
trainings:
  - {id: t1, name: 研修, programmes: [ka], date: 2026-10-20}
  - {id: t2, name: 研修, programmes: [ka], date: 2026-10-21}
  - {id: t3, name: 研修, programmes: [ka], date: 2026-10-22}
  - {id: t4, name: 研修, programmes: [ka], date: 2026-10-23, participants: {nurse: 1}}
daily_logs:
)";

std::string autumn() {
  std::string text = kRecords;
  for (Date day{2026, 9, 1}; day < Date{2026, 11, 1}; day = add_days(day, 1))
    if (day != Date{2026, 10, 2} && day != Date{2026, 10, 5} && day != Date{2026, 10, 28})
      text += "  - {date: " + iso(day) + ", open: yes}\n";
  return text;
}

constexpr Date kToday{2026, 11, 20};

DueList list_of(const Programme& programme, const std::optional<Date>& until) {
  return {programme.project, kToday, until,
          deadlines(programme.project, programme.records, kToday, until)};
}

}  // namespace

TEST_CASE("what is due is printed whole, in both languages", "[due]") {
  const Programme programme(autumn());
  const DueList list = list_of(programme, {});
  check_golden("tests/unit/app/due.ja.txt", due_text(list, programme.sources, Language::ja));
  check_golden("tests/unit/app/due.en.txt", due_text(list, programme.sources, Language::en));
  check_golden("tests/unit/app/due.json", due_json(list, programme.sources));
}

TEST_CASE("the calendar of what is due, byte for byte, names nobody", "[due]") {
  const Programme programme(autumn());
  const std::string ical = to_ical(due_calendar(list_of(programme, {})));
  check_golden("tests/unit/app/due.ics", ical);
  for (const char* word : {"例田", "goes", "comes", "all.yaml"})
    CHECK(ical.find(word) == std::string::npos);
}

TEST_CASE("entries keep their names when deadlines move and records come", "[due]") {
  const auto uids = [](const std::string& records, const std::string& forms) {
    const Programme programme(records, forms);
    std::vector<std::string> all;
    for (const Event& event : due_calendar(list_of(programme, {})).events) all.push_back(event.uid);
    return all;
  };
  const std::string forms = slurp(std::string(REPOSITORY_DIR) + "/tests/unit/programme/forms.yaml");
  std::string later = forms;
  for (std::size_t at; (at = later.find("days: 10}")) != std::string::npos;)
    later.replace(at, 9, "days: 11}");
  CHECK(uids(autumn(), forms) == uids(autumn(), later));
  CHECK(uids(autumn(), forms) == uids(autumn() + "  - {date: 2026-11-02, open: yes}\n", forms));
}

TEST_CASE("an office that owes nothing is told so", "[due]") {
  const Programme programme("meetings: []\n", "forms: []\n");
  const auto text = [&](const std::optional<Date>& until, Language language) {
    return due_text(list_of(programme, until), programme.sources, language);
  };
  CHECK(
      text({}, Language::ja) ==
      "見本相談支援室の提出物（令和8年11月20日(金)現在）\n\n今年度に提出するものはありません。\n");
  CHECK(
      text({}, Language::en) ==
      "What 見本相談支援室 submits, as of 2026-11-20 (Fri)\n\nNothing is due for this fiscal year.\n");
  CHECK(
      text(Date{2026, 12, 1}, Language::ja) ==
      "見本相談支援室の提出物（令和8年11月20日(金)現在）\n\nその日までに提出するものはありません。\n");
  CHECK(text(Date{2026, 12, 1}, Language::en) ==
        "What 見本相談支援室 submits, as of 2026-11-20 (Fri)\n\nNothing is due until that day.\n");
  CHECK(due_json(list_of(programme, {}), programme.sources) == "[]\n");
  CHECK(due_calendar(list_of(programme, {})).events.empty());
}

TEST_CASE("the last days are counted to the day by which to act, then to the due day", "[due]") {
  const Programme programme(autumn());
  // 2026-09's forms: due on Saturday 10 October, to be sent on Friday.
  const auto left = [&](const Date& today) {
    for (const Deadline& one : deadlines(programme.project, programme.records, today, {}))
      if (one.occasion.key == "2026-09")
        return std::to_string(one.days_left(today)) + (one.is_overdue(today) ? " overdue" : "");
    return std::string("none");
  };
  CHECK(left({2026, 10, 8}) == "1");
  CHECK(left({2026, 10, 9}) == "0");
  CHECK(left({2026, 10, 10}) == "0");
  CHECK(left({2026, 10, 11}) == "-1 overdue");
}
