#include "app/ledger.h"

#include "base/report.h"
#include "check/check.h"
#include "load/code_lists.h"
#include "load/fields.h"
#include "load/yaml.h"
#include "support/catch.h"
#include "support/golden.h"
#include "tally/closing.h"

using namespace kakehashi;

namespace {

constexpr Month kOctober{2026, 10};
constexpr Date kToday{2026, 11, 20};

const std::string kSheets =
    "consultations:\n"
    "  - {id: c-1, received: 2026-10-01, way: phone, continuity: new, consulter_type: dental, "
    "contents: acp}\n"
    "  - {id: c-2, received: 2026-10-02, way: fax, continuity: new, consulter_type: dental, "
    "contents: acp}\n"
    "  - {id: c-3, received: 2026-11-02, way: fax, continuity: new, consulter_type: dental, "
    "contents: acp}\n"
    "daily_logs:\n"
    "  - {date: 2026-10-01, open: yes}\n";

/// Records and a ledger as they stand on the disk.
struct Books {
  Sources sources;
  Diagnostics found;
  Project project;
  Records records;

  explicit Books(const std::string& sheets, const std::string& ledger = "") {
    const std::string lists = slurp(REPOSITORY_DIR "/data/code-lists.yaml");
    read_code_lists(*parse_yaml(sources, sources.add("data/code-lists.yaml", lists), found),
                    project.codes, found);
    read("data/records/2026/a.yaml", sheets, record_file_table(), &records);
    Ledger closings;
    if (!ledger.empty()) read(kLedgerPath, ledger, ledger_table(), &closings);
    records.closings = std::move(closings.closings);
    REQUIRE(report(found, sources, ReportFormat::short_, Language::en).empty());
  }
  void read(const std::string& path, const std::string& text, const RecordTable& table,
            void* record) {
    const auto root = parse_yaml(sources, sources.add(path, text), found);
    REQUIRE(root);
    read_record(*root, table, record, &project.codes, found);
  }
  std::string check(Language language = Language::en) {
    Diagnostics said;
    check_ledger(records, said);
    check_closed_months(records, said);
    return report(said, sources, ReportFormat::short_, language);
  }
  std::vector<FigureChange> changes() const {
    const auto correction = correction_of(project, records, kOctober, kToday);
    return correction ? correction->figures : std::vector<FigureChange>();
  }
};

/// The ledger with one entry more.
std::string with_entry(const std::string& ledger, const std::string& sheets, bool reopened) {
  const Books office(sheets, ledger);
  Closing entry = close_month(office.project, office.records, kOctober, kToday);
  if (reopened) {
    const Closing whole = entry;
    entry = {};
    entry.month = whole.month;
    entry.on = whole.on;
    entry.reason = {"訂正: 件数", whole.month.span};
    entry.action = {office.project.codes.find("closing_actions")->find("reopened"),
                    whole.month.span};
  }
  const Result<std::string> text =
      ledger_with(ledger, office.records.closings, entry, office.project.codes);
  REQUIRE(text);
  return *text;
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a closed month whose records stay is closed in peace, however they are written") {
  const std::string ledger = with_entry("", kSheets, false);
  CHECK(Books(kSheets, ledger).check().empty());
  CHECK(Books("# 覚え\n" + changed(kSheets, "{id: c-1, received: 2026-10-01, way: phone",
                                   "{方法: 電話, 番号: c-1, 受付日: 令和8年10月1日"),
              ledger)
            .check()
            .empty());
  // Records of other months do not belong to it.
  CHECK(Books(changed(kSheets, "2026-11-02", "2026-11-03"), ledger).check().empty());
}

TEST_CASE("what was changed, added or taken away in a closed month is told with both places") {
  const std::string ledger = with_entry("", kSheets, false);
  Books office(changed(changed(kSheets, "id: c-2", "id: c-9"), "way: phone", "way: fax"), ledger);
  CHECK(
      office.check() ==
      "data/records/2026/a.yaml:2:5: error: 2026-10 is closed, but the consultation \"c-1\" was changed afterwards. [check-closed-changed] (put it back; or, to submit the month anew, open it with kakehashi close 2026-10 --reopen \"reason\".) (data/records/ledger.yaml:338:9: the month was closed on 2026-11-20 here.)\n"
      "data/records/2026/a.yaml:3:5: error: 2026-10 is closed, but the consultation \"c-9\" was added afterwards. [check-closed-added] (put it back; or, to submit the month anew, open it with kakehashi close 2026-10 --reopen \"reason\".) (data/records/ledger.yaml:5:5: the month was closed on 2026-11-20 here.)\n"
      "data/records/ledger.yaml:341:9: error: 2026-10 is closed, but the consultation \"c-2\" is gone. [check-closed-removed] (put it back; or, to submit the month anew, open it with kakehashi close 2026-10 --reopen \"reason\".)\n");
  CHECK(
      office.check(Language::ja) ==
      "data/records/2026/a.yaml:2:5: error: 令和8年10月は締めてありますが、相談「c-1」があとから変わっています。 [check-closed-changed] (元に戻すか、提出し直すときは kakehashi close 2026-10 --reopen \"理由\" で締めを解いてください。) (data/records/ledger.yaml:338:9: 令和8年11月20日に締めた記録はここです。)\n"
      "data/records/2026/a.yaml:3:5: error: 令和8年10月は締めてありますが、相談「c-9」があとから足されています。 [check-closed-added] (元に戻すか、提出し直すときは kakehashi close 2026-10 --reopen \"理由\" で締めを解いてください。) (data/records/ledger.yaml:5:5: 令和8年11月20日に締めた記録はここです。)\n"
      "data/records/ledger.yaml:341:9: error: 令和8年10月は締めてありますが、相談「c-2」がなくなっています。 [check-closed-removed] (元に戻すか、提出し直すときは kakehashi close 2026-10 --reopen \"理由\" で締めを解いてください。)\n");
  // A file that cannot be read takes nothing away.
  office.records.is_complete = false;
  CHECK(office.check().find("check-closed-removed") == std::string::npos);
  // The log of the day counts as well.
  CHECK(
      Books(changed(kSheets, "open: yes", "open: no"), ledger).check() ==
      "data/records/2026/a.yaml:6:5: error: 2026-10 is closed, but the daily_log \"2026-10-01\" was changed afterwards. [check-closed-changed] (put it back; or, to submit the month anew, open it with kakehashi close 2026-10 --reopen \"reason\".) (data/records/ledger.yaml:344:9: the month was closed on 2026-11-20 here.)\n");
}

TEST_CASE("an open month may change, and is closed anew behind the old entries") {
  const std::string first = with_entry("", kSheets, false);
  const std::string second = with_entry(first, kSheets, true);
  CHECK(second.starts_with(first));
  const std::string corrected = changed(kSheets, "way: phone", "way: fax");
  Books open(corrected, second);
  CHECK(open.check().empty());
  CHECK_FALSE(closing_of(open.records.closings, kOctober));
  const std::string third = with_entry(second, corrected, false);
  CHECK(third.starts_with(second));
  Books closed(corrected, third);
  CHECK(closed.check().empty());
  CHECK(closing_of(closed.records.closings, kOctober) == &closed.records.closings[2]);

  // Old and new of each figure, while it is open and when it is closed again.
  for (const Books* office : {&open, &closed}) {
    const std::vector<FigureChange> changes = office->changes();
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].key == "ways/電話");
    CHECK(changes[0].label == "方法別の相談件数（実件数） 電話");
    CHECK(changes[0].before == "1");
    CHECK(changes[0].now == "0");
    CHECK(changes[1].key == "ways/FAX");
    CHECK(changes[1].before == "1");
    CHECK(changes[1].now == "2");
  }
  CHECK(Books(corrected, first).changes().empty());
}

TEST_CASE("a ledger that was edited by hand is told at the first entry that does not fit") {
  const std::string first = with_entry("", kSheets, false);
  const std::string ledger = with_entry(with_entry(first, kSheets, true), kSheets, false);
  CHECK(Books(kSheets, "# 自分の覚え\n" + ledger).check().empty());
  Books edited(kSheets, changed(ledger, "訂正: 件数", "別の理由"));
  CHECK(
      edited.check() ==
      "data/records/ledger.yaml:349:5: error: this entry of the ledger, or one before it, has been changed by hand. [check-ledger-edited] (only kakehashi close writes the ledger; restore the file as it was from a copy.)\n");
  CHECK(
      edited.check(Language::ja) ==
      "data/records/ledger.yaml:349:5: error: 締めの台帳のこの記録か、これより前の記録が書き換えられています。 [check-ledger-edited] (台帳は kakehashi close だけが書きます。書き換える前のファイルを、控えから戻してください。)\n");
  // An entry that is taken out is missed by the next one.
  const std::size_t begin = first.size();
  const std::size_t end = ledger.find("  - month", begin + 10);
  CHECK(Books(kSheets, ledger.substr(0, begin) + ledger.substr(end))
            .check()
            .find("check-ledger-edited") != std::string::npos);
}

TEST_CASE("nothing is added behind a ledger of another form") {
  const Books office(kSheets);
  Closing entry = close_month(office.project, office.records, kOctober, kToday);
  const std::string flow =
      "closings: [{month: 2026-09, action: reopened, on: 2026-10-01, chain: a}]\n";
  const Books other(kSheets, flow);
  CHECK_FALSE(ledger_with(flow, other.records.closings, entry, other.project.codes));
}

TEST_CASE("records are kept five years after the fiscal year in which the work was completed") {
  CHECK(keep_until(Records{}, {2026, 10}) == Date{2032, 3, 31});
  CHECK(keep_until(Records{}, {2027, 3}) == Date{2032, 3, 31});
  const auto with = [](const std::string& contract) {
    return keep_until(Books(kSheets +
                            "contracts:\n  - {id: a, number: \"1\", name: b, signed_on: "
                            "2026-04-01, " +
                            contract + "}\n")
                          .records,
                      kOctober);
  };
  CHECK(with("from: 2026-04-01, to: 2027-03-31") == Date{2032, 3, 31});
  CHECK(with("from: 2026-04-01, to: 2027-03-31, completed: 2027-04-02") == Date{2033, 3, 31});
  CHECK(with("from: 2026-04-01, to: 2029-03-31") == Date{2034, 3, 31});
}

TEST_CASE("months before that are open are those of the same contract that have records") {
  const std::string sheets =
      changed(changed(kSheets, "2026-10-02", "2026-05-02"), "2026-11-02", "2026-03-02");
  CHECK(open_months_before(Books(sheets).records, kOctober) == std::vector<Month>{{2026, 5}});
  CHECK(open_months_before(
            Books(sheets + "contracts:\n  - {id: a, number: \"1\", name: b, "
                           "signed_on: 2026-03-01, from: 2026-03-01, to: 2027-03-31}\n")
                .records,
            kOctober) == std::vector<Month>{{2026, 3}, {2026, 5}});
}
