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

/// days {groups [{label}] group_count rows sum}: the days of the period (form 4). A row has {day
/// date holiday is_open is_closed staff groups [{cases}] cases meetings trainings activities words
/// note}, with nothing for 0; `sum` has open_days and the same numbers. group_count is that of the
/// columns of consultations, their total included.
FormSection days_section();

/// activities, consultations, meetings, trainings: the records of the period up to today, by day
/// and time (forms 5 to 8), each with number, of (how many), is_first. A consultation also has
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

}  // namespace kakehashi
