#include "model/office.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& contractor_table() {
  using R = Contractor;
  static const RecordTable table = record_table<R>(
      "contractor", "受託法人",
      {
          f::text<&R::name>("name", "名称").required(),
          f::text<&R::manager_title>("manager_title", "責任者の役職"),
          f::text<&R::manager>("manager", "責任者").required().help("提出前に様式を確認する人"),
          f::text<&R::address>("address", "住所"),
      });
  return table;
}

const RecordTable& submit_to_table() {
  using R = SubmitTo;
  static const RecordTable table =
      record_table<R>("submit_to", "提出先",
                      {
                          f::text<&R::name>("name", "名称")
                              .required()
                              .help("例 見本市健康局 健康推進部 健康施策課"),
                          f::postal_code<&R::postal_code>("postal_code", "郵便番号"),
                          f::text<&R::address>("address", "住所"),
                          f::email<&R::email>("email", "メール"),
                          f::phone<&R::phone>("phone", "電話"),
                      });
  return table;
}

const RecordTable& holiday_table() {
  using R = Holiday;
  static const RecordTable table = record_table<R>(
      "holidays", "祝日",
      {f::date<&R::date>("date", "日付").required(), f::text<&R::name>("name", "名称").required()});
  return table;
}

}  // namespace

const RecordTable& office_table() {
  using R = Office;
  static const RecordTable table = record_table<R>(
      "office", "相談支援室",
      {
          f::text<&R::name>("name", "名称").required(),
          f::text<&R::kana>("kana", "かな"),
          f::text<&R::city>("city", "市").required(),
          f::text<&R::ward>("ward", "区").required().help("区や町の名前。様式に印字します"),
          f::text<&R::municipality_code>("municipality_code", "全国地方公共団体コード").required(),
          f::text<&R::addressee>("addressee", "宛先").help("様式の宛名(例 見本市長)").office(),
          f::record<&R::contractor>("contractor", "受託法人", contractor_table).required().office(),
          f::record<&R::submit_to>("submit_to", "提出先", submit_to_table)
              .office()
              .help("様式を送る所。送付状とチェックリストに印字します"),
          f::postal_code<&R::postal_code>("postal_code", "郵便番号").required(),
          f::text<&R::address>("address", "住所").required(),
          f::text<&R::building>("building", "建物"),
          f::text<&R::access>("access", "交通"),
          f::phone<&R::phone>("phone", "電話").required(),
          f::phone<&R::fax>("fax", "FAX").required(),
          f::email<&R::email>("email", "メール"),
          f::url<&R::web>("web", "ウェブ"),
          f::record<&R::coordinates>("coordinates", "座標", coordinates_table),
          f::record<&R::hours>("hours", "開室時間", hours_table).required(),
      });
  return table;
}

const RecordTable& area_table() {
  using R = Area;
  static const RecordTable table = record_table<R>(
      "area", "圏域",
      {
          f::id<&R::id>("id", "ID"),
          f::text<&R::name>("name", "名称").required(),
          f::text<&R::kana>("kana", "かな"),
          f::reference<&R::support_center>("support_center", "地域包括支援センター", "resource"),
          f::text<&R::municipality_code>("municipality_code", "全国地方公共団体コード")
              .help("圏域が区や市そのもののとき、6桁。import が資源の圏域に使います"),
          f::text<&R::note>("note", "備考").help("含まれる町など"),
      });
  return table;
}

const RecordTable& area_file_table() {
  using R = AreaFile;
  static const RecordTable table = record_table<R>(
      "areas file", "圏域ファイル",
      {
          f::text<&R::credit>("credit", "クレジット").help("境界の線の出典。地図に印字します"),
          f::record<&R::areas>("areas", "圏域", area_table).required(),
      });
  return table;
}

const RecordTable& holiday_file_table() {
  using R = HolidayFile;
  static const RecordTable table = record_table<R>(
      "holidays file", "祝日ファイル",
      {
          f::record<&R::holidays>("holidays", "祝日", holiday_table).required(),
          f::record<&R::closures>("closures", "閉室日", holiday_table).help("この室だけの休み"),
      });
  return table;
}

}  // namespace kakehashi
