#include "model/information_sheet.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& sheet_party_table() {
  using R = SheetParty;
  static const RecordTable table =
      record_table<R>("sheet party", "相手",
                      {
                          f::reference<&R::resource>("resource", "資源", "resource")
                              .office()
                              .help("資源の ID。名称・電話・FAX はそこから入ります"),
                          f::text<&R::organisation>("organisation", "所属").office(),
                          f::text<&R::department>("department", "診療科・部署").office(),
                          f::text<&R::person>("person", "担当者").office(),
                          f::phone<&R::phone>("phone", "電話").office(),
                          f::phone<&R::fax>("fax", "FAX").office(),
                      });
  return table;
}

const RecordTable& sheet_patient_table() {
  using R = SheetPatient;
  static const RecordTable table =
      record_table<R>("sheet patient", "対象の方",
                      {
                          f::text<&R::name>("name", "氏名").office(),
                          f::text<&R::kana>("kana", "かな").office(),
                          f::code<&R::sex>("sex", "性別", "sexes").office(),
                          f::date<&R::birth_date>("birth_date", "生年月日").office(),
                          f::text<&R::address>("address", "住所").office(),
                          f::phone<&R::phone>("phone", "電話").office(),
                      });
  return table;
}

const RecordTable& medical_care_sheet_table() {
  using R = MedicalCareSheet;
  static const RecordTable table =
      record_table<R>("medical care sheet", "医療・介護連携シート",
                      {
                          f::code<&R::answer>("answer", "返信", "sheet_answers").office(),
                          f::code<&R::requests>("requests", "用件", "sheet_requests").office(),
                          f::text<&R::other_request>("other_request", "その他の用件").office(),
                          f::prose<&R::message>("message", "連絡事項").office(),
                          f::phone<&R::mobile>("mobile", "携帯電話").office(),
                          f::email<&R::email>("email", "メール").office(),
                      });
  return table;
}

const RecordTable& outcome_sheet_table() {
  using R = OutcomeSheet;
  static const RecordTable table = record_table<R>(
      "outcome sheet", "転帰シート",
      {
          f::code<&R::requests>("requests", "お願い", "outcome_requests").office(),
          f::prose<&R::message>("message", "連絡事項").office(),
          f::date<&R::moved_on>("moved_on", "移動日").office(),
          f::code<&R::outcome>("outcome", "転帰", "outcomes").office(),
          f::text<&R::destination>("destination", "移動先").office(),
          f::text<&R::destination_department>("destination_department", "移動先の科").office(),
      });
  return table;
}

const RecordTable& progress_entry_table() {
  using R = ProgressEntry;
  static const RecordTable table =
      record_table<R>("progress", "経過",
                      {
                          f::date<&R::date>("date", "日付").required().office(),
                          f::text<&R::text>("text", "内容").required().office(),
                      });
  return table;
}

const RecordTable& conference_entry_table() {
  using R = ConferenceEntry;
  static const RecordTable table =
      record_table<R>("case conference", "ケース会議",
                      {
                          f::date<&R::date>("date", "開催日").required().office(),
                          f::text<&R::participants>("participants", "参加者").office(),
                          f::text<&R::note>("note", "備考").office(),
                      });
  return table;
}

const RecordTable& patient_status_sheet_table() {
  using R = PatientStatusSheet;
  static const RecordTable table = record_table<R>(
      "patient status sheet", "紹介患者状況把握シート",
      {
          f::code<&R::referral_kind>("referral_kind", "紹介の区分", "referral_kinds").office(),
          f::date<&R::referred_on>("referred_on", "紹介日").office(),
          f::code<&R::after_discharge>("after_discharge", "退院時の対応", "after_discharge")
              .office(),
          f::text<&R::after_discharge_wish>("after_discharge_wish", "その他の希望").office(),
          f::code<&R::contact_ways>("contact_ways", "連絡方法", "sheet_ways").office(),
          f::flag<&R::conference_wished>("conference_wished", "カンファレンス参加の希望").office(),
          f::code<&R::insurance>("insurance", "介護保険", "insurance_states").office(),
          f::text<&R::care_plan_office>("care_plan_office", "ケアプランの事業所").office(),
          f::text<&R::care_manager>("care_manager", "ケアマネジャー").office(),
          f::prose<&R::remarks>("remarks", "特記").office(),
          f::flag<&R::consent>("consent", "本人の同意").office(),
          f::date<&R::moved_on>("moved_on", "移動日").office(),
          f::code<&R::outcome>("outcome", "転帰", "outcomes").office(),
          f::text<&R::outcome_other>("outcome_other", "その他の転帰").office(),
          f::text<&R::destination>("destination", "移動先").office(),
          f::text<&R::destination_department>("destination_department", "移動先の科").office(),
          f::date<&R::received>("received", "受付日").office(),
          f::record<&R::progress>("progress", "経過", progress_entry_table).office(),
          f::record<&R::conferences>("conferences", "ケース会議", conference_entry_table).office(),
      });
  return table;
}

const RecordTable& admission_sheet_table() {
  using R = AdmissionSheet;
  static const RecordTable table = record_table<R>(
      "admission sheet", "入院時情報提供書",
      {
          f::code<&R::author_kind>("author_kind", "作成者の区分", "sheet_authors").office(),
          f::text<&R::family_name>("family_name", "家族氏名").office(),
          f::text<&R::relationship>("relationship", "続柄").office(),
          f::code<&R::living_together>("living_together", "同居", "living_together").office(),
          f::code<&R::household>("household", "世帯", "households").office(),
          f::text<&R::household_other>("household_other", "その他の世帯").office(),
          f::code<&R::housing>("housing", "住居", "housings").office(),
          f::code<&R::housing_estate>("housing_estate", "団地", "presence").office(),
          f::prose<&R::reason>("reason", "入院理由").office(),
          f::prose<&R::daily_life>("daily_life", "生活状況").office(),
          f::code<&R::care_level>("care_level", "介護度", "care_levels").office(),
          f::date<&R::valid_from>("valid_from", "認定期間の初日").office(),
          f::date<&R::valid_to>("valid_to", "認定期間の末日").office(),
          f::code<&R::services>("services", "サービス", "sheet_services").office(),
          f::text<&R::services_other>("services_other", "その他のサービス").office(),
          f::code<&R::disabilities>("disabilities", "障がい者認定", "disability_books").office(),
          f::text<&R::disability_name>("disability_name", "障がい名").office(),
          f::code<&R::disability_rank>("disability_rank", "障がい高齢者の自立度",
                                       "disability_ranks")
              .office(),
          f::code<&R::dementia_rank>("dementia_rank", "認知症高齢者の自立度", "dementia_ranks")
              .office(),
          f::prose<&R::illnesses>("illnesses", "現病名・既往歴").office(),
          f::code<&R::eating>("eating", "食事", "assistance").office(),
          f::code<&R::staple_food>("staple_food", "主食", "staple_foods").office(),
          f::code<&R::side_dish>("side_dish", "副食", "side_dishes").office(),
          f::code<&R::toileting>("toileting", "排泄", "assistance").office(),
          f::code<&R::incontinence>("incontinence", "失禁", "frequencies").office(),
          f::code<&R::toilets>("toilets", "排泄の場所", "toilets").office(),
          f::code<&R::bathing>("bathing", "入浴", "assistance").office(),
          f::code<&R::dressing>("dressing", "更衣", "assistance").office(),
          f::code<&R::turning_over>("turning_over", "寝返り", "holding").office(),
          f::code<&R::standing_up>("standing_up", "起き上がり", "holding").office(),
          f::code<&R::transfer>("transfer", "移乗", "assistance").office(),
          f::code<&R::walking>("walking", "歩行", "assistance").office(),
          f::code<&R::walking_aids>("walking_aids", "補助具", "walking_aids").office(),
          f::prose<&R::dementia_symptoms>("dementia_symptoms", "認知症等の症状").office(),
          f::prose<&R::remarks>("remarks", "退院に向けての連絡").office(),
      });
  return table;
}

}  // namespace

const RecordTable& information_sheet_table() {
  using R = InformationSheet;
  static const RecordTable table = record_table<R>(
      "information sheet", "情報共有シート",
      {
          f::id<&R::id>("id", "番号").office(),
          f::code<&R::kind>("kind", "種類", "information_sheets").required().office(),
          f::date<&R::date>("date", "作成日").required().office(),
          f::record<&R::to>("to", "宛先", sheet_party_table).office(),
          f::record<&R::from>("from", "差出人", sheet_party_table).office(),
          f::record<&R::patient>("patient", "対象の方", sheet_patient_table).office(),
          f::record<&R::medical_care>("medical_care", "医療・介護連携シート",
                                      medical_care_sheet_table)
              .office(),
          f::record<&R::outcome>("outcome", "転帰シート", outcome_sheet_table).office(),
          f::record<&R::patient_status>("patient_status", "紹介患者状況把握シート",
                                        patient_status_sheet_table)
              .office(),
          f::record<&R::admission>("admission", "入院時情報提供書", admission_sheet_table).office(),
      });
  return table;
}

}  // namespace kakehashi
