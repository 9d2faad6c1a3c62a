#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/report.h"
#include "ingest/kaigo.h"

/// Small official files for tests, and the project's own code lists.
namespace kakehashi::kaigo_fixture {

inline const std::string kHeader =
    "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
    "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,"
    "利用可能曜日特記事項,定員,URL,高齢者の方と障害者の方が同時一体的に利用できるサービス,"
    "介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考\r\n";

/// One row; tests change what they are about.
struct Row {
  std::string municipality = "991015", prefecture = "見本県", city = "見本市緑区";
  std::string name = "みどりケア", kana = "ミドリケア", service = "福祉用具貸与";
  std::string address = "見本県見本市緑区桜台1丁目2番3号", building;
  std::string latitude = "34.670000000000000", longitude = "135.540000000000000";
  std::string phone = "06-0000-0001", fax;
  std::string operator_number = "1234567890123", operator_name = "株式会社みどり";
  std::string number = "9970000001";
  std::string days, note, capacity, web;

  std::string text() const {
    std::string out;
    for (const std::string* field :
         {&municipality,  &number,   &prefecture, &city,      &name,     &kana, &service,
          &address,       &building, &latitude,   &longitude, &phone,    &fax,  &operator_number,
          &operator_name, &number,   &days,       &note,      &capacity, &web}) {
      const bool quoted = field->find_first_of(",\"\n") != std::string::npos;
      out += quoted ? "\"" + *field + "\"," : *field + ",";
    }
    return out + ",,,\r\n";
  }
};

/// The project's data/code-lists.yaml through the loader.
const CodeLists& code_lists();

KaigoOptions dated(std::string municipality = {});

/// An import of texts, each a file a.csv, b.csv, …; of 2026-06-30 unless `options` say otherwise.
struct Imported {
  Sources sources;
  Diagnostics found;
  KaigoImport result;

  explicit Imported(std::vector<std::string> texts, KaigoOptions options = dated());
  Imported(const Imported&) = delete;
  std::string messages(Language language = Language::en) const {
    return report(found, sources, ReportFormat::short_, language);
  }
  /// The resources of the only file, from the line behind `resources:` on.
  std::string resources() const;
};

inline std::string csv(const std::vector<Row>& rows) {
  std::string out = kHeader;
  for (const Row& row : rows) out += row.text();
  return out;
}

}  // namespace kakehashi::kaigo_fixture
