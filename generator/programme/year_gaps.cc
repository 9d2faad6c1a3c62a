#include <algorithm>

#include "programme/gaps.h"
#include "programme/messages.h"
#include "programme/words.h"

namespace kakehashi {
namespace {

Text year_text(int year) { return {fiscal_year_name(year), "fiscal " + std::to_string(year)}; }

/// The fiscal year that an occasion ends in, or with which a contract begins.
int year_of(const Inquiry& inquiry) { return fiscal_year(inquiry.occasion.last); }

template <class List>
const auto* of_year(const List& records, int year) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const auto& record) { return *record.fiscal_year == year; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

Gap no_plan(const Inquiry& inquiry) {
  const int year = fiscal_year(inquiry.occasion.first);
  if (of_year(inquiry.records.plans, year)) return std::nullopt;
  return Missing{&msg::kNoPlan, {year_text(year)}, {}};
}

Gap no_plan_review(const Inquiry& inquiry) {
  const int year = year_of(inquiry), number = trimester(month_of(inquiry.occasion.last));
  const auto& reviews = inquiry.records.plan_reviews;
  const auto review = std::find_if(reviews.begin(), reviews.end(), [&](const PlanReview& one) {
    return *one.fiscal_year == year && *one.trimester == number;
  });
  if (review == reviews.end())
    return Missing{&msg::kNoPlanReview, {trimester_text(year, number)}, {}};
  std::vector<Text> lacks;
  if (review->results.empty()) lacks.emplace_back("目標の結果(results)", "results");
  if (!review->on_schedule) lacks.emplace_back("予定どおり(on_schedule)", "on_schedule");
  if (!review->problems) lacks.emplace_back("課題(problems)", "problems");
  if (lacks.empty()) return std::nullopt;
  return Missing{&msg::kPlanReviewLacks, {joined(lacks)}, {review->span}};
}

Gap no_budget(const Inquiry& inquiry) {
  const int year = year_of(inquiry);
  if (of_year(inquiry.records.budgets, year)) return std::nullopt;
  return Missing{&msg::kNoBudget, {year_text(year)}, {}};
}

Gap no_payments(const Inquiry& inquiry) {
  return none_of(msg::kNoPayments, inquiry.records.payments, inquiry);
}

Gap not_completed(const Inquiry& inquiry) {
  const Contract* contract = inquiry.occasion.contract;
  if (!contract) return Missing{&msg::kNoContract, {}, {}};
  // A contract of several years is not completed with the first.
  if (contract->completed || inquiry.occasion.last < *contract->to) return std::nullopt;
  return Missing{&msg::kNotCompleted, {}, {contract->span}};
}

Gap no_year_report(const Inquiry& inquiry) {
  const int year = year_of(inquiry);
  const YearReport* report = of_year(inquiry.records.year_reports, year);
  if (!report) return Missing{&msg::kNoYearReport, {year_text(year)}, {}};
  std::vector<Text> lacks;
  if (!report->results) lacks.emplace_back("成果(results)", "results");
  if (!report->problems) lacks.emplace_back("課題(problems)", "problems");
  if (!report->next_year) lacks.emplace_back("次年度への申し送り(next_year)", "next_year");
  if (lacks.empty()) return std::nullopt;
  return Missing{&msg::kYearReportLacks, {joined(lacks)}, {report->span}};
}

Gap no_staff_training(const Inquiry& inquiry) {
  return none_of(msg::kNoStaffTraining, inquiry.records.staff_trainings, inquiry);
}

Gap not_inspected(const Inquiry& inquiry) {
  const Contract* contract = inquiry.occasion.contract;
  if (!contract || contract->inspected) return std::nullopt;
  return Missing{&msg::kNotInspected, {}, {contract->span}};
}

Gap no_invoice(const Inquiry& inquiry) {
  const Contract* contract = inquiry.occasion.contract;
  for (const Invoice& invoice : inquiry.records.invoices)
    if (contract && *invoice.for_contract == *contract->id && invoice.date &&
        inquiry.occasion.last <= *invoice.date)
      return std::nullopt;  // One of before is for a part.
  return Missing{&msg::kNoInvoice, {}, {}};
}

}  // namespace kakehashi
