#pragma once
#include "tally/table.h"
#include "tally/tally.h"
#include "tally/years.h"

/// The tables of DOMAIN section 5. The same rows stand beside months or beside years:
///
/// | id | unit | rows |
/// |---|---|---|
/// | cases | cases | new, continuing; total |
/// | consulters | cases | types of consulter; total |
/// | ways | cases | ways; total |
/// | contents | mentions | contents with their breakdowns; total |
/// | wards | cases | wards of the persons, the office's own first, then the most frequent; total |
/// | minutes | minutes | the one row |
/// | without_minutes | cases | the one row: sheets that do not say how long it took |
/// | meetings | times | kinds; total; care conferences again |
/// | meeting_programmes | mentions | programmes; total |
/// | attendees | people | professions; total |
/// | trainings | times | the one row |
/// | participants | people | professions of those at trainings; total |
/// | activities | times | the one row |
/// | activity_programmes | mentions | programmes; total |
/// | open_days | days | the one row |
namespace kakehashi {

/// The tables of a period by month, with a column for the sum when there are several months. A
/// month after today, and one of which nothing is recorded, is "—".
std::vector<Table> monthly_tables(const Project& project, const Totals& totals);

/// What each consulter asked (mentions), id `consulter_contents`. A tally sheet does not say it:
/// the title says how many cases are told of when not all are, the note names the months that have
/// only a tally sheet, and without any consultation sheet all of it is "—".
Table consulter_contents_table(const Project& project, const Totals& totals);

/// The themes of two consultations or more by month (mentions), the most frequent first; id
/// `themes`.
Table repeated_themes_table(const Project& project, const Totals& totals);

/// The tables of fiscal years side by side.
std::vector<Table> compared_tables(const Project& project, const std::vector<YearFigures>& years);

}  // namespace kakehashi
