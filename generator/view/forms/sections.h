#pragma once
#include "view/forms/section.h"

/// The sections of forms, a file each.
namespace kakehashi {

/// totals {open_days office_days cases new_cases continuing_cases minutes mentions
/// consulters [{number label cases}] and the same in two columns as consulter_rows [{left right}],
/// contents [{number label mentions row_count first_part {label mentions} other_parts [{label
/// mentions}]}] (first_part is empty without a breakdown), way_count, ways [{label cases}],
/// meetings {all kinds [{label count}] care_conferences}, trainings}
FormSection totals_section();

/// monthly_report: the words of form 3 (model/consultation.h), of the period's last month.
FormSection monthly_report_section();

/// staff {from at_start curricula}: who is on duty when the contract begins (form 1, with blank
/// rows up to four), and who needs a curriculum vitae (form 17): they and those who began in the
/// period, with education_rows, career_rows, licence_rows that end in blank lines. Each is a staff
/// record and `employment` (常勤, 非常勤 or nothing).
FormSection staff_section();
/// staff_changes [{date before after}]: staff who began or ended in the period, but not with the
/// contract (form 16), by the day of the change; one blank change when there is none.
FormSection staff_changes_section();

/// plan {aim items months}: the fiscal year's plan (form 9). An item has row_count, first_step and
/// other_steps {text cells [{span label}]}; label says in which months, nothing for other months.
/// Without a plan every item of the programme is there with blank rows.
FormSection plan_section();

/// accounts {has_budget income expense balance}: forms 11 and 12. A side has rows and total {name
/// planned in_period to_date left percent note}, groups [{name payments total}] (the payments of
/// the period by budget line) and, without a budget, blank_payments.
FormSection accounts_section();

/// year_report: the words of form 14, and programmes [{programme text}] with every item.
FormSection year_report_section();
/// staff_trainings {count rows} of the period (form 15); blank ones when there is none.
FormSection staff_trainings_section();

/// letters [a letter and kinds [{label is_chosen}]] of the period (form 18), a blank one if none.
FormSection letters_section();
/// subcontracts of the period (form 19), a blank one if none.
FormSection subcontracts_section();
/// invoices [an invoice, total, and rows: its lines and blank ones] of the contract (form 20).
FormSection invoices_section();

/// information_sheets {medical_care outcome patient_status admission}: of the period, by kind; each
/// a list with at least one, blank if none. Every field `x` that is chosen from a list also has
/// x_choices [{label is_chosen}].
FormSection information_sheets_section();

}  // namespace kakehashi
