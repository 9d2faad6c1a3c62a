#include "model/canonical.h"

#include "load/fields.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

struct Read {
  Sources sources;
  Diagnostics found;
  CodeLists codes;
  RecordFile records;

  explicit Read(const std::string& text) {
    for (const char* id : {"consulter_types", "consultation_contents", "ways"}) {
      CodeList& list = codes.add(id, id);
      for (const char* item : {"one", "two"}) {
        CodeItem& added = list.items.emplace_back();
        added.id = item;
        added.label = item;
      }
    }
    const SourceId id = sources.add("data/records/2026/a.yaml", text);
    const auto root = parse_yaml(sources, id, found);
    REQUIRE(root);
    read_record(*root, record_file_table(), &records, &codes, found);
    REQUIRE(found.all().empty());
  }
  std::string text() const {
    const std::vector<MonthRecord> all = records_of(records, {2026, 10});
    REQUIRE(all.size() == 1);
    return canonical_text(all.front().record, *all.front().table);
  }
};

constexpr const char* kTally =
    "tallies:\n  - month: 2026-10\n    by_consulter: {one: 1, two: 2}\n    new: 3\n";

}  // namespace

TEST_CASE("a record's canonical text is what it says, however it is written", "[model]") {
  const std::string text = Read(kTally).text();
  CHECK(text == "month 9:7:2026-10\nby_consulter 14:5:one=15:two=2\nnew 3:1:3\n");
  CHECK(Read("# 集計\n集計表:\n  - 新規: 3\n    相談者別: {two: 2, one: 1}\n\n    月: R8.10\n")
            .text() == text);
}

TEST_CASE("every change of a record changes its canonical text", "[model]") {
  const std::string text = Read(kTally).text();
  for (const char* other :
       {"tallies:\n  - month: 2026-10\n    by_consulter: {one: 1, two: 2}\n    new: 4\n",
        "tallies:\n  - month: 2026-10\n    by_consulter: {one: 1, two: 2}\n    continuing: 3\n",
        "tallies:\n  - month: 2026-10\n    by_consulter: {one: 1}\n    new: 3\n",
        "tallies:\n  - month: 2026-10\n    by_consulter: {one: 1, two: 2}\n"})
    CHECK(Read(other).text() != text);
  // Where a text ends and the next begins cannot be moved.
  const auto log = [](const std::string& fields) {
    return Read("daily_logs:\n  - {date: 2026-10-01, open: yes, " + fields + "}\n").text();
  };
  CHECK(log("activities: ab, note: c") != log("activities: a, note: bc"));
  CHECK(log("staff: [ab, c]") != log("staff: [a, bc]"));
}

TEST_CASE("an afterthought does not change what was sent", "[model]") {
  const auto sheet = [](const std::string& fields) {
    return Read(
               "consultations:\n  - {id: a, received: 2026-10-01, way: one, consulter_type: one, "
               "continuity: new, contents: [one], follow_up: 2026-11-05" +
               fields + "}\n")
        .text();
  };
  CHECK(sheet(", followed_up: yes") == sheet(""));
  CHECK(sheet(", minutes: 10") != sheet(""));
}

TEST_CASE("records belong to the month of their day; others to none", "[model]") {
  const Read read(
      "daily_logs:\n  - {date: 2026-09-30, open: yes}\n  - {date: 2026-10-31, open: yes}\n"
      "tallies:\n  - {month: 2026-10, by_consulter: {one: 1}}\n"
      "payments:\n  - {date: 2026-10-01, line: a, amount: 1, description: b}\n");
  const std::vector<MonthRecord> found = records_of(read.records, {2026, 10});
  REQUIRE(found.size() == 2);
  CHECK(found[0].table == &tally_table());
  CHECK(found[1].table == &daily_log_table());
}
