#include "model/activity.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& answer_table() {
  using R = QuestionnaireAnswer;
  static const RecordTable table =
      record_table<R>("answer", "回答",
                      {
                          f::text<&R::answer>("answer", "回答").required().office(),
                          f::number<&R::number>("number", "人数").required().office(),
                      });
  return table;
}

const RecordTable& question_table() {
  using R = Question;
  static const RecordTable table = record_table<R>(
      "question", "設問",
      {
          f::text<&R::question>("question", "設問").required().office(),
          f::flag<&R::several>("several", "複数回答").office(),
          f::record<&R::answers>("answers", "回答", answer_table).required().office(),
      });
  return table;
}

const RecordTable& questionnaire_table() {
  using R = Questionnaire;
  static const RecordTable table =
      record_table<R>("questionnaire", "アンケート",
                      {
                          f::number<&R::distributed>("distributed", "配布数").office(),
                          f::number<&R::collected>("collected", "回収数").office(),
                          f::record<&R::questions>("questions", "設問", question_table).office(),
                          f::prose<&R::comments>("comments", "自由記述").office(),
                      });
  return table;
}

}  // namespace

const RecordTable& activity_table() {
  using R = Activity;
  static const RecordTable table =
      record_table<R>(
          "activity", "活動",
          {
              f::id<&R::id>("id", "番号").office(),
              f::date<&R::date>("date", "日付").required().office(),
              f::time<&R::from>("from", "開始").office(),
              f::time<&R::to>("to", "終了").office(),
              f::text<&R::place>("place", "場所").office(),
              f::code<&R::programmes>("programmes", "事業項目", "programmes").required().office(),
              f::reference<&R::by>("by", "従事者", "staff").office(),
              f::text<&R::counterpart>("counterpart", "相手先").office(),
              f::prose<&R::what>("what", "活動内容").required().office(),
              f::prose<&R::result>("result", "結果").office(),
              f::prose<&R::next>("next", "次の予定").office(),
          })
          .in_month_of("date");
  return table;
}

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
                          f::reference<&R::by>("by", "出席した従事者", "staff").office(),
                          f::counts<&R::attendees>("attendees", "出席者", "professions").office(),
                          f::prose<&R::agenda>("agenda", "議題").office(),
                          f::prose<&R::summary>("summary", "概要").office(),
                          f::prose<&R::problems>("problems", "課題").office(),
                          f::prose<&R::measures>("measures", "対応策").office(),
                          f::text<&R::materials>("materials", "資料").office(),
                      })
          .in_month_of("date");
  return table;
}

const RecordTable& training_table() {
  using R = Training;
  static const RecordTable table =
      record_table<R>(
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
              f::reference<&R::by>("by", "従事者", "staff").office(),
              f::counts<&R::participants>("participants", "参加者", "professions").office(),
              f::prose<&R::content>("content", "内容").office(),
              f::record<&R::questionnaire>("questionnaire", "アンケート", questionnaire_table)
                  .office(),
              f::prose<&R::evaluation>("evaluation", "評価").office(),
              f::text<&R::materials>("materials", "資料").office(),
          })
          .in_month_of("date");
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
                          f::number<&R::consultations>("consultations", "相談件数")
                              .office()
                              .help("手で数えているときだけ。相談の記録と照らし合わせます"),
                          f::number<&R::meetings>("meetings", "会議").office().help("回数"),
                          f::number<&R::trainings>("trainings", "研修").office().help("回数"),
                          f::prose<&R::activities>("activities", "活動").office(),
                          f::text<&R::note>("note", "備考").office(),
                      })
          .in_month_of("date");
  return table;
}

const RecordTable& staff_training_table() {
  using R = StaffTraining;
  static const RecordTable table = record_table<R>(
      "staff_training", "従事者研修",
      {
          f::id<&R::id>("id", "番号").office(),
          f::text<&R::name>("name", "名称").required().office(),
          f::date<&R::date>("date", "実施日").required().office(),
          f::time<&R::from>("from", "開始").office(),
          f::time<&R::to>("to", "終了").office(),
          f::text<&R::place>("place", "場所").office(),
          f::text<&R::lecturer>("lecturer", "講師").office(),
          f::reference<&R::participants>("participants", "受講者", "staff").required().office(),
          f::prose<&R::content>("content", "内容").office(),
          f::prose<&R::result>("result", "成果").office(),
          f::text<&R::materials>("materials", "資料").office(),
      });
  return table;
}

}  // namespace kakehashi
