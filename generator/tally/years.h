#pragma once
#include <string>
#include <vector>

#include "tally/known_figures.h"
#include "tally/tally.h"

namespace kakehashi {

/// A fiscal year of a comparison.
struct YearFigures {
  int fiscal_year;
  std::string note;  ///< Who published the figures, or that not all months are in them.
  KnownFigures figures;
};

/// The fiscal years up to the period's, oldest first: at most `most`, from the first of which
/// anything is known; a year in between of which nothing is known is there without figures. The
/// last one counts up to the end of the period. A year's figures come from its entry in
/// `year_tallies`, else from the records. What the office's own entry leaves out is taken from the
/// records, when those are whole; a published one is printed as it stands.
std::vector<YearFigures> compared_years(const Project& project, const Records& records,
                                        const Period& period, const Date& today,
                                        std::size_t most = 5);

/// Whether each month of a fiscal year has consultation sheets, a tally sheet or a daily log.
bool is_recorded_whole(const Records& records, int fiscal_year);

}  // namespace kakehashi
