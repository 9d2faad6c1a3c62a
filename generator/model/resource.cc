#include "model/resource.h"

#include <algorithm>
#include <utility>

#include "model/code_list.h"

namespace kakehashi {

namespace f = field;

const RecordTable& coordinates_table() {
  using R = Coordinates;
  static const RecordTable table =
      record_table<R>("coordinates", "座標",
                      {
                          f::decimal<&R::latitude>("latitude", "緯度")
                              .required()
                              .help("世界測地系の度(例 34.6937)"),
                          f::decimal<&R::longitude>("longitude", "経度")
                              .required()
                              .help("世界測地系の度(例 135.5023)"),
                      });
  return table;
}

namespace {

const RecordTable& nth_week_table() {
  using R = NthWeekRule;
  static const RecordTable table = record_table<R>(
      "nth_weeks", "第何週",
      {
          f::number<&R::weeks>("weeks", "週").required().help("第何週か(1〜5)。例 [2, 4]"),
          f::code<&R::day>("day", "曜日", "weekday").required(),
          f::day_hours<&R::hours>("hours", "時間").required().help("時間帯、または closed(休み)"),
      });
  return table;
}

const RecordTable& exception_table() {
  using R = HoursException;
  static const RecordTable table =
      record_table<R>("exceptions", "臨時",
                      {
                          f::date<&R::from>("from", "初日").required(),
                          f::date<&R::to>("to", "最終日").help("1日だけなら書きません"),
                          f::day_hours<&R::hours>("hours", "時間").required(),
                          f::text<&R::note>("note", "備考").help("例 年末年始、お盆"),
                      });
  return table;
}

const RecordTable& service_table() {
  using R = Service;
  static const RecordTable table = record_table<R>(
      "services", "サービス",
      {
          f::code<&R::service>("service", "種類", "care_services").required().official(),
          f::text<&R::number>("number", "事業所番号").official(),
          f::text<&R::days>("days", "利用可能曜日").official(),
          f::text<&R::note>("note", "特記事項").official(),
          f::number<&R::capacity>("capacity", "定員").official(),
      },
      "service");
  return table;
}

const RecordTable& vacancies_table() {
  using R = Vacancies;
  static const RecordTable table =
      record_table<R>("vacancies", "空き",
                      {
                          f::number<&R::count>("count", "数").required(),
                          f::date<&R::on>("on", "時点").required().help("いつの空き数か"),
                      });
  return table;
}

const RecordTable& verification_table() {
  using R = Verification;
  static const RecordTable table =
      record_table<R>("verified", "確認",
                      {
                          f::date<&R::on>("on", "確認日").required(),
                          f::text<&R::by>("by", "確認者").office(),
                          f::text<&R::how>("how", "方法").help("例 FAX、電話、公式サイト"),
                      });
  return table;
}

const RecordTable& consent_table() {
  using R = Consent;
  static const RecordTable table =
      record_table<R>("consent", "同意",
                      {
                          f::code<&R::audience>("audience", "公開先", "audience").required(),
                          f::code<&R::answer>("answer", "回答", "consent_answer").required(),
                          f::date<&R::on>("on", "回答日").help("可・不可のときは必要です"),
                          f::text<&R::person>("person", "回答者").help("可・不可のときは必要です"),
                          f::text<&R::way>("way", "方法").help("例 書面、FAX、電話"),
                      });
  return table;
}

}  // namespace

const RecordTable& hours_table() {
  using R = Hours;
  static const RecordTable table = record_table<R>(
      "hours", "時間",
      {
          f::week<&R::weekly>("weekly", "曜日").help("曜日ごとの時間。例 mon-fri: 9:00-17:00"),
          f::week<&R::reception>("reception", "受付").help("受付時間が別のとき"),
          f::record<&R::nth_weeks>("nth_weeks", "第何週", nth_week_table)
              .help("第2・4土曜休み など"),
          f::record<&R::exceptions>("exceptions", "臨時", exception_table)
              .help("年末年始、お盆など"),
          f::text<&R::note>("note", "備考"),
      });
  return table;
}

const RecordTable& availability_table() {
  using R = Availability;
  static const RecordTable table =
      record_table<R>("availability", "対応",
                      {
                          f::code<&R::answer>("answer", "回答", "availability").required(),
                          f::flag<&R::record>("record", "実績").help("実績があるとき yes"),
                      },
                      "answer");
  return table;
}

const RecordTable& source_table() {
  using R = Source;
  static const RecordTable table = record_table<R>(
      "source", "出典",
      {
          f::text<&R::name>("name", "名称").required().official(),
          f::text<&R::publisher>("publisher", "発行者").official(),
          f::date<&R::date>("date", "時点").official().help("データの基準日"),
          f::text<&R::credit>("credit", "クレジット").official().help("画面と紙に出す出典の一行"),
          f::text<&R::licence>("licence", "利用条件").official(),
          f::url<&R::url>("url", "URL").official(),
          f::flag<&R::open_data>("open_data", "オープンデータ")
              .official()
              .help("公的なオープンデータなら yes。同意がなくても公表済みの項目だけを載せます"),
      });
  return table;
}

const RecordTable& resource_table() {
  using R = Resource;
  static const RecordTable table = record_table<R>(
      "resource", "資源",
      {
          // For all.
          f::id<&R::id>("id", "ID").official().help("英小文字・数字・ハイフン。変えないでください"),
          f::code<&R::kind>("kind", "種別", "kinds").required().official(),
          f::text<&R::name>("name", "名称").required().official(),
          f::text<&R::kana>("kana", "かな")
              .official()
              .help("ひらがなかカタカナ。五十音順に使います"),
          f::text<&R::former_names>("former_names", "旧名称"),
          f::text<&R::operator_name>("operator", "法人").official(),
          f::text<&R::operator_number>("operator_number", "法人番号").official(),
          f::postal_code<&R::postal_code>("postal_code", "郵便番号").official(),
          f::text<&R::address>("address", "住所").official(),
          f::text<&R::building>("building", "建物").official(),
          f::phone<&R::phone>("phone", "電話").official(),
          f::phone<&R::fax>("fax", "FAX").official(),
          f::email<&R::email>("email", "メール"),
          f::url<&R::web>("web", "ウェブ").official(),
          f::record<&R::coordinates>("coordinates", "座標", coordinates_table).official(),
          // Where an address lies is no statement of the place: an entry of official data has an
          // area too.
          f::reference<&R::area>("area", "圏域", "area")
              .official()
              .help("areas.yaml の ID。書かなければ座標から決まります"),
          f::record<&R::hours>("hours", "時間", hours_table),
          f::text<&R::service_area>("service_area", "対応エリア"),
          f::text<&R::languages>("languages", "言語"),
          f::code<&R::barrier_free>("barrier_free", "バリアフリー", "barrier_free"),
          f::text<&R::access>("access", "交通").help("最寄り駅からの道順など"),
          f::text<&R::parking>("parking", "駐車場"),
          f::text<&R::photo>("photo", "写真"),
          f::prose<&R::note>("note", "住民への案内"),
          f::text<&R::medical_number>("medical_number", "医療機関コード"),
          f::text<&R::care_numbers>("care_numbers", "介護事業所番号").official(),
          f::text<&R::navii_number>("navii_number", "医療情報ネットID"),
          f::record<&R::services>("services", "サービス", service_table).official(),
          // Medical.
          f::code<&R::departments>("departments", "診療科", "departments"),
          f::text<&R::specialties>("specialties", "専門"),
          f::record<&R::home_visits>("home_visits", "訪問診療", availability_table)
              .help("在宅患者訪問診療。yes / no / unknown"),
          f::record<&R::house_calls>("house_calls", "往診", availability_table),
          f::record<&R::dental_visits>("dental_visits", "歯科訪問診療", availability_table),
          f::record<&R::medication_visits>("medication_visits", "訪問薬剤管理指導",
                                           availability_table),
          f::record<&R::after_hours>("after_hours", "時間外対応", availability_table),
          f::code<&R::notifications>("notifications", "届出", "notifications")
              .help("在宅療養支援診療所、緊急時訪問看護加算など"),
          f::answers<&R::provides>("provides", "在宅で行う医療", "provided_treatments")
              .help("その機関が行う処置。yes / no / consult。確認していないものは書きません"),
          f::answers<&R::accepts>("accepts", "受け入れ可", "accepted_conditions")
              .help("その状態の人を受け入れるか。yes / no / consult"),
          f::answers<&R::pharmacy_services>("pharmacy_services", "薬局の対応", "pharmacy_services"),
          f::answers<&R::dental_services>("dental_services", "歯科の対応", "dental_services"),
          f::answers<&R::care_features>("care_features", "介護の対応", "care_features"),
          f::flag<&R::contact_24h>("contact_24h", "24時間連絡"),
          f::number<&R::capacity>("capacity", "定員"),
          f::record<&R::vacancies>("vacancies", "空き", vacancies_table).professional(),
          // For professionals and for the office.
          f::text<&R::contact_person>("contact_person", "窓口担当者").professional(),
          f::text<&R::meeting_times>("meeting_times", "面談可能時間").professional(),
          f::code<&R::preferred_contact>("preferred_contact", "希望連絡方法", "ways")
              .professional(),
          f::prose<&R::admission_rules>("admission_rules", "入退院ルール").professional(),
          f::phone<&R::mobile>("mobile", "携帯電話").professional(),
          f::prose<&R::internal_note>("internal_note", "室内メモ").office(),
          // About the entry itself.
          f::code<&R::status>("status", "状態", "status"),
          f::date<&R::status_since>("status_since", "状態の日付"),
          f::record<&R::verified>("verified", "確認", verification_table),
          f::record<&R::consent>("consent", "同意", consent_table).office(),
          f::record<&R::source>("source", "出典", source_table).official(),
      });
  return table;
}

const RecordTable& resource_file_table() {
  using R = ResourceFile;
  static const RecordTable table = record_table<R>(
      "resources file", "資源ファイル",
      {
          f::record<&R::source>("source", "出典", source_table).help("このファイルの全部の出典"),
          f::record<&R::resources>("resources", "資源", resource_table).required(),
      });
  return table;
}

Extent extent_for(const Resource& resource, Audience audience) {
  if (resource.status && resource.status.value->id == "closed") return Extent::nothing;
  const std::string_view wanted = audience == Audience::public_ ? "public" : "professional";
  std::vector<const Consent*> answers;
  for (const Consent& consent : resource.consent)
    if (consent.audience && consent.audience.value->id == wanted && consent.answer)
      answers.push_back(&consent);
  // By day, and on one day the most careful last: the order in the file decides nothing.
  const auto caution = [](const Consent* consent) {
    const std::string& id = consent->answer.value->id;
    return id == "yes" ? 0 : id == "unknown" ? 1 : 2;
  };
  std::sort(answers.begin(), answers.end(), [&](const Consent* a, const Consent* b) {
    return std::pair(a->on.value, caution(a)) < std::pair(b->on.value, caution(b));
  });
  std::string_view answer = "unknown";
  for (const Consent* consent : answers) {
    const std::string& next = consent->answer.value->id;
    // A refusal stands until a later yes: "not asked again yet" does not lift it.
    if (answer != "no" || next == "yes") answer = next;
  }
  if (answer == "yes") return Extent::full;
  if (answer == "no") return Extent::nothing;
  return resource.source.open_data.value ? Extent::official : Extent::nothing;
}

std::unordered_set<const Resource*> superseded(const std::vector<Resource>& resources) {
  std::unordered_set<std::string> own;
  for (const Resource& resource : resources)
    if (!resource.source.open_data.value)
      for_each_number(resource,
                      [&](std::string number, const auto&) { own.insert(std::move(number)); });
  std::unordered_set<const Resource*> found;
  for (const Resource& resource : resources)
    if (resource.source.open_data.value)
      for_each_number(resource, [&](const std::string& number, const auto&) {
        if (own.contains(number)) found.insert(&resource);
      });
  return found;
}

}  // namespace kakehashi
