#pragma once
#include "tally/tally.h"
#include "view/record_view.h"

namespace kakehashi {

/// Form 3 (実績報告書・月報, DOMAIN section 6) as its template sees it. Office audience.
Value monthly_report_view(const Project& project, const Records& records, const Month& month);

/// form {number name}, month, fiscal_year, office, open_days, office_days, cases, new_cases,
/// continuing_cases, minutes, mentions, consulters [{number label cases}] and the same in two
/// columns as consulter_rows [{left right}], contents [{number label mentions row_count first_part
/// {label mentions} other_parts [{label mentions}]}] (first_part is empty without a breakdown),
/// way_count, ways [{label cases}], meetings {all kinds [{label count}] care_conferences},
/// trainings, activities [{programme text}], problems, next_month, checked_by, checked_on.
ShapePtr monthly_report_shape();

}  // namespace kakehashi
