#pragma once
#include "view/forms/section.h"

/// The sections of forms, a file each.
namespace kakehashi {

/// totals {open_days office_days cases tallied (how many of the cases come from tally sheets,
/// nothing for none) new_cases continuing_cases minutes mentions consulters [{number label cases}]
/// and the same in two columns as consulter_rows [{left right}], contents [{number label mentions
/// row_count first_part {label mentions} other_parts [{label mentions}]}] (first_part is empty
/// without a breakdown), way_count, ways [{label cases}], meetings {all kinds [{label count}]
/// care_conferences}, trainings}
FormSection totals_section();

/// The tables of the period by month: a table under each id of tally/tables.h (consulters,
/// contents…) and `consulter_contents`, each {title unit caption note row_head column_count columns
/// [{label note is_total}] rows [{number label is_part is_total is_again cells [{text is_total
/// is_unknown}]}]}. `caption` is the title with the unit (実件数, 延べ件数…); `note` says what
/// counts twice or is left out. Texts of cells have commas (2,120); what is not known, or did not
/// exist, is 「—」 with `is_unknown`. `all` is the list of them.
FormSection monthly_section();

/// The same tables with a column for each of up to five fiscal years, the last up to the end of the
/// period. Columns have a `note`: who published the figures, or which months are recorded
/// (「4月～10月」). {years [{label note}] is_several, the tables by id, all}; `is_several` is set
/// when there is more than one year. Tables of which no year knows anything are not in `all`.
FormSection comparison_section();

/// wards [{label cases}]: where the persons live, the office's own ward first.
FormSection wards_section();

/// themes [{label count months [{label count}] issues [{date id text}]}]: themes of two
/// consultations or more, the most frequent first, with the coordination issues noted there.
FormSection themes_section();

/// problems [{date origin source text measures}]: what was noted at consultations (`source` is the
/// sheet's number) and meetings (`source` is the name), by day. `origin` is 相談 or 会議.
FormSection problems_section();

/// monthly_report: the words of form 3 (model/consultation.h), of the period's last month.
FormSection monthly_report_section();

/// days {groups [{label}] group_count rows sum has_gaps is_by_calendar}: the days of the period
/// (form 4). A row has {day date holiday is_open is_closed staff groups [{cases}] cases meetings
/// trainings activities words note}, with nothing for 0; a day on which the office should be open
/// is neither open nor closed without a log (then `has_gaps`). `sum` has open_days and the same
/// numbers; with `is_by_calendar` some of its open_days are of months without any log. group_count
/// is that of the columns of consultations, their total included.
FormSection days_section();

/// activities, consultations, meetings, trainings: the records of the period up to today, by day
/// and time (forms 5 to 8), each with number, of (how many), is_first. An activity also has is_long
/// (its texts fill half a page), a consultation has
/// content_ticks and factor_ticks, a meeting people (its attendees), a training people and survey
/// {distributed collected rate questions [{number question several answers [{answer number
/// percent}]}] comments}; see view/forms/sheets.h for ticks and people.
FormSection activities_section();
FormSection consultations_section();
FormSection meetings_section();
FormSection trainings_section();

/// plan_review {items [{programme goal indicator target result achieved}] is_on_schedule
/// is_off_schedule schedule_note problems changes}: the goals of the year's plan and what the
/// review of the trimester says of them (form 10).
FormSection plan_review_section();

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

/// letters [a letter, and kinds and authors [{label is_chosen}]] of the period (form 18), a blank
/// one if none.
FormSection letters_section();
/// subcontracts of the period (form 19), a blank one if none.
FormSection subcontracts_section();
/// invoices [an invoice, total, rows (its lines and blank ones) and inspected, unless that was
/// later] of the contract (form 20).
FormSection invoices_section();

/// information_sheets {medical_care outcome patient_status admission}: of the period, by kind; each
/// a list with at least one, blank if none. Every field `x` that is chosen from a list also has
/// x_choices [{label is_chosen}].
FormSection information_sheets_section();

}  // namespace kakehashi
