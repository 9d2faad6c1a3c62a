#include "ingest/records.h"

#include "base/report.h"
#include "ingest/csv.h"
#include "load/code_lists.h"
#include "load/fields.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace kakehashi;

namespace {

constexpr const char* kStaff =
    "staff:\n"
    "  - {id: mihon-hanako, name: 見本 花子, qualifications: nurse, from: 2024-04-01}\n"
    "  - {id: reida-taro, name: 例田 太郎, qualifications: nurse, from: 2024-04-01}\n"
    "  - {id: reida-taro-2, name: 例田 太郎, qualifications: nurse, from: 2024-04-01}\n";

const std::string kHead = "番号,受付日,方法,新規・継続,相談者種別,相談内容\n";
const std::string kRow = "2026-1,2026/10/1,電話,新規,介護支援専門員,看取り\n";
const std::string kFile = "data/records/2026/consultations-2026-10-imported.yaml";

/// Files of records by path; those of an earlier import among them.
using Files = std::map<std::string, std::string>;

struct Imported {
  Sources sources;
  Diagnostics found;
  Project project;
  Records records;
  CsvColumnFile columns;
  RecordImport result;

  explicit Imported(const std::string& csv, const std::string& format = "consultations",
                    const Files& files = {}, const std::string& mapping = "") {
    const auto read = [&](const std::string& path, const std::string& text,
                          const RecordTable& table, void* record) {
      const auto root = parse_yaml(sources, sources.add(path, text), found);
      REQUIRE(root);
      read_record(*root, table, record, &project.codes, found);
    };
    const std::string lists = slurp(REPOSITORY_DIR "/data/code-lists.yaml");
    read_code_lists(*parse_yaml(sources, sources.add("data/code-lists.yaml", lists), found),
                    project.codes, found);
    Files all = files;
    all.emplace("data/records/2026/staff.yaml", kStaff);
    for (const auto& [path, text] : all) {
      RecordFile file;
      read(path, text, record_file_table(), &file);
      records.append(std::move(file));
    }
    read("data/csv-columns.yaml",
         mapping.empty() ? slurp(REPOSITORY_DIR "/data/csv-columns.yaml") : mapping,
         csv_column_file_table(), &columns);
    REQUIRE(report(found, sources, ReportFormat::short_, Language::en).empty());
    const SourceId sheet = sources.add("in.csv", text_as_utf8(csv));
    result = import_records(sources, std::span(&sheet, 1), *find_record_format(format), columns,
                            {project, records, "data/records", {2026, 11, 20}}, found);
  }
  std::string messages(Language language = Language::en) const {
    return report(found, sources, ReportFormat::short_, language);
  }
  /// The only file, without its comments.
  std::string text() const {
    REQUIRE(result.files.size() == 1);
    const std::string& whole = result.files[0].text;
    std::size_t at = 0;
    while (whole[at] == '#') at = whole.find('\n', at) + 1;
    return whole.substr(at);
  }
  std::string counts() const {
    const RecordCounts& c = result.counts;
    return std::to_string(c.imported) + " new, " + std::to_string(c.updated) + " changed, " +
           std::to_string(c.present) + " there, " + std::to_string(c.refused) + " refused, " +
           std::to_string(c.passed_over) + " passed over";
  }
};

}  // namespace

TEST_CASE("a sheet as Excel saves it becomes the records of its months") {
  const Imported in(
      "\xEF\xBB\xBF令和8年度 相談一覧,,,,,,,,,,\r\n"
      ",,,,,,,,,,\r\n"
      "№,受付日,受付時刻,対応者,所要時間（分）,方 法,新規･継続,相談者種別,対象者（年代）,相談内容,主訴\r\n"
      "1,2026/10/1(木) 0:00,9:30:00,見本花子,\"1,020\",ＴＥＬ,新,介護支援専門員,75〜84歳,"
      "\"看取り、診療所・医師/訪問看護\",\"1行目\n2行目\"\r\n"
      ",,,,,,,,,,\r\n"
      "2,R8.11.2,13時5分,mihon-hanako,20分,FAX,継,歯科,,その他,\r\n"
      "合計,,,,40,,,,,,\r\n");
  CHECK(in.messages().empty());
  CHECK(in.counts() == "2 new, 0 changed, 0 there, 0 refused, 1 passed over");
  REQUIRE(in.result.files.size() == 2);
  CHECK(in.result.files[0].path == kFile);
  CHECK(in.result.files[0].text.substr(in.result.files[0].text.find("\nconsultations")) ==
        "\nconsultations:\n"
        "  - id: c2026-10-001\n"
        "    received: 2026-10-01\n"
        "    received_at: 9:30\n"
        "    by: mihon-hanako\n"
        "    minutes: 1020\n"
        "    way: phone\n"
        "    continuity: new\n"
        "    consulter_type: care_manager\n"
        "    person:\n"
        "      age_band: 75to84\n"
        "    request: |-\n"
        "      1行目\n"
        "      2行目\n"
        "    contents: [end_of_life, medical.clinic, medical.visiting_nurse]\n");
  CHECK(in.result.files[1].path == "data/records/2026/consultations-2026-11-imported.yaml");
}

TEST_CASE("cp932 is read with the same places as UTF-8") {
  const std::string head =
      "\x94\xD4\x8D\x86,\x8E\xF3\x95t\x93\xFA,\x95\xFB\x96@,\x90V\x8BK\x81"
      "E\x8Cp\x91\xB1,\x91\x8A\x92k\x8E\xD2\x8E\xED\x95\xCA,\x91\x8A\x92k"
      "\x93\xE0\x97"
      "e\r\n";
  const Imported in(head +
                    "1,2026/10/1,\x93"
                    "d\x98"
                    "b,\x90V\x8BK,\x8E\x95\x89\xC8,\x91\x9E\x91\xDE\r\n");
  CHECK(in.messages() ==
        "in.csv:2:22: error: \"憎退\" is not in the list \"相談内容\". [load-unknown-code] "
        "(row 2 of the sheet, column \"相談内容\".)\n");
}

TEST_CASE("every refused row is told with its row, its column and how to mend it") {
  const std::string csv =
      "番号,受付日,対応者,所要時間,方法,新規・継続,相談者種別,相談内容,紹介先\n"
      "1,2026/13/1,花子,abc,電わ,新規,歯科,看取り,\n"
      "2,2026/10/1,例田太郎,,電話,新規,歯科,,架空医院\n"
      "3,2026/10/2,,#REF!,電話,新規,歯科,看取り,\n"
      "4,2026/12/2,,,電話,新規,歯科,看取り,\n"
      "5,2026/10/3,,,電話,新規,歯科,看取り,,はみ出し\n"
      "6,2026/10/5,,,電話,新規,歯科,看取り,\n";
  const Imported in(csv);
  CHECK(in.counts() == "1 new, 0 changed, 0 there, 5 refused, 0 passed over");
  CHECK(
      in.messages() ==
      "in.csv:2:3: error: \"2026/13/1\" is not a date. [load-bad-value] (row 2 of the sheet, column \"受付日\".) (write it like this: 2026-10-01 or R8.10.1)\n"
      "in.csv:2:13: error: there is no staff record called \"花子\". [ingest-name-unknown] (row 2 of the sheet, column \"対応者\".) (registered are: mihon-hanako(見本 花子), reida-taro(例田 太郎), reida-taro-2(例田 太郎))\n"
      "in.csv:2:16: error: \"abc\" is not a whole number. [load-bad-value] (row 2 of the sheet, column \"所要時間\".) (write it like this: 12)\n"
      "in.csv:2:20: error: \"電わ\" is not in the list \"方法\". [load-unknown-code] (row 2 of the sheet, column \"方法\".) (did you mean \"phone\"?) (the values are: phone(電話), fax(FAX), visit_in(来所), visit_out(訪問), email(メール), other(その他))\n"
      "in.csv:3:13: error: 2 staff records are called \"例田太郎\". [ingest-name-ambiguous] (row 3 of the sheet, column \"対応者\".) (write one of these ids instead: reida-taro(例田 太郎), reida-taro-2(例田 太郎))\n"
      "in.csv:3:28: error: the column \"contents\" is empty. [ingest-cell-empty] (row 3 of the sheet, column \"相談内容\".) (write the value in Excel, or delete the row if it is not needed.)\n"
      "in.csv:3:29: error: there is no resource record called \"架空医院\". [ingest-name-unknown] (row 3 of the sheet, column \"紹介先\".) (write a name or an id exactly as it is registered.)\n"
      "in.csv:4:14: error: the cell holds \"#REF!\", an error of Excel's. [ingest-cell-formula] (row 4 of the sheet, column \"所要時間\".) (mend the formula or write the value (widen the column for ####), and save as CSV again.)\n"
      "in.csv:5:3: error: the date 2026-12-02 is after today (2026-11-20). [ingest-row-future] (row 5 of the sheet.) (look for a slip in the year or month.)\n"
      "in.csv:6:29: error: \"はみ出し\" stands to the right of the last heading. [ingest-row-too-long] (row 6 of the sheet.) (see whether a comma inside a text has split it, and save the sheet from Excel again.)\n");
  CHECK(
      in.messages(Language::ja) ==
      "in.csv:2:3: error: 「2026/13/1」は日付として読めません。 [load-bad-value] (Excel の 2 行目、列「受付日」です。) (例のように書いてください: 2026-10-01、R8.10.1、令和8年10月1日)\n"
      "in.csv:2:13: error: 対応者「花子」が見つかりません。 [ingest-name-unknown] (Excel の 2 行目、列「対応者」です。) (登録されているもの: mihon-hanako(見本 花子), reida-taro(例田 太郎), reida-taro-2(例田 太郎))\n"
      "in.csv:2:16: error: 「abc」は数として読めません。 [load-bad-value] (Excel の 2 行目、列「所要時間」です。) (例のように書いてください: 12)\n"
      "in.csv:2:20: error: 「電わ」は「方法」の一覧にありません。 [load-unknown-code] (Excel の 2 行目、列「方法」です。) (「phone(電話)」のことですか。) (選べる値: phone(電話), fax(FAX), visit_in(来所), visit_out(訪問), email(メール), other(その他))\n"
      "in.csv:3:13: error: 対応者「例田太郎」は 2 件あります。 [ingest-name-ambiguous] (Excel の 3 行目、列「対応者」です。) (名称の代わりに、どれかの ID を書いてください: reida-taro(例田 太郎), reida-taro-2(例田 太郎))\n"
      "in.csv:3:28: error: 列「相談内容」が空です。 [ingest-cell-empty] (Excel の 3 行目、列「相談内容」です。) (Excel で値を書いてください。要らない行なら、行ごと消してください。)\n"
      "in.csv:3:29: error: 紹介先「架空医院」が見つかりません。 [ingest-name-unknown] (Excel の 3 行目、列「紹介先」です。) (登録されている名称か ID を、そのまま書いてください。)\n"
      "in.csv:4:14: error: セルに Excel のエラー表示「#REF!」があります。 [ingest-cell-formula] (Excel の 4 行目、列「所要時間」です。) (Excel で式を直すか値を書き（#### は列の幅を広げ）、CSV に保存し直してください。)\n"
      "in.csv:5:3: error: 日付 2026-12-02 は今日（2026-11-20）より後です。 [ingest-row-future] (Excel の 5 行目です。) (年と月の打ち間違いを確かめてください。)\n"
      "in.csv:6:29: error: 見出しより右に「はみ出し」があります。 [ingest-row-too-long] (Excel の 6 行目です。) (文章の中の「,」で欄が分かれていないか確かめ、Excel から CSV に保存し直してください。)\n");
}

TEST_CASE("a column that is missing is one error, and one that nothing names a warning") {
  const Imported in(
      "番号,受付曰,方法,新規・継続,相談者種別,内容の区分\n1,2026/10/1,電話,新規,歯科,看取り\n"
      "2,2026/10/1,電話,新規,歯科,看取り\n");
  CHECK(in.result.files.empty());
  CHECK(
      in.messages() ==
      "in.csv:1:1: error: the column \"received\" is missing. [ingest-sheet-missing-column] (add a column named \"受付日\". If it stands there under another name, add that name to the names of received under consultations in data/csv-columns.yaml.)\n"
      "in.csv:1:1: error: the column \"contents\" is missing. [ingest-sheet-missing-column] (add a column named \"相談内容\". If it stands there under another name, add that name to the names of contents under consultations in data/csv-columns.yaml.)\n"
      "in.csv:1:4: warning: nothing says which field the column \"受付曰\" is; it is not read. [ingest-sheet-unknown-column] (did you mean \"受付日\"?) (under consultations in data/csv-columns.yaml, add \"受付曰\" to the names of its field, or to ignored when it need not be read.)\n"
      "in.csv:1:23: warning: nothing says which field the column \"内容の区分\" is; it is not read. [ingest-sheet-unknown-column] (under consultations in data/csv-columns.yaml, add \"内容の区分\" to the names of its field, or to ignored when it need not be read.)\n");
  CHECK(
      in.messages(Language::ja) ==
      "in.csv:1:1: error: 列「受付日」がありません。 [ingest-sheet-missing-column] (見出しが「受付日」の列を足してください。別の見出しで入っているときは、data/csv-columns.yaml の consultations で received の names にその見出しを足してください。)\n"
      "in.csv:1:1: error: 列「相談内容」がありません。 [ingest-sheet-missing-column] (見出しが「相談内容」の列を足してください。別の見出しで入っているときは、data/csv-columns.yaml の consultations で contents の names にその見出しを足してください。)\n"
      "in.csv:1:4: warning: 列「受付曰」は、どの項目か分からないので読みません。 [ingest-sheet-unknown-column] (「受付日」のことですか。) (data/csv-columns.yaml の consultations で、その項目の names に「受付曰」を足してください。読まなくてよい列なら ignored に足します。)\n"
      "in.csv:1:23: warning: 列「内容の区分」は、どの項目か分からないので読みません。 [ingest-sheet-unknown-column] (data/csv-columns.yaml の consultations で、その項目の names に「内容の区分」を足してください。読まなくてよい列なら ignored に足します。)\n");
}

TEST_CASE("a sheet without a header, or without anything, is refused as a whole") {
  CHECK(
      Imported("a,b\n1,2\n").messages() ==
      "in.csv:1:1: error: the header is missing: none of the first 20 rows holds two column names that are known. [ingest-sheet-no-header] (put a row with the names of the columns on top; needed at least: 受付日, 方法, 新規・継続, 相談者種別, 相談内容. Other names can be added to data/csv-columns.yaml.)\n");
  CHECK(
      Imported("a,b\n1,2\n").messages(Language::ja) ==
      "in.csv:1:1: error: 見出しの行が見つかりません。最初の 20 行に、知っている列の名前が 2 つ以上ある行がありません。 [ingest-sheet-no-header] (表の一番上に見出しの行を置いてください。少なくとも要る列: 受付日, 方法, 新規・継続, 相談者種別, 相談内容。別の名前のままで読むには、data/csv-columns.yaml に書き足してください。)\n");
  CHECK(
      Imported("").messages() ==
      "in.csv: error: the sheet is empty. [ingest-sheet-empty] (open the right sheet in Excel and save it as CSV again.)\n");
  CHECK(
      Imported(",,\n,,\n").messages(Language::ja) ==
      "in.csv: error: 表に何も書かれていません。 [ingest-sheet-empty] (Excel で正しいシートを開き、CSV に保存し直してください。)\n");
}

TEST_CASE("two columns for one value are refused, two for a list are read") {
  const Imported twice(kHead.substr(0, kHead.size() - 1) + ",相談日\n" + kRow);
  CHECK(
      twice.messages() ==
      "in.csv:1:28: error: the columns \"受付日\" and \"相談日\" are both \"received\". [ingest-sheet-repeated-column] (remove one of them or rename it; a column to leave alone goes into ignored in data/csv-columns.yaml.) (in.csv:1:4: The first one is here.)\n");
  CHECK(
      twice.messages(Language::ja) ==
      "in.csv:1:28: error: 列「受付日」と列「相談日」は、どちらも「受付日」です。 [ingest-sheet-repeated-column] (どちらかの列を消すか、見出しを変えてください。読まない列は data/csv-columns.yaml の ignored に書けます。) (in.csv:1:4: 1つ目はここです。)\n");
  const Imported list(kHead.substr(0, kHead.size() - 1) + ",相談内容2\n" +
                      kRow.substr(0, kRow.size() - 1) + ",ACP・意思決定\n");
  CHECK(list.messages().empty());
  CHECK(list.text().find("contents: [end_of_life, acp]") != std::string::npos);
}

TEST_CASE("values in a column without a heading are told once") {
  const Imported in(
      "番号,受付日,方法,新規・継続,相談者種別,相談内容,\n"
      "1,2026/10/1,電話,新規,歯科,看取り,x\n2,2026/10/1,電話,新規,歯科,看取り,y\n");
  CHECK(in.counts() == "2 new, 0 changed, 0 there, 0 refused, 0 passed over");
  CHECK(
      in.messages() ==
      "in.csv:2:26: warning: column G holds values and has no heading; it is not read. [ingest-sheet-no-heading] (give it a heading in Excel to have it read.)\n");
  CHECK(
      in.messages(Language::ja) ==
      "in.csv:2:26: warning: 見出しのない G 列に値があります。この列は読みません。 [ingest-sheet-no-heading] (読むときは、Excel で見出しを書いてください。)\n");
}

TEST_CASE("the mapping names other columns and words, and is checked") {
  const Imported good(
      "整理,日,手,新,誰,何,要らない\n7,2026/10/1,でんわ,新規,歯科,看取り,x\n", "consultations", {},
      "consultations:\n  columns:\n    - {field: id, names: 整理}\n"
      "    - {field: received, names: [日]}\n"
      "    - {field: way, names: 手, values: [{written: でんわ, means: 電話}]}\n"
      "    - {field: 新規・継続, names: 新}\n    - {field: consulter_type, names: 誰}\n"
      "    - {field: contents, names: 何}\n  ignored: [要らない]\n");
  CHECK(good.messages().empty());
  CHECK(good.text().find("way: phone") != std::string::npos);
  const Imported bad(
      kHead + kRow, "consultations", {},
      "consultations:\n  columns:\n    - {field: recieved, names: 日}\n"
      "    - {field: way, names: [手, 受付日], values: [{written: a, means: phnoe}]}\n"
      "    - {field: xyzzyxyzzy, names: 他}\n");
  CHECK(bad.result.files.empty());
  CHECK(
      bad.messages() ==
      "data/csv-columns.yaml:3:15: error: there is no field \"recieved\" in consultations. [ingest-mapping-field] (did you mean \"received\"?)\n"
      "data/csv-columns.yaml:4:31: error: the column name \"受付日\" belongs to the field \"received\". [ingest-mapping-name-twice] (one name can mean one field only; take it out of one of the two.)\n"
      "data/csv-columns.yaml:4:66: error: \"phnoe\" is not in the list \"方法\". [ingest-mapping-means] (means takes an id or a label of that list in data/code-lists.yaml.)\n"
      "data/csv-columns.yaml:5:15: error: there is no field \"xyzzyxyzzy\" in consultations. [ingest-mapping-field] (the fields are: id, received, received_at, by, minutes, way, continuity, programme, consulter_type, consulter_name, consulter_organisation, consulter_phone, person.age_band, person.sex, person.care_level, person.living, person.ward, request, contents, action, result, resources, factors, coordination_issue, themes, follow_up, followed_up)\n");
  CHECK(
      bad.messages(Language::ja) ==
      "data/csv-columns.yaml:3:15: error: 「consultations」に「recieved」という項目はありません。 [ingest-mapping-field] (「received」のことですか。)\n"
      "data/csv-columns.yaml:4:31: error: 列の名前「受付日」は、項目「received」の名前です。 [ingest-mapping-name-twice] (1 つの名前が 2 つの項目を指さないように、どちらかの names から消してください。)\n"
      "data/csv-columns.yaml:4:66: error: 「phnoe」は「方法」の一覧にありません。 [ingest-mapping-means] (means には data/code-lists.yaml のその一覧にある id か label を書いてください。)\n"
      "data/csv-columns.yaml:5:15: error: 「consultations」に「xyzzyxyzzy」という項目はありません。 [ingest-mapping-field] (使える項目: id, received, received_at, by, minutes, way, continuity, programme, consulter_type, consulter_name, consulter_organisation, consulter_phone, person.age_band, person.sex, person.care_level, person.living, person.ward, request, contents, action, result, resources, factors, coordination_issue, themes, follow_up, followed_up)\n");
}

TEST_CASE("a second import changes nothing, an appended row is added, a changed one updated") {
  const Imported first(kHead + kRow);
  CHECK(first.counts() == "1 new, 0 changed, 0 there, 0 refused, 0 passed over");
  const Files there{{kFile, first.result.files[0].text}};
  const Imported second(kHead + kRow, "consultations", there);
  CHECK(second.result.files.empty());
  CHECK(second.counts() == "0 new, 0 changed, 1 there, 0 refused, 0 passed over");
  CHECK(second.messages().empty());
  const Imported more(kHead + "2026-1,2026/10/1,FAX,新規,介護支援専門員,看取り\n" +
                          "2026-2,2026/10/2,電話,新規,歯科,看取り\n",
                      "consultations", there);
  CHECK(more.counts() == "1 new, 1 changed, 0 there, 0 refused, 0 passed over");
  CHECK(more.result.updated == std::vector<std::string>{"2026-1"});
  CHECK_FALSE(more.result.files[0].loses_edits);
  CHECK(more.text() ==
        "consultations:\n"
        "  - id: 2026-1\n"
        "    received: 2026-10-01\n"
        "    way: fax\n"
        "    continuity: new\n"
        "    consulter_type: care_manager\n"
        "    contents: [end_of_life]\n"
        "\n"
        "  - id: 2026-2\n"
        "    received: 2026-10-02\n"
        "    way: phone\n"
        "    continuity: new\n"
        "    consulter_type: dental\n"
        "    contents: [end_of_life]\n");
}

TEST_CASE("what a person added to an imported record stays, an empty cell takes nothing away") {
  const Imported first(kHead + kRow);
  std::string edited = first.result.files[0].text;
  edited += "    action: 手で書いた対応\n    result: 手で書いた結果 # 覚え\n";
  const Imported again(kHead.substr(0, kHead.size() - 1) + ",対応\n" +
                           kRow.substr(0, kRow.size() - 1) + ",\n" +
                           "2026-2,2026/10/2,電話,新規,歯科,看取り,\n",
                       "consultations", {{kFile, edited}});
  CHECK(again.counts() == "1 new, 0 changed, 1 there, 0 refused, 0 passed over");
  CHECK(again.result.files[0].loses_edits);
  CHECK(again.text().find("    action: 手で書いた対応\n    result: 手で書いた結果\n") !=
        std::string::npos);
}

TEST_CASE("a row that contradicts an entry written by hand is refused with both places") {
  const std::string path = "data/records/2026/consultations-2026-10.yaml";
  const std::string entry =
      "consultations:\n  - {id: 2026-1, received: 2026-10-01, way: fax, continuity: new, "
      "consulter_type: care_manager, contents: end_of_life}\n";
  const Imported clash(kHead + kRow, "consultations", {{path, entry}});
  CHECK(clash.result.files.empty());
  CHECK(
      clash.messages() ==
      "in.csv:2:1: error: \"2026-1\" stands in another file already, with other content. [ingest-row-clash] (row 2 of the sheet.) (mend the entry there, or delete it and import again; if it is another record, give the row another number.) (data/records/2026/consultations-2026-10.yaml:2:5: the entry is here.)\n");
  CHECK(
      clash.messages(Language::ja) ==
      "in.csv:2:1: error: 「2026-1」は別のファイルにもう書かれていて、内容が違います。 [ingest-row-clash] (Excel の 2 行目です。) (そのファイルの記録を直すか、消してから取り込み直してください。別の記録なら、表の番号を変えてください。) (data/records/2026/consultations-2026-10.yaml:2:5: その記録はここです。)\n");
  std::string same = entry;
  same.replace(same.find("fax"), 3, "phone");
  const Imported there(kHead + kRow, "consultations", {{path, same}});
  CHECK(there.messages().empty());
  CHECK(there.counts() == "0 new, 0 changed, 1 there, 0 refused, 0 passed over");
}

TEST_CASE("two rows of one number that differ are refused, two that agree are one") {
  CHECK(Imported(kHead + kRow + kRow).counts() ==
        "1 new, 0 changed, 1 there, 0 refused, 0 passed over");
  const Imported twice(kHead + kRow + "2026-1,2026/10/2,電話,新規,歯科,看取り\n");
  CHECK(twice.counts() == "1 new, 0 changed, 0 there, 1 refused, 0 passed over");
  CHECK(
      twice.messages() ==
      "in.csv:3:1: error: there are two rows of \"2026-1\", and they differ. [ingest-row-twice] (row 3 of the sheet.) (delete one of the rows, or mend its number (or day).) (in.csv:2:1: the first row is here.)\n");
  CHECK(
      twice.messages(Language::ja) ==
      "in.csv:3:1: error: 「2026-1」の行が 2 つあり、内容が違います。 [ingest-row-twice] (Excel の 3 行目です。) (どちらかの行を消すか、番号（日付）を直してください。) (in.csv:2:1: 最初の行はここです。)\n");
}

TEST_CASE("rows without a number keep their ids when rows are added between them") {
  const std::string head = "受付日,方法,新規・継続,相談者種別,相談内容\n";
  const std::string a = "2026/10/1,電話,新規,歯科,看取り\n";
  const std::string b = "2026/10/1,FAX,新規,歯科,看取り\n";
  const Imported first(head + a + a);
  CHECK(first.counts() == "2 new, 0 changed, 0 there, 0 refused, 0 passed over");
  CHECK(
      first.messages() ==
      "in.csv:3:1: warning: another row has the same content, and neither has a number. [ingest-row-same] (row 3 of the sheet.) (both were imported as two records; if it is one, delete the second row and record.) (in.csv:2:1: the first row is here.)\n");
  CHECK(
      first.messages(Language::ja) ==
      "in.csv:3:1: warning: 番号がなく、内容も同じ行がもう 1 つあります。 [ingest-row-same] (Excel の 3 行目です。) (別の相談として 2 件とも取り込みました。1 件なら、片方の行と記録を消してください。) (in.csv:2:1: 最初の行はここです。)\n");
  const Files there{{kFile, first.result.files[0].text}};
  CHECK(Imported(head + a + a, "consultations", there).result.files.empty());
  const Imported more(head + a + b + a, "consultations", there);
  CHECK(more.counts() == "1 new, 0 changed, 2 there, 0 refused, 0 passed over");
  CHECK(more.messages().empty());
  CHECK(more.text().find("  - id: c20261001-3\n    received: 2026-10-01\n    way: fax\n") !=
        std::string::npos);
  // A row that was changed cannot be told from a new one; nothing is lost, and it is said.
  const Imported changed(head + a + b, "consultations", there);
  CHECK(changed.counts() == "1 new, 0 changed, 1 there, 0 refused, 0 passed over");
  CHECK(
      changed.messages() ==
      "in.csv:3:1: warning: this row is new and has no number; of 2026-10-01 there is a record of an earlier import that the sheet lacks. [ingest-row-maybe-changed] (row 3 of the sheet.) (if the row was changed, delete the old record; with a column of numbers changed rows are brought up to date by themselves.) (data/records/2026/consultations-2026-10-imported.yaml:11:5: the entry is here.)\n");
  CHECK(
      changed.messages(Language::ja) ==
      "in.csv:3:1: warning: 番号のない新しい行です。2026-10-01 には、前に取り込んだまま表にない記録があります。 [ingest-row-maybe-changed] (Excel の 3 行目です。) (行を直したのなら、古い記録を消してください。表に番号の列を作ると、直した行は自動で合わせます。) (data/records/2026/consultations-2026-10-imported.yaml:11:5: その記録はここです。)\n");
}

TEST_CASE("a daily log has one row a day") {
  const std::string head = "年月日,曜日,開室,従事者,活動\n";
  const Imported in(head + "2026/10/1,木,○,見本 花子,打合せ\n2026/10/3,土,休,,\n", "daily-log");
  CHECK(in.messages().empty());
  REQUIRE(in.result.files.size() == 1);
  CHECK(in.result.files[0].path == "data/records/2026/daily-log-2026-10-imported.yaml");
  CHECK(in.text() ==
        "daily_logs:\n"
        "  - date: 2026-10-01\n"
        "    open: yes\n"
        "    staff: [mihon-hanako]\n"
        "    activities: 打合せ\n"
        "\n"
        "  - date: 2026-10-03\n"
        "    open: no\n");
  const Files there{{in.result.files[0].path, in.result.files[0].text}};
  const Imported again(head + "2026/10/1,木,○,見本花子,会議\n2026/10/3,土,休,,\n", "daily-log",
                       there);
  CHECK(again.counts() == "0 new, 1 changed, 1 there, 0 refused, 0 passed over");
}

TEST_CASE("a number is the same with the zeros that Excel drops") {
  const Imported typed(kHead + "001,2026/10/1,電話,新規,歯科,看取り\n");
  CHECK(typed.text().starts_with("consultations:\n  - id: c2026-10-001\n"));
  const Files there{{kFile, typed.result.files[0].text}};
  const Imported saved(kHead + "1,2026/10/1,電話,新規,歯科,看取り\n", "consultations", there);
  CHECK(saved.counts() == "0 new, 0 changed, 1 there, 0 refused, 0 passed over");
  CHECK(saved.result.files.empty());
}

TEST_CASE("what an earlier import left and no row gives any more is told, and stays") {
  const auto left = [](const Imported& in) {
    std::string all;
    for (const std::string& one : in.result.not_in_sheets) all += one + "\n";
    return all;
  };
  const std::string row = ",電話,新規,歯科,看取り\n";
  const Imported first(kHead + "1,2026/10/1" + row + "2,2026/10/2" + row + ",2026/10/5" + row +
                       ",2026/10/6" + row);
  CHECK(left(first).empty());
  const Files there{{kFile, first.result.files[0].text}};
  // Changed, refused and new rows stand in the sheet, too; of other months it says nothing.
  CHECK(left(Imported(kHead +
                          "1,2026/10/1,電話,新規,医科,看取り\n2,2026/10/2,電和,新規,歯科,看取り\n"
                          "3,2026/10/7" +
                          row + ",2026/10/5" + row + ",2026/10/6" + row,
                      "consultations", there))
            .empty());
  CHECK(left(Imported(kHead + "1,2026/11/2" + row, "consultations", there)).empty());
  const Imported fewer(kHead + "1,2026/10/1" + row + ",2026/10/5" + row, "consultations", there);
  CHECK(left(fewer) == "c2026-10-002\nc20261006-1\n");
  CHECK(fewer.result.files.empty());
}
