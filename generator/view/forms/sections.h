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

}  // namespace kakehashi
