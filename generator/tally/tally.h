#pragma once
#include <map>
#include <vector>

#include "tally/figures.h"
#include "tally/period.h"

namespace kakehashi {

/// A period's figures, and those of each of its months. `problems` are in the order of their days.
struct Totals : Figures {
  Period period;
  std::vector<std::pair<Month, Figures>> months;
};

/// A period's totals, in one pass over the records. The consultations of each month come from its
/// sheets, or from its tally sheet when it has no sheets. What lies after today is not counted:
/// meetings may be written down before they take place, and the calendar says nothing of them. Nor
/// is a month of which nothing is recorded, not even its days open. Points into the records.
Totals tally_period(const Project& project, const Records& records, const Period& period,
                    const Date& today);

/// A theme that came up more than once.
struct RepeatedTheme {
  Code theme;
  std::vector<const Consultation*> sheets;  ///< By day.
};
/// The most frequent first, at least two consultations each.
std::vector<RepeatedTheme> repeated_themes(const Project& project, const Figures& figures);

/// Counts the consultation sheets of a month.
ConsultationTotals count_consultations(const Records& records, const Month& month);
/// The same from a tally sheet.
ConsultationTotals totals_of(const Tally& tally);
/// The months that have any dated record, ascending.
std::vector<Month> months_with_records(const Records& records);

}  // namespace kakehashi
