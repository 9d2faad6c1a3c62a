#include "model/consultation.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& person_table() {
  using R = Person;
  static const RecordTable table =
      record_table<R>("person", "対象者",
                      {
                          f::code<&R::age_band>("age_band", "年代", "age_bands").office(),
                          f::code<&R::sex>("sex", "性別", "sexes").office(),
                          f::code<&R::care_level>("care_level", "介護度", "care_levels").office(),
                          f::code<&R::living>("living", "世帯", "living_situations").office(),
                          f::text<&R::ward>("ward", "居住区").office(),
                      });
  return table;
}

const RecordTable& reported_figures_table() {
  using R = ReportedFigures;
  static const RecordTable table =
      record_table<R>("reported", "提出した数",
                      {
                          f::number<&R::cases>("cases", "相談件数").office(),
                          f::number<&R::new_cases>("new", "新規").office(),
                          f::number<&R::continuing_cases>("continuing", "継続").office(),
                          f::number<&R::mentions>("mentions", "相談内容の延べ").office(),
                          f::number<&R::meetings>("meetings", "会議").office(),
                          f::number<&R::trainings>("trainings", "研修").office(),
                          f::number<&R::open_days>("open_days", "開室日数").office(),
                      });
  return table;
}

}  // namespace

const RecordTable& consultation_table() {
  using R = Consultation;
  static const RecordTable table =
      record_table<R>(
          "consultation", "相談",
          {
              f::id<&R::id>("id", "番号").office(),
              f::date<&R::received>("received", "受付日").required().office(),
              f::time<&R::received_at>("received_at", "受付時刻").office(),
              f::reference<&R::by>("by", "対応者", "staff").office(),
              f::number<&R::minutes>("minutes", "所要時間").office().help("分"),
              f::code<&R::way>("way", "方法", "ways").required().office(),
              f::code<&R::continuity>("continuity", "新規・継続", "continuity").required().office(),
              f::code<&R::programme>("programme", "事業項目", "programmes").office(),
              f::code<&R::consulter_type>("consulter_type", "相談者種別", "consulter_types")
                  .required()
                  .office(),
              f::text<&R::consulter_name>("consulter_name", "相談者名").office(),
              f::text<&R::consulter_organisation>("consulter_organisation", "相談者所属").office(),
              f::phone<&R::consulter_phone>("consulter_phone", "相談者電話").office(),
              f::record<&R::person>("person", "対象者", person_table)
                  .office()
                  .help("氏名は書きません"),
              f::prose<&R::request>("request", "主訴").office(),
              f::code<&R::contents>("contents", "相談内容", "consultation_contents")
                  .required()
                  .office()
                  .help("いくつでも。内訳のあるものは内訳を書きます"),
              f::prose<&R::action>("action", "対応").office(),
              f::prose<&R::result>("result", "結果").office(),
              f::reference<&R::resources>("resources", "紹介先", "resource").office(),
              f::code<&R::factors>("factors", "背景要因", "background_factors").office(),
              f::prose<&R::coordination_issue>("coordination_issue", "連携の課題").office(),
              f::code<&R::themes>("themes", "テーマ", "themes")
                  .office()
                  .help("くり返し出てくる課題を数えるため"),
              f::date<&R::follow_up>("follow_up", "次回確認日").office(),
              f::flag<&R::followed_up>("followed_up", "確認済み").afterthought().office(),
          })
          .in_month_of("received");
  return table;
}

const RecordTable& tally_table() {
  using R = Tally;
  static const RecordTable table =
      record_table<R>(
          "tally", "集計表",
          {
              f::month<&R::month>("month", "月").required().office(),
              f::counts<&R::by_consulter>("by_consulter", "相談者別", "consulter_types")
                  .required()
                  .office(),
              f::counts<&R::by_content>("by_content", "内容別", "consultation_contents").office(),
              f::counts<&R::by_way>("by_way", "方法別", "ways").office(),
              f::number<&R::new_cases>("new", "新規").office(),
              f::number<&R::continuing_cases>("continuing", "継続").office(),
          })
          .in_month_of("month");
  return table;
}

const RecordTable& monthly_report_table() {
  using R = MonthlyReport;
  static const RecordTable table =
      record_table<R>(
          "monthly_report", "月報",
          {
              f::month<&R::month>("month", "月").required().office(),
              f::record<&R::activities>("activities", "取組", programme_activity_table).office(),
              f::prose<&R::problems>("problems", "課題").office(),
              f::prose<&R::next_month>("next_month", "翌月の予定").office(),
              f::record<&R::reported>("reported", "提出した数", reported_figures_table)
                  .office()
                  .help("もう提出した月報の数。記録と照らし合わせます"),
              f::text<&R::checked_by>("checked_by", "確認者").office(),
              f::date<&R::checked_on>("checked_on", "確認日").office(),
          })
          .in_month_of("month");
  return table;
}

}  // namespace kakehashi
