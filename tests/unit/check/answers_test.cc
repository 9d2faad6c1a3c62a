#include "base/report.h"
#include "check/check.h"
#include "support/catch.h"
#include "support/small_project.h"

using namespace kakehashi;

namespace {

std::string findings(const std::string& fields, Language language = Language::en) {
  const SmallProject small("resources:\n  - id: a\n    kind: clinic\n    name: 見本医院\n" +
                           fields);
  Diagnostics found;
  check_answers(small.project, found);
  return report(found, small.sources, ReportFormat::short_, language);
}

}  // namespace

TEST_CASE("only who does something has done it") {
  CHECK(
      findings("    home_visits: {answer: no, record: yes}\n") ==
      "data/resources/all.yaml:5:39: error: the answer is \"no\", yet it is said to have been "
      "done. [check-record-without-yes] (make the answer yes if the place does it; if not, delete "
      "record.)\n");
  CHECK(findings("    往診: {回答: 未確認, 実績: はい}\n", Language::ja) ==
        "data/resources/all.yaml:5:23: error: 回答が「未確認」なのに、実績ありと書かれています。 "
        "[check-record-without-yes] (行っているなら answer を yes に直し、いないなら record "
        "を消してください。)\n");
  for (const char* key : {"dental_visits", "medication_visits", "after_hours"}) {
    INFO(key);
    CHECK_FALSE(findings(std::string("    ") + key + ": {answer: no, record: yes}\n").empty());
  }
}

TEST_CASE("an answer may come with its record or without") {
  CHECK(findings("    home_visits: {answer: yes, record: yes}\n"
                 "    house_calls: {answer: no, record: no}\n    after_hours: no\n")
            .empty());
}
