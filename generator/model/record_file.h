#pragma once
#include "model/activity.h"
#include "model/closing.h"
#include "model/consultation.h"
#include "model/contract.h"
#include "model/information_sheet.h"
#include "model/money.h"
#include "model/plan.h"
#include "model/staff.h"
#include "model/year_tally.h"

namespace kakehashi {

/// A file of `data/records/`: any of the private record types.
struct RecordFile {
  std::vector<Consultation> consultations;
  std::vector<Tally> tallies;
  std::vector<YearTally> year_tallies;
  std::vector<MonthlyReport> monthly_reports;
  std::vector<Activity> activities;
  std::vector<Meeting> meetings;
  std::vector<Training> trainings;
  std::vector<StaffTraining> staff_trainings;
  std::vector<DailyLog> daily_logs;
  std::vector<Staff> staff;
  std::vector<Plan> plans;
  std::vector<PlanReview> plan_reviews;
  std::vector<YearReport> year_reports;
  std::vector<Budget> budgets;
  std::vector<Payment> payments;
  std::vector<Contract> contracts;
  std::vector<Letter> letters;
  std::vector<Subcontract> subcontracts;
  std::vector<Invoice> invoices;
  std::vector<InformationSheet> information_sheets;
  /// What the ledger says of all records; it is a file of its own and no record type.
  std::vector<Closing> closings;
  bool is_complete = true;  ///< False when a file of all that were asked for could not be read.
  Span span;

  /// Takes over the records of another file.
  void append(RecordFile other);
};
const RecordTable& record_file_table();

}  // namespace kakehashi
