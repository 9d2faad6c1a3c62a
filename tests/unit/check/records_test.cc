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
