#include "model/record_yaml.h"

#include <filesystem>

#include "base/report.h"
#include "load/code_lists.h"
#include "load/fields.h"
#include "model/project.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace kakehashi;

namespace {

const std::string kSample = std::string(REPOSITORY_DIR) + "/data/";

struct Reading {
  Sources sources;
  Diagnostics found;
  CodeLists codes;
  Reading() {
    const auto root = parse_yaml(
        sources, sources.add("data/code-lists.yaml", slurp(kSample + "code-lists.yaml")), found);
    read_code_lists(*root, codes, found);
  }
  template <class Record>
  Record read(const std::string& text, const RecordTable& table) {
    Record record;
    const auto root = parse_yaml(sources, sources.add("a.yaml", text), found);
    if (root) read_record(*root, table, &record, &codes, found);
    CAPTURE(text);
    CHECK(report(found, sources, ReportFormat::short_, Language::en) == "");
    return record;
  }
  template <class Record>
  void check_same(const std::string& text, const RecordTable& table) {
    const Record first = read<Record>(text, table);
    const std::string written = record_text(table, &first);
    const Record second = read<Record>(written, table);
    CHECK(record_text(table, &second) == written);
  }
};

}  // namespace

TEST_CASE("every record of the sample is written as YAML that reads back to the same") {
  Reading in;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kSample)) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".yaml")) continue;
    if (path.find("/records/") != std::string::npos)
      in.check_same<RecordFile>(slurp(path), record_file_table());
    else if (path.find("/resources/") != std::string::npos)
      in.check_same<ResourceFile>(slurp(path), resource_file_table());
    else
      continue;
    ++files;
  }
  CHECK(files > 20);
}

TEST_CASE("a record has one text, however it was typed") {
  Reading in;
  const auto text = [&](const std::string& yaml) {
    const Consultation record = in.read<Consultation>(yaml, consultation_table());
    return record_text(consultation_table(), &record);
  };
  const std::string expected =
      "id: c-1\n"
      "received: 2026-10-01\n"
      "received_at: 25:00\n"
      "way: phone\n"
      "continuity: new\n"
      "consulter_type: dental\n"
      "person:\n"
      "  sex: female\n"
      "request: |-\n"
      "  一行目\n"
      "\n"
      "  - 三行目: \"引用\"\n"
      "contents: [end_of_life]\n"
      "followed_up: yes\n";
  CHECK(
      text(
          "相談内容: 看取り # 覚え\n確認済み: はい\n番号: c-1\n受付日: 令和8年10月1日\n方法: 電話\n受付時刻: 25:00\n"
          "新規・継続: 新規\n相談者種別: 歯科\n対象者: {性別: 女性}\n主訴: \"一行目\\n\\n- 三行目: \\\"引用\\\"\"\n") ==
      expected);
  CHECK(text(expected) == expected);
}

TEST_CASE("one record is laid over another: what it says counts, what it leaves open stays") {
  Reading in;
  const std::string head =
      "id: c-1\nreceived: 2026-10-01\nway: phone\ncontinuity: new\nconsulter_type: dental\n";
  Consultation below = in.read<Consultation>(
      head + "contents: [end_of_life]\nperson: {sex: female, ward: 見本区}\naction: a\n",
      consultation_table());
  const Consultation above = in.read<Consultation>(
      head + "contents: [acp]\nperson: {sex: male}\nresult: b\n", consultation_table());
  overlay(consultation_table(), &above, &below);
  CHECK(record_text(consultation_table(), &below) ==
        head + "person:\n  sex: male\n  ward: 見本区\ncontents: [acp]\naction: a\nresult: b\n");
}
