#pragma once
#include "model/field.h"

namespace kakehashi {

/// A fiscal year in numbers only: from before the records began, or as somebody published it.
struct YearTally {
  Given<int> fiscal_year;
  Given<std::string> source;  ///< Who published it; own figures have none.
  Given<int> cases, new_cases, continuing_cases, minutes;
  std::vector<Count> by_consulter, by_content, by_way;
  Given<int> meetings, care_conferences, trainings, open_days;
  std::vector<Count> meetings_by_kind;
  Span span;
};
const RecordTable& year_tally_table();

}  // namespace kakehashi
