#pragma once
#include "base/message.h"

/// What is missing for a form. Nobody's name: these go into calendars.
namespace kakehashi::msg {

constexpr Message kNoConsultations{
    "programme-no-consultations",
    "相談シート(consultations)も集計表(tallies)もありません。相談がなかった月なら、このままで構いません",
    "no consultation sheets and no tally sheet; fine for a month in which nobody asked"};
constexpr Message kOnlyTally{
    "programme-only-tally",
    "集計表には相談が {0} 件ありますが、相談シート(consultations)が1枚もありません",
    "the tally sheet counts {0} consultations, but there is no consultation sheet"};
constexpr Message kDaysWithoutLog{"programme-days-without-log",
                                  "日報(daily_logs)のない開室日が {0} 日あります: {1}",
                                  "office days without a daily log: {0} ({1})"};
constexpr Message kNoMonthlyReport{
    "programme-no-monthly-report", "月報の文章(monthly_reports)がまだありません",
    "the words of the monthly report (monthly_reports) are not written yet"};
constexpr Message kMonthlyReportLacks{"programme-monthly-report-lacks",
                                      "月報に書かれていないものがあります: {0}",
                                      "the monthly report lacks: {0}"};
constexpr Message kMonthUnchecked{
    "programme-month-unchecked", "責任者の確認(checked_by、checked_on)が書かれていません",
    "the manager's check (checked_by, checked_on) is not written down"};
constexpr Message kNoActivities{
    "programme-no-activities",
    "活動の記録(activities)が1件もありません。活動がなかった月なら、このままで構いません",
    "no activities are recorded; fine if there were none"};
constexpr Message kNoMeetings{
    "programme-no-meetings",
    "会議の記録(meetings)が1件もありません。出席しなかった月なら、このままで構いません",
    "no meetings are recorded; fine if none was attended"};
constexpr Message kMeetingsWithoutAttendees{
    "programme-meetings-without-attendees",
    "出席者(attendees)の書かれていない会議が {0} 件あります", "meetings without attendees: {0}"};
constexpr Message kMeetingsWithoutSummary{"programme-meetings-without-summary",
                                          "内容(summary)の書かれていない会議が {0} 件あります",
                                          "meetings without a summary: {0}"};
constexpr Message kNoTrainings{
    "programme-no-trainings",
    "研修の記録(trainings)が1件もありません。研修がなかった月なら、このままで構いません",
    "no trainings are recorded; fine if there were none"};
constexpr Message kTrainingsWithoutParticipants{
    "programme-trainings-without-participants",
    "参加者(participants)の書かれていない研修が {0} 件あります",
    "trainings without participants: {0}"};
constexpr Message kTrainingsWithoutEvaluation{
    "programme-trainings-without-evaluation",
    "評価(evaluation)の書かれていない研修が {0} 件あります",
    "trainings without an evaluation: {0}"};
constexpr Message kNoPlan{"programme-no-plan", "{0}の年間計画(plans)がありません",
                          "there is no plan (plans) of {0}"};
constexpr Message kNoPlanReview{"programme-no-plan-review",
                                "{0}の振り返り(plan_reviews)がまだありません",
                                "the review (plan_reviews) of {0} is not written yet"};
constexpr Message kPlanReviewLacks{"programme-plan-review-lacks",
                                   "振り返りに書かれていないものがあります: {0}",
                                   "the review lacks: {0}"};
constexpr Message kNoBudget{"programme-no-budget", "{0}の予算(budgets)がありません",
                            "there is no budget (budgets) of {0}"};
constexpr Message kNoPayments{"programme-no-payments", "この期間の出納(payments)が1件もありません",
                              "no payments of these months are recorded"};
constexpr Message kNoContract{"programme-no-contract", "契約(contracts)が登録されていません",
                              "no contract (contracts) is recorded"};
constexpr Message kNotCompleted{"programme-not-completed",
                                "契約に業務完了日(completed)が書かれていません",
                                "the contract lacks the day of completion (completed)"};
constexpr Message kNoYearReport{"programme-no-year-report",
                                "{0}の事業報告の文章(year_reports)がまだありません",
                                "the words of the year report (year_reports) of {0} are not "
                                "written yet"};
constexpr Message kYearReportLacks{"programme-year-report-lacks",
                                   "事業報告に書かれていないものがあります: {0}",
                                   "the year report lacks: {0}"};
constexpr Message kNoStaffTraining{"programme-no-staff-training",
                                   "業務従事者の研修の記録(staff_trainings)が、まだ1件もありません",
                                   "no training of the staff (staff_trainings) is recorded yet"};
constexpr Message kNotInspected{"programme-not-inspected",
                                "契約に検査日(inspected)が書かれていません",
                                "the contract lacks the day of the inspection (inspected)"};
constexpr Message kNoInvoice{"programme-no-invoice",
                             "契約が終わったあとの請求書(invoices)がありません",
                             "there is no invoice (invoices) of after the contract's end"};
constexpr Message kNoStaff{"programme-no-staff",
                           "契約の初日({0})に従事している人(staff)が1人もいません",
                           "nobody (staff) is in post on the contract's first day ({0})"};
constexpr Message kStaffWithoutLicences{
    "programme-staff-without-licences",
    "資格証の番号と取得日(licences)の書かれていない人が {0} 人います",
    "people without the numbers and dates of their licences (licences): {0}"};
constexpr Message kStaffWithoutBirthDate{"programme-staff-without-birth-date",
                                         "生年月日(birth_date)の書かれていない人が {0} 人います",
                                         "people without a date of birth (birth_date): {0}"};
constexpr Message kStaffWithoutCareer{
    "programme-staff-without-career",
    "学歴・職歴(education、career)の書かれていない人が {0} 人います",
    "people without schooling or work (education, career): {0}"};
constexpr Message kChangeWithoutReason{"programme-change-without-reason",
                                       "変更理由(change_reason)の書かれていない人が {0} 人います",
                                       "people without a reason of the change (change_reason): "
                                       "{0}"};

}  // namespace kakehashi::msg
