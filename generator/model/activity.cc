#include "model/activity.h"

namespace kakehashi {

namespace f = field;

const RecordTable& meeting_table() {
  using R = Meeting;
  static const RecordTable table =
      record_table<R>("meeting", "会議",
                      {
                          f::id<&R::id>("id", "番号").office(),
                          f::text<&R::name>("name", "名称").required().office(),
                          f::code<&R::kind>("kind", "区分", "meeting_kinds").required().office(),
                          f::flag<&R::care_conference>("care_conference", "地域ケア会議")
                              .office()
                              .help("再掲に数えます"),
                          f::code<&R::programmes>("programmes", "事業項目", "programmes").office(),
                          f::date<&R::date>("date", "開催日").required().office(),
                          f::time<&R::from>("from", "開始").office(),
                          f::time<&R::to>("to", "終了").office(),
                          f::text<&R::place>("place", "場所").office(),
                          f::text<&R::organiser>("organiser", "主催").office(),
                          f::counts<&R::attendees>("attendees", "出席者", "professions").office(),
                          f::prose<&R::agenda>("agenda", "議題").office(),
                          f::prose<&R::summary>("summary", "概要").office(),
                          f::prose<&R::problems>("problems", "課題").office(),
                          f::prose<&R::measures>("measures", "対応策").office(),
                          f::text<&R::materials>("materials", "資料").office(),
                      });
  return table;
}

const RecordTable& training_table() {
  using R = Training;
  static const RecordTable table = record_table<R>(
      "training", "研修",
      {
          f::id<&R::id>("id", "番号").office(),
          f::text<&R::name>("name", "名称").required().office(),
          f::code<&R::programmes>("programmes", "事業項目", "programmes").office(),
          f::date<&R::date>("date", "開催日").required().office(),
          f::time<&R::from>("from", "開始").office(),
          f::time<&R::to>("to", "終了").office(),
          f::text<&R::place>("place", "場所").office(),
          f::text<&R::organiser>("organiser", "主催").office(),
          f::text<&R::role>("role", "役割").office().help("主催、共催、講師、参加など"),
          f::text<&R::aimed_at>("aimed_at", "対象").office(),
          f::text<&R::lecturer>("lecturer", "講師").office(),
          f::counts<&R::participants>("participants", "参加者", "professions").office(),
          f::prose<&R::content>("content", "内容").office(),
          f::prose<&R::questionnaire>("questionnaire", "アンケート").office(),
          f::prose<&R::evaluation>("evaluation", "評価").office(),
          f::text<&R::materials>("materials", "資料").office(),
      });
  return table;
}

const RecordTable& daily_log_table() {
  using R = DailyLog;
  static const RecordTable table =
      record_table<R>("daily_log", "日報",
                      {
                          f::date<&R::date>("date", "日付").required().office(),
                          f::flag<&R::open>("open", "開室").required().office(),
                          f::reference<&R::staff>("staff", "従事者", "staff").office(),
                          f::prose<&R::activities>("activities", "活動").office(),
                          f::text<&R::note>("note", "備考").office(),
                      });
  return table;
}

const RecordTable& staff_table() {
  using R = Staff;
  static const RecordTable table = record_table<R>(
      "staff", "業務従事者",
      {
          f::id<&R::id>("id", "ID").office(),
          f::text<&R::name>("name", "氏名").required().office(),
          f::text<&R::kana>("kana", "かな").office(),
          f::code<&R::qualifications>("qualifications", "資格", "professions").required().office(),
          f::text<&R::role>("role", "役割").office(),
          f::flag<&R::full_time>("full_time", "常勤").office(),
          f::date<&R::from>("from", "従事開始日").required().office(),
          f::date<&R::to>("to", "従事終了日").office(),
      });
  return table;
}

const RecordTable& record_file_table() {
  using R = RecordFile;
  static const RecordTable table = record_table<R>(
      "records file", "記録ファイル",
      {
          f::record<&R::consultations>("consultations", "相談", consultation_table).office(),
          f::record<&R::tallies>("tallies", "集計表", tally_table).office(),
          f::record<&R::monthly_reports>("monthly_reports", "月報", monthly_report_table).office(),
          f::record<&R::meetings>("meetings", "会議", meeting_table).office(),
          f::record<&R::trainings>("trainings", "研修", training_table).office(),
          f::record<&R::daily_logs>("daily_logs", "日報", daily_log_table).office(),
          f::record<&R::staff>("staff", "業務従事者", staff_table).office(),
      });
  return table;
}

}  // namespace kakehashi
