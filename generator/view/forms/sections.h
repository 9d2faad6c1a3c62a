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

}  // namespace kakehashi
