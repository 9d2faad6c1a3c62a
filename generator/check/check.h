#pragma once
#include "base/diagnostic.h"
#include "model/project.h"

/// Rules over the whole. Each file holds one kind of rule; all findings are reported.
namespace kakehashi {

/// Rules for what may be published. Records are null when they were not loaded (a build of the
/// public site alone); references to them are then not needed.
void check_all(const Project& project, const Records* records, const Sources& sources,
               const Date& today, Diagnostics& diagnostics);

/// Ids are unique in their type; every reference names a record.
void check_references(const Project& project, const Records* records, Diagnostics& diagnostics);
/// Consent is recorded for everything listed, with date, person and way.
void check_consent(const Project& project, const Date& today, Diagnostics& diagnostics);
/// Coordinates lie in Japan and in their area.
void check_places(const Project& project, Diagnostics& diagnostics);
/// Dates and weeks of hours and periods make sense; no day of a month has two rules.
void check_hours(const Project& project, Diagnostics& diagnostics);
/// What a place answered does not contradict itself.
void check_answers(const Project& project, Diagnostics& diagnostics);
/// No two forms have the same number.
void check_form_numbers(const Project& project, Diagnostics& diagnostics);
/// What stands on the site agrees with itself: events end after they begin, news and situations lead
/// to texts and events that there are, readings ({漢字|かんじ}) are closed.
void check_site(const Project& project, Diagnostics& diagnostics);

/// Published totals are as the program wrote them: no small number, tables that fit; and two
/// publications that show one year agree.
void check_published(const Project& project, const Sources& sources, Diagnostics& diagnostics);
/// Days lie in the year of their folder and not after today; codes belong to the fiscal year; days
/// and months occur once; daily logs leave no office day out; holidays are there where they count.
void check_records(const Project& project, const Records& records, const Sources& sources,
                   const Date& today, Diagnostics& diagnostics);
/// The ledger is as the program wrote it.
void check_ledger(const Records& records, Diagnostics& diagnostics);
/// No record of a closed month was added, changed or taken away.
void check_closed_months(const Records& records, Diagnostics& diagnostics);
/// Tally sheets add up, and agree with the consultation sheets; without sheets they are complete.
void check_tallies(const Project& project, const Records& records, Diagnostics& diagnostics);
/// The numbers that daily logs give agree with the consultation sheets, the meetings and the
/// trainings of the day; in a month with a tally sheet alone, their sum with that.
void check_daily_numbers(const Records& records, Diagnostics& diagnostics);
/// The figures of a form 3 that was sent agree with the records and with the daily logs.
void check_monthly_reports(const Project& project, const Records& records, const Date& today,
                           Diagnostics& diagnostics);
/// The figures of a year that is there in numbers add up, and agree with its records when all its
/// months are recorded; else they are not below what is recorded. A year that goes on has no own
/// figures. Published figures are only warned of: they are printed as they stand.
void check_year_tallies(const Project& project, const Records& records, const Date& today,
                        Diagnostics& diagnostics);
/// Contracts do not overlap or run backwards, and hold all records. Without any, one
/// warning.
void check_contracts(const Records& records, const Date& today, Diagnostics& diagnostics);
/// Nobody was advised, and nothing done, on a day on which the office was closed; daily logs do not
/// contradict themselves.
void check_closed_days(const Project& project, const Records& records, const Date& today,
                       Diagnostics& diagnostics);
/// Those who did something worked here then, and were there on that day; those who learnt something
/// worked here then.
void check_duty(const Records& records, Diagnostics& diagnostics);
/// What begins ends later, and on the same day.
void check_times(const Records& records, Diagnostics& diagnostics);
/// Money goes to a line of its own year's budget, each payment with a voucher of its own.
void check_payments(const Records& records, Diagnostics& diagnostics);
/// No more questionnaires came back than were handed out, nor more answers than questionnaires.
void check_questionnaires(const Records& records, Diagnostics& diagnostics);
/// No more is invoiced than a contract's amount.
void check_invoices(const Records& records, Diagnostics& diagnostics);
/// Who was to be asked again was asked again.
void check_follow_ups(const Records& records, const Date& today, Diagnostics& diagnostics);
/// Fiscal years, trimesters and months of plans, budgets and reports are ones that there are, and
/// each is there once.
void check_fiscal_years(const Records& records, const Date& today, Diagnostics& diagnostics);

}  // namespace kakehashi
