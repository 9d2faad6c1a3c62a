#include "model/record_file.h"

#include <iterator>

namespace kakehashi {

namespace f = field;

const RecordTable& record_file_table() {
  using R = RecordFile;
  static const RecordTable table = record_table<R>(
      "records file", "記録ファイル",
      {
          f::record<&R::consultations>("consultations", "相談", consultation_table).office(),
          f::record<&R::tallies>("tallies", "集計表", tally_table).office(),
          f::record<&R::year_tallies>("year_tallies", "年度集計", year_tally_table).office(),
          f::record<&R::monthly_reports>("monthly_reports", "月報", monthly_report_table).office(),
          f::record<&R::activities>("activities", "活動", activity_table).office(),
          f::record<&R::meetings>("meetings", "会議", meeting_table).office(),
          f::record<&R::trainings>("trainings", "研修", training_table).office(),
          f::record<&R::staff_trainings>("staff_trainings", "従事者研修", staff_training_table)
              .office(),
          f::record<&R::daily_logs>("daily_logs", "日報", daily_log_table).office(),
          f::record<&R::staff>("staff", "業務従事者", staff_table).office(),
          f::record<&R::plans>("plans", "年間計画", plan_table).office(),
          f::record<&R::plan_reviews>("plan_reviews", "計画の評価", plan_review_table).office(),
          f::record<&R::year_reports>("year_reports", "事業実施報告", year_report_table).office(),
          f::record<&R::budgets>("budgets", "予算", budget_table).office(),
          f::record<&R::payments>("payments", "出納", payment_table).office(),
          f::record<&R::contracts>("contracts", "契約", contract_table).office(),
          f::record<&R::letters>("letters", "文書", letter_table).office(),
          f::record<&R::subcontracts>("subcontracts", "再委託", subcontract_table).office(),
          f::record<&R::invoices>("invoices", "請求", invoice_table).office(),
          f::record<&R::information_sheets>("information_sheets", "情報共有シート",
                                            information_sheet_table)
              .office(),
      });
  return table;
}

void RecordFile::append(RecordFile other) {
  const auto move = [](auto& all, auto& some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()),
               std::make_move_iterator(some.end()));
  };
  move(consultations, other.consultations);
  move(tallies, other.tallies);
  move(year_tallies, other.year_tallies);
  move(monthly_reports, other.monthly_reports);
  move(activities, other.activities);
  move(meetings, other.meetings);
  move(trainings, other.trainings);
  move(staff_trainings, other.staff_trainings);
  move(daily_logs, other.daily_logs);
  move(staff, other.staff);
  move(plans, other.plans);
  move(plan_reviews, other.plan_reviews);
  move(year_reports, other.year_reports);
  move(budgets, other.budgets);
  move(payments, other.payments);
  move(contracts, other.contracts);
  move(letters, other.letters);
  move(subcontracts, other.subcontracts);
  move(invoices, other.invoices);
  move(information_sheets, other.information_sheets);
}

}  // namespace kakehashi
