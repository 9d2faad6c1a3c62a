#include "base/report.h"
#include "check/check.h"
#include "model/calendar.h"
#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("a month whose daily log leaves office days out is said, because form 3 counts by it") {
  Sources sources;
  const SourceId source = sources.add("data/records/2026/log.yaml", "daily_logs: []\n");
  const Span here{source, 0, 10};
  Project project;
  Holiday holiday;
  holiday.date = {{2026, 10, 12}, here};
  project.holidays.holidays.push_back(holiday);
  Records records;
  for (int day = 1; day <= 31; ++day) {
    const Date date{2026, 10, day};
    if (!OfficeCalendar(project).is_office_day(date) || day == 6 || day == 20) continue;
    DailyLog log;
    log.date = {date, here};
    log.open = {true, here};
    records.daily_logs.push_back(log);
  }
  const auto findings = [&](const Date& today) {
    Diagnostics found;
    check_records(project, records, sources, today, found);
    return report(found, sources, ReportFormat::short_, Language::en);
  };
  CHECK(
      findings({2026, 11, 20}) ==
      "data/records/2026/log.yaml:1:1: warning: 2026-10 lacks daily logs of office days (number: 2, "
      "2026-10-06 first). [check-logs-missing] (form 3 counts the days open by the logs; write the "
      "missing ones.)\n");
  records.daily_logs.clear();
  CHECK(findings({2026, 11, 20}).empty());
}

TEST_CASE("that a month without any daily log is counted by the calendar is said when it is over") {
  Sources sources;
  const SourceId source = sources.add("data/records/2026/sheets.yaml", "consultations: []\n");
  const Span here{source, 0, 13};
  Project project;
  Holiday holiday;
  for (const int day : {21, 22, 23}) {
    holiday.date = {{2026, 9, day}, here};
    project.holidays.holidays.push_back(holiday);
  }
  Records records;
  Consultation sheet;
  sheet.received = {{2026, 9, 1}, here};
  records.consultations.push_back(sheet);
  const auto findings = [&](const Date& today, Language language) {
    Diagnostics found;
    check_records(project, records, sources, today, found);
    return report(found, sources, ReportFormat::short_, language);
  };
  CHECK(
      findings({2026, 10, 1}, Language::ja) ==
      "data/records/2026/sheets.yaml:1:1: warning: 令和8年9月の日報が1日もないので、開室日数は開室予定日の"
      "19日として数えます。 [check-no-logs] (その月の日報を書けば、open: yes の日を数えます。Excel "
      "の表があれば kakehashi import daily-log で取り込めます。)\n");
  CHECK(
      findings({2026, 10, 1}, Language::en) ==
      "data/records/2026/sheets.yaml:1:1: warning: 2026-09 has no daily log at all; the 19 days on "
      "which the office was to be open count as days open. [check-no-logs] (write the logs of that "
      "month and the days with open: yes are counted; kakehashi import daily-log takes them from an "
      "Excel sheet.)\n");
  CHECK(findings({2026, 9, 30}, Language::ja).empty());
  DailyLog log;
  log.date = {{2026, 9, 30}, here};
  records.daily_logs.push_back(log);
  CHECK(findings({2026, 10, 1}, Language::en).find("check-no-logs") == std::string::npos);
}
