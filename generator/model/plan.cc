#include "model/plan.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& plan_step_table() {
  using R = PlanStep;
  static const RecordTable table = record_table<R>(
      "step", "予定",
      {
          f::number<&R::months>("months", "月").required().office().help("4 か [4, 5, 6]"),
          f::text<&R::text>("text", "内容").required().office(),
      });
  return table;
}

const RecordTable& plan_item_table() {
  using R = PlanItem;
  static const RecordTable table = record_table<R>(
      "plan item", "計画の項目",
      {
          f::code<&R::programme>("programme", "事業項目", "programmes").required().office(),
          f::prose<&R::goal>("goal", "目標").required().office(),
          f::prose<&R::indicator>("indicator", "指標").office(),
          f::text<&R::target>("target", "目標値").office(),
          f::text<&R::evaluated_in>("evaluated_in", "評価時期").office(),
          f::record<&R::steps>("steps", "予定", plan_step_table).office(),
      });
  return table;
}

const RecordTable& plan_result_table() {
  using R = PlanResult;
  static const RecordTable table = record_table<R>(
      "plan result", "目標の結果",
      {
          f::code<&R::programme>("programme", "事業項目", "programmes").required().office(),
          f::prose<&R::result>("result", "結果").required().office(),
          f::code<&R::achieved>("achieved", "達成", "achievements").office(),
      });
  return table;
}

}  // namespace

const RecordTable& plan_table() {
  using R = Plan;
  static const RecordTable table = record_table<R>(
      "plan", "年間計画",
      {
          f::number<&R::fiscal_year>("fiscal_year", "年度").required().office().help("2026"),
          f::prose<&R::aim>("aim", "今年度の重点").office(),
          f::record<&R::items>("items", "項目", plan_item_table).required().office(),
      });
  return table;
}

const RecordTable& plan_review_table() {
  using R = PlanReview;
  static const RecordTable table = record_table<R>(
      "plan review", "計画の評価",
      {
          f::number<&R::fiscal_year>("fiscal_year", "年度").required().office(),
          f::number<&R::trimester>("trimester", "三半期").required().office().help("1、2、3"),
          f::record<&R::results>("results", "目標の結果", plan_result_table).office(),
          f::flag<&R::on_schedule>("on_schedule", "予定どおり").office(),
          f::prose<&R::schedule_note>("schedule_note", "進み具合").office(),
          f::prose<&R::problems>("problems", "課題").office(),
          f::prose<&R::changes>("changes", "計画の変更").office(),
      });
  return table;
}

const RecordTable& programme_activity_table() {
  using R = ProgrammeActivity;
  static const RecordTable table = record_table<R>(
      "activities", "取組",
      {
          f::code<&R::programme>("programme", "事業項目", "programmes").required().office(),
          f::prose<&R::text>("text", "内容").required().office(),
      });
  return table;
}

const RecordTable& year_report_table() {
  using R = YearReport;
  static const RecordTable table = record_table<R>(
      "year report", "事業実施報告",
      {
          f::number<&R::fiscal_year>("fiscal_year", "年度").required().office(),
          f::record<&R::activities>("activities", "取組", programme_activity_table).office(),
          f::prose<&R::results>("results", "成果").office(),
          f::prose<&R::problems>("problems", "課題").office(),
          f::prose<&R::next_year>("next_year", "次年度への申し送り").office(),
      });
  return table;
}

}  // namespace kakehashi
