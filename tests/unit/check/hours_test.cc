#include "base/report.h"
#include "check/check.h"
#include "support/catch.h"
#include "support/small_project.h"

using namespace kakehashi;

namespace {

std::string findings(const std::string& rules, Language language = Language::en) {
  const SmallProject small(
      "resources:\n  - id: a\n    kind: clinic\n    name: 見本医院\n"
      "    hours:\n      nth_weeks:\n" +
      rules);
  Diagnostics found;
  check_hours(small.project, found);
  return report(found, small.sources, ReportFormat::short_, language);
}

}  // namespace

TEST_CASE("one day of the month has one rule") {
  CHECK(findings("        - {weeks: [2, 4], day: sat, hours: closed}\n"
                 "        - {weeks: [4], day: 土, hours: 9:00-12:00}\n") ==
        "data/resources/all.yaml:8:20: error: sat of week 4 is written twice. "
        "[check-nth-week-twice] (delete the 4 from one of the two weeks.) "
        "(data/resources/all.yaml:7:23: it is first written here.)\n");
  CHECK(findings("        - {weeks: [2, 2], day: sat, hours: closed}\n", Language::ja) ==
        "data/resources/all.yaml:7:23: error: 第2週の「土」が 2 回書かれています。 "
        "[check-nth-week-twice] (どちらかの weeks から 2 を消してください。) "
        "(data/resources/all.yaml:7:20: 先に書かれているのはここです。)\n");
  CHECK(findings("        - {weeks: [1, 2, 3, 4, 5], day: sat, hours: closed}\n"
                 "        - {weeks: [1, 2, 3, 4, 5], day: sun, hours: closed}\n")
            .empty());
}

TEST_CASE("a holiday has no week of the month, and a month no week 0 or 6") {
  CHECK(findings("        - {weeks: [1, 1], day: holiday, hours: closed}\n") ==
        "data/resources/all.yaml:7:32: error: holidays have no week of the month. "
        "[check-nth-holiday] (write the hours of holidays to weekly (holiday: …), and those of "
        "single days to exceptions.)\n");
  CHECK(findings("        - {weeks: [0, 6], day: sat, hours: closed}\n") ==
        "data/resources/all.yaml:7:20: error: there is no week 0 in a month (1 to 5). "
        "[check-bad-week]\n"
        "data/resources/all.yaml:7:23: error: there is no week 6 in a month (1 to 5). "
        "[check-bad-week]\n");
}
