#pragma once
#include "chart/chart.h"
#include "model/project.h"
#include "tally/period.h"
#include "view/shape.h"
#include "view/value.h"

namespace kakehashi {

/// The most months of a report: more columns would not fit a page.
inline constexpr std::size_t kReportMonths = 12;

/// The analysis report of a period as its templates see it (DOMAIN section 5, "Tables people
/// need"). For the office all figures, and what was noted; for the public the tables of the city's
/// yearly figures, in which nothing small can be computed (tally/public_tables.h), and of a year
/// that was published what was published. `look` is that of the charts: for paper or for screens.
/// The period has at most `kReportMonths`.
Value analysis_view(const Project& project, const Records& records, const Period& period,
                    const Date& today, Audience edition, chart::Look look);

/// What `report --publish` writes of a fiscal year: the tables of the public edition, where earlier
/// years stand as they were published.
PublishedYear publishable_year(const Project& project, const Records& records, int fiscal_year,
                               const Date& today);

/// root, period, as_of (date; empty when the period is over), today, office, is_public, sections
/// [{number id title has_charts charts [{title drawing}] table {caption note row_head columns
/// [{label note is_total}] rows [{number label is_part is_total is_again cells [{text shade}]}]
/// is_wide is_narrow is_cross}}]; for the office also themes [{label count}] and problems
/// [{date source text}]. `shade` is 1 to 4 in a cross table, by the size of the number, else empty.
ShapePtr analysis_shape();

}  // namespace kakehashi
