#include "model/staff.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& licence_table() {
  using R = Licence;
  static const RecordTable table = record_table<R>(
      "licence", "資格証",
      {
          f::code<&R::qualification>("qualification", "資格", "professions").required().office(),
          f::text<&R::number>("number", "番号").office(),
          f::date<&R::acquired>("acquired", "取得日").office(),
      });
  return table;
}

const RecordTable& career_entry_table() {
  using R = CareerEntry;
  static const RecordTable table =
      record_table<R>("career entry", "経歴",
                      {
                          f::month<&R::month>("month", "年月").required().office(),
                          f::text<&R::text>("text", "事項").required().office(),
                      });
  return table;
}

}  // namespace

const RecordTable& staff_table() {
  using R = Staff;
  static const RecordTable table = record_table<R>(
      "staff", "業務従事者",
      {
          f::id<&R::id>("id", "ID").office(),
          f::text<&R::name>("name", "氏名").required().office(),
          f::text<&R::kana>("kana", "かな").office(),
          f::code<&R::qualifications>("qualifications", "資格", "professions").required().office(),
          f::record<&R::licences>("licences", "資格証", licence_table)
              .office()
              .help("届に書く番号と取得日"),
          f::text<&R::role>("role", "役割").office(),
          f::flag<&R::full_time>("full_time", "常勤").office(),
          f::date<&R::from>("from", "従事開始日").required().office(),
          f::date<&R::to>("to", "従事終了日").office(),
          f::text<&R::change_reason>("change_reason", "変更理由")
              .office()
              .help("従事者変更届に書く理由"),
          f::date<&R::birth_date>("birth_date", "生年月日").office(),
          f::postal_code<&R::postal_code>("postal_code", "郵便番号").office(),
          f::text<&R::address>("address", "住所").office(),
          f::phone<&R::phone>("phone", "電話").office(),
          f::record<&R::education>("education", "学歴", career_entry_table).office(),
          f::record<&R::career>("career", "職歴", career_entry_table).office(),
      });
  return table;
}

}  // namespace kakehashi
